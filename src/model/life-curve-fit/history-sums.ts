import type { Observed } from './observed.ts';

/**
 * Running sums of a history, with which any least-squares problem on a run of units is a handful of operations. Sums for the
 * start run forward in t², sums for the end run backward in the distance from the break, so that no digits cancel.
 */
export class HistorySums {
  last = 0;
  /** Over t ≤ i: count, Σt², Σt⁴, Σy, Σt²y, Σy². */
  count = new Float64Array(0);
  square = new Float64Array(0);
  fourth = new Float64Array(0);
  profit = new Float64Array(0);
  squareProfit = new Float64Array(0);
  energy = new Float64Array(0);
  /** Over t > j, τ = t − j: Στ … Στ⁴, Σy, Στy, Στ²y. */
  tau1 = new Float64Array(0);
  tau2 = new Float64Array(0);
  tau3 = new Float64Array(0);
  tau4 = new Float64Array(0);
  tail = new Float64Array(0);
  tail1 = new Float64Array(0);
  tail2 = new Float64Array(0);
  /** Over t > i: Σe^{−λ(t−i)}, Σe^{−2λ(t−i)}, Σy·e^{−λ(t−i)}; and e^{−λk}. */
  decay = new Float64Array(0);
  decay2 = new Float64Array(0);
  decayProfit = new Float64Array(0);
  power = new Float64Array(0);
  /** By unit: 1 where observed, and the profit or 0. */
  private complete = false;
  private lambda = NaN;
  private seen = new Float64Array(0);
  private value = new Float64Array(0);

  load({ points, last, ages, profits }: Observed): void {
    this.reserve(last + 1);
    const complete = points === last;
    const known = complete && this.complete && this.last === last;
    this.complete = complete;
    this.last = last;
    this.seen.fill(0);
    this.value.fill(0);
    for (let k = 0; k < points; k++) {
      this.seen[ages[k]!] = 1;
      this.value[ages[k]!] = profits[k]!;
    }
    if (!known) {
      this.countAges();
      this.distances();
      this.lambda = NaN;
    }
    this.forward();
    this.backward();
  }

  /** The sums that depend only on which units are observed: the same for all complete histories of one length. */
  private countAges(): void {
    const { count, square, fourth, seen } = this;
    for (let t = 1; t <= this.last; t++) {
      const t2 = t * t;
      count[t] = count[t - 1]! + seen[t]!;
      square[t] = square[t - 1]! + seen[t]! * t2;
      fourth[t] = fourth[t - 1]! + seen[t]! * t2 * t2;
    }
  }

  /** One step back in j adds the unit j+1 and lengthens every distance by 1, which the binomials do. */
  private distances(): void {
    const { tau1, tau2, tau3, tau4, count, last } = this;
    tau1[last] = tau2[last] = tau3[last] = tau4[last] = 0;
    for (let j = last - 1; j >= 0; j--) {
      const n = count[last]! - count[j]!;
      tau4[j] = tau4[j + 1]! + 4 * tau3[j + 1]! + 6 * tau2[j + 1]! + 4 * tau1[j + 1]! + n;
      tau3[j] = tau3[j + 1]! + 3 * tau2[j + 1]! + 3 * tau1[j + 1]! + n;
      tau2[j] = tau2[j + 1]! + 2 * tau1[j + 1]! + n;
      tau1[j] = tau1[j + 1]! + n;
    }
  }

  private forward(): void {
    const { profit, squareProfit, energy, value } = this;
    for (let t = 1; t <= this.last; t++) {
      const y = value[t]!;
      profit[t] = profit[t - 1]! + y;
      squareProfit[t] = squareProfit[t - 1]! + t * t * y;
      energy[t] = energy[t - 1]! + y * y;
    }
  }

  private backward(): void {
    const { tail, tail1, tail2, value, last } = this;
    tail[last] = tail1[last] = tail2[last] = 0;
    for (let j = last - 1; j >= 0; j--) {
      tail[j] = tail[j + 1]! + value[j + 1]!;
      tail2[j] = tail2[j + 1]! + 2 * tail1[j + 1]! + tail[j]!;
      tail1[j] = tail1[j + 1]! + tail[j]!;
    }
  }

  /** Sums of the saturating part for one λ. */
  loadLambda(lambda: number): void {
    const { decayProfit, value, last } = this;
    const q = Math.exp(-lambda);
    if (this.lambda !== lambda) this.decays(q);
    this.lambda = lambda;
    decayProfit[last] = 0;
    for (let i = last - 1; i >= 0; i--) decayProfit[i] = q * (value[i + 1]! + decayProfit[i + 1]!);
  }

  private decays(q: number): void {
    const { decay, decay2, power, seen, last } = this;
    power[0] = 1;
    for (let k = 1; k <= last; k++) power[k] = power[k - 1]! * q;
    decay[last] = decay2[last] = 0;
    for (let i = last - 1; i >= 0; i--) {
      decay[i] = q * (seen[i + 1]! + decay[i + 1]!);
      decay2[i] = q * q * (seen[i + 1]! + decay2[i + 1]!);
    }
  }

  private reserve(size: number): void {
    if (this.count.length >= size) return;
    this.complete = false;
    const fresh = () => new Float64Array(size);
    [this.count, this.square, this.fourth, this.profit, this.squareProfit, this.energy] = [
      fresh(),
      fresh(),
      fresh(),
      fresh(),
      fresh(),
      fresh(),
    ];
    [this.tau1, this.tau2, this.tau3, this.tau4, this.tail, this.tail1, this.tail2] = [
      fresh(),
      fresh(),
      fresh(),
      fresh(),
      fresh(),
      fresh(),
      fresh(),
    ];
    [this.decay, this.decay2, this.decayProfit, this.power] = [fresh(), fresh(), fresh(), fresh()];
    [this.seen, this.value] = [fresh(), fresh()];
  }
}
