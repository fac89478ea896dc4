import type { ParamsOf } from '../../model/parameters.ts';
import { projection, type Projection } from '../../model/retention-projection/projection.ts';
import {
  fewestRenewals,
  projectionModels,
  type ProjectionModel,
  type retentionProjectionSpecification,
} from '../../model/retention-projection/specification.ts';

export type ProjectionParams = ParamsOf<(typeof retentionProjectionSpecification)['parameters']>;

/** The models that a number of renewals suffices for, each fitted to them. */
export const fittedWays = (survivors: Float64Array, renewals: number): readonly Projection[] =>
  projectionModels.filter((model) => fewestRenewals[model] <= renewals).map((model) => projection(model, survivors, renewals));

/** One way to carry the cohort on, as a chart draws it. */
export interface DrawnWay {
  readonly model: ProjectionModel;
  /** As the curve gives it, at t = 0..last: a line falls below 0. */
  readonly share: Float64Array;
  /** r_t at t = 1..last. */
  readonly retention: Float64Array;
}

export const drawnWay = ({ model, share, retention }: Projection, last: number): DrawnWay => ({
  model,
  share: Float64Array.from({ length: last + 1 }, (_, t) => share(t)),
  retention: Float64Array.from({ length: last }, (_, index) => retention(index + 1)),
});

/** What was observed of each renewal: n_t / n_{t−1} at t = 1, 2, …; NaN where nobody was left to ask. */
export const observedRetention = (survivors: Float64Array): Float64Array =>
  survivors.slice(1).map((count, index) => (survivors[index] === 0 ? NaN : count / (survivors[index] ?? NaN)));

/** Renewals beyond this are not searched for what a curve does in the end. */
const farthest = 1200;

/** The first renewal after which a curve says that fewer than none are left; null where it never does. */
export const emptyAt = ({ share }: Projection): number | null => firstWhere((t) => share(t) < -1e-12);

/** The first renewal at which a curve says that lost customers come back; null where it never does. */
export const risingAt = ({ share }: Projection): number | null => firstWhere((t) => share(t) > share(t - 1) + 1e-12);

function firstWhere(holds: (t: number) => boolean): number | null {
  for (let t = 1; t <= farthest; t++) if (holds(t)) return t;
  return null;
}

/** Parameters for other survivors: the fit sees no more renewals than there are. */
export const paramsFor = (params: ProjectionParams, observed: number): ProjectionParams =>
  params.fitPeriods === null ? params : { ...params, fitPeriods: Math.min(params.fitPeriods, Math.max(1, observed)) };
