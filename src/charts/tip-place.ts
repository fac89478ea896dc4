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

/** The picture about a read-out, px. */
export interface TipSurroundings {
  readonly width: number;
  readonly em: number;
  /** It stays below here and above there; in a narrow chart it stands on the plot. */
  readonly top: number;
  readonly bottom: number;
  readonly plotY: number;
  /** px on both sides of the crosshair that belong to the datum: half of a bar. */
  readonly datumReach?: number;
}

/** A chart narrower than this, px, has no room beside its crosshair. */
const dockBelow = 480;

export const isDocked = ({ width }: Pick<TipSurroundings, 'width'>): boolean => width < dockBelow;

/**
 * Beside the crosshair, on the roomier side, about the height of the datum, inside the picture; in a narrow chart above the
 * plot, at its right end.
 * @param y NaN where there is no datum
 */
export function besideCrosshair(x: number, y: number, height: number, around: TipSurroundings): TipPlace {
  const { width, em, top, bottom, plotY, datumReach = 0 } = around;
  if (isDocked(around)) return { left: 'auto', right: '0px', top: Math.round(plotY - height - 2), room: width };
  const onRight = x < width / 2;
  const away = Math.max(1.2 * em, datumReach + 0.5 * em);
  const room = Math.floor((onRight ? width - x : x) - away - 0.2 * em);
  const wanted = (Number.isFinite(y) ? y : top) - height / 2;
  const offset = Math.round((onRight ? x : width - x) + away);
  const place = Math.max(top, Math.min(bottom - height, wanted));
  return { left: onRight ? `${offset}px` : 'auto', right: onRight ? 'auto' : `${offset}px`, top: Math.round(place), room };
}

/** The read-out of a life-curve chart: about the height of the curve, else of the dot. */
export function tipPlace(reading: Pick<Reading, 't' | 'curve' | 'observed'>, height: number, frame: LifeCurveFrame): TipPlace {
  const { strip, plot, bars, width, em } = frame;
  const value = Number.isFinite(reading.curve) ? reading.curve : reading.observed;
  const around = { width, em, top: strip.y, bottom: bars.y + bars.height, plotY: plot.y };
  return besideCrosshair(frame.x(reading.t), frame.y(value), height, around);
}
