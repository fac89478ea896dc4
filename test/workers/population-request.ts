import { checkInput } from '../../src/model/definition.ts';
import { relationshipSpecification, type RelationshipParams } from '../../src/model/relationship/specification.ts';
import type { PopulationRequest } from '../../workers/protocol.ts';

/** A request with these parameters and the defaults of the others. */
export function requestOf(params: object, seed = 20261125): PopulationRequest {
  const checked = checkInput(relationshipSpecification, { params, data: {} });
  if (checked.faults.length > 0) throw new Error(JSON.stringify(checked.faults));
  return { params: checked.params as RelationshipParams, seed };
}
