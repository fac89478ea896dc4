import type { BreakAxis } from './break-axis.ts';
import type { Profile } from './profile.ts';
import { SegmentEnds } from './segment-ends.ts';

/** Whether every candidate of an axis is a whole unit. */
const isWhole = ({ wholes, whole, wholeUnit }: BreakAxis): boolean =>
  whole[0] === wholeUnit[0] && whole[wholes - 1] === wholeUnit[wholes - 1];

/** Every how many units the first, coarse round looks. */
const stride = 4;

/**
 * The best pair of whole break points (held ones stay where they are): every pair is looked at or excluded by a bound. A coarse
 * round comes first, so that the bounds soon exclude much.
 */
export class WholeUnitScan {
  /** The break points, and the last units of growth and of saturation. */
  g1 = 0;
  g2 = 0;
  i = 0;
  j = 0;
  private best = Infinity;
  private readonly growth = new SegmentEnds();
  private readonly decline = new SegmentEnds();

  /** @returns least sum of squares, scaled */
  run(profile: Profile): number {
    const { problem } = profile;
    this.prepare(profile);
    this.best = Infinity;
    const plain = Number.isNaN(problem.rise) && isWhole(problem.g1) && isWhole(problem.g2);
    for (let b = problem.g2.wholes - 1; b >= 0 && plain; b -= stride) this.along(profile, b, stride);
    for (let b = problem.g2.wholes - 1; b >= 0; b--) {
      if (plain) this.along(profile, b, 1);
      else this.each(profile, b);
    }
    return this.best;
  }

  /** All g1 for one g2, without bounds: where a held value leaves no whole units to step through. */
  private each(profile: Profile, b: number): void {
    const { g1, g2 } = profile.problem;
    for (let a = 0; a < g1.wholes && g1.whole[a]! <= g2.whole[b]!; a++) {
      this.solve(profile, a, b, -Math.expm1(-profile.lambda * (g2.whole[b]! - g1.whole[a]!)));
    }
  }

  /**
   * All g1 for one g2, from the last: with each step back more units saturate and their own sum of squares can only rise, so
   * once that and the decline's exceed the best, all earlier g1 do too.
   */
  private along(profile: Profile, b: number, step: number): void {
    const { sums, problem } = profile;
    const { wholeUnit } = problem.g1;
    const { sse: growthSse, weight, value, base, gain } = this.growth;
    const { count, profit, energy, decay, decay2, decayProfit, power } = sums;
    const j = problem.g2.wholeUnit[b]!;
    const tail = this.decline.sse[b]!;
    const w3 = this.decline.weight[b]!;
    const u3 = this.decline.value[b]!;
    let best = this.best;
    for (let a = Math.min(problem.g1.wholes - 1, j - wholeUnit[0]!); a >= 0; a -= step) {
      const ends = growthSse[a]! + tail;
      if (ends >= best) continue;
      const i = wholeUnit[a]!;
      const left = power[j - i]!;
      const n = count[j]! - count[i]!;
      const y = profit[j]! - profit[i]!;
      const yy = energy[j]! - energy[i]!;
      const fallen = decay[i]! - left * decay[j]!;
      const x = n - fallen;
      const xx = x - fallen + decay2[i]! - left * left * decay2[j]!;
      const xy = y - decayProfit[i]! + left * decayProfit[j]!;
      const spread = n * xx - x * x;
      const slope = n * xy - x * y;
      const own = n > 1 ? yy - (y * y + (slope > 0 && spread > 0 ? (slope * slope) / spread : 0)) / n : 0;
      if (own + ends >= best) {
        if (own + tail >= best) break;
        continue;
      }
      const w1 = weight[a]!;
      const p1 = value[a]!;
      const risen = 1 - left;
      const a11 = n + w1 + w3;
      const a12 = x + w3 * risen;
      const a22 = xx + w3 * risen * risen;
      const b1 = y + w1 * p1 + w3 * u3;
      const b2 = xy + w3 * risen * u3;
      const det = a11 * a22 - a12 * a12;
      const level = (a22 * b1 - a12 * b2) / det;
      const rise = (a11 * b2 - a12 * b1) / det;
      const free = ends + yy + w1 * p1 * p1 + w3 * u3 * u3 - level * b1 - rise * b2;
      if (free >= best) continue;
      const allowed = rise >= 0 && rise <= problem.mostRise && base[a]! + gain[a]! * level >= 0;
      if (allowed && this.decline.base[b]! + this.decline.gain[b]! * (level + rise * risen) >= 0) this.keep(profile, a, b, free);
      else if (step === 1) this.solve(profile, a, b, risen);
      best = this.best;
    }
  }

  /** One pair with all its bounds, once nothing has excluded it. */
  private solve(profile: Profile, a: number, b: number, risen: number): void {
    const { g1, g2 } = profile.problem;
    const i = g1.wholeUnit[a]!;
    const j = g2.wholeUnit[b]!;
    profile.gather(i, j, Math.exp(profile.lambda * (g1.whole[a]! - i)));
    const sse = profile.joined.solve(this.growth, a, this.decline, b, risen);
    if (sse < this.best) this.keep(profile, a, b, sse);
  }

  private keep({ problem: { g1, g2 } }: Profile, a: number, b: number, sse: number): void {
    this.best = sse;
    this.i = g1.wholeUnit[a]!;
    this.j = g2.wholeUnit[b]!;
    this.g1 = g1.whole[a]!;
    this.g2 = g2.whole[b]!;
  }

  private prepare({ sums, problem }: Profile): void {
    const { g1, g2, growthHeld, declineHeld } = problem;
    this.growth.reserve(g1.wholes);
    this.decline.reserve(g2.wholes);
    for (let a = 0; a < g1.wholes; a++) this.growth.setGrowth(a, sums, g1.wholeUnit[a]!, g1.whole[a]!, growthHeld);
    for (let b = 0; b < g2.wholes; b++) this.decline.setDecline(b, sums, g2.wholeUnit[b]!, g2.whole[b]!, declineHeld);
  }
}
