import type { XYChartData, XYHandle } from '../../../charts/xy-chart-data.ts';
import { nowhere } from '../partition.ts';
import { binSums } from '../log-bins.ts';
import { stackedBars } from '../stacked-bars.ts';
import type { TiersView } from './tiers-view.svelte.ts';

/** Bins of a scale: 50 of them. */
const binCount = 50;

/** Where scores lie, for bins. */
export interface ScaleBins {
  readonly from: number;
  readonly width: number;
  /** Of each customer; {@link nowhere} without a score. */
  readonly bins: Uint8Array;
}

/** The bin of each score; on the scale of 0 to 100, or between the ends of what is no points of a hundred. */
export function scaleBins(score: Float64Array): ScaleBins {
  let low = 0;
  let high = 100;
  for (let place = 0; place < score.length; place++) {
    const value = score[place]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const width = (high - low) / binCount;
  const bins = new Uint8Array(score.length);
  for (let place = 0; place < score.length; place++) {
    const value = score[place]!;
    // Below 256 and not negative, so that the whole part is all of it that fits.
    bins[place] = Number.isNaN(value) ? nowhere : Math.min(binCount - 1, (value - low) / width);
  }
  return { from: low, width, bins };
}

type Drawn = Pick<TiersView, 'tiers' | 'format' | 'params' | 'partition' | 'division'>;

/** Customers by score, cut into tiers; or by credit, cut into lists. Each cut can be dragged. */
export function scaleData({ tiers, format, params, partition, division }: Drawn, { from, width, bins }: ScaleBins): XYChartData {
  const regions = partition?.regions ?? [];
  const sums = partition === null ? [] : binSums(bins, partition.codes, { regions: regions.length, count: binCount });
  const byTier = division === 'tier';
  const { cuts, lists } = params;
  const words = byTier ? tiers.scoreChart : tiers.creditChart;
  const lines = byTier
    ? ([
        ['middle', cuts.middle],
        ['high', cuts.high],
      ] as const)
    : ([
        ['black', lists.black],
        ['red', lists.red],
      ] as const);
  const end = from + binCount * width;
  const points = (value: number) => format.brief(value, 3);
  const range = (middle: number) => `${points(middle - width / 2)}–${points(middle + width / 2)}`;
  return {
    series: stackedBars(regions, sums, (bin) => from + (bin + 0.5) * width),
    x: { title: words.x, from, to: end, format: (value, step) => (step === 0 ? range(value) : points(value)) },
    y: { title: tiers.customers, format: (count, step) => (step === 0 ? format.whole(count) : format.brief(count, 3)) },
    guides: lines.map(([id, at]) => ({ id, axis: 'x', at, label: points(at), tone: 'ink' })),
    handles: lines.map(([id, at]): XYHandle => ({
      ...{ id, axis: 'x', x: at, y: 0, upright: true, min: Math.min(from, at), max: Math.max(end, at), step: width / 2 },
      ...{ label: tiers.controls.cuts[id], valueText: points(at), tag: null },
    })),
  };
}
