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
  private readonly made: { readonly low: number; readonly high: number; readonly last: number; readonly axis: BreakAxis }[] = [];

  /**
   * @param low  least value
   * @param high largest value; not above `low` holds the break point at `low`
   * @param last last observed unit
   */
  axis(low: number, high: number, last: number): BreakAxis {
    for (const known of this.made) if (known.low === low && known.high === high && known.last === last) return known.axis;
    const axis = breakAxis(low, high, last);
    if (this.made.length >= mostRemembered) this.made.length = 0;
    this.made.push({ low, high, last, axis });
    return axis;
  }
}

const mostRemembered = 64;

function breakAxis(low: number, high: number, last: number): BreakAxis {
  const from = Math.floor(low);
  const held = !(high > low);
  const count = held ? 1 : Math.ceil(high) - from;
  const starts = Array.from({ length: count }, (_, c) => Math.max(low, from + c));
  const wholes = held ? starts : [...starts, high];
  const unitOf = (value: number) => Math.min(last, Math.floor(value));
  return {
    count,
    unit: Int32Array.from(starts, unitOf),
    low: Float64Array.from(starts),
    high: held ? Float64Array.of(low) : Float64Array.from(starts, (_, c) => Math.min(high, from + c + 1)),
    wholes: wholes.length,
    wholeUnit: Int32Array.from(wholes, unitOf),
    whole: Float64Array.from(wholes),
  };
}
