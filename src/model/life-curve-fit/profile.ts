import { BreakAxes } from './break-axis.ts';
import type { FitProblem } from './fit-problem.ts';
import type { HistorySums } from './history-sums.ts';
import { JoinedCurve } from './joined-curve.ts';
import { SegmentEnds } from './segment-ends.ts';

/**
 * The least sum of squares as a function of the break points alone, everything else solved for: F(g1, g2) at one λ.
 * A value costs a handful of operations whatever the length of the history.
 */
export class Profile {
  readonly joined = new JoinedCurve();
  lambda = NaN;
  /** dF/dg1 and dF/dg2 at the last point, and its slopes h1 and h2. */
  slope1 = 0;
  slope2 = 0;
  h1 = 0;
  h2 = 0;
  problem: FitProblem = nothing;
  private readonly growth = new SegmentEnds(1);
  private readonly decline = new SegmentEnds(1);
  private readonly noGrowth = nothingBefore();

  constructor(readonly sums: HistorySums) {}

  load(problem: FitProblem, lambda: number): void {
    this.problem = problem;
    this.lambda = lambda;
    this.joined.heldRise = problem.rise;
    this.joined.most = problem.mostRise;
  }

  /** F where units up to i are growth and units after j are decline: i ≤ g1 ≤ i + 1, j ≤ g2 ≤ j + 1 or the held values. */
  at(i: number, j: number, g1: number, g2: number): number {
    const { growth, decline, joined, sums, problem } = this;
    growth.setGrowth(0, sums, i, g1, problem.growthHeld);
    decline.setDecline(0, sums, j, g2, problem.declineHeld);
    this.gather(i, j, Math.exp(this.lambda * (g1 - i)));
    const risen = -Math.expm1(-this.lambda * (g2 - g1));
    const sse = joined.solve(growth, 0, decline, 0, risen);
    this.h1 = joined.flatGrowth ? 0 : growth.base[0]! + growth.gain[0]! * joined.level;
    this.h2 = joined.flatDecline ? 0 : decline.base[0]! + decline.gain[0]! * (joined.level + joined.rise * risen);
    return sse;
  }

  /**
   * Least sum of squares of the units after i, with no regard to the growth before: a lower bound for every g1 of a cell
   * once the growth's own is added. Leaves the curve after i in `joined`, as P1(i) and N of a break at i.
   */
  afterGrowth(i: number, j: number, g2: number): number {
    const { decline, joined, sums, problem } = this;
    const risen = -Math.expm1(-this.lambda * (g2 - i));
    decline.setDecline(0, sums, j, g2, problem.declineHeld);
    this.gather(i, j, 1);
    joined.most = Infinity;
    joined.heldRise = NaN;
    const sse = joined.solve(this.noGrowth, 0, decline, 0, risen);
    joined.most = problem.mostRise;
    joined.heldRise = problem.rise;
    this.h1 = 0;
    this.h2 = joined.flatDecline ? 0 : decline.base[0]! + decline.gain[0]! * (joined.level + joined.rise * risen);
    return sse;
  }

  /** Sums over the saturating units i+1 … j; `up` is e^{λ(g1−i)}. */
  gather(i: number, j: number, up: number): void {
    const { sums, joined } = this;
    const n = sums.count[j]! - sums.count[i]!;
    joined.n = n;
    if (n === 0) {
      joined.x = joined.xx = joined.y = joined.xy = joined.yy = 0;
      return;
    }
    const power = sums.power[j - i]!;
    const e = up * (sums.decay[i]! - power * sums.decay[j]!);
    const ee = up * up * (sums.decay2[i]! - power * power * sums.decay2[j]!);
    const y = sums.profit[j]! - sums.profit[i]!;
    joined.x = n - e;
    joined.xx = n - 2 * e + ee;
    joined.y = y;
    joined.xy = y - up * (sums.decayProfit[i]! - power * sums.decayProfit[j]!);
    joined.yy = sums.energy[j]! - sums.energy[i]!;
  }

  /** Profit at g2 where the decline starts, in scaled profits. */
  peak(g1: number, g2: number): number {
    return this.joined.level - this.joined.rise * Math.expm1(-this.lambda * (g2 - g1));
  }

  /** Writes dF/dg1 and dF/dg2 at the point that {@link Profile.at} was last asked about: by the envelope theorem, with h1, v, N and h2 fixed. */
  differentiate(j: number, g1: number, g2: number): void {
    const { sums, joined, lambda, h1, h2, problem } = this;
    const { n, x, xx, y, xy } = joined;
    const { level, rise } = joined;
    const bend = 2 * h1 * g1;
    const left = Math.exp(-lambda * (g2 - g1));
    const residual = y - n * level - rise * x;
    const residualDecay = y - xy - level * (n - x) - rise * (x - xx);
    const loose = Number.isNaN(problem.u);
    const u = loose ? this.peak(g1, g2) : problem.u;
    const f = g2 - j;
    const count = sums.count[sums.last]! - sums.count[j]!;
    const tau1 = sums.tau1[j]! - f * count;
    const tau2 = sums.tau2[j]! - 2 * f * sums.tau1[j]! + f * f * count;
    const tau3 = sums.tau3[j]! - 3 * f * sums.tau2[j]! + 3 * f * f * sums.tau1[j]! - f ** 3 * count;
    const tail = loose ? sums.tail[j]! - count * u + h2 * tau2 : 0;
    const tail1 = sums.tail1[j]! - f * sums.tail[j]! - u * tau1 + h2 * tau3;
    this.slope1 = -2 * (bend * residual - lambda * rise * residualDecay + tail * (bend - lambda * rise * left));
    this.slope2 = -2 * (lambda * rise * left * tail + 2 * h2 * tail1);
  }
}

/** An end without any units, which any level fits. */
function nothingBefore(): SegmentEnds {
  const ends = new SegmentEnds(1);
  ends.flatSse[0] = Infinity;
  return ends;
}

/** Stands in until the first problem is loaded. */
const nothing: FitProblem = {
  shape: 'growth',
  g1: new BreakAxes().axis(0, 0, 0),
  g2: new BreakAxes().axis(0, 0, 0),
  growthHeld: { slope: NaN, level: NaN },
  declineHeld: { slope: NaN, level: NaN },
  rise: 0,
  u: NaN,
  mostRise: 0,
};
