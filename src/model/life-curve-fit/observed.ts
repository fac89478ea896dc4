/** A range below this share of the level is rounding: it is not scaled up. */
const flat = 2 ** -40;

/** A history prepared for fitting: the observed units, centred and scaled by a power of two. Reused from one to the next. */
export class Observed {
  /** Observed units, and the last of them (0 where there is none). */
  points = 0;
  last = 0;
  /** profit = centre + scale · scaled profit; scaled profits lie within −1 … 1. */
  centre = 0;
  scale = 1;
  /** Largest less least scaled profit. */
  range = 0;
  /** Largest observed profit in absolute value, money per unit. */
  largest = 0;
  /** Ages and centred, scaled profits of the observed units: the first `points` entries. */
  ages = new Float64Array(0);
  profits = new Float64Array(0);

  /**
   * @param history profit per unit from t = 1, NaN for a missing unit
   * @param after   units up to this age are left out
   */
  load(history: Float64Array, after = 0): this {
    if (this.ages.length < history.length) {
      this.ages = new Float64Array(history.length);
      this.profits = new Float64Array(history.length);
    }
    this.gather(history, after);
    this.centreAndScale();
    return this;
  }

  private gather(history: Float64Array, after: number): void {
    const { ages, profits } = this;
    let points = 0;
    for (let index = after; index < history.length; index++) {
      const profit = history[index]!;
      if (Number.isNaN(profit)) continue;
      ages[points] = index + 1;
      profits[points++] = profit;
    }
    this.points = points;
    this.last = points > 0 ? ages[points - 1]! : 0;
  }

  private centreAndScale(): void {
    const { profits, points } = this;
    const first = points > 0 ? profits[0]! : 0;
    let largest = 0;
    let total = 0;
    for (let k = 0; k < points; k++) {
      largest = Math.max(largest, Math.abs(profits[k]!));
      total += profits[k]! - first;
    }
    const centre = points > 0 ? first + total / points : 0;
    let low = 0;
    let high = 0;
    for (let k = 0; k < points; k++) {
      low = Math.min(low, profits[k]! - centre);
      high = Math.max(high, profits[k]! - centre);
    }
    const reach = Math.max(largest * flat, high, -low);
    const scale = reach > 0 ? powerAbove(reach, this.scale) : 1;
    for (let k = 0; k < points; k++) profits[k] = (profits[k]! - centre) / scale;
    this.centre = centre;
    this.scale = scale;
    this.range = (high - low) / scale;
    this.largest = largest;
  }
}

/** The power of two in [reach, 2·reach), found from a guess: scaling by it rounds nothing. */
function powerAbove(reach: number, guess: number): number {
  let power = guess;
  while (power < reach) power *= 2;
  while (power >= 2 * reach) power /= 2;
  return power;
}
