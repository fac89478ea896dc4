import type { Parameter, RowColumns, TextColumn } from '../model/parameters.ts';
import { specificationOf } from '../model/specifications.ts';
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
  const { parameters }: Specification = specificationOf(model);
  return present(
    Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => {
        const value = (params[name] ?? null) as Json;
        return [name, isUsual(parameter, value) ? null : canonicalValue(parameter, value)];
      }),
    ),
  );
}

/** Whether a value says what stands in for it anyway, in whatever order of keys. */
function isUsual(parameter: Parameter, value: Json): boolean {
  const usual = parameter.fallback as Json;
  return value === usual || JSON.stringify(canonicalValue(parameter, value)) === JSON.stringify(canonicalValue(parameter, usual));
}

/** A value without what stands in for it anyway: of a group its usual numbers, of rows the cells that are left out. */
function canonicalValue(parameter: Parameter | TextColumn, value: Json): Json {
  if (parameter.kind === 'group' && isJsonObject(value)) return withoutUsual(parameter.entries, value);
  if (parameter.kind !== 'rows' || !Array.isArray(value)) return value;
  return value.map((row: Json) => (isJsonObject(row) ? withoutUsual(parameter.columns, row) : row));
}

function withoutUsual(table: RowColumns, object: JsonObject): JsonObject {
  const cells = Object.entries(table).map(([name, column]) => {
    const value = object[name] ?? null;
    return [name, column.kind !== 'text' && isUsual(column, value) ? null : canonicalValue(column, value)] as const;
  });
  return present(Object.fromEntries(cells));
}

function canonicalData({ model, data }: Scenario): JsonObject {
  const { data: fields }: Specification = specificationOf(model);
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
