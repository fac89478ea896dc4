import type { Profile } from './profile.ts';
import { SegmentEnds } from './segment-ends.ts';

/**
 * What does not depend on λ, for every unit interval of both break points: the growth at the interval's start, and the least
 * that the growth and decline units of the interval contribute to any sum of squares.
 */
export class CellBounds {
  readonly growth = new SegmentEnds();
  growthBound = new Float64Array(0);
  declineBound = new Float64Array(0);
  private readonly decline = new SegmentEnds(1);

  load({ sums, problem }: Profile): void {
    const { g1, g2, growthHeld } = problem;
    this.reserve(g1.count, g2.count);
    for (let c = 0; c < g1.count; c++) {
      this.growth.setGrowth(c, sums, g1.unit[c]!, g1.low[c]!, growthHeld);
      this.growthBound[c] = this.growth.bound(c);
    }
    for (let c = 0; c < g2.count; c++) this.declineBound[c] = this.boundOfDecline({ sums, problem }, c);
  }

  /**
   * The least sum of squares of a parabola over the units after interval c with its vertex in it. Such parabolas are a cone
   * between the two with their vertex at the interval's ends: either the free parabola lies in it, or the best is one of those.
   */
  private boundOfDecline({ sums, problem }: Pick<Profile, 'sums' | 'problem'>, c: number): number {
    const { g2, declineHeld } = problem;
    const [unit, low, high] = [g2.unit[c]!, g2.low[c]!, g2.high[c]!];
    const at = (place: number) => {
      this.decline.setDecline(0, sums, unit, place, declineHeld);
      return this.decline.bound(0);
    };
    if (low === high) return at(low);
    if (!Number.isNaN(declineHeld.slope) || !Number.isNaN(declineHeld.level)) return 0;
    const parabola = freeParabola(sums, unit, low, high);
    return Number.isNaN(parabola) ? Math.min(at(low), at(high)) : parabola;
  }

  private reserve(first: number, second: number): void {
    this.growth.reserve(first);
    if (this.growthBound.length < first) this.growthBound = new Float64Array(first);
    if (this.declineBound.length < second) this.declineBound = new Float64Array(second);
  }
}

/** Sum of squares of the free parabola over the units after j, NaN where it opens upwards or its vertex is outside low … high. */
function freeParabola(sums: Profile['sums'], j: number, low: number, high: number): number {
  const n = sums.count[sums.last]! - sums.count[j]!;
  if (n <= 3) return 0;
  const m1 = sums.tau1[j]! / n;
  const s11 = sums.tau2[j]! - n * m1 * m1;
  const s12 = sums.tau3[j]! - sums.tau2[j]! * m1;
  const s22 = sums.tau4[j]! - sums.tau2[j]! ** 2 / n;
  const y1 = sums.tail1[j]! - m1 * sums.tail[j]!;
  const y2 = sums.tail2[j]! - (sums.tau2[j]! / n) * sums.tail[j]!;
  const det = s11 * s22 - s12 * s12;
  const linear = (s22 * y1 - s12 * y2) / det;
  const square = (s11 * y2 - s12 * y1) / det;
  const vertex = j - linear / (2 * square);
  if (!(square < 0 && vertex >= low && vertex <= high)) return NaN;
  const energy = sums.energy[sums.last]! - sums.energy[j]! - sums.tail[j]! ** 2 / n;
  return Math.max(0, energy - linear * y1 - square * y2);
}
