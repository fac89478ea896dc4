import type { FlowCell, FlowData, FlowGate } from '../../charts/migration-flow-data.ts';
import type { MigrationView } from './migration-view.svelte.ts';

/** The picture of the cohort, without the words that change with the period. */
export function flowCells(view: MigrationView): readonly FlowCell[] {
  const { cells, cohort, results, stop, purchase, format, text, terms, unit } = view;
  return Array.from({ length: cells + 1 }, (_, cell): FlowCell => {
    const former = cell === cells;
    const share = former ? null : cell < stop ? (purchase[cell] ?? 0) : 0;
    return {
      id: String(cell + 1),
      name: former ? text.cells.former : text.cells.named(format.whole(cell + 1), cell === 0 ? '' : terms.count[unit](format.whole(cell))),
      short: former ? text.cells.formerShort : text.cells.short(format.whole(cell + 1)),
      customers: cohort.stocks[cell] ?? new Float64Array(),
      valueText: view.amount(results.value[cell] ?? 0),
      purchase: share,
      purchaseText: share === null ? '' : shareWords(share, view),
      onwardText: share === null ? '' : shareWords(1 - share, view),
      spending: cell < stop,
    };
  });
}

/** A share in percent, with a decimal only where it needs one. */
export const shareWords = (share: number, { format }: Pick<MigrationView, 'format'>): string =>
  format.percent(share, Math.abs(Math.round(share * 100) - share * 100) < 1e-6 ? 0 : 1);

/** Where spending stops; where it never does, the best place to. */
export function flowGate({ stop, best, cells, text }: Pick<MigrationView, 'stop' | 'best' | 'cells' | 'text'>): FlowGate | null {
  if (stop < cells) return { after: stop - 1, label: stop === best ? text.flow.gateBestHere : text.flow.gateHere };
  return best < cells ? { after: best - 1, label: text.flow.gateBest } : null;
}

export function flowLabels(view: MigrationView, period: number): FlowData['labels'] {
  const { text, format, currency } = view;
  const { flow } = text;
  return {
    title: flow.title,
    period: periodWords(view, period),
    purchase: flow.purchase,
    noPurchase: flow.noPurchase,
    dot: (customers) => flow.dot(format.brief(customers)),
    cell: (cell) => cellWords(view, cell, period),
    customers: flow.customers,
    value: flow.value(currency),
  };
}

export const periodWords = ({ text, terms, format, unit, params }: MigrationView, period: number): string =>
  period === 0 ? text.flow.start : text.flow.period(terms.age[unit](format.whole(period)), format.whole(params.periods));

function cellWords(view: MigrationView, cell: number, period: number): string {
  const { text, format, cells, stop, purchase, cohort, results } = view;
  const customers = view.count(cohort.stocks[cell]?.[period] ?? 0);
  if (cell === cells) return text.flow.formerWords(customers);
  return text.flow.cellWords({
    ...{ cell: text.cells.numbered(format.whole(cell + 1)), name: view.cellName(cell), customers },
    share: shareWords(cell < stop ? (purchase[cell] ?? 0) : 0, view),
    value: view.money(results.value[cell] ?? 0),
  });
}

/** The picture in words: the period, who is where, and what comes next. */
export function flowSummary(view: MigrationView, period: number, next: string): string {
  const { text, format, cells, cohort } = view;
  const stocks = cohort.stocks.map((stock, cell) =>
    text.flow.stock(cell === cells ? text.cells.former : text.cells.numbered(format.whole(cell + 1)), view.count(stock[period] ?? 0)),
  );
  return text.flow.summary({ period: periodWords(view, period), stocks: text.narration.parts(stocks), next });
}
