import type { ReadingRow } from './chart-reading.ts';
import type { LifeCurveData, LifeCurveFormat, LifeCurveLabels } from './life-curve-data.ts';
import { stageAt, stageSpans, type Stage } from './stage-bands.ts';

/** What the chart says about one unit of time. */
export interface Reading {
  readonly t: number;
  readonly title: string;
  readonly stage: Stage | null;
  readonly rows: readonly ReadingRow[];
  /** The values by which the crosshair marks its lines; NaN where there is none. */
  readonly observed: number;
  readonly curve: number;
  readonly presentValue: number;
}

/** The values at one age, in words. Rows without a value are left out. */
export function readingAt(data: LifeCurveData, t: number, labels: LifeCurveLabels, format: LifeCurveFormat): Reading {
  const observed = data.history[t - 1] ?? NaN;
  const curve = data.profitAt(t);
  const presentValue = seriesAt(data.presentValue?.t, data.presentValue?.value, t);
  const stage = stageAt(stageSpans(data.stages, data.end), t);
  const lower = seriesAt(data.band?.t, data.band?.lower, t);
  const upper = seriesAt(data.band?.t, data.band?.upper, t);
  const row = (key: string, label: string, value: number) => (Number.isFinite(value) ? [{ key, label, text: format.value(value) }] : []);
  const range = Number.isFinite(lower + upper)
    ? [{ key: 'band', label: labels.band, text: `${format.value(lower)} – ${format.value(upper)}` }]
    : [];
  return {
    ...{ t, title: format.time(t), stage, observed, curve, presentValue },
    rows: [
      ...row('observed', labels.observed, observed),
      ...row('curve', labels.curve, curve),
      ...range,
      ...row('present-value', labels.presentValue, presentValue),
      ...data.ghosts.flatMap((ghost) => row(`ghost-${ghost.id}`, ghost.label, ghost.profitAt(t))),
    ],
  };
}

/** The unit that an age belongs to, within what is drawn; 0 is the start. */
export const nearestUnit = (age: number, { now, end, history }: Pick<LifeCurveData, 'now' | 'end' | 'history'>): number =>
  Math.round(Math.min(Math.max(end, now, history.length), Math.max(0, age)));

function seriesAt(t: Float64Array | undefined, value: Float64Array | undefined, age: number): number {
  const index = t?.indexOf(age) ?? -1;
  return index < 0 ? NaN : (value?.[index] ?? NaN);
}
