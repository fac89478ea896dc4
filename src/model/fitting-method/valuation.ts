import { fitLifeCurve, type FitOptions, type LifeCurveFit } from '../life-curve-fit/fit.ts';
import { ceiling, explorationEnd } from '../life-curve/curve.ts';
import { lifeCurveOf } from '../life-curve/described-curve.ts';
import type { CurveParams } from '../life-curve/model.ts';
import { pattern, type Pattern } from '../life-curve/pattern.ts';
import { borrowed, type Borrowed } from '../similar-customers/borrowed.ts';
import { similarCustomers, type Distance, type SimilarCustomer } from '../similar-customers/similar.ts';

/** Where a parameter comes from: the customer's own history, its most similar past customers, or an assumption of ours. */
export type Source = 'estimated' | 'borrowed' | 'assumed';

/** A past customer whose whole curve is known, and what it lends. */
export interface CompleteCurve {
  /** Profit per unit from t = 1, NaN for a missing unit. */
  readonly history: Float64Array;
  readonly g1: number;
  readonly ceiling: number;
  readonly g2: number;
}

export interface ValuationOptions {
  readonly distance: Distance;
  readonly monthsPerUnit: number;
  /** Shape and values that the fit is to hold; left out, everything is estimated. */
  readonly fit?: FitOptions;
}

/** Steps 2 to 4 of the fitting method for one customer: its curve, and where each parameter comes from. */
export interface Valuation {
  readonly fit: LifeCurveFit;
  readonly curve: CurveParams;
  readonly sources: Readonly<Partial<Record<keyof CurveParams, Source>>>;
  /** Age of the last observed unit. */
  readonly now: number;
  readonly pattern: Pattern;
  /** Nearest first; `index` is a place in the library. */
  readonly similar: readonly SimilarCustomer[];
  readonly borrowed: Borrowed | null;
}

/** A history that cannot be fitted at all has fewer observed units than this. @source handbook 2.2 */
export const fewestPoints = 3;

/**
 * The curve of a completed customer, or null where its history does not show growth, saturation and decline.
 * @param history profit per unit from t = 1, NaN for a missing unit
 */
export function completeCurve(history: Float64Array): CompleteCurve | null {
  if (observedUnits(history) < fewestPoints) return null;
  const { h1, v, g1, N, lambda, g2 } = fitLifeCurve(history);
  if (h1 === null || v === null || g1 === null || N === null || lambda === null || g2 === null) return null;
  return { history, g1, g2, ceiling: ceiling({ h1, v, g1, N, lambda }) };
}

/**
 * Values one customer by the fitting method: fits its history and borrows what the history does not show.
 * Without enough similar customers growth stops now and the level is held [ours].
 * @param history at least {@link fewestPoints} observed units of profit from t = 1, NaN for a missing unit
 * @param ended   the relationship is over
 * @param library complete curves of past customers; the customer itself must not be among them
 * @source        handbook 2.2
 */
export function valueCustomer(
  history: Float64Array,
  ended: boolean,
  library: readonly CompleteCurve[],
  { distance, monthsPerUnit, fit: asked = {} }: ValuationOptions,
): Valuation {
  const fit = fitLifeCurve(history, asked);
  const now = history.findLastIndex((profit) => !Number.isNaN(profit)) + 1;
  const { nearest: similar } = similarCustomers(
    history,
    library.map((past) => past.history),
    { distance },
  );
  const lent = similar.length === 0 ? null : borrowed(similar.flatMap(({ index }) => library[index] ?? []));
  const { curve, sources } = fit.shape === 'growth' ? grown(fit, now, lent) : fitted(fit);
  return {
    fit,
    curve,
    sources: withoutHeld(sources, asked),
    now,
    pattern: fit.shape === 'growth' ? growingPattern(curve, ended, now, lent) : patternOf(curve, ended, now, monthsPerUnit),
    similar,
    borrowed: lent,
  };
}

export const observedUnits = (history: Float64Array): number =>
  history.reduce((count, profit) => count + (Number.isNaN(profit) ? 0 : 1), 0);

type Curve = Pick<Valuation, 'curve' | 'sources'>;

/**
 * A history of growth alone says nothing of g1 and the ceiling: similar customers lend them. What they lend cannot lie in the
 * past or below what is reached; held there it is an assumption, not borrowed.
 */
function grown(fit: LifeCurveFit, now: number, lent: Borrowed | null): Curve {
  const h1 = fit.h1 ?? 0;
  const v = fit.v ?? 0;
  const lentG1 = lent?.g1?.median ?? -Infinity;
  const g1 = Math.max(now, lentG1);
  const reached = h1 * g1 * g1 + v;
  const lentCeiling = lent?.ceiling?.median ?? -Infinity;
  const N = Math.max(0, lentCeiling - reached);
  const from = (borrows: boolean): Source => (borrows ? 'borrowed' : 'assumed');
  return {
    curve: { h1, v, g0: null, g1, N, lambda: 1, g2: null, h2: null, u: null },
    sources: { h1: 'estimated', v: 'estimated', g1: from(lentG1 >= now), N: from(lentCeiling >= reached), lambda: 'assumed' },
  };
}

function fitted({ h1, v, g1, N, lambda, g2, h2, u }: LifeCurveFit): Curve {
  const declining = g2 !== null && h2 !== null && h2 > 0;
  return {
    curve: { h1, v, g0: null, g1, N, lambda: lambda ?? 1, g2: declining ? g2 : null, h2: declining ? h2 : null, u: declining ? u : null },
    sources: {
      h1: 'estimated',
      v: 'estimated',
      g1: 'estimated',
      N: 'estimated',
      lambda: 'assumed',
      ...(declining ? { g2: 'estimated', h2: 'estimated' } : {}),
    },
  };
}

/** What was held comes from whoever held it, not from the valuation. */
function withoutHeld(sources: Valuation['sources'], { held = {}, lambda }: FitOptions): Valuation['sources'] {
  const given = Object.entries(sources).filter(([name]) => held[name as keyof typeof held] == null);
  const free: Valuation['sources'] = lambda === 'free' && 'lambda' in sources ? { lambda: 'estimated' } : {};
  return { ...Object.fromEntries(given), ...free };
}

/** Who left while growing left before g1; whether before g0 too, only a lent g1 can say. */
function growingPattern({ g1 }: CurveParams, ended: boolean, now: number, lent: Borrowed | null): Pattern {
  if (!ended || g1 === null || lent?.g1 == null) return 'open';
  return now < explorationEnd(g1) ? 'I' : 'II';
}

function patternOf(curve: CurveParams, ended: boolean, now: number, monthsPerUnit: number): Pattern {
  const { growth, decline } = lifeCurveOf(curve);
  if (growth === null) return 'open';
  const end = decline === null ? (ended ? now : null) : Math.min(decline.g2, now);
  return pattern(end, now, explorationEnd(growth.g1), growth.g1, monthsPerUnit);
}
