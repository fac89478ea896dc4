import { defineModel } from '../definition.ts';
import { correctedInformation } from '../estimation/corrected-information.ts';
import { heldOutError, meanAbsolute } from './held-out.ts';
import { projection, survivalAt, type Projection } from './projection.ts';
import { retentionProjectionSpecification } from './specification.ts';

/**
 * The survivors of a cohort carried on.
 * Results: `alpha`, `beta`, `c`, `rate`, null where the model has none; `coefficients` of a line or parabola, else null;
 * `standardErrors` of the estimates by name, null where not determined; `logLikelihood` and `aicc`, null for least squares;
 * `ended`, `gradient` and `steps` of the search; `survival` share of the cohort at t = 0..horizon; `unclipped` the same of a line
 * or parabola where it leaves 0..1, else empty; `retention` r_t for t = 1..horizon; `residualLifetime` discounted renewals to
 * come after `survived` ones, null where infinite; `heldOutError` percentage points at the renewals not seen, empty where there
 * are none, and `meanAbsoluteError` over them.
 * @source handbook 2.3; Fader & Hardie 2007
 */
export const retentionProjection = defineModel({
  ...retentionProjectionSpecification,
  evaluate({ model, fitPeriods, horizon, discountRate, survived }, { survivors }) {
    const renewals = fitPeriods ?? survivors.length - 1;
    const fitted = projection(model, survivors, renewals);
    const heldOut = heldOutError(fitted, survivors, renewals);
    const { alpha = null, beta = null, c = null, rate = null } = fitted.parameters;
    const { standardErrors, logLikelihood, ended, gradient, steps } = fitted;
    return {
      ...{ alpha, beta, c, rate, standardErrors, logLikelihood, ended, gradient, steps },
      coefficients: logLikelihood === null ? fitted.parameters : null,
      aicc: logLikelihood === null ? null : correctedInformation(logLikelihood, Object.keys(fitted.parameters).length, survivors[0]!),
      ...curves(fitted, horizon),
      residualLifetime: fitted.lifetime(discountRate, survived),
      heldOutError: heldOut,
      meanAbsoluteError: meanAbsolute(heldOut),
    };
  },
});

function curves(fitted: Projection, horizon: number) {
  const survival = Float64Array.from({ length: horizon + 1 }, (_, t) => survivalAt(fitted, t));
  const unclipped = survival.map((_, t) => fitted.share(t));
  return {
    survival,
    unclipped: unclipped.some((share) => share < 0 || share > 1) ? unclipped : new Float64Array(0),
    retention: Float64Array.from({ length: horizon }, (_, index) => fitted.retention(index + 1)),
  };
}
