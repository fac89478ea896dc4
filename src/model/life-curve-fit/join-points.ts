import type { Profile } from './profile.ts';
import type { SegmentEnds } from './segment-ends.ts';

const halvings = 40;

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
      this.add(low, high, startsAbove);
      return;
    }
    const bottom = this.halved(low, high, (x) => 2 * this.h1 * x < this.lambda * this.rise * Math.exp(-this.lambda * (x - i)));
    if (this.height(bottom) > 0) return;
    this.add(low, bottom, true);
    this.add(bottom, high, false);
  }

  private add(from: number, to: number, falling: boolean): void {
    this.g1[this.count++] = this.halved(from, to, (x) => this.height(x) > 0 === falling);
  }

  /** h1·x² + B·e^{−λx} − (A − v): growth above saturation, if the break were at x. */
  private height(x: number): number {
    return this.h1 * x * x + this.rise * Math.exp(-this.lambda * (x - this.unit)) - this.depth;
  }

  private halved(from: number, to: number, holds: (x: number) => boolean): number {
    let inside = from;
    let outside = to;
    for (let k = 0; k < halvings; k++) {
      const middle = (inside + outside) / 2;
      if (holds(middle)) inside = middle;
      else outside = middle;
    }
    return (inside + outside) / 2;
  }
}
