import { abcClasses } from './abc-classes/model.ts';
import { acquisitionRetentionBalance } from './acquisition-retention-balance/model.ts';
import { activityBasedCosting } from './activity-based-costing/model.ts';
import { churnWarning } from './churn-warning/model.ts';
import { clusters } from './clusters/model.ts';
import { deciles } from './deciles/model.ts';
import type { Model } from './definition.ts';
import { events } from './events/model.ts';
import { lifeCurve } from './life-curve/model.ts';
import { lifeCurveFit } from './life-curve-fit/model.ts';
import { lostCustomer } from './lost-customer/model.ts';
import { lostGroup } from './lost-group/model.ts';
import { loyalCustomer } from './loyal-customer/model.ts';
import { migration } from './migration/model.ts';
import { relationship } from './relationship/model.ts';
import { retention } from './retention/model.ts';
import { retentionProjection } from './retention-projection/model.ts';
import { rfm } from './rfm/model.ts';
import { similarCustomersModel } from './similar-customers/model.ts';
import { threeMethods } from './three-methods/model.ts';
import { tiers } from './tiers/model.ts';
import { valueMatrix } from './value-matrix/model.ts';

/** Every model, one line each, by the name a document calls it. */
export const models = {
  'life-curve': lifeCurve,
  'life-curve-fit': lifeCurveFit,
  'similar-customers': similarCustomersModel,
  'activity-based-costing': activityBasedCosting,
  retention,
  'retention-projection': retentionProjection,
  'lost-customer': lostCustomer,
  'lost-group': lostGroup,
  'loyal-customer': loyalCustomer,
  migration,
  events,
  'three-methods': threeMethods,
  'acquisition-retention-balance': acquisitionRetentionBalance,
  relationship,
  'value-matrix': valueMatrix,
  'abc-classes': abcClasses,
  rfm,
  deciles,
  clusters,
  tiers,
  'churn-warning': churnWarning,
} as const satisfies Readonly<Record<string, Model>>;

export type ModelName = keyof typeof models;
