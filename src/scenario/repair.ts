import type { Fault, Path } from '../model/fault.ts';
import { isModelName, specificationOf } from '../model/specifications.ts';
import { isNeeded, type Parameter } from '../model/parameters.ts';
import { err, ok, type Result } from '../model/result.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { readDocument } from './parse.ts';
import type { Scenario } from './scenario.ts';

/** A scenario that could be opened, and what of its document was not taken as it stood. */
export interface Opened {
  readonly scenario: Scenario;
  readonly notices: readonly Fault[];
}

/** A repair can uncover the next fault (a value left out, a pair incomplete, an order broken), hardly ever more. */
const mostRounds = 5;

/**
 * Opens a document that nobody can edit any more, such as a link: unknown keys are left out, wrong optional keys and
 * parameters fall back to their defaults, or to where their control starts, and each of these is a notice.
 * @returns the faults where no sensible scenario is left: no model, a version to come, data that the model needs
 */
export function openLeniently(document: Json): Result<Opened, readonly Fault[]> {
  let current = document;
  let notices: readonly Fault[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const read = readDocument(current);
    if (read.ok) return ok({ scenario: read.value, notices });
    notices = [...notices, ...read.error.filter(({ path }) => !notices.some((notice) => samePlace(notice.path, path)))];
    const repaired = read.error.reduce<Json | null>(repair, current);
    if (repaired === null) break;
    current = repaired;
  }
  return err(notices);
}

const samePlace = (a: Path, b: Path): boolean => a.join('\n') === b.join('\n');

/** The document without this fault, as far as one step goes; null where there is no remedy. */
function repair(document: Json | null, fault: Fault): Json | null {
  const [place, name] = fault.path;
  if (!isJsonObject(document) || typeof place !== 'string') return null;
  if (fault.code === 'unknown-key') return without(document, fault.path);
  if (place === 'params' && typeof name === 'string') return withParameter(document, name, fault);
  if (place === 'data' && name !== undefined) return withoutData(document, name, fault);
  return place === 'lifecurve' || place === 'model' ? null : without(document, [place]);
}

function withoutData(document: JsonObject, name: string | number, fault: Fault): Json | null {
  if (fault.code === 'missing') return null;
  const wrong = fault.code === 'incomplete' ? fault.given : [name];
  return wrong.reduce<Json>((rest, key) => without(rest, ['data', key]), document);
}

function withParameter(document: JsonObject, name: string, fault: Fault): Json | null {
  const parameter = parameterOf(document, name);
  if (parameter === undefined) return null;
  const value = fault.code === 'incomplete' && fault.given.includes(name) ? null : substitute(parameter, fault);
  if (value === null) return without(document, ['params', name]);
  const params = isJsonObject(document.params) ? document.params : {};
  return { ...document, params: { ...params, [name]: value } };
}

function parameterOf({ model }: JsonObject, name: string): Parameter | undefined {
  return isModelName(model) ? specificationOf(model).parameters[name] : undefined;
}

/** What stands in for a wrong value; null to leave it out. */
function substitute(parameter: Parameter, fault: Fault): number | null {
  if (parameter.kind !== 'number' && parameter.kind !== 'list') return null;
  switch (fault.code) {
    case 'below':
      return parameter.integer ? Math.ceil(fault.limit) : fault.limit;
    case 'excludes':
      return null;
    case 'incomplete':
    case 'missing':
    case 'needs-decline':
    case 'life-too-long':
      return parameter.initial;
    default:
      return isNeeded(parameter) ? parameter.initial : null;
  }
}

/** The value without what lies at `path`. */
function without(value: Json, path: Path): Json {
  const [key, ...deeper] = path;
  if (Array.isArray(value)) return value.map((entry: Json, index) => (index === key ? without(entry, deeper) : entry));
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => name !== key || deeper.length > 0);
  return Object.fromEntries(kept.map(([name, entry]) => [name, name === key ? without(entry, deeper) : entry]));
}
