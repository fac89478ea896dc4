import type { XYChartData } from '../../charts/xy-chart-data.ts';
import type { Distribution } from '../../model/relationship/distribution.ts';
import { axisFormats } from './chart-axes.ts';
import type { ChartTexts } from './chart-data.ts';

/** How many customers are worth how much, as shares of all; of the pinned run in bins of the same width. */
export function distributionData(
  view: ChartTexts,
  { distribution, mean }: { readonly distribution: Distribution; readonly mean: number },
  pinned: Distribution | null,
): XYChartData {
  const { text, format } = view;
  const width = binWidth(distribution);
  const money = axisFormats(format).amount;
  return {
    series: [
      { ...bars(distribution), id: 'clp', label: text.charts.distribution.series, kind: 'bars', tone: 'stability', dash: 'solid' },
      ...(pinned === null
        ? []
        : [
            {
              ...({ id: 'pinned-clp', label: text.charts.pinned.run, kind: 'step', tone: 'soft', dash: 'dotted' } as const),
              ...steps(pinned, width / binWidth(pinned)),
            },
          ]),
    ],
    x: { title: text.charts.distribution.across(view.currency), format: money },
    y: { title: text.charts.distribution.axis(format.brief(width, 2)), format: axisFormats(format).share },
    guides: [
      { id: 'median', axis: 'x', at: distribution.quantiles.p50, label: text.charts.distribution.median, tone: 'ink' },
      { id: 'mean', axis: 'x', at: mean, label: text.charts.distribution.mean, tone: 'accent' },
    ],
  };
}

/** Where all customers are worth the same there is one bin, without a width. */
const binWidth = ({ edges }: Distribution): number => (edges[1] ?? 1) - (edges[0] ?? 0) || 1;

const shares = ({ counts }: Distribution): Float64Array => {
  const inside = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / Math.max(1, inside));
};

const bars = (distribution: Distribution) => {
  const y = shares(distribution);
  return { x: y.map((_, bin) => ((distribution.edges[bin] ?? NaN) + (distribution.edges[bin + 1] ?? NaN)) / 2), y };
};

/** The last share is held to the last edge. */
const steps = (distribution: Distribution, times: number) => {
  const y = shares(distribution).map((share) => share * times);
  return { x: distribution.edges, y: Float64Array.of(...y, y.at(-1) ?? 0) };
};
