import { checkField, reportUnknownKeys, type Data } from '../model/data.ts';
import { under, type Fault } from '../model/fault.ts';
import { models, type ModelName } from '../model/index.ts';
import type { Model } from '../model/definition.ts';
import { checkParameter, type Params } from '../model/parameters.ts';
import type { JsonObject } from './json.ts';
import type { ScenarioData } from './scenario.ts';

/** A model with its check between values, which the registry's type leaves out because it differs from model to model. */
interface CheckedModel extends Model {
  readonly check: (params: never, data: never) => readonly Fault[];
}

/**
 * Checks a document's parameters and data against its model, without running it: what is slow to compute is quick to open.
 * Data that a reference stands in for may be missing.
 * @returns the parameters to compute with; nulls after a fault
 */
export function checkContents(name: ModelName, params: JsonObject, data: ScenarioData, found: Fault[]): Params {
  const model: CheckedModel = models[name];
  const faults: Fault[] = [];
  const checkedParams = checkedParamsOf(model, params, faults);
  const checkedData = checkedDataOf(model, data, faults);
  const complete = missingFields(model, data.inline).length === 0;
  if (faults.length === 0 && complete) faults.push(...model.check(checkedParams as never, checkedData as never));
  found.push(...faults);
  return checkedParams;
}

/** The fields that the model needs and the document does not hold itself. */
export const missingFields = ({ data }: Pick<Model, 'data'>, inline: JsonObject): readonly string[] =>
  Object.keys(data).filter((field) => data[field]?.optional === false && (inline[field] ?? null) === null);

function checkedParamsOf({ parameters }: Model, given: JsonObject, found: Fault[]): Params {
  unknownKeys('params', given, Object.keys(parameters), found);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      name,
      within(['params', name], found, (faults) => checkParameter(parameter, given[name], faults)),
    ]),
  );
}

function checkedDataOf(model: Model, { inline, reference }: ScenarioData, found: Fault[]): Data {
  const { data } = model;
  unknownKeys('data', inline, [...Object.keys(data), ...referenceKeys], found);
  const elsewhere = reference === null ? [] : missingFields(model, inline);
  return Object.fromEntries(
    Object.entries(data).map(([name, field]) => [
      name,
      elsewhere.includes(name) ? null : within(['data', name], found, (faults) => checkField(field, inline[name], faults)),
    ]),
  );
}

/** The keys of `data` that name a stored customer; no model may call a field so. */
export const referenceKeys = ['dataset', 'customer'] as const;

function unknownKeys(place: string, given: JsonObject, known: readonly string[], found: Fault[]): void {
  within([place], found, (faults) => reportUnknownKeys(given, known, faults));
}

function within<T>(path: Fault['path'], found: Fault[], check: (faults: Fault[]) => T): T {
  const faults: Fault[] = [];
  const value = check(faults);
  found.push(...faults.map((fault) => under(path, fault)));
  return value;
}
