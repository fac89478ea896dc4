import { CellRefinement, type Cell } from './cell-refinement.ts';
import type { BreakAxis } from './break-axis.ts';
import { CellBounds } from './cell-bounds.ts';
import { JoinPoints } from './join-points.ts';
import type { Profile } from './profile.ts';
import { samples, TailSearch } from './tail-search.ts';
import { WholeUnitScan } from './whole-units.ts';

/** A local minimum of F, in scaled profits. */
export interface Candidate {
  sse: number;
  i: number;
  j: number;
  g1: number;
  g2: number;
}

/** Cells whose bound is within this of the best (scaled sum of squares per point, squared rounding) hold nothing better. */
const rounding = 1e-15;
/** Share of an interval by which g2 is put after a g1 that it may meet: with g2 = g1 nothing could be said of N. */
const justAfter = 1e-6;
/** How often the best point may be followed across the borders of its pair of intervals. */
const maxRounds = 8;
/** A value this close to its lower bound, as a share, cannot be improved. */
const attained = 1e-12;

/**
 * Real break points with the least sum of squares at one λ, by branch and bound over pairs of unit intervals. Within a pair
 * the three parts of the curve, fitted apart, bound the sum of squares from below, and the saturation and decline fitted
 * together, apart from the growth, bound it more tightly: a pair whose bound is above the best value known cannot hold the
 * optimum. If the growth meets that saturation within its interval, the bound is attained. Else F is followed along g1,
 * minimised along g2 at each of a few samples, and refined from each local minimum so found.
 * @source handbook 2.2
 */
export class GlobalSearch {
  readonly scan = new WholeUnitScan();
  readonly best: Candidate = { sse: Infinity, i: 0, j: 0, g1: 0, g2: 0 };
  readonly found: Candidate[] = [];
  /** Pairs of unit intervals that had to be looked into. */
  visited = 0;
  private readonly cells = new CellBounds();
  private readonly refinement = new CellRefinement();
  private slack = 1;
  private pending = 0;
  private waiting: Waiting = { a: new Int32Array(64), b: new Int32Array(64), bound: new Float64Array(64) };
  private readonly cell: Cell = { i: 0, j: 0, low1: 0, high1: 0, low2: 0, high2: 0 };
  private readonly tail = new TailSearch();
  private readonly joins = new JoinPoints();
  private readonly along = new Float64Array(samples);
  private readonly g2Along = new Float64Array(samples);

  /** Prepares what does not depend on λ. */
  load(profile: Profile): void {
    this.cells.load(profile);
  }

  /**
   * Fills `best`.
   * @param start a candidate of a neighbouring λ, tried first
   * @param slack also fills `found` with what it met in pairs of intervals that may be worse than the best by this share
   */
  run(profile: Profile, start: Candidate | null = null, slack = 0): void {
    const { scan } = this;
    this.slack = 1 + slack;
    this.found.length = 0;
    this.takeScan(profile);
    this.visited = 0;
    this.pending = 0;
    if (start !== null) this.near(profile, start.g1, start.g2);
    this.near(profile, scan.g1, scan.g2);
    this.everywhere(profile, scan.g1, scan.g2);
    for (let k = 0; k < this.pending; k++)
      if (this.isOpen(this.waiting.bound[k]!)) this.ridge(profile, this.waiting.a[k]!, this.waiting.b[k]!);
    for (let round = 0; round < maxRounds && this.crossBorders(profile); round++);
  }

  /** Goes on into the neighbouring pairs of intervals from a best point on their border. Returns whether it got any better. */
  private crossBorders(profile: Profile): boolean {
    const { g1, g2 } = profile.problem;
    const { sse, g1: first, g2: second, i, j } = this.best;
    for (let b = 0; b < g2.count; b++) {
      if (!touches(g2, b, second)) continue;
      for (let a = 0; a < g1.count; a++) {
        const other = g1.unit[a] !== i || g2.unit[b] !== j;
        if (other && touches(g1, a, first) && g1.unit[a]! <= g2.unit[b]!) this.refine(profile, a, b, first, second);
      }
    }
    return this.best.sse < sse * (1 - attained);
  }

  /** The best whole break points, as a point of a pair of intervals: the end of the range belongs to the last interval. */
  private takeScan(profile: Profile): void {
    const { scan, best } = this;
    const { g1, g2 } = profile.problem;
    best.sse = scan.run(profile);
    best.g1 = scan.g1;
    best.g2 = scan.g2;
    best.j = Math.min(scan.j, g2.unit[g2.count - 1]!);
    best.i = Math.min(scan.i, g1.unit[g1.count - 1]!, best.j);
  }

  private everywhere(profile: Profile, first: number, second: number): void {
    const { cells, best } = this;
    const { g1, g2 } = profile.problem;
    for (let b = 0; b < g2.count; b++) {
      const tail = cells.declineBound[b]! + rounding;
      if (tail >= best.sse * this.slack) continue;
      const known = touches(g2, b, second);
      for (let a = 0; a < g1.count && g1.unit[a]! <= g2.unit[b]!; a++) {
        if (cells.growthBound[a]! + tail < best.sse * this.slack && !(known && touches(g1, a, first))) this.consider(profile, a, b);
      }
    }
  }

  /** Visits the pairs of intervals that a point touches, so that the search starts with a good value. */
  private near(profile: Profile, first: number, second: number): void {
    const { g1, g2 } = profile.problem;
    for (let b = 0; b < g2.count; b++) {
      if (!touches(g2, b, second)) continue;
      for (let a = 0; a < g1.count; a++) if (touches(g1, a, first) && g1.unit[a]! <= g2.unit[b]!) this.consider(profile, a, b);
    }
  }

  /** Visits a pair of intervals unless the three parts of the curve, fitted apart, are no better there than the best known. */
  private consider(profile: Profile, a: number, b: number): void {
    const { g1, g2 } = profile.problem;
    const ends = this.cells.growthBound[a]! + this.cells.declineBound[b]! + rounding;
    if (ends + this.middleBound(profile, g1.unit[a]!, g2.unit[b]!) < this.best.sse * this.slack) this.visit(profile, a, b);
  }

  /** Least sum of squares of the units i+1 … j under any A − B·e^{−λt}, B ≥ 0. */
  private middleBound(profile: Profile, i: number, j: number): number {
    profile.gather(i, j, 1);
    const { n, x, xx, y, xy, yy } = profile.joined;
    if (n <= 1) return 0;
    const energy = yy - (y * y) / n;
    const spread = xx - (x * x) / n;
    const slope = xy - (x * y) / n;
    return slope > 0 && spread > 0 ? energy - (slope * slope) / spread : energy;
  }

  private visit(profile: Profile, a: number, b: number): void {
    const { g1, g2 } = profile.problem;
    this.visited++;
    const i = g1.unit[a]!;
    const j = g2.unit[b]!;
    const loose = this.cells.growthBound[a]! + this.tail.run(profile, i, j, Math.max(g2.low[b]!, g1.low[a]!), g2.high[b]!);
    if (loose + rounding >= this.best.sse * this.slack) return;
    this.joins.find(profile, i, g1.low[a]!, Math.min(g1.high[a]!, this.tail.g2), this.cells.growth, a);
    for (let k = 0; k < this.joins.count && this.isOpen(loose); k++) this.refine(profile, a, b, this.joins.g1[k]!, this.tail.g2);
    if (this.isOpen(loose)) this.wait(a, b, loose);
  }

  private isOpen(bound: number): boolean {
    return this.best.sse * this.slack > bound * (1 + attained) + rounding;
  }

  /** Leaves a pair for the end, when the best value known excludes more. */
  private wait(a: number, b: number, bound: number): void {
    if (this.pending === this.waiting.bound.length) this.waiting = grown(this.waiting);
    this.waiting.a[this.pending] = a;
    this.waiting.b[this.pending] = b;
    this.waiting.bound[this.pending++] = bound;
  }

  /** Refines from each local minimum along g1 of F already minimised along g2. */
  private ridge(profile: Profile, a: number, b: number): void {
    this.enter(profile, a, b);
    const { cell, refinement, along, g2Along } = this;
    const width = cell.high1 > cell.low1 ? samples : 1;
    for (let k = 0; k < width; k++) {
      const share = k / (samples - 1);
      along[k] = refinement.run(profile, cell, share, this.lowest(profile, share), false);
      g2Along[k] = refinement.g2;
    }
    for (let k = 0; k < width; k++) {
      const low = (k === 0 || along[k]! < along[k - 1]!) && (k === width - 1 || along[k]! <= along[k + 1]!);
      if (low) this.keep(refinement.run(profile, cell, k / (samples - 1), g2Along[k]!));
    }
  }

  /** The sample of g2 with the least F, g1 being at a share of its range. */
  private lowest(profile: Profile, share: number): number {
    const { low1, high1, low2, high2, i, j } = this.cell;
    let best = Infinity;
    let place = low2;
    for (let l = 0; l < (high2 > low2 ? samples : 1); l++) {
      // Where both breaks may meet, F may fall steeply just after g2 = g1, as far as N may rise.
      const part = high1 < low2 ? l / (samples - 1) : Math.max(justAfter, (l / (samples - 1)) ** 3);
      const g2 = low2 + (high2 - low2) * part;
      const sse = profile.at(i, j, low1 + share * (Math.min(high1, g2) - low1), g2);
      if (!(sse < best)) continue;
      best = sse;
      place = g2;
    }
    return place;
  }

  private enter(profile: Profile, a: number, b: number): void {
    const { g1, g2 } = profile.problem;
    const { cell } = this;
    cell.i = g1.unit[a]!;
    cell.j = g2.unit[b]!;
    cell.low1 = g1.low[a]!;
    cell.high1 = g1.high[a]!;
    cell.low2 = Math.max(g2.low[b]!, cell.low1);
    cell.high2 = g2.high[b]!;
  }

  private refine(profile: Profile, a: number, b: number, first: number, second: number): void {
    this.enter(profile, a, b);
    const { low1, high1, low2 } = this.cell;
    const start = Math.max(second, low2);
    const range = Math.min(high1, start) - low1;
    this.keep(this.refinement.run(profile, this.cell, range > 0 ? Math.min(1, Math.max(0, (first - low1) / range)) : 0, start));
  }

  private keep(sse: number): void {
    const { best, cell, refinement } = this;
    if (this.slack > 1 && sse < best.sse * this.slack) this.found.push({ sse, i: cell.i, j: cell.j, g1: refinement.g1, g2: refinement.g2 });
    if (!(sse < best.sse)) return;
    best.sse = sse;
    best.i = cell.i;
    best.j = cell.j;
    best.g1 = refinement.g1;
    best.g2 = refinement.g2;
  }
}

/** Pairs of intervals, as places on the two axes, with a lower bound of each. */
interface Waiting {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly bound: Float64Array;
}

function grown({ a, b, bound }: Waiting): Waiting {
  const larger = { a: new Int32Array(2 * a.length), b: new Int32Array(2 * a.length), bound: new Float64Array(2 * a.length) };
  larger.a.set(a);
  larger.b.set(b);
  larger.bound.set(bound);
  return larger;
}

const touches = ({ low, high }: BreakAxis, c: number, value: number): boolean => low[c]! <= value && high[c]! >= value;
