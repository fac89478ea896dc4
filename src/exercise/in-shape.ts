import type * as v from 'valibot';
import type { Path } from '../model/fault.ts';
import type { Json, JsonObject } from '../scenario/json.ts';
import { shapeFaults } from './shape-faults.ts';
import { bare, optionOf, type Shape } from './shape.ts';

/** Another value for one of a schema; undefined where it stays. */
export type Rewriting = (schema: v.GenericSchema, value: Json) => Json | undefined;

/**
 * A value without faults in one form: of an object the keys that the schema knows in its order, then those that begin with `x-` by
 * name, and none that is null. What the schema leaves free, and the order of records, stays as it is.
 * @param rewritten what stands in for a value of a schema; undefined to leave it
 */
export function inShape(schema: v.GenericSchema, value: Json, rewritten: Rewriting): Json {
  const written = rewritten(schema, value);
  if (written !== undefined) return written;
  const shape = bare(schema) as Shape;
  switch (shape.type) {
    case 'optional':
      return inShape(shape.wrapped, value, rewritten);
    case 'object':
      return objectInShape(shape, value as JsonObject, rewritten);
    case 'record':
      return Object.fromEntries(Object.entries(value as JsonObject).map(([name, entry]) => [name, inShape(shape.value, entry, rewritten)]));
    case 'array':
      return (value as readonly Json[]).map((entry) => inShape(shape.item, entry, rewritten));
    case 'union':
    case 'variant': {
      const option = meantOption(shape, value);
      return option === undefined ? value : inShape(option, value, rewritten);
    }
    default:
      return value;
  }
}

function objectInShape({ entries }: Extract<Shape, { type: 'object' }>, value: JsonObject, rewritten: Rewriting): JsonObject {
  const known = Object.keys(entries).filter((key) => (value[key] ?? null) !== null);
  const free = Object.keys(value).filter((key) => key.startsWith('x-'));
  return Object.fromEntries([
    ...known.map((key) => [key, inShape(entries[key] as v.GenericSchema, value[key] as Json, rewritten)] as const),
    ...free.sort().map((key) => [key, value[key] as Json] as const),
  ]);
}

function meantOption(shape: Extract<Shape, { type: 'union' | 'variant' }>, value: Json): v.GenericSchema | undefined {
  if (shape.type === 'variant') return optionOf(shape, value as JsonObject);
  return shape.options.find((option) => shapeFaults(option, value).length === 0);
}

/** A value inside another one, with the schema that describes it. */
export interface ShapeNode {
  readonly schema: v.GenericSchema;
  readonly value: Json;
  readonly path: Path;
}

/** Every value of one of `kinds` within a value without faults in its form, in the order of the schema. */
export function nodesIn(schema: v.GenericSchema, value: Json, kinds: readonly v.GenericSchema[], path: Path = []): readonly ShapeNode[] {
  const own = kinds.includes(schema) ? [{ schema, value, path }] : [];
  return [...own, ...nodesBelow(bare(schema) as Shape, value, kinds, path)];
}

function nodesBelow(shape: Shape, value: Json, kinds: readonly v.GenericSchema[], path: Path): readonly ShapeNode[] {
  const below = (inner: v.GenericSchema, entry: Json, key: string | number) => nodesIn(inner, entry, kinds, [...path, key]);
  switch (shape.type) {
    case 'optional':
      return nodesIn(shape.wrapped, value, kinds, path);
    case 'object':
      return Object.entries(shape.entries).flatMap(([key, inner]) => {
        const entry = (value as JsonObject)[key] ?? null;
        return entry === null ? [] : below(inner, entry, key);
      });
    case 'record':
      return Object.entries(value as JsonObject).flatMap(([key, entry]) => below(shape.value, entry, key));
    case 'array':
      return (value as readonly Json[]).flatMap((entry, index) => below(shape.item, entry, index));
    case 'union':
    case 'variant': {
      const option = meantOption(shape, value);
      return option === undefined ? [] : nodesIn(option, value, kinds, path);
    }
    default:
      return [];
  }
}
