import { betaLogOdds } from '../numerics/beta-log-odds.ts';

/** A beta law made ready for many draws: log-odds of its quantiles on an even grid of the log-odds of the probability. */
export interface BetaTable {
  readonly logOdds: Float64Array;
  /** dy/dw times the grid's step. */
  readonly slope: Float64Array;
}

/** A 32-bit uniform draw has log-odds within ±22.9. */
const widest = 24;
const step = 1 / 4;
const half = widest / step;

/**
 * Beta law by its mean and its concentration, Beta(m·c, (1−m)·c).
 * @param mean          m, 1e-9 to 1 − 1e-9
 * @param concentration c, ≥ 2; the variance is m(1−m)/(c+1)
 */
export function betaTable(mean: number, concentration: number): BetaTable {
  const rare = Math.min(mean, 1 - mean);
  const table = tableOf(rare * concentration, (1 - rare) * concentration);
  return mean <= 0.5 ? table : { logOdds: table.logOdds.map((y) => -y).reverse(), slope: table.slope.reverse() };
}

/** From the median outwards, each quantile started from its neighbour. */
function tableOf(a: number, b: number): BetaTable {
  const logOdds = new Float64Array(2 * half + 1);
  const slope = new Float64Array(2 * half + 1);
  const fill = (place: number, start: number): void => {
    const found = betaLogOdds(a, b, (place - half) * step, start);
    logOdds[place] = found.logOdds;
    slope[place] = found.slope * step;
  };
  fill(half, Math.log(a / b));
  for (let k = 1; k <= half; k++) {
    fill(half + k, logOdds[half + k - 1]! + slope[half + k - 1]!);
    fill(half - k, logOdds[half - k + 1]! - slope[half - k + 1]!);
  }
  return { logOdds, slope };
}

/**
 * A beta draw by inversion: one uniform draw each, monotone in it and smooth in mean and concentration, so that two tables with the
 * same luck differ smoothly. Cubic interpolation between exact quantiles.
 * @param u uniform draw, 2⁻³³ ≤ u ≤ 1 − 2⁻³³
 * @returns 0 ≤ x ≤ 1, within 1e-5 of the quantile
 */
export function betaDraw({ logOdds, slope }: BetaTable, u: number): number {
  const place = Math.log(u / (1 - u)) / step + half;
  const i = Math.floor(place);
  const t = place - i;
  const from = logOdds[i]!;
  const rise = logOdds[i + 1]! - from;
  const bend = slope[i]! - rise;
  const y = from + t * (rise + (1 - t) * (bend * (1 - t) - (slope[i + 1]! - rise) * t));
  return 1 / (1 + Math.exp(-y));
}
