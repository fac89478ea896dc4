import type { SegmentEnds } from './segment-ends.ts';

/** A determinant this small beside its diagonal leaves p and N inseparable; N is then 0. */
const inseparable = 1e-13;

/**
 * The best curve for fixed break points and λ, from its three parts: the two ends are functions of the curve's value at g1
 * and g2, so all that is left is to find p = P1(g1) and N. Negative h1, N or h2 are not allowed: where the free solution
 * has one, the best of the solutions with some of them at their bounds is taken, which is exact because the problem is convex.
 */
export class JoinedCurve {
  /** P1(g1) and N of the last solution, and whether its growth or decline is flat. */
  level = 0;
  rise = 0;
  flatGrowth = false;
  flatDecline = false;
  /** Sums over the saturating units, x = 1 − e^{−λ(t−g1)}: count, Σx, Σx², Σy, Σxy, Σy². */
  n = 0;
  x = 0;
  xx = 0;
  y = 0;
  xy = 0;
  yy = 0;
  /** N where it is held, else NaN; and the largest N. */
  heldRise = NaN;
  most = Infinity;
  private triedLevel = 0;
  private triedRise = 0;

  /**
   * @param risen 1 − e^{−λ(g2−g1)}, what the saturation has done by g2
   * @returns     sum of squares
   */
  solve(growth: SegmentEnds, g: number, decline: SegmentEnds, d: number, risen: number): number {
    const w1 = growth.weight[g]!;
    const w3 = decline.weight[d]!;
    const a11 = this.n + w1 + w3;
    const a12 = this.x + w3 * risen;
    const a22 = this.xx + w3 * risen * risen;
    const det = a11 * a22 - a12 * a12;
    if (!Number.isNaN(this.heldRise) || !(det > inseparable * a11 * a22)) return this.constrained(growth, g, decline, d, risen);
    const p1 = growth.value[g]!;
    const u3 = decline.value[d]!;
    const b1 = this.y + w1 * p1 + w3 * u3;
    const b2 = this.xy + w3 * risen * u3;
    const level = (a22 * b1 - a12 * b2) / det;
    const rise = (a11 * b2 - a12 * b1) / det;
    const falling = growth.base[g]! + growth.gain[g]! * level < 0;
    const rising = decline.base[d]! + decline.gain[d]! * (level + rise * risen) < 0;
    const bound = rise < 0 ? 1 : rise > this.most ? 2 : 0;
    if (bound !== 0 || falling || rising) return this.nearly(growth, g, falling, decline, d, rising, risen, bound);
    this.keep(level, rise, false, false);
    const sse = growth.sse[g]! + decline.sse[d]! + this.yy + w1 * p1 * p1 + w3 * u3 * u3 - level * b1 - rise * b2;
    return sse > 0 ? sse : 0;
  }

  /**
   * From a free solution with some parameters of the wrong sign. If it is one, that one is at its bound in the best solution,
   * and what is best there is best of all if nothing else has the wrong sign then.
   */
  private nearly(
    growth: SegmentEnds,
    g: number,
    falling: boolean,
    decline: SegmentEnds,
    d: number,
    rising: boolean,
    risen: number,
    bound: number,
  ): number {
    if (Number(falling) + Number(rising) + Number(bound !== 0) === 1) {
      const sse = this.tried(growth, g, falling, decline, d, rising, risen, bound);
      if (sse < Infinity) {
        this.keep(this.triedLevel, this.triedRise, falling, rising);
        return sse;
      }
    }
    return this.constrained(growth, g, decline, d, risen);
  }

  private keep(level: number, rise: number, flatGrowth: boolean, flatDecline: boolean): void {
    this.level = level;
    this.rise = rise;
    this.flatGrowth = flatGrowth;
    this.flatDecline = flatDecline;
  }

  private constrained(growth: SegmentEnds, g: number, decline: SegmentEnds, d: number, risen: number): number {
    let best = Infinity;
    for (let choice = 0; choice < 4; choice++) {
      const flatGrowth = (choice & 1) !== 0;
      const flatDecline = (choice & 2) !== 0;
      if ((flatGrowth && growth.flatSse[g] === Infinity) || (flatDecline && decline.flatSse[d] === Infinity)) continue;
      for (let bound = 0; bound < 3; bound++) {
        const sse = this.tried(growth, g, flatGrowth, decline, d, flatDecline, risen, bound);
        if (!(sse < best)) continue;
        best = sse;
        this.keep(this.triedLevel, this.triedRise, flatGrowth, flatDecline);
      }
    }
    return best;
  }

  /**
   * One choice of bounds; `bound` 0 leaves N free, 1 puts it to 0 and 2 to its largest value. A held N has only the first.
   * @returns sum of squares, Infinity where a parameter left free has the wrong sign
   */
  private tried(
    growth: SegmentEnds,
    g: number,
    flatGrowth: boolean,
    decline: SegmentEnds,
    d: number,
    flatDecline: boolean,
    risen: number,
    bound: number,
  ): number {
    const weight = flatGrowth ? growth.flatWeight[g]! : growth.weight[g]!;
    const p1 = flatGrowth ? growth.flatValue[g]! : growth.value[g]!;
    const w3 = flatDecline ? decline.flatWeight[d]! : decline.weight[d]!;
    const u3 = flatDecline ? decline.flatValue[d]! : decline.value[d]!;
    const pinned = weight === Infinity;
    const w1 = pinned ? 0 : weight;
    const a11 = this.n + w1 + w3;
    const a12 = this.x + w3 * risen;
    const a22 = this.xx + w3 * risen * risen;
    const b1 = this.y + w1 * p1 + w3 * u3;
    const b2 = this.xy + w3 * risen * u3;
    const rise = this.riseFor(bound, pinned, p1, a11, a12, a22, b1, b2);
    if (!(rise >= 0 && rise <= this.most)) return Infinity;
    const level = pinned ? p1 : a11 > 0 ? (b1 - a12 * rise) / a11 : 0;
    if (!flatGrowth && growth.base[g]! + growth.gain[g]! * level < 0) return Infinity;
    if (!flatDecline && decline.base[d]! + decline.gain[d]! * (level + rise * risen) < 0) return Infinity;
    this.triedLevel = level;
    this.triedRise = rise;
    const ends = (flatGrowth ? growth.flatSse[g]! : growth.sse[g]!) + (flatDecline ? decline.flatSse[d]! : decline.sse[d]!);
    const square = level * level * a11 + 2 * level * rise * a12 + rise * rise * a22;
    const sse = ends + this.yy + w1 * p1 * p1 + w3 * u3 * u3 - 2 * (level * b1 + rise * b2) + square;
    return sse > 0 ? sse : 0;
  }

  private riseFor(bound: number, pinned: boolean, p: number, a11: number, a12: number, a22: number, b1: number, b2: number): number {
    if (!Number.isNaN(this.heldRise)) return bound === 0 ? this.heldRise : NaN;
    if (bound > 0) return bound === 1 ? 0 : Number.isFinite(this.most) ? this.most : NaN;
    if (pinned) return a22 > 0 ? (b2 - a12 * p) / a22 : NaN;
    const det = a11 * a22 - a12 * a12;
    return det > inseparable * a11 * a22 ? (a11 * b2 - a12 * b1) / det : NaN;
  }
}
