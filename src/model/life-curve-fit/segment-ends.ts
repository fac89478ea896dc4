import type { HistorySums } from './history-sums.ts';

/** A spread of the regressor this small beside its size leaves level and slope inseparable. */
const inseparable = 1e-14;
/** Growth that ends before this age, units, is over at once; the square of less is rounding, and of much less no number. */
const momentary = 1e-9;

/** Held values of one end: its slope (h1 or h2) and its level (v or u); NaN where free. */
export interface HeldEnd {
  readonly slope: number;
  readonly level: number;
}

/**
 * What the units before g1 (or after g2) say about the curve's value p at that break, one row for each break point looked at:
 * their sum of squares is sse + weight·(p − value)², and their slope, h1 (or h2), is then base + gain·p. A slope may not be
 * negative: with slope 0 the sum of squares is flatSse + flatWeight·(p − flatValue)². A weight of Infinity pins p to the value;
 * a flatSse of Infinity says that the slope is held.
 */
export class SegmentEnds {
  sse = new Float64Array(0);
  weight = new Float64Array(0);
  value = new Float64Array(0);
  base = new Float64Array(0);
  gain = new Float64Array(0);
  flatSse = new Float64Array(0);
  flatWeight = new Float64Array(0);
  flatValue = new Float64Array(0);

  constructor(rows = 0) {
    this.reserve(rows);
  }

  reserve(rows: number): void {
    if (this.sse.length >= rows) return;
    const fresh = () => new Float64Array(rows);
    [this.sse, this.weight, this.value, this.base, this.gain] = [fresh(), fresh(), fresh(), fresh(), fresh()];
    [this.flatSse, this.flatWeight, this.flatValue] = [fresh(), fresh(), fresh()];
  }

  /** The units 1 … i under P1 = p + h1·(t² − g1²). */
  setGrowth(row: number, sums: HistorySums, i: number, g1: number, held: HeldEnd): void {
    if (!Number.isNaN(held.level)) {
      this.setAnchored(row, sums, i, g1, held);
      return;
    }
    const n = sums.count[i]!;
    const y = sums.profit[i]!;
    const square = sums.square[i]!;
    const shift = g1 * g1;
    const r2 = sums.fourth[i]! - 2 * shift * square + n * shift * shift;
    this.regress(row, n, square - n * shift, r2, y, sums.squareProfit[i]! - shift * y, sums.energy[i]!, held.slope);
  }

  /** The units after j under P3 = p − h2·(t − g2)². */
  setDecline(row: number, sums: HistorySums, j: number, g2: number, held: HeldEnd): void {
    const n = sums.count[sums.last]! - sums.count[j]!;
    const y = sums.tail[j]!;
    const yy = sums.energy[sums.last]! - sums.energy[j]!;
    const f = g2 - j;
    const tau1 = sums.tau1[j]!;
    const tau2 = sums.tau2[j]!;
    const q1 = tau2 - 2 * f * tau1 + f * f * n;
    const q2 = sums.tau4[j]! - 4 * f * sums.tau3[j]! + 6 * f * f * tau2 - 4 * f * f * f * tau1 + f * f * f * f * n;
    const qy = sums.tail2[j]! - 2 * f * sums.tail1[j]! + f * f * y;
    if (Number.isNaN(held.level)) this.regress(row, n, -q1, q2, y, -qy, yy, held.slope);
    else this.setAlone(row, n, q1, q2, y, qy, yy, held);
  }

  /** What the units contribute at least, whatever the rest of the curve, with a slope that is not negative. */
  bound(row: number): number {
    const free = this.flatSse[row] === Infinity || this.base[row]! + this.gain[row]! * this.value[row]! >= 0;
    return free ? this.sse[row]! : this.flatSse[row]!;
  }

  /** y = p + slope·r by least squares, from the sums of r and y. */
  private regress(row: number, n: number, r1: number, r2: number, y: number, ry: number, yy: number, slope: number): void {
    if (!Number.isNaN(slope)) {
      const level = n > 0 ? (y - slope * r1) / n : 0;
      this.put(row, yy - 2 * slope * ry + slope * slope * r2 - n * level * level, n, level, slope, 0);
      this.putFlat(row, Infinity, 0, 0);
      return;
    }
    const mean = n > 0 ? y / n : 0;
    const spread = n * r2 - r1 * r1;
    if (!(r2 > 0)) this.put(row, yy - y * mean, n, mean, 0, 0);
    else if (spread <= inseparable * n * r2) this.put(row, 0, 0, 0, ry / r2, -r1 / r2);
    else {
      const value = (r2 * y - r1 * ry) / spread;
      const base = ry / r2;
      const gain = -r1 / r2;
      this.put(row, yy - value * y - (base + gain * value) * ry, spread / r2, value, base, gain);
    }
    this.putFlat(row, yy - y * mean, n, mean);
  }

  /** Growth with v held: y = v + (p − v)·t²/g1². */
  private setAnchored(row: number, sums: HistorySums, i: number, g1: number, { slope, level }: HeldEnd): void {
    const yy = sums.energy[i]! - 2 * level * sums.profit[i]! + sums.count[i]! * level * level;
    const ry = sums.squareProfit[i]! - level * sums.square[i]!;
    const r2 = sums.fourth[i]!;
    if (!Number.isNaN(slope)) {
      this.put(row, yy - 2 * slope * ry + slope * slope * r2, Infinity, level + slope * g1 * g1, slope, 0);
      this.putFlat(row, Infinity, 0, 0);
      return;
    }
    const best = r2 > 0 ? ry / r2 : 0;
    if (g1 > momentary) this.put(row, yy - best * ry, r2 / g1 ** 4, level + best * g1 * g1, -level / (g1 * g1), 1 / (g1 * g1));
    else this.put(row, yy, Infinity, level, 0, 0);
    this.putFlat(row, yy, Infinity, level);
  }

  /** Decline with u held: y = u − h2·q, which says nothing of the growth before it. */
  private setAlone(row: number, n: number, q1: number, q2: number, y: number, qy: number, yy: number, { slope, level }: HeldEnd): void {
    const h2 = Number.isNaN(slope) ? (q2 > 0 ? Math.max(0, (level * q1 - qy) / q2) : 0) : slope;
    const square = yy - 2 * level * y + n * level * level;
    this.put(row, square + 2 * h2 * (qy - level * q1) + h2 * h2 * q2, 0, 0, h2, 0);
    this.putFlat(row, Infinity, 0, 0);
  }

  private put(row: number, sse: number, weight: number, value: number, base: number, gain: number): void {
    this.sse[row] = sse > 0 ? sse : 0;
    this.weight[row] = weight;
    this.value[row] = value;
    this.base[row] = base;
    this.gain[row] = gain;
  }

  private putFlat(row: number, sse: number, weight: number, value: number): void {
    this.flatSse[row] = sse > 0 ? sse : 0;
    this.flatWeight[row] = weight;
    this.flatValue[row] = value;
  }
}
