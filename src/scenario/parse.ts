import { printable, type Fault } from '../model/fault.ts';
import type { ModelName } from '../model/index.ts';
import { err, ok, type Result } from '../model/result.ts';
import { isModelName, modelNames, specificationOf } from '../model/specifications.ts';
import { suggestion } from '../model/suggestion.ts';
import { checkContents, referenceKeys, referenceKeysOf } from './contents.ts';
import { envelopeFaults } from './envelope-faults.ts';
import type { Envelope } from './envelope.ts';
import { isJsonObject, jsonOf, parseJson, type Json, type JsonObject } from './json.ts';
import { currentVersion, migrated } from './migrations.ts';
import { scenarioDefaults, type Scenario, type ScenarioData } from './scenario.ts';

/**
 * The one way in for a document.
 * @param source JSON text, or a value as JSON would hold it
 * @returns      the scenario, or everything that is wrong with the document at once
 */
export function parseScenario(source: unknown): Result<Scenario, readonly Fault[]> {
  const json = typeof source === 'string' ? parseJson(source) : jsonOf(source);
  return json.ok ? readDocument(json.value) : json;
}

/** {@link parseScenario} of what is plain JSON already. */
export function readDocument(document: Json): Result<Scenario, readonly Fault[]> {
  if (!isJsonObject(document)) return err([{ code: 'not-an-object', path: [], got: printable(document) }]);
  const fault = versionFault(document.lifecurve);
  if (fault?.code === 'newer-version') return err([fault]);
  if (fault !== null) return readCurrent({ ...document, lifecurve: currentVersion }, [fault]);
  return readCurrent(migrated(document, Number(document.lifecurve)), []);
}

function versionFault(version: Json | undefined): Fault | null {
  const path = ['lifecurve'];
  if (version === undefined) return { code: 'missing', path };
  if (typeof version !== 'number') return { code: 'not-a-number', path, got: printable(version), words: [] };
  if (!Number.isInteger(version)) return { code: 'not-whole', path, got: version };
  if (version < 1) return { code: 'out-of-range', path, got: version, min: 1, max: currentVersion };
  return version > currentVersion ? { code: 'newer-version', path, got: version, newest: currentVersion } : null;
}

function readCurrent(document: JsonObject, faults: readonly Fault[]): Result<Scenario, readonly Fault[]> {
  const found = [...faults, ...envelopeFaults(document)];
  const { model, params = {}, data = {} } = document;
  const like = isModelName(model) ? model : isJsonObject(params) ? likeliestModel(model, params) : null;
  const rows = dataOf(isJsonObject(data) ? data : {}, like === null ? referenceKeys : referenceKeysOf(specificationOf(like)), found);
  const readable = like !== null && isJsonObject(params) && isJsonObject(data);
  const checked = readable ? checkContents(like, params, rows, found) : {};
  return found.length > 0 ? err(found) : ok(scenarioOf(document as unknown as Envelope, checked, rows));
}

/** The model that a document without a known one probably means, so that what else is wrong can be said at once. */
function likeliestModel(written: Json | undefined, params: JsonObject): ModelName | null {
  const meant = typeof written === 'string' ? suggestion(written, modelNames) : null;
  if (isModelName(meant)) return meant;
  const known = (name: ModelName) => Object.keys(params).filter((key) => Object.hasOwn(specificationOf(name).parameters, key)).length;
  const [best] = [...modelNames].sort((a, b) => known(b) - known(a));
  return best === undefined || known(best) === 0 ? null : best;
}

/** @param keys those that a reference of the model has */
function dataOf(given: JsonObject, keys: readonly string[], found: Fault[]): ScenarioData {
  const inline = Object.fromEntries(Object.entries(given).filter(([key, value]) => value !== null && !keys.includes(key)));
  const { dataset, customer = null } = given;
  if (keys.every((key) => typeof given[key] === 'string')) {
    return { inline, reference: { dataset: dataset as string, customer: keys.length > 1 ? (customer as string) : null } };
  }
  const missing = keys.filter((key) => given[key] === undefined);
  for (const key of missing) {
    if (missing.length < keys.length) {
      found.push({ code: 'incomplete', path: ['data', key], given: keys.filter((other) => other !== key), missing });
    }
  }
  for (const key of keys) {
    const value = given[key];
    if (value !== undefined && typeof value !== 'string') found.push({ code: 'not-text', path: ['data', key], got: printable(value) });
  }
  return { inline, reference: null };
}

const scenarioOf = (document: Envelope, params: Scenario['params'], data: ScenarioData): Scenario => ({
  id: document.id ?? null,
  title: document.title ?? null,
  note: document.note ?? null,
  model: document.model,
  unit: document.unit ?? scenarioDefaults.unit,
  currency: document.currency ?? scenarioDefaults.currency,
  seed: document.seed ?? scenarioDefaults.seed,
  params,
  data,
  view: document.view ?? null,
  extras: Object.fromEntries(Object.entries(document as unknown as JsonObject).filter(([key]) => key.startsWith('x-'))),
});
