import type { SeriesTone, XYChartData, XYSeries } from '../../charts/xy-chart-data.ts';
import type { Stage } from '../../model/relationship/stages.ts';
import { axisFormats, namedMonthAxis, places, pinnedLine } from './chart-axes.ts';
import type { Monthly } from './monthly.ts';
import type { SegmentMonths } from './segment-months.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';

export type ChartTexts = Pick<RelationshipView, 'text' | 'terms' | 'format' | 'currency'>;

/** From the bottom up: stability, which is what lasts, on the level ground. */
const stacking: readonly Stage[] = ['stability', 'formation', 'exploration', 'decline'];

/** Customers by stage, one upon the other. */
export const stageData = (view: ChartTexts, { byStage, alive }: Monthly, pinned: Monthly | null): XYChartData =>
  stackedData(
    view,
    stacking.map((stage) => ({ id: stage, label: view.terms.stages[stage], tone: stage, y: byStage[stage] })),
    pinned === null
      ? []
      : [
          pinnedLine('alive', view.text.charts.pinned.all, pinned.alive),
          { ...pinnedLine('stability', view.text.charts.pinned.of(view.terms.stages.stability), pinned.byStage.stability), silent: true },
        ],
    alive.length,
  );

/** Up to eight segments in seven colours; the pattern tells those of one colour apart. */
const segmentTones: readonly SeriesTone[] = ['stability', 'formation', 'exploration', 'decline', 'accent', 'soft', 'ink'];
export const segmentTone = (place: number): SeriesTone => segmentTones[place % segmentTones.length] ?? 'ink';

/** Customers by segment, one upon the other. */
export const segmentData = (view: ChartTexts, segments: readonly SegmentMonths[], pinned: Monthly | null): XYChartData =>
  stackedData(
    view,
    segments.map(({ name, alive }, place) => ({ id: `segment-${place}`, label: name, tone: segmentTone(place), y: alive })),
    pinned === null ? [] : [pinnedLine('alive', view.text.charts.pinned.all, pinned.alive)],
    segments[0]?.alive.length ?? 0,
  );

interface Layer extends Pick<XYSeries, 'id' | 'label' | 'tone'> {
  readonly y: Float64Array;
}

function stackedData(view: ChartTexts, layers: readonly Layer[], before: readonly XYSeries[], months: number): XYChartData {
  const x = places(months);
  let base = new Float64Array(months);
  const series = layers.map(({ y: thickness, ...layer }): XYSeries => {
    const from = base;
    base = base.map((height, month) => height + (thickness[month] ?? 0));
    return { ...layer, kind: 'area', stacked: true, x, y: base, base: from };
  });
  return {
    series: [...series, ...before],
    x: namedMonthAxis(view.terms.units.month, view),
    y: { title: view.text.charts.stages.axis, format: axisFormats(view.format).amount },
  };
}
