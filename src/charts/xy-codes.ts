import type { SeriesDash, SeriesTone, XYSeries } from './xy-chart-data.ts';

/** A labelled series as a legend shows it. */
export interface SeriesCode {
  readonly kind: XYSeries['kind'];
  readonly tone: SeriesTone;
  readonly dash: SeriesDash;
  readonly faint: boolean;
}

const dashes: readonly SeriesDash[] = ['solid', 'dashed', 'dotted', 'dash-dotted', 'long-dashed'];

/** Sorts of marks within which the second code must differ. */
const sorts = { line: 'line', step: 'line', dots: 'dots', bars: 'fill', area: 'fill' } as const;

/** The second code of every series: its own, or the first that no labelled series of its sort has yet. */
export function seriesCodes(series: readonly XYSeries[]): ReadonlyMap<string, SeriesCode> {
  const used: Readonly<Record<'line' | 'dots' | 'fill', Look[]>> = { line: [], dots: [], fill: [] };
  for (const { kind, dash, tone, label } of series) if (dash !== undefined && label !== null) used[sorts[kind]].push({ dash, tone });
  const codes = series.map(({ id, kind, tone, dash, faint = false, label }) => {
    const taken = used[sorts[kind]];
    const chosen = dash ?? (label === null ? 'solid' : rarest(taken, tone));
    if (label !== null) taken.push({ dash: chosen, tone });
    return [id, { kind, tone, dash: chosen, faint }] as const;
  });
  return new Map(codes);
}

interface Look {
  readonly dash: SeriesDash;
  readonly tone: SeriesTone;
}

/** The dash that the fewest have, and none of the same tone if that can be. */
function rarest(taken: readonly Look[], tone: SeriesTone): SeriesDash {
  const cost = (dash: SeriesDash) =>
    taken.filter((one) => one.dash === dash).length + 100 * taken.filter((one) => one.dash === dash && one.tone === tone).length;
  return dashes.reduce((best, dash) => (cost(dash) < cost(best) ? dash : best));
}
