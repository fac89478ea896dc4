import type { Profile } from './profile.ts';
import type { SegmentEnds } from './segment-ends.ts';

const maxSteps = 60;
/** Units; the refinement that follows does the rest. */
const precision = 1e-10;

/** Where the growth, fitted alone, meets the saturation that `profile.joined` holds as a curve that breaks at unit i. */
export class JoinPoints {
  /** None, one or two: the height between the two curves is convex in g1. */
  count = 0;
  readonly g1 = new Float64Array(2);
  private h1 = 0;
  private rise = 0;
  private lambda = 0;
  private unit = 0;
  private depth = 0;

  /** @param row growth at g1 = low */
  find({ joined, lambda }: Profile, i: number, low: number, high: number, growth: SegmentEnds, row: number): void {
    const slope = growth.base[row]! + growth.gain[row]! * growth.value[row]!;
    const bent = slope >= 0 || growth.flatSse[row] === Infinity;
    this.h1 = bent ? slope : 0;
    this.rise = joined.rise;
    this.lambda = lambda;
    this.unit = i;
    this.depth = joined.level + joined.rise - (bent ? growth.value[row]! - slope * low * low : growth.flatValue[row]!);
    this.count = 0;
    if (!(high > low)) return;
    const startsAbove = this.height(low) >= 0;
    const endsAbove = this.height(high) >= 0;
    if (!startsAbove && !endsAbove) return;
    if (startsAbove !== endsAbove) {
      this.g1[this.count++] = startsAbove ? this.root(low, 1) : this.root(high, -1);
      return;
    }
    const fromLow = this.root(low, 1);
    if (!(fromLow <= high)) return;
    this.g1[this.count++] = fromLow;
    this.g1[this.count++] = this.root(high, -1);
  }

  /** h1·x² + B·e^{−λx} − (A − v): growth above saturation, if the break were at x. */
  private height(x: number): number {
    return this.h1 * x * x + this.rise * Math.exp(-this.lambda * (x - this.unit)) - this.depth;
  }

  /** Newton's method on a convex function from where it is positive; NaN or beyond the other end where there is no root. */
  private root(from: number, direction: 1 | -1): number {
    let x = from;
    for (let step = 0; step < maxSteps; step++) {
      const fallen = this.rise * Math.exp(-this.lambda * (x - this.unit));
      const move = -(this.h1 * x * x + fallen - this.depth) / (2 * this.h1 * x - this.lambda * fallen);
      if (!(move * direction > precision)) return move * direction < -precision ? NaN : x;
      x += move;
      if (Math.abs(x - from) > 1) return NaN;
    }
    return x;
  }
}
