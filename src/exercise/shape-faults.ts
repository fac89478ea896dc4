import * as v from 'valibot';
import { printable, type Fault, type Path } from '../model/fault.ts';
import { suggestion } from '../model/suggestion.ts';
import { isJsonObject, type Json, type JsonObject } from '../scenario/json.ts';
import type { WordKind } from './pack-envelope.ts';
import { bare, optionOf, wordsOf, type Shape } from './shape.ts';

/**
 * Everything that is wrong with a value's form, each with its place. Null stands for what is left out; keys of an object that begin
 * with `x-` are anybody's; of alternatives, the one with most of the keys that are there is meant.
 */
export function shapeFaults(schema: v.GenericSchema, value: Json | undefined, path: Path = []): readonly Fault[] {
  const shape = bare(schema) as Shape;
  switch (shape.type) {
    case 'optional':
      return value === undefined || value === null ? [] : shapeFaults(shape.wrapped, value, path);
    case 'object':
      return isJsonObject(value) ? objectFaults(shape, value, path) : [notAnObject(value, path)];
    case 'record':
      return isJsonObject(value) ? recordFaults(shape, value, path) : [notAnObject(value, path)];
    case 'array':
      return Array.isArray(value) ? listFaults(schema, shape.item, value, path) : [notAList(value, path)];
    case 'union':
      return unionFaults(shape.options, value, path);
    case 'variant':
      return isJsonObject(value) ? variantFaults(shape, value, path) : [notAnObject(value, path)];
    default:
      return valueFaults(schema, value, path);
  }
}

const notAnObject = (value: Json | undefined, path: Path): Fault =>
  value === undefined ? { code: 'missing', path } : { code: 'not-an-object', path, got: printable(value) };
const notAList = (value: Json | undefined, path: Path): Fault =>
  value === undefined ? { code: 'missing', path } : { code: 'not-a-list', path, got: printable(value) };

function objectFaults({ entries }: Extract<Shape, { type: 'object' }>, value: JsonObject, path: Path): readonly Fault[] {
  const known = Object.keys(entries);
  const unknown = Object.keys(value).filter((key) => !known.includes(key) && !key.startsWith('x-'));
  return [
    ...unknown.map((key): Fault => ({ code: 'unknown-key', path: [...path, key], suggestion: suggestion(key, known) })),
    ...known.flatMap((key) => shapeFaults(entries[key] as v.GenericSchema, value[key], [...path, key])),
  ];
}

function recordFaults({ key, value: inside }: Extract<Shape, { type: 'record' }>, value: JsonObject, path: Path): readonly Fault[] {
  return Object.entries(value).flatMap(([name, entry]) => {
    const wrong = valueFaults(key, name, [...path, name]);
    return wrong.length > 0 ? wrong : shapeFaults(inside, entry, [...path, name]);
  });
}

function listFaults(schema: v.GenericSchema, item: v.GenericSchema, value: readonly Json[], path: Path): readonly Fault[] {
  const found = value.length;
  const [needed, max] = [requirementOf(schema, 'min_length', 0), requirementOf(schema, 'max_length', Infinity)];
  if (found > max) return [{ code: 'too-many', path, got: found, max }];
  if (found < needed) return [{ code: 'too-short', path, found, needed }];
  return value.flatMap((entry, index) => shapeFaults(item, entry, [...path, index]));
}

function unionFaults(options: readonly v.GenericSchema[], value: Json | undefined, path: Path): readonly Fault[] {
  if (value === undefined) return [{ code: 'missing', path }];
  const tried: { readonly likeness: number; readonly faults: readonly Fault[] }[] = [];
  for (const option of options) {
    const faults = shapeFaults(option, value, path);
    if (faults.length === 0) return [];
    tried.push({ likeness: likeness(option, value), faults });
  }
  return tried.sort((a, b) => b.likeness - a.likeness || a.faults.length - b.faults.length)[0]?.faults ?? [];
}

/** How much a value looks like what an alternative describes. */
function likeness(option: v.GenericSchema, value: Json): number {
  const shape = bare(option) as Shape;
  if (shape.type === 'object') return isJsonObject(value) ? 1 + Object.keys(value).filter((key) => key in shape.entries).length : 0;
  if (shape.type === 'array') return Array.isArray(value) ? 2 : 0;
  return typeof value === (shape.type as string) ? 2 : 0;
}

function variantFaults(shape: Extract<Shape, { type: 'variant' }>, value: JsonObject, path: Path): readonly Fault[] {
  const option = optionOf(shape, value);
  if (option !== undefined) return objectFaults(option, value, path);
  const given = value[shape.key];
  const place = [...path, shape.key];
  return [given === undefined ? { code: 'missing', path: place } : notAChoice(given, wordsOf(shape), place)];
}

function notAChoice(value: Json, choices: readonly string[], path: Path): Fault {
  const got = printable(value);
  return { code: 'not-a-choice', path, got, choices, suggestion: suggestion(got, choices) };
}

function valueFaults(schema: v.GenericSchema, value: Json | undefined, path: Path): readonly Fault[] {
  if (value === undefined) return [{ code: 'missing', path }];
  const { issues } = v.safeParse(schema, value, { abortPipeEarly: true });
  return issues === undefined ? [] : [faultOf(issues[0], schema, value, path)];
}

function faultOf(issue: v.GenericIssue, schema: v.GenericSchema, value: Json, path: Path): Fault {
  const got = printable(value);
  switch (issue.type) {
    case 'picklist':
      return notAChoice(value, (bare(schema) as v.PicklistSchema<readonly string[], undefined>).options, path);
    case 'literal':
      return notAChoice(value, [String((bare(schema) as v.LiteralSchema<string | number, undefined>).literal)], path);
    case 'boolean':
      return notAChoice(value, ['true', 'false'], path);
    case 'number':
      return { code: 'not-a-number', path, got, words: [] };
    case 'integer':
      return { code: 'not-whole', path, got: Number(value) };
    case 'min_value':
    case 'max_value':
      return { code: 'out-of-range', path, got: Number(value), ...limitsOf(schema) };
    case 'regex':
      return patternFault(issue.message as WordKind, value, path);
    case 'custom':
      return { code: 'not-an-object', path, got };
    default:
      return { code: 'not-text', path, got };
  }
}

function patternFault(kind: WordKind, value: Json, path: Path): Fault {
  const got = printable(value);
  switch (kind) {
    case 'id':
      return { code: 'not-an-id', path, got };
    case 'name':
      return { code: 'not-a-name', path, got };
    case 'version':
      return { code: 'not-a-choice', path, got, choices: ['1.0.0'], suggestion: null };
    case 'seed':
      return { code: 'not-a-number', path, got, words: [] };
  }
}

const limitsOf = (schema: v.GenericSchema): { readonly min: number; readonly max: number } => ({
  min: requirementOf(schema, 'min_value', -Infinity),
  max: requirementOf(schema, 'max_value', Infinity),
});

function requirementOf(schema: v.GenericSchema, type: string, otherwise: number): number {
  const actions = 'pipe' in schema ? (schema.pipe as readonly { readonly type: string; readonly requirement?: number }[]) : [];
  return actions.find((action) => action.type === type)?.requirement ?? otherwise;
}
