import { activityBasedCosting } from './activity-based-costing/model.ts';
import type { Model } from './definition.ts';
import { lifeCurve } from './life-curve/model.ts';
import { lifeCurveFit } from './life-curve-fit/model.ts';
import { retention } from './retention/model.ts';
import { similarCustomersModel } from './similar-customers/model.ts';

/** Every model, one line each, by the name a document calls it. */
export const models = {
  'life-curve': lifeCurve,
  'life-curve-fit': lifeCurveFit,
  'similar-customers': similarCustomersModel,
  'activity-based-costing': activityBasedCosting,
  retention,
} as const satisfies Readonly<Record<string, Model>>;

export type ModelName = keyof typeof models;
