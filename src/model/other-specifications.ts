import type { Specification } from './definition.ts';
import type { ModelName } from './index.ts';
import { abcClassesSpecification } from './abc-classes/specification.ts';
import { balanceSpecification } from './acquisition-retention-balance/specification.ts';
import { activityBasedCostingSpecification } from './activity-based-costing/specification.ts';
import { churnWarningSpecification } from './churn-warning/specification.ts';
import { clustersSpecification } from './clusters/specification.ts';
import { decilesSpecification } from './deciles/specification.ts';
import { eventsSpecification } from './events/specification.ts';
import { lostCustomerSpecification } from './lost-customer/specification.ts';
import { lostGroupSpecification } from './lost-group/specification.ts';
import { loyalCustomerSpecification } from './loyal-customer/specification.ts';
import { migrationSpecification } from './migration/specification.ts';
import { relationshipSpecification } from './relationship/specification.ts';
import { retentionSpecification } from './retention/specification.ts';
import { retentionProjectionSpecification } from './retention-projection/specification.ts';
import { rfmSpecification } from './rfm/specification.ts';
import { similarCustomersSpecification } from './similar-customers/specification.ts';
import { threeMethodsSpecification } from './three-methods/specification.ts';
import { tiersSpecification } from './tiers/specification.ts';
import { valueMatrixSpecification } from './value-matrix/specification.ts';

/** What the models behind the first screen take. */
export const otherSpecifications = {
  'similar-customers': similarCustomersSpecification,
  'activity-based-costing': activityBasedCostingSpecification,
  retention: retentionSpecification,
  'retention-projection': retentionProjectionSpecification,
  'lost-customer': lostCustomerSpecification,
  'lost-group': lostGroupSpecification,
  'loyal-customer': loyalCustomerSpecification,
  migration: migrationSpecification,
  events: eventsSpecification,
  'three-methods': threeMethodsSpecification,
  'acquisition-retention-balance': balanceSpecification,
  relationship: relationshipSpecification,
  'value-matrix': valueMatrixSpecification,
  'abc-classes': abcClassesSpecification,
  rfm: rfmSpecification,
  deciles: decilesSpecification,
  clusters: clustersSpecification,
  tiers: tiersSpecification,
  'churn-warning': churnWarningSpecification,
} as const satisfies Readonly<Record<Exclude<ModelName, 'life-curve' | 'life-curve-fit'>, Specification>>;
