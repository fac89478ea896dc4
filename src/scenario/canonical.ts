import { specifications } from '../model/specifications.ts';
import type { Specification } from '../model/definition.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { languages } from './language.ts';
import { currentVersion } from './migrations.ts';
import { scenarioDefaults, type Scenario } from './scenario.ts';

/** The scenario as a document of the current version: keys in one order, defaults and what is not there left out. */
export function canonicalScenario(scenario: Scenario): JsonObject {
  const { id, title, note, model, unit, currency, seed, view, extras } = scenario;
  const known = present({
    lifecurve: currentVersion,
    id,
    title: inOrder(title, languages),
    note: inOrder(note, languages),
    model,
    unit: unless(scenarioDefaults.unit, unit),
    currency: unless(scenarioDefaults.currency, currency),
    seed: unless(scenarioDefaults.seed, seed),
    params: filled(canonicalParams(scenario)),
    data: filled(canonicalData(scenario)),
    view: sorted(view),
  });
  return { ...known, ...(sorted(extras) as JsonObject) };
}

function canonicalParams({ model, params }: Scenario): JsonObject {
  const { parameters }: Specification = specifications[model];
  return present(
    Object.fromEntries(Object.entries(parameters).map(([name, { fallback }]) => [name, unless(fallback, params[name] ?? null)])),
  );
}

function canonicalData({ model, data }: Scenario): JsonObject {
  const { data: fields }: Specification = specifications[model];
  return present({ ...data.reference, ...(inOrder(data.inline, Object.keys(fields)) as JsonObject) });
}

/** Without the keys whose value is null. */
const present = (object: JsonObject): JsonObject => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));

const filled = (object: JsonObject): JsonObject | null => (Object.keys(object).length > 0 ? object : null);

const unless = <T extends Json>(usual: Json, value: T): T | null => (value === usual ? null : value);

/** The keys of `order` first, in that order, and the rest by name. */
function inOrder(value: Json, order: readonly string[]): Json {
  if (!isJsonObject(value)) return value;
  const rest = sorted(value) as JsonObject;
  return { ...Object.fromEntries(order.filter((key) => Object.hasOwn(rest, key)).map((key) => [key, rest[key] ?? null])), ...rest };
}

/** Keys by name, in UTF-16 order, all the way down. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const byName = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(byName.map(([key, entry]) => [key, sorted(entry)]));
}
