import { checkInput, type Specification } from '../model/definition.ts';
import type { Fault } from '../model/fault.ts';
import type { ModelName } from '../model/index.ts';
import { specificationOf } from '../model/specifications.ts';
import type { Params } from '../model/parameters.ts';
import { suggestion } from '../model/suggestion.ts';
import type { JsonObject } from './json.ts';
import type { ScenarioData } from './scenario.ts';

/**
 * Checks a document's parameters and data against its model, without running it: what is slow to compute is quick to open.
 * Data that a reference stands in for may be missing.
 * @returns the parameters to compute with; nulls after a fault
 */
export function checkContents(name: ModelName, params: JsonObject, { inline, reference }: ScenarioData, found: Fault[]): Params {
  const specification: Specification = specificationOf(name);
  const elsewhere = reference === null ? [] : missingFields(specification, inline);
  const checked = checkInput(specification, { params, data: inline }, elsewhere);
  found.push(...checked.faults.map((fault) => withReferenceKeys(fault, referenceKeysOf(specification))));
  return checked.params;
}

/** Offers the keys of a reference too, which no model knows of. */
function withReferenceKeys(fault: Fault, keys: readonly string[]): Fault {
  if (fault.code !== 'unknown-key' || fault.suggestion !== null || fault.path[0] !== 'data') return fault;
  return { ...fault, suggestion: suggestion(String(fault.path[1]), keys) };
}

/** The fields that the model needs and the document does not hold itself; of a whole dataset, any that it may have. */
export const missingFields = ({ data, refersTo }: Pick<Specification, 'data' | 'refersTo'>, inline: JsonObject): readonly string[] =>
  Object.keys(data).filter((field) => (data[field]?.optional === false || refersTo === 'dataset') && (inline[field] ?? null) === null);

/** The keys of `data` that name something stored; no model may call a field so. */
export const referenceKeys = ['dataset', 'customer'] as const;

/** Those of them that a model's document needs for a reference. */
export const referenceKeysOf = ({ refersTo }: Pick<Specification, 'refersTo'>): readonly (typeof referenceKeys)[number][] =>
  refersTo === 'dataset' ? ['dataset'] : referenceKeys;
