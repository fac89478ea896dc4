import type * as v from 'valibot';
import type { Json, JsonObject } from '../scenario/json.ts';

/** The kinds of valibot's schemas that a pack is described by; the rest is one value alone. */
export type Shape =
  | v.ObjectSchema<v.ObjectEntries, undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.RecordSchema<v.GenericSchema<string>, v.GenericSchema, undefined>
  | v.UnionSchema<v.GenericSchema[], undefined>
  | v.VariantSchema<string, v.ObjectSchema<v.ObjectEntries, undefined>[], undefined>
  | v.OptionalSchema<v.GenericSchema, undefined>
  | v.StringSchema<undefined>;

/** A schema without what is checked besides its kind. */
export const bare = (schema: v.GenericSchema): v.GenericSchema =>
  'pipe' in schema ? (schema.pipe as readonly [v.GenericSchema])[0] : schema;

type Variant = Extract<Shape, { type: 'variant' }>;

/** The words that tell the alternatives of a variant apart. */
export const wordsOf = ({ key, options }: Variant): readonly string[] =>
  options.map(({ entries }) => (entries[key] as v.LiteralSchema<string, undefined>).literal);

/** The alternative that a value says it is. */
export function optionOf(shape: Variant, value: JsonObject): Variant['options'][number] | undefined {
  const given: Json | undefined = value[shape.key];
  return shape.options[wordsOf(shape).findIndex((word) => word === given)];
}
