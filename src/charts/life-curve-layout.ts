import type { GhostCurve, LifeCurveData, NeighbourCurve } from './life-curve-data.ts';
import { bandPath, barsPath, functionPath, historyPath, sampleTimes } from './curve-path.ts';
import type { LifeCurveFrame } from './life-curve-frame.ts';
import type { StageEnds } from './stage-bands.ts';

/** px between two evaluations of a curve: below what the eye tells from the true curve. */
const sampleEvery = 3;

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Ages to draw a curve through between two ages, break points included. */
function curveTimes(from: number, to: number, stages: StageEnds, frame: LifeCurveFrame): readonly number[] {
  const count = Math.max(1, Math.ceil((frame.x(to) - frame.x(from)) / sampleEvery));
  return sampleTimes(
    from,
    to,
    count,
    [stages.g1, stages.g2, stages.lifeEnd].filter((t) => t !== null),
  );
}

/** The curve as it was up to now, and as it will be. */
export function curvePaths(data: Pick<LifeCurveData, 'profitAt' | 'stages' | 'now' | 'end'>, frame: LifeCurveFrame) {
  const path = (from: number, to: number) => functionPath(curveTimes(from, to, data.stages, frame), data.profitAt, frame.x, frame.y);
  return { past: path(0, Math.min(data.now, data.end)), future: path(data.now, data.end) };
}

/** A ghost has break points of its own that nobody knows here, so it is sampled only evenly. */
export const ghostPath = (ghost: GhostCurve, end: number, frame: LifeCurveFrame): string =>
  functionPath(curveTimes(0, end, { g0: null, g1: null, g2: null, lifeEnd: null }, frame), ghost.profitAt, frame.x, frame.y);

/** Samples per unit that a frozen curve keeps; between them it is straight. */
const keptPerUnit = 4;

/** A curve as it is now, whatever becomes of the function. */
export function frozenCurve(profitAt: (t: number) => number, end: number): GhostCurve {
  const kept = Float64Array.from({ length: Math.ceil(end * keptPerUnit) + 2 }, (_, k) => profitAt(k / keptPerUnit));
  const at = (t: number) => {
    const k = Math.floor(t * keptPerUnit);
    const left = kept[k] ?? NaN;
    return left + ((kept[k + 1] ?? NaN) - left) * (t * keptPerUnit - k);
  };
  return { id: 'before', label: '', profitAt: at };
}

/** All faint curves as one path: three hundred cost the document no more than one. */
export const neighboursPath = (neighbours: readonly NeighbourCurve[], frame: LifeCurveFrame): string =>
  neighbours.map(({ history }) => historyPath(history, frame.x, frame.y)).join('');

export const uncertaintyPath = ({ band }: Pick<LifeCurveData, 'band'>, frame: LifeCurveFrame): string =>
  band === null ? '' : bandPath(band.t, band.lower, band.upper, frame.x, frame.y);

/** px between two units. */
export const unitWidth = (frame: LifeCurveFrame): number => frame.x(1) - frame.x(0);

/** Bars keep a gap while there is room for one; their area is then the sum up to that constant factor. */
export function presentValuePath({ presentValue }: Pick<LifeCurveData, 'presentValue'>, frame: LifeCurveFrame): string {
  if (presentValue === null) return '';
  const unit = unitWidth(frame);
  return barsPath(presentValue.t, presentValue.value, unit < 4 ? unit : 0.8 * unit, frame.x, frame.barY);
}

/** One dot per observed unit. */
export function historyDots(history: Float64Array, frame: LifeCurveFrame): readonly Dot[] {
  const dots: Dot[] = [];
  history.forEach((value, index) => {
    if (Number.isFinite(value)) dots.push({ x: frame.x(index + 1), y: frame.y(value) });
  });
  return dots;
}

/** Radius of the dots, px: smaller where units stand close. */
export const dotRadius = (frame: LifeCurveFrame): number => Math.max(1, Math.min(0.28 * frame.em, 0.42 * unitWidth(frame)));
