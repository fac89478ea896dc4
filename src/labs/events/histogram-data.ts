import type { XYChartData, XYGuide, XYSeries } from '../../charts/xy-chart-data.ts';
import type { Spread } from '../../model/events/spread.ts';
import type { DrawnSpread } from '../../../workers/protocol.ts';
import type { EventsView } from './events-view.svelte.ts';
import { codeOf, kindOf } from './expert-code.ts';

type Seen = Pick<EventsView, 'text' | 'format' | 'currency' | 'selected' | 'sort'> & {
  /** In the order of the tables drawn. */
  readonly names: readonly string[];
  readonly draws: number;
};

/** Above the highest bin, in its height: the first line of 10 to 90 %, with room for its words below, and each further one. */
const firstLine = 1.34;
const nextLine = 0.11;

/** The draws of all experts over each other, the middle 80 % of each as a line above them. */
export function histogramData(drawn: DrawnSpread, view: Seen): XYChartData {
  const { text, format, names, draws, sort } = view;
  const { edges, counts, spreads } = sort === 'luck' && names.length > 1 ? merged(drawn) : drawn;
  const centres = Float64Array.from(
    { length: Math.max(0, edges.length - 1) },
    (_, bin) => ((edges[bin] ?? NaN) + (edges[bin + 1] ?? NaN)) / 2,
  );
  const shares = counts.map((inBin) => inBin.map((count) => count / draws));
  const highest = Math.max(0, ...shares.flatMap((share) => Array.from(share)));
  return {
    series: [
      ...shares.map((share, place): XYSeries => ({
        ...{
          id: `expert-${place}`,
          label: names.length === 1 ? text.histogram.draws : (names[place] ?? ''),
          kind: kindOf(place, sort),
          x: centres,
          y: share,
        },
        ...codeOf(place),
      })),
      ...spreads.flatMap((spread, place) =>
        middleLine(spread, place, highest * (firstLine + nextLine * place), place === 0 ? text.histogram.middle : null),
      ),
    ],
    x: { title: text.histogram.axis(view.currency), format: (money) => format.brief(money, 4), ...room(edges) },
    y: {
      title: text.histogram.share(format.whole(draws)),
      from: 0,
      format: (share) => format.percent(share, share >= 0.1 || share === 0 ? 0 : 1),
    },
    guides: guidesOf(spreads[view.selected], view),
  };
}

/** The few values that luck leaves possible stand apart, so that bars beside each other need wide bins. */
const together = 3;

function merged({ edges, counts, spreads }: DrawnSpread): DrawnSpread {
  const isEnd = (_: number, bin: number) => bin % together === 0 || bin === edges.length - 1;
  const sums = (inBin: Float64Array) =>
    Float64Array.from({ length: Math.ceil(inBin.length / together) }, (_, bin) =>
      inBin.subarray(bin * together, (bin + 1) * together).reduce((sum, count) => sum + count, 0),
    );
  return { edges: edges.filter(isEnd), counts: counts.map(sums), spreads };
}

/** Draws that are all the same stand in the middle of an axis of some width. */
function room(edges: Float64Array): { readonly from?: number; readonly to?: number } {
  const [from = 0, to = 0] = [edges[0], edges.at(-1)];
  return to > from ? {} : { from: from - Math.max(1, Math.abs(from) / 2), to: to + Math.max(1, Math.abs(to) / 2) };
}

function middleLine({ p10, mean, p90 }: Spread, place: number, height: number, label: string | null): readonly XYSeries[] {
  if (p10 === null || mean === null || p90 === null) return [];
  const look = { label: null, silent: true, tone: codeOf(place).tone };
  return [
    { id: `middle-${place}`, kind: 'line', x: [p10, p90], y: [height, height], dash: codeOf(place).dash, ...look, label },
    { id: `marks-${place}`, kind: 'dots', x: [p10, mean, p90], y: [height, height, height], dash: codeOf(place).dash, ...look },
  ];
}

/** The selected expert's mean and quantiles in words. */
function guidesOf(spread: Spread | undefined, { text, format, selected }: Seen): readonly XYGuide[] {
  if (spread === undefined) return [];
  const { tone } = codeOf(selected);
  return (['p10', 'mean', 'p90'] as const).flatMap((id) => {
    const at = spread[id];
    return at === null ? [] : [{ id, axis: 'x' as const, at, label: text.histogram.marks[id](format.brief(at, 4)), tone }];
  });
}
