import { extent } from 'd3-array';
import type { ChartHandle, LifeCurveData, NeighbourCurve, UncertaintyBand } from './life-curve-data.ts';
import { widened, type Extent } from './steady-extent.ts';

/** What the axes cover, before any pixel. */
export interface LifeCurveDomain {
  /** Ages run from 0 to here. */
  readonly lastAge: number;
  readonly low: number;
  readonly high: number;
  /** The bars' own axis. */
  readonly barLow: number;
  readonly barHigh: number;
}

const probes = 160;
/** Faint curves of others may widen the value axis up to this multiple of the customer's own highest profit. */
const neighbourReach = 1.6;
/** What the uncertainty band may add at either side, as a share of the height of curve, dots and levels; beyond, it is cut off. */
const bandReach = 0.3;
const headroom = 1.04;

/** Axes that show everything, with room to drag the end of the horizon and the ceiling further out. */
export function lifeCurveDomain(
  data: LifeCurveData,
  handles: readonly ChartHandle[],
  others = neighbourExtent(data.neighbours),
): LifeCurveDomain {
  const last = Math.max(data.end, data.now, data.history.length, 1);
  const draggableEnd = handles.some(({ place, locked }) => place === 'edge' && !locked);
  const [low, high] = valueExtent(data, handles, others, last);
  const [barLow = 0, barHigh = 0] = extent(data.presentValue?.value ?? []);
  return {
    lastAge: last + (draggableEnd ? Math.max(1, 0.04 * last) : 0.5),
    low: Math.min(0, low * headroom),
    high: high > 0 || low < 0 ? Math.max(0, high * headroom) : 1,
    barLow: Math.min(0, barLow),
    barHigh: barHigh > 0 || barLow < 0 ? Math.max(0, barHigh) : 1,
  };
}

/** What a hand moves along, and must not move under it. */
export type Grasp = 'age' | 'value' | 'neither';

/**
 * Axes during a drag: as they were, except that what outgrows them widens them; never the axis that the hand moves along.
 * @returns `kept` itself where nothing changes
 */
export function steadyDomain(kept: LifeCurveDomain, needed: LifeCurveDomain, grasp: Grasp): LifeCurveDomain {
  const [, lastAge] = grasp === 'age' ? [0, kept.lastAge] : widened([0, kept.lastAge], [0, needed.lastAge]);
  const [low, high] = grasp === 'value' ? [kept.low, kept.high] : widened([kept.low, kept.high], [needed.low, needed.high]);
  const [barLow, barHigh] = widened([kept.barLow, kept.barHigh], [needed.barLow, needed.barHigh]);
  const domain = { lastAge, low, high, barLow, barHigh };
  return unchanged(kept, domain);
}

/** The old axes where the new ones are equal, so that nothing is drawn again for their sake. */
export function unchanged(old: LifeCurveDomain, fresh: LifeCurveDomain): LifeCurveDomain {
  const keys = ['lastAge', 'low', 'high', 'barLow', 'barHigh'] as const;
  return keys.every((key) => Object.is(old[key] + 0, fresh[key] + 0)) ? old : fresh;
}

/** Lowest and highest profit of other customers; nothing of them is 0 to 0. */
export function neighbourExtent(neighbours: readonly NeighbourCurve[]): Extent {
  const [low = 0, high = 0] = extent(neighbours.flatMap(({ history }) => [...history]).filter(Number.isFinite));
  return [low, high];
}

function valueExtent(data: LifeCurveData, handles: readonly ChartHandle[], others: Extent, last: number): Extent {
  const levels = handles.filter(({ place }) => place === 'level').map(({ value }) => value * headroom);
  const own = [0, ...data.history, ...levels];
  for (let k = 0; k <= probes; k++) {
    const t = (last * k) / probes;
    own.push(data.profitAt(t), ...data.ghosts.map((ghost) => ghost.profitAt(t)));
  }
  const [low, high] = withBand(extent(own.filter(Number.isFinite)), data.band);
  return [Math.min(low, Math.max(others[0], -neighbourReach * Math.abs(low))), Math.max(high, Math.min(others[1], neighbourReach * high))];
}

function withBand([low = 0, high = 0]: readonly [number, number] | readonly [undefined, undefined], band: UncertaintyBand | null): Extent {
  const [lowest = low, highest = high] = extent([...(band?.lower ?? []), ...(band?.upper ?? [])].filter(Number.isFinite));
  const reach = high > low ? bandReach * (high - low) : Infinity;
  return [Math.min(low, Math.max(lowest, low - reach)), Math.max(high, Math.min(highest, high + reach))];
}
