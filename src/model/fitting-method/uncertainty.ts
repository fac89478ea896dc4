import { discountFactor } from '../discounting/discount-factor.ts';
import { conditionalCovariance, type NamedCovariance } from '../estimation/conditional-covariance.ts';
import { bandLevel, clpStandardError, expectedProfitBand, type CurveSpread, type ProfitBand } from '../life-curve-fit/band.ts';
import type { CurveLever } from '../life-curve/levers.ts';
import { lifeCurveOf } from '../life-curve/described-curve.ts';
import { lifeCurve, type LifeCurveParams } from '../life-curve/model.ts';
import { studentHalfWidth } from '../numerics/student-t.ts';
import type { Valuation } from './valuation.ts';

/** How sure a curve and its CLP are. */
export interface CurveUncertainty {
  /** Ages of the band. */
  readonly t: Float64Array;
  readonly band: ProfitBand;
  /** Standard error of the CLP, money. */
  readonly clpError: number;
  /** How many standard errors an 80 % interval reaches to either side. */
  readonly reach: number;
}

/**
 * What the fit's own standard errors, and the spread of what similar customers lend, mean for expected profit and CLP.
 * Levers that a person holds where they are add nothing, and sharpen the estimates that depend on them. First order in the
 * levers; break points and life's end are taken as smooth, so at a kink it is an approximation.
 * @param params parameters on the screen; those not `held` are the valuation's
 * @param held   levers that do not come from the valuation
 * @param end    last age of the band, which begins at 0
 * @returns      null where nothing is uncertain: everything is held, or the fit leaves no residual
 * @source       delta method; handbook 2.2
 */
export function curveUncertainty(
  params: LifeCurveParams,
  valuation: Valuation,
  held: readonly CurveLever[],
  end: number,
): CurveUncertainty | null {
  const estimated = withPlateau(conditionalCovariance(leverCovariance(valuation), held), valuation, held);
  const borrowed = borrowedVariance(valuation, held);
  if (![...estimated.covariance, ...Object.values(borrowed)].some((entry) => entry > 0)) return null;
  const spread: CurveSpread = { estimated, borrowed, degreesOfFreedom: degreesOfFreedom(valuation.fit) };
  const curve = lifeCurveOf(params);
  const t = Float64Array.from({ length: Math.floor(end) + 1 }, (_, age) => age);
  const ahead = lifeCurve.evaluate(params, { history: null }, 0).t;
  const weights = ahead.map((_, index) => discountFactor(params.timing, params.discountRate, index + 1, params.now));
  return {
    t,
    band: expectedProfitBand(curve, t, spread),
    clpError: clpStandardError(curve, ahead, weights, spread, params.pastZero === 'stop-at-zero'),
    reach: studentHalfWidth(bandLevel, spread.degreesOfFreedom),
  };
}

/** Of the residual variance: parameters at a bound or not determined were estimated too, though `free` leaves them out. */
const degreesOfFreedom = ({ sse, sigma, points, free }: Valuation['fit']): number =>
  Math.max(1, sigma !== null && sigma > 0 ? Math.round(sse / sigma ** 2) : points - free.length);

/**
 * The fit's covariance with the ceiling in N's place: ceiling = h1·g1² + v + N, to first order. With N at 0 the ceiling is P1(g1)
 * and as uncertain; with N not determined the ceiling has no row here.
 */
function leverCovariance({ fit, curve, sources }: Valuation): NamedCovariance {
  const { free, covariance } = fit;
  const level = free.includes('N') || (sources.N === 'estimated' && curve.N === 0);
  const names = [...free.filter((name) => name !== 'N'), ...(level ? ['ceiling'] : [])];
  const { h1, g1 } = curve;
  const effects: Readonly<Record<string, number>> = { h1: (g1 ?? 0) ** 2, v: 1, g1: 2 * (h1 ?? 0) * (g1 ?? 0), N: 1 };
  const rows = names.map((name) => free.map((own) => (name === 'ceiling' ? (effects[own] ?? 0) : own === name ? 1 : 0)));
  return { names, covariance: Float64Array.from(rows.flatMap((a) => rows.map((b) => product(a, covariance, b)))) };
}

/** aᵀ·Σ·b. */
function product(a: readonly number[], covariance: Float64Array, b: readonly number[]): number {
  let total = 0;
  a.forEach((first, i) => b.forEach((second, j) => (total += first * second * (covariance[i * a.length + j] ?? 0))));
  return total;
}

/**
 * An estimated ceiling is never known better than the mean of the units on its plateau, whether or not the fit can tell g1 from N:
 * variance σ²/m.
 */
function withPlateau({ names, covariance }: NamedCovariance, valuation: Valuation, held: readonly CurveLever[]): NamedCovariance {
  const { fit, sources } = valuation;
  if (sources.N !== 'estimated' || fit.free.includes('N') || held.includes('ceiling')) return { names, covariance };
  const least = (fit.sigma ?? 0) ** 2 / plateauUnits(valuation);
  const all = names.includes('ceiling') ? names : [...names, 'ceiling'];
  const entry = (a: number, b: number) => {
    const own = Math.max(a, b) < names.length ? (covariance[a * names.length + b] ?? 0) : 0;
    return a === b && all[a] === 'ceiling' ? Math.max(own, least) : own;
  };
  return { names: all, covariance: Float64Array.from(all.flatMap((_, a) => all.map((__, b) => entry(a, b)))) };
}

/** Observed units after g1 and not after g2, at least one. */
function plateauUnits({ fit, curve: { g1, g2 } }: Valuation): number {
  const on = (unit: number) => unit > (g1 ?? 0) && unit <= (g2 ?? Infinity);
  return Math.max(
    1,
    fit.residuals.reduce((count, residual, k) => count + (on(k + 1) && !Number.isNaN(residual) ? 1 : 0), 0),
  );
}

/** Variances of what is borrowed. The ceiling is always named, so that N follows it wherever it comes from. */
function borrowedVariance(
  { borrowed, sources }: Valuation,
  held: readonly CurveLever[],
): CurveSpread['borrowed'] & { readonly ceiling: number } {
  const variance = (name: 'g1' | 'ceiling', source: 'g1' | 'N') =>
    sources[source] === 'borrowed' && !held.includes(name) ? (borrowed?.[name]?.sd ?? 0) ** 2 : 0;
  return { g1: variance('g1', 'g1'), ceiling: variance('ceiling', 'N') };
}
