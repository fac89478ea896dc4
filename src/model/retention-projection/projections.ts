import { heldOutError, meanAbsolute } from './held-out.ts';
import { projection, survivalAt } from './projection.ts';
import { fewestRenewals, projectionModels, type ProjectionModel } from './specification.ts';

/** One way to carry a cohort on, and how right it was. */
export interface ProjectedCurve {
  readonly model: ProjectionModel;
  /** Share of the cohort at t = 0..horizon, 0..1. */
  readonly survival: Float64Array;
  /** Over the renewals held out, percentage points; null where there are none. */
  readonly meanAbsoluteError: number | null;
}

/**
 * The cohort carried on in every way that the renewals seen suffice for, in the order of {@link projectionModels}.
 * @param survivors n_0, n_1, …, not rising, n_0 > 0
 * @param renewals  how many of them the fits see, 1 or more
 * @param horizon   last renewal projected
 * @source          handbook 2.3
 */
export function projections(survivors: Float64Array, renewals: number, horizon: number): readonly ProjectedCurve[] {
  return projectionModels
    .filter((model) => fewestRenewals[model] <= renewals)
    .map((model) => {
      const fitted = projection(model, survivors, renewals);
      return {
        model,
        survival: Float64Array.from({ length: horizon + 1 }, (_, t) => survivalAt(fitted, t)),
        meanAbsoluteError: meanAbsolute(heldOutError(fitted, survivors, renewals)),
      };
    });
}
