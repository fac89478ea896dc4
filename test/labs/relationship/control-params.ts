import { checkInput } from '../../../src/model/definition.ts';
import { relationshipSpecification, type RelationshipParams } from '../../../src/model/relationship/specification.ts';

/** Parameters as a document would be read; throws where it would be refused. */
export function checkedParams(raw: object = {}): RelationshipParams {
  const { params, faults } = checkInput(relationshipSpecification, { params: raw, data: {} });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return params as unknown as RelationshipParams;
}

export const faultsOf = (raw: object) => checkInput(relationshipSpecification, { params: raw, data: {} }).faults;
