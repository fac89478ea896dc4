import type { XYChartData } from '../../charts/xy-chart-data.ts';
import { bandErrors } from './chart-axes.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';

/** The difference at the end, as a text alternative says it. */
export function differenceSummary(view: RelationshipView, difference: Float64Array, error: Float64Array | null): string {
  const { text, format } = view;
  const said = { last: format.brief(difference.at(-1) ?? 0, 4), month: view.monthName(difference.length - 1) };
  if (error === null) return text.charts.difference.plainSummary(said);
  return text.charts.difference.summary({ ...said, error: format.brief(bandErrors * (error.at(-1) ?? 0), 3) });
}

/** The month with the largest value. */
export function bestMonth(values: Float64Array): number {
  let best = 1;
  for (let month = 2; month < values.length; month++) if ((values[month] ?? 0) > (values[best] ?? 0)) best = month;
  return best;
}

/** The first and the last value that is one; null where there is none. */
export const knownEnds = (values: ArrayLike<number>): readonly [number | null, number | null] => {
  const known = Array.from(values).filter(Number.isFinite);
  return [known[0] ?? null, known.at(-1) ?? null];
};

/** A single curve has its name in the heading and at the axis. */
export const labelled = ({ series }: Pick<XYChartData, 'series'>): boolean => series.filter(({ label }) => label !== null).length > 1;
