import type { LifeCurveFrame } from './life-curve-frame.ts';
import type { Reading } from './life-curve-reading.ts';

/** Where a read-out stands: wholly on one side of its crosshair, so that it never covers its datum. */
export interface TipPlace {
  /** CSS lengths; the other side is `auto`. */
  readonly left: string;
  readonly right: string;
  readonly top: number;
  /** px it may be wide. */
  readonly room: number;
}

/** A chart narrower than this, px, has no room beside its crosshair. */
const dockBelow = 480;

export const isDocked = ({ width }: Pick<LifeCurveFrame, 'width'>): boolean => width < dockBelow;

/** Beside the crosshair, on the roomier side, about the height of the datum, inside the picture; in a narrow chart above the plot, at its right end. */
export function tipPlace(reading: Pick<Reading, 't' | 'curve' | 'observed'>, height: number, frame: LifeCurveFrame): TipPlace {
  const { em, strip, plot, bars, width } = frame;
  if (isDocked(frame)) return { left: 'auto', right: '0px', top: Math.round(plot.y - height - 2), room: width };
  const x = frame.x(reading.t);
  const onRight = x < width / 2;
  const room = Math.floor((onRight ? width - x : x) - 1.4 * em);
  const value = Number.isFinite(reading.curve) ? reading.curve : reading.observed;
  const wanted = (Number.isFinite(value) ? frame.y(value) : strip.y) - height / 2;
  const top = Math.max(strip.y, Math.min(bars.y + bars.height - height, wanted));
  const offset = Math.round(onRight ? x + 1.2 * em : width - x + 1.2 * em);
  return { left: onRight ? `${offset}px` : 'auto', right: onRight ? 'auto' : `${offset}px`, top: Math.round(top), room };
}
