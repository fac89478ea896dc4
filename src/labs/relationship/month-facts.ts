import { reasons, stages } from '../../model/relationship/stages.ts';
import type { ChartTexts } from './chart-data.ts';
import type { Monthly } from './monthly.ts';

/** One fact of a month: a number, and what it is made of. */
interface MonthFact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly parts: readonly string[];
}

type Words = ChartTexts & { readonly money: (value: number) => string };

/** What a month was like. In month 0 nobody has left yet. */
export function monthFacts(view: Words, monthly: Monthly, month: number): readonly MonthFact[] {
  const { text, terms, format } = view;
  const { time } = text.charts;
  const at = (values: Float64Array) => (month === 0 ? null : (values[month] ?? null));
  const left = reasons.map((reason) => ({ reason, count: at(monthly.departures[reason]) }));
  const inAll = month === 0 ? null : left.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const named = (label: string, count: number | null) => `${label} ${format.whole(count)}`;
  return [
    {
      ...{ id: 'alive', label: time.alive, value: format.whole(monthly.alive[month] ?? null) },
      parts: stages.map((stage) => named(terms.stages[stage], monthly.byStage[stage][month] ?? null)),
    },
    {
      ...{ id: 'left', label: time.left, value: format.whole(inAll) },
      parts: left.map(({ reason, count }) => named(text.reasons[reason], count)),
    },
    { id: 'turnover', label: time.turnover, value: format.percent(at(monthly.turnover), 1), parts: [] },
    { id: 'profit', label: time.profit, value: month === 0 ? format.money(null) : view.money(monthly.profit[month] ?? 0), parts: [] },
  ];
}
