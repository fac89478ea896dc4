import type { Profile } from './profile.ts';

/** Newton steps and halvings within one cell, and the step of the differences that make the second derivatives. */
const maxSteps = 40;
const maxHalvings = 12;
const difference = 1e-6;
/** Stops when a step lowers the sum of squares by less than this share, or than the rounding of scaled profits. */
const leastGain = 1e-13;
const rounding = 1e-16;
/** The same share along g2 alone, where a rough value is enough to see where F is low. */
const roughGain = 1e-3;

/** One rectangle of break points: g1 in low1 … high1 (or up to g2, where both lie in the same unit), g2 in low2 … high2. */
export interface Cell {
  i: number;
  j: number;
  low1: number;
  high1: number;
  low2: number;
  high2: number;
}

/**
 * Newton's method on F within one cell, from any start (or on F along g2 alone, g1 keeping its share of the range), in coordinates a (share of g1's range) and g2 that make every cell a
 * rectangle. Second derivatives are differences of the exact first ones; steps are cut at the bounds and halved until F falls.
 */
export class CellRefinement {
  g1 = 0;
  g2 = 0;
  private share = 0;
  private moveG1 = true;
  private slopeA = 0;
  private slopeB = 0;

  /** @returns the local minimum of F, with the place in g1 and g2 and the solution in `profile.joined` */
  run(profile: Profile, cell: Cell, share1: number, g2: number, moveG1 = true): number {
    this.share = share1;
    this.g2 = g2;
    this.moveG1 = moveG1;
    let best = this.value(profile, cell, share1, g2);
    for (let step = 0; step < maxSteps; step++) {
      const next = this.step(profile, cell, best);
      const gained = best - next;
      if (next < best) best = next;
      if (!(gained > (moveG1 ? leastGain : roughGain) * best + rounding)) break;
    }
    best = this.value(profile, cell, this.share, this.g2);
    this.g1 = this.breakAt(cell, this.share, this.g2);
    return best;
  }

  private step(profile: Profile, cell: Cell, best: number): number {
    const a = this.share;
    const b = this.g2;
    this.slopes(profile, cell, a, b);
    const sa = this.slopeA;
    const sb = this.slopeB;
    const openA = this.moveG1 && cell.high1 > cell.low1 && !(a <= 0 && sa >= 0) && !(a >= 1 && sa <= 0);
    const openB = cell.high2 > cell.low2 && !(b <= cell.low2 && sb >= 0) && !(b >= cell.high2 && sb <= 0);
    if (!openA && !openB) return best;
    let aa = 0;
    let ab = 0;
    let bb = 0;
    if (openA) {
      const h = a > 0.5 ? -difference : difference;
      this.slopes(profile, cell, a + h, b);
      aa = (this.slopeA - sa) / h;
      ab = (this.slopeB - sb) / h;
    }
    if (openB) {
      const h = b > (cell.low2 + cell.high2) / 2 ? -difference : difference;
      this.slopes(profile, cell, a, b + h);
      bb = (this.slopeB - sb) / h;
    }
    const det = aa * bb - ab * ab;
    let da = openA ? (aa > 0 ? -sa / aa : -Math.sign(sa) / 4) : 0;
    let db = openB ? (bb > 0 ? -sb / bb : -Math.sign(sb) / 4) : 0;
    if (openA && openB && aa > 0 && det > 1e-12 * aa * bb) {
      da = (ab * sb - bb * sa) / det;
      db = (ab * sa - aa * sb) / det;
    }
    return this.walk(profile, cell, da, db, best);
  }

  private walk(profile: Profile, cell: Cell, da: number, db: number, best: number): number {
    let length = 1;
    for (let halving = 0; halving < maxHalvings; halving++, length /= 4) {
      const a = Math.min(1, Math.max(0, this.share + length * da));
      const b = Math.min(cell.high2, Math.max(cell.low2, this.g2 + length * db));
      const value = this.value(profile, cell, a, b);
      if (!(value < best)) continue;
      this.share = a;
      this.g2 = b;
      return value;
    }
    return best;
  }

  private breakAt(cell: Cell, a: number, g2: number): number {
    return cell.low1 + a * (Math.min(cell.high1, g2) - cell.low1);
  }

  private value(profile: Profile, cell: Cell, a: number, g2: number): number {
    return profile.at(cell.i, cell.j, this.breakAt(cell, a, g2), g2);
  }

  private slopes(profile: Profile, cell: Cell, a: number, g2: number): void {
    const g1 = this.breakAt(cell, a, g2);
    profile.at(cell.i, cell.j, g1, g2);
    profile.differentiate(cell.j, g1, g2);
    this.slopeA = profile.slope1 * (Math.min(cell.high1, g2) - cell.low1);
    this.slopeB = profile.slope2 + (g2 < cell.high1 ? a * profile.slope1 : 0);
  }
}
