import { activityBasedCostingSpecification } from './activity-based-costing/specification.ts';
import type { Specification } from './definition.ts';
import type { ModelName } from './index.ts';
import { lifeCurve } from './life-curve/model.ts';
import { lifeCurveFitSpecification } from './life-curve-fit/specification.ts';
import { retentionSpecification } from './retention/specification.ts';
import { similarCustomersSpecification } from './similar-customers/specification.ts';

/**
 * What each model takes, by its name: all that a page needs to check and open a document. A model whose computing is large
 * stands here with its specification alone, so that only workers and the command load the rest.
 */
export const specifications = {
  'life-curve': lifeCurve,
  'life-curve-fit': lifeCurveFitSpecification,
  'similar-customers': similarCustomersSpecification,
  'activity-based-costing': activityBasedCostingSpecification,
  retention: retentionSpecification,
} as const satisfies Readonly<Record<ModelName, Specification>>;
