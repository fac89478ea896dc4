import { printable, under, type Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { specificationOf } from '../model/specifications.ts';
import { suggestion } from '../model/suggestion.ts';
import { canonicalScenario } from '../scenario/canonical.ts';
import { isJsonObject, type Json, type JsonObject } from '../scenario/json.ts';
import { readDocument } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { evaluate, type Names } from './formula.ts';
import type { Settings } from './pack.ts';
import { placeOf, type Step } from './place.ts';

/** A text of a setting that is a formula behind `=`. */
const isFormula = (value: unknown): value is string => typeof value === 'string' && value.startsWith('=');

/** Formulas in settings, however deep, with the key that they stand under. */
export function formulasIn(settings: Settings): readonly { readonly key: string; readonly formula: string }[] {
  return Object.entries(settings).flatMap(([key, setting]) => written(setting as Json).map((formula) => ({ key, formula })));
}

function written(value: Json): readonly string[] {
  if (isFormula(value)) return [value.slice(1)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value as JsonObject).flatMap(written);
}

/**
 * The scenario with some of its parameters set, checked as its document would be.
 * @returns faults under the key of the setting that caused them; under nothing where it was another one's
 */
export function withSettings(scenario: Scenario, settings: Settings, names: Names): Result<Scenario, readonly Fault[]> {
  const keys = Object.keys(settings).sort();
  if (keys.length === 0) return ok(scenario);
  const found: Fault[] = [];
  let params = scenario.params as JsonObject;
  for (const key of keys) {
    const faults: Fault[] = [];
    const value = resolved(settings[key] as Json, names, faults);
    const place = placeIn(scenario, key, faults);
    if (place !== null && faults.length === 0) params = put(params, place, value, faults) as JsonObject;
    found.push(...faults.map((fault) => under([key], fault)));
  }
  if (found.length > 0) return err(found);
  const read = readDocument({ ...canonicalScenario(scenario), params });
  return read.ok ? read : err(read.error.map((fault) => byKey(fault, keys)));
}

/** The value with its formulas computed. */
function resolved(value: Json, names: Names, found: Fault[]): Json {
  if (isFormula(value)) {
    const result = evaluate(value.slice(1), names);
    if (!result.ok) found.push(result.error);
    return result.ok ? result.value : null;
  }
  if (Array.isArray(value)) return value.map((entry: Json) => resolved(entry, names, found));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolved(entry, names, found)]));
}

/** The place of a setting's key where its model has such a parameter. */
export function placeIn({ model }: Pick<Scenario, 'model'>, key: string, found: Fault[]): readonly [string, ...Step[]] | null {
  const place = placeOf(key);
  const known = Object.keys(specificationOf(model).parameters);
  if (place !== null && known.includes(place[0]) && !place.includes(-1)) return place;
  found.push({ code: 'unknown-key', path: [], suggestion: suggestion(place?.[0] ?? key, known) });
  return null;
}

/** A copy of `target` in which `value` lies at `place`. */
function put(target: Json | undefined, place: readonly Step[], value: Json, found: Fault[]): Json {
  const [step, ...deeper] = place;
  if (step === undefined) return value;
  if (typeof step === 'number') return putInList(target, step, deeper, value, found);
  const object = target ?? {};
  if (isJsonObject(object)) return { ...object, [step]: put(object[step], deeper, value, found) };
  found.push({ code: 'not-an-object', path: [], got: printable(object) });
  return null;
}

function putInList(target: Json | undefined, step: number, deeper: readonly Step[], value: Json, found: Fault[]): Json {
  if (!Array.isArray(target)) found.push({ code: 'not-a-list', path: [], got: printable(target ?? null) });
  else if (step >= target.length) found.push({ code: 'too-short', path: [], found: target.length, needed: step + 1 });
  else return target.map((entry: Json, index) => (index === step ? put(entry, deeper, value, found) : entry));
  return null;
}

/** A fault of the document under the setting that its parameter was set by. */
function byKey(fault: Fault, keys: readonly string[]): Fault {
  const [place, name, ...deeper] = fault.path;
  const key = keys.findLast((candidate) => placeOf(candidate)?.[0] === name);
  if (place !== 'params' || key === undefined) return { ...fault, path: [] };
  return { ...fault, path: key === name ? [key, ...deeper] : [key] };
}
