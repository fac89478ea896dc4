/**
 * The cells in which one break point is searched. In cell c it lies in low[c] … high[c], a unit interval or a part of one,
 * and `unit[c]` is the last unit before it. A held break point is one cell of no width.
 */
export interface BreakAxis {
  readonly count: number;
  readonly unit: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The whole units of the range (or the held value), with the last unit not after each. */
  readonly wholes: number;
  readonly wholeUnit: Int32Array;
  readonly whole: Float64Array;
}

/** Axes made before: histories of one length share theirs. */
export class BreakAxes {
  private readonly made: {
    readonly low: number;
    readonly high: number;
    readonly last: number;
    readonly open: boolean;
    readonly axis: BreakAxis;
  }[] = [];

  /**
   * @param low  least value
   * @param high largest value; not above `low` holds the break point at `low`
   * @param last last observed unit
   * @param open the curve jumps at the break, so that a unit at which it breaks exactly is still before it: intervals then end
   *             just before their last unit, and the end of the range is an interval of its own
   */
  axis(low: number, high: number, last: number, open = false): BreakAxis {
    for (const known of this.made) {
      if (known.low === low && known.high === high && known.last === last && known.open === open) return known.axis;
    }
    const axis = breakAxis(low, high, last, open);
    if (this.made.length >= mostRemembered) this.made.length = 0;
    this.made.push({ low, high, last, open, axis });
    return axis;
  }
}

const mostRemembered = 64;
/** How far before a unit an open interval ends, units. */
const justBefore = 1e-9;

function breakAxis(low: number, high: number, last: number, open: boolean): BreakAxis {
  const from = Math.floor(low);
  const held = !(high > low);
  const ownEnd = open && !held && Number.isInteger(high) ? 1 : 0;
  const starts = held ? [low] : Array.from({ length: Math.ceil(high) - from + ownEnd }, (_, c) => Math.max(low, from + c));
  const end = (c: number) => (held || starts[c] === high ? starts[c]! : Math.min(high, from + c + 1 - (open ? justBefore : 0)));
  const wholes = held || ownEnd === 1 ? starts : [...starts, high];
  const unitOf = (value: number) => Math.min(last, Math.floor(value));
  return {
    count: starts.length,
    unit: Int32Array.from(starts, unitOf),
    low: Float64Array.from(starts),
    high: Float64Array.from(starts, (_, c) => end(c)),
    wholes: wholes.length,
    wholeUnit: Int32Array.from(wholes, unitOf),
    whole: Float64Array.from(wholes),
  };
}
