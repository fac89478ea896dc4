import type { Specification } from './definition.ts';
import type { ModelName } from './index.ts';
import { balanceSpecification } from './acquisition-retention-balance/specification.ts';
import { activityBasedCostingSpecification } from './activity-based-costing/specification.ts';
import { eventsSpecification } from './events/specification.ts';
import { lostCustomerSpecification } from './lost-customer/specification.ts';
import { lostGroupSpecification } from './lost-group/specification.ts';
import { loyalCustomerSpecification } from './loyal-customer/specification.ts';
import { migrationSpecification } from './migration/specification.ts';
import { relationshipSpecification } from './relationship/specification.ts';
import { retentionSpecification } from './retention/specification.ts';
import { retentionProjectionSpecification } from './retention-projection/specification.ts';
import { similarCustomersSpecification } from './similar-customers/specification.ts';
import { threeMethodsSpecification } from './three-methods/specification.ts';

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
} as const satisfies Readonly<Record<Exclude<ModelName, 'life-curve' | 'life-curve-fit'>, Specification>>;
