import { reasons, stages } from '../../model/relationship/stages.ts';
import type { Monthly } from './monthly.ts';

/** The columns of the table by month, in their order. */
export const monthColumns = [
  'alive',
  ...stages.map((stage) => `stage-${stage}` as const),
  'arrivals',
  ...reasons.map((reason) => `left-${reason}` as const),
  'turnover',
  ...stages.map((stage) => `kept-${stage}` as const),
  'profit',
  'presentValue',
  'cumulative',
  'interventionCost',
] as const;
export type MonthColumn = (typeof monthColumns)[number];

/** One month, in numbers; NaN where there is none. */
export type MonthRow = Readonly<Record<MonthColumn, number>> & { readonly month: number };

export function monthRows(monthly: Monthly): readonly MonthRow[] {
  const columns = columnsOf(monthly);
  return Array.from(monthly.alive, (_, month) => ({
    month,
    ...(Object.fromEntries(monthColumns.map((name) => [name, known(name, month) ? (columns[name][month] ?? NaN) : NaN])) as Record<
      MonthColumn,
      number
    >),
  }));
}

/** Month 0 is the start: nobody has left, and nothing was paid. */
const known = (name: MonthColumn, month: number): boolean =>
  month > 0 || name === 'alive' || name.startsWith('stage-') || name === 'arrivals';

function columnsOf(monthly: Monthly): Readonly<Record<MonthColumn, Float64Array>> {
  const { alive, arrivals, turnover, profit, presentValue, cumulative, interventionCost } = monthly;
  return {
    ...{ alive, arrivals, turnover, profit, presentValue, cumulative, interventionCost },
    ...(Object.fromEntries(
      stages.map((stage) => [`stage-${stage}`, monthly.byStage[stage]]),
    ) as Columns<`stage-${(typeof stages)[number]}`>),
    ...(Object.fromEntries(
      stages.map((stage) => [`kept-${stage}`, monthly.retention[stage]]),
    ) as Columns<`kept-${(typeof stages)[number]}`>),
    ...(Object.fromEntries(
      reasons.map((reason) => [`left-${reason}`, monthly.departures[reason]]),
    ) as Columns<`left-${(typeof reasons)[number]}`>),
  };
}

type Columns<Name extends string> = Readonly<Record<Name, Float64Array>>;
