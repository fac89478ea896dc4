import type { Profile } from './profile.ts';

/** Points at which an interval of a break point is sampled, its two ends included. */
export const samples = 5;

const maxSteps = 60;
/** Stops when g2 is known to this many units. */
const precision = 1e-7;

/** The best g2 of one interval for the units after growth alone: samples, then the zero of the slope about each local minimum. */
export class TailSearch {
  g2 = 0;
  private readonly values = new Float64Array(samples);

  /** @returns least sum of squares of the units after i, with g2 and the solution in `profile.joined` */
  run(profile: Profile, i: number, j: number, low: number, high: number): number {
    const width = high > low ? samples : 1;
    const at = (l: number) => low + ((high - low) * l) / (samples - 1);
    for (let l = 0; l < width; l++) this.values[l] = profile.afterGrowth(i, j, at(l));
    let best = Infinity;
    for (let l = 0; l < width; l++) {
      const before = l === 0 || this.values[l]! < this.values[l - 1]!;
      const after = l === width - 1 || this.values[l]! <= this.values[l + 1]!;
      if (!before || !after) continue;
      const g2 = flat(profile, i, j, at(Math.max(0, l - 1)), at(Math.min(width - 1, l + 1)));
      const sse = profile.afterGrowth(i, j, g2);
      const isBetter = sse < this.values[l]!;
      if (Math.min(sse, this.values[l]!) >= best) continue;
      best = isBetter ? sse : this.values[l]!;
      this.g2 = isBetter ? g2 : at(l);
    }
    profile.afterGrowth(i, j, this.g2);
    return best;
  }
}

/** Where the slope along g2 turns from falling to rising: bisection speeded up by false position (Illinois). */
function flat(profile: Profile, i: number, j: number, from: number, to: number): number {
  let low = from;
  let high = to;
  let slopeLow = slope(profile, i, j, low);
  let slopeHigh = slope(profile, i, j, high);
  if (slopeLow >= 0 || low === high) return low;
  if (slopeHigh <= 0) return high;
  for (let step = 0, side = 0; step < maxSteps && high - low > precision; step++) {
    const middle = (low * slopeHigh - high * slopeLow) / (slopeHigh - slopeLow);
    const here = slope(profile, i, j, middle);
    if (here === 0) return middle;
    if (here < 0) {
      if (high - middle < precision) return middle;
      low = middle;
      slopeLow = here;
      if (side === -1) slopeHigh /= 2;
      side = -1;
    } else {
      if (middle - low < precision) return middle;
      high = middle;
      slopeHigh = here;
      if (side === 1) slopeLow /= 2;
      side = 1;
    }
  }
  return (low + high) / 2;
}

function slope(profile: Profile, i: number, j: number, g2: number): number {
  profile.afterGrowth(i, j, g2);
  profile.differentiate(j, i, g2);
  return profile.slope2;
}
