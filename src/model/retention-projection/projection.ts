import { coefficientsOf, polynomialAt, polynomialFit } from './polynomial.ts';
import { mixRetention, survivalBetween } from './churn-mix.ts';
import { constantRate } from './constant-rate.ts';
import { geometricFit, weibullFit, type MixFit } from './mix-fit.ts';
import { constantLifetime, mixLifetime, polynomialLifetime } from './residual-lifetime.ts';
import type { ProjectionModel } from './specification.ts';

/** How an estimation went; a closed formula converges at once. */
interface Estimation {
  readonly ended: MixFit['ended'];
  readonly gradient: number;
  readonly steps: number;
  /** null for least squares */
  readonly logLikelihood: number | null;
  /** By the name of the parameter; null where not determined. */
  readonly standardErrors: Readonly<Record<string, number | null>>;
}

/** A curve fitted to the first renewals of a cohort. */
export interface Projection extends Estimation {
  readonly model: ProjectionModel;
  /** The estimates by name. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Share of the cohort that survives t renewals, as the curve gives it: a line falls below 0. */
  readonly share: (t: number) => number;
  /** r_t, share of those there before renewal t that renews. */
  readonly retention: (t: number) => number;
  /** Discounted expected residual lifetime after s renewals; null where it has no finite value. */
  readonly lifetime: (discountRate: number, survived: number) => number | null;
}

/**
 * One model fitted to the survivors of a cohort.
 * @param survivors n_0, n_1, …, not rising, n_0 > 0
 * @param renewals  how many of them it sees, as many as it needs or more
 * @source          handbook 2.3
 */
export function projection(model: ProjectionModel, survivors: Float64Array, renewals: number): Projection {
  switch (model) {
    case 'sbg':
      return mixProjection(model, geometricFit(survivors, renewals));
    case 'bdw':
      return mixProjection(model, weibullFit(survivors, renewals));
    case 'linear':
      return polynomialProjection(model, 1, survivors, renewals);
    case 'quadratic':
      return polynomialProjection(model, 2, survivors, renewals);
    case 'constant':
      return constantProjection(survivors, renewals);
  }
}

/** A projection's share as a share: between 0 and 1. */
export const survivalAt = ({ share }: Projection, t: number): number => Math.min(1, Math.max(0, share(t)));

function mixProjection(model: 'sbg' | 'bdw', { mix, standardErrors: { c, ...errors }, ...estimation }: MixFit): Projection {
  const { alpha, beta } = mix;
  return {
    ...estimation,
    model,
    parameters: model === 'sbg' ? { alpha, beta } : { ...mix },
    standardErrors: model === 'sbg' ? errors : { ...errors, c },
    share: (t) => survivalBetween(mix, 0, t),
    retention: (t) => mixRetention(mix, t),
    lifetime: (discountRate, survived) => mixLifetime(mix, discountRate, survived),
  };
}

const atOnce = { ended: 'converged', gradient: 0, steps: 0 } as const;

function polynomialProjection(model: 'linear' | 'quadratic', degree: 1 | 2, survivors: Float64Array, renewals: number): Projection {
  const cohort = survivors[0]!;
  const polynomial = polynomialFit(
    survivors.slice(0, renewals + 1).map((count) => count / cohort),
    degree,
  );
  const { square, ...line } = coefficientsOf(polynomial);
  const shown = (t: number) => Math.min(1, Math.max(0, polynomialAt(polynomial, t)));
  return {
    ...atOnce,
    model,
    parameters: degree === 1 ? line : { ...line, square },
    logLikelihood: null,
    standardErrors: {},
    share: (t) => polynomialAt(polynomial, t),
    retention: (t) => (shown(t - 1) < nobody ? 0 : shown(t) / shown(t - 1)),
    lifetime: (discountRate, survived) => polynomialLifetime(polynomial, discountRate, survived),
  };
}

/** A share of the cohort this small is nobody: a ratio to it would say nothing. */
const nobody = 1e-12;

function constantProjection(survivors: Float64Array, renewals: number): Projection {
  const { rate, standardError, logLikelihood } = constantRate(survivors, renewals);
  return {
    ...atOnce,
    model: 'constant',
    parameters: { rate },
    logLikelihood,
    standardErrors: { rate: standardError },
    share: (t) => rate ** t,
    retention: () => rate,
    lifetime: (discountRate) => constantLifetime(rate, discountRate),
  };
}
