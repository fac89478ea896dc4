import type { FlowData } from '../../src/charts/migration-flow-data.ts';

export interface Cohort {
  readonly chances?: readonly number[];
  readonly periods?: number;
  /** New buyers each period. */
  readonly arriving?: number;
  readonly gate?: number | null;
}

/** A thousand buyers of the handbook's example, followed through recency cells. */
export function cohort({ chances = [0.3, 0.2, 0.15, 0.05], periods = 13, arriving = 0, gate = 2 }: Cohort = {}): FlowData {
  const last = chances.length;
  const customers = Array.from({ length: last + 1 }, () => new Float64Array(periods));
  const toFirst = chances.map(() => new Float64Array(periods));
  const onward = chances.map(() => new Float64Array(periods));
  customers[0]![0] = 1000;
  for (let t = 0; t < periods; t++) {
    chances.forEach((chance, j) => {
      toFirst[j]![t] = customers[j]![t]! * chance;
      onward[j]![t] = customers[j]![t]! * (1 - chance);
    });
    if (t + 1 === periods) break;
    customers[0]![t + 1] = arriving + toFirst.reduce((sum, series) => sum + series[t]!, 0);
    chances.forEach((_, j) => (customers[j + 1]![t + 1] = onward[j]![t]!));
    customers[last]![t + 1]! += customers[last]![t]!;
  }
  return {
    cells: customers.map((series, j) => ({
      ...{ id: `c${j}`, name: j === last ? 'Former customers' : `${j + 1} periods ago`, short: j === last ? 'Former' : `R${j + 1}` },
      ...{ customers: series, valueText: `$${(53.15 / (j + 1)).toFixed(2)}`, purchase: chances[j] ?? null },
      ...{ purchaseText: `${Math.round(100 * (chances[j] ?? 0))}%`, onwardText: `${Math.round(100 * (1 - (chances[j] ?? 0)))}%` },
      spending: gate === null || j <= gate,
    })),
    flows: { toFirst, onward },
    gate: gate === null ? null : { after: gate, label: 'Stop here: no more mailings' },
    labels: {
      ...{ title: 'Migration', period: 'Period 3', purchase: 'buys: back to the first cell', noPurchase: 'does not buy: one cell on' },
      ...{ dot: (n) => `one dot = ${n} customers`, cell: String, customers: 'customers', value: 'value of one' },
    },
    format: (n) => Math.round(n).toLocaleString('en'),
  };
}

/** Purchase chances that fall from cell to cell. */
export const falling = (cells: number): readonly number[] => Array.from({ length: cells }, (_, j) => 0.35 * 0.8 ** j + 0.02);
