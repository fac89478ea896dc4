import { discountFactor } from '../discounting/timing.ts';
import { conditionalCovariance, type NamedCovariance } from '../estimation/conditional-covariance.ts';
import { bandLevel, clpStandardError, expectedProfitBand, type CurveSpread, type ProfitBand } from '../life-curve-fit/band.ts';
import type { CurveLever } from '../life-curve/levers.ts';
import { lifeCurve, lifeCurveOf, type LifeCurveParams } from '../life-curve/model.ts';
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
  const estimated = conditionalCovariance(leverCovariance(valuation), held);
  const borrowed = borrowedVariance(valuation, held);
  if (![...estimated.covariance, ...Object.values(borrowed)].some((entry) => entry > 0)) return null;
  const spare = valuation.fit.points - valuation.fit.free.length;
  const spread: CurveSpread = { estimated, borrowed, degreesOfFreedom: Math.max(1, spare) };
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

/** The fit's covariance with the ceiling in N's place: ceiling = h1·g1² + v + N, to first order. */
function leverCovariance({ fit, curve }: Valuation): NamedCovariance {
  const { free, covariance } = fit;
  const n = free.length;
  const place = free.indexOf('N');
  const names = free.map((name) => (name === 'N' ? 'ceiling' : name));
  if (place < 0) return { names, covariance };
  const { h1, g1 } = curve;
  const effects: Readonly<Record<string, number>> = { h1: (g1 ?? 0) ** 2, v: 1, g1: 2 * (h1 ?? 0) * (g1 ?? 0), N: 1 };
  const row = free.map((name) => effects[name] ?? 0);
  const turned = (a: number, b: number) => {
    let total = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) total += weight(a, i) * weight(b, j) * (covariance[i * n + j] ?? 0);
    return total;
  };
  const weight = (a: number, i: number) => (a === place ? (row[i] ?? 0) : a === i ? 1 : 0);
  return { names, covariance: Float64Array.from({ length: n * n }, (_, k) => turned(Math.floor(k / n), k % n)) };
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
