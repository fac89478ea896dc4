import type { XYAxis, XYChartData, XYSeries } from '../../charts/xy-chart-data.ts';
import { stages } from '../../model/relationship/stages.ts';
import { axisFormats, band, namedMonthAxis, pinnedLine, places } from './chart-axes.ts';
import { segmentTone, type ChartTexts } from './chart-data.ts';
import type { Monthly } from './monthly.ts';
import { fewest, type SegmentMonths } from './segment-months.ts';

/** What the picture of staying shows. */
export const stayings = ['survival', 'tenure', 'stage', 'segment'] as const;
export type Staying = (typeof stayings)[number];

/** Share still there after k months since entry. */
export const survivalData = (view: ChartTexts, { survival, survivalError }: Monthly, pinned: Monthly | null): XYChartData => ({
  series: [
    band('survival', survival, survivalError, 'stability', [0, 1]),
    ...(pinned === null ? [] : [pinnedLine('survival', view.text.charts.pinned.run, pinned.survival)]),
    { ...line('survival', view.text.charts.staying.series.survival, survival), tone: 'stability', dash: 'solid' },
  ],
  x: namedMonthAxis(view.text.charts.sinceEntry, view),
  y: { title: view.text.charts.staying.axis.survival, from: 0, to: 1, format: axisFormats(view.format).share },
});

/** How many were simulated: for each customer `scale` of the whole, and in their month k since entry. */
export interface Simulated {
  readonly scale: number;
  readonly atRisk: ArrayLike<number>;
  readonly pinnedAtRisk: ArrayLike<number>;
}

/** Share that stayed in the k-th month since entry. */
export function tenureData(view: ChartTexts, monthly: Monthly, pinned: Monthly | null, simulated: Simulated): XYChartData {
  const kept = enoughAtRisk(monthly.tenureRetention, simulated.atRisk);
  const before = pinned === null ? null : enoughAtRisk(pinned.tenureRetention, simulated.pinnedAtRisk);
  return {
    series: [
      band('tenure', kept, monthly.tenureRetentionError, 'stability', [0, 1]),
      ...(before === null ? [] : [pinnedLine('tenure', view.text.charts.pinned.run, before)]),
      { ...line('tenure', view.text.charts.staying.series.tenure, kept), tone: 'stability', dash: 'solid' },
    ],
    x: namedMonthAxis(view.text.charts.sinceEntry, view),
    y: shareAxis(view, view.text.charts.staying.axis.tenure, [kept], simulated.scale),
  };
}

/** Share of each stage that stayed in a month, as it emerged. */
export function stageRetentionData(view: ChartTexts, monthly: Monthly, pinned: Monthly | null, scale: number): XYChartData {
  const kept = stages.map((stage) => enough(monthly.retention[stage], monthly.byStage[stage], scale));
  return {
    series: [
      ...stages.map((stage, place) => band(stage, kept[place] ?? new Float64Array(), monthly.retentionError[stage], stage, [0, 1])),
      ...(pinned === null
        ? []
        : stages.map((stage, place) => ({
            ...pinnedLine(
              stage,
              place === 0 ? view.text.charts.pinned.run : null,
              enough(pinned.retention[stage], pinned.byStage[stage], 1),
            ),
            silent: true,
          }))),
      ...stages.map((stage, place): XYSeries => ({
        ...{ ...line(stage, view.terms.stages[stage], kept[place] ?? new Float64Array()), tone: stage },
      })),
    ],
    x: namedMonthAxis(view.terms.units.month, view),
    y: shareAxis(view, view.text.charts.staying.axis.stage, kept, scale),
  };
}

/** Share of each segment that stayed in a month, and of all together. */
export const segmentRetentionData = (
  view: ChartTexts,
  segments: readonly SegmentMonths[],
  all: Float64Array,
  scale: number,
): XYChartData => ({
  series: [
    ...segments.map(({ name, retention }, place): XYSeries => ({
      ...{ ...line(`segment-${place}`, name, retention), tone: segmentTone(place) },
    })),
    { ...line('all', view.text.charts.staying.everybody, all), tone: 'ink', dash: 'solid' },
  ],
  x: namedMonthAxis(view.terms.units.month, view),
  y: shareAxis(view, view.text.charts.staying.axis.segment, [all, ...segments.map(({ retention }) => retention)], scale),
});

const line = (id: string, label: string, y: Float64Array) => ({ id, label, kind: 'line' as const, x: places(y.length), y });

/** Without the months in which so few were there that their share says nothing. */
const enough = (shares: Float64Array, stock: Float64Array, scale: number): Float64Array =>
  shares.map((share, month) => ((stock[month - 1] ?? 0) / scale < fewest ? NaN : share));

const enoughAtRisk = (shares: Float64Array, atRisk: ArrayLike<number>): Float64Array =>
  shares.map((share, place) => ((atRisk[place] ?? 0) < fewest ? NaN : share));

/** Widest step of the axis's lower end, so that a share's noise does not move it all the time. */
const axisStep = 0.05;

/** Shares near 1 need the room. Of a preview the axis begins a step lower, for its noise. */
function shareAxis(view: ChartTexts, title: string, curves: readonly Float64Array[], scale: number): XYAxis {
  let least = 1;
  for (const curve of curves) for (const share of curve) if (share < least) least = share;
  const from = Math.max(0, axisStep * Math.floor((least - (scale > 1 ? 0 : 0.002)) / axisStep));
  return { title, from: Math.min(from, 1 - 2 * axisStep), to: 1, format: axisFormats(view.format).share };
}
