import { toJsonSchema } from '@valibot/to-json-schema';
import { isJsonObject, type Json, type JsonObject } from '../scenario/json.ts';
import { scenarioSchema } from '../scenario/json-schema.ts';
import { packEnvelope } from './pack-envelope.ts';

/**
 * The published JSON Schema (2020-12) of packs. It says what each value alone may be; references, formulas and what the models make
 * of them are for the reader to check. Kept out of the app's first screen: it serves editors, hosts and the command.
 */
export function packSchema(): JsonObject {
  const { $schema = '', ...shape } = toJsonSchema(packEnvelope, {
    target: 'draft-2020-12',
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? { type: 'object' } : undefined),
  });
  const { $schema: _, ...scenario } = scenarioSchema();
  const { properties, ...rest } = closed(shape as Json) as { readonly properties: JsonObject };
  const { scenarios, ...others } = properties as { readonly scenarios: JsonObject };
  const inside = { ...scenarios, additionalProperties: { anyOf: [{ type: 'string' }, scenario] } };
  return { $schema, title: 'Lifecurve pack', ...rest, properties: { ...others, scenarios: inside } };
}

/** Every object of known keys takes no others but those that start with `x-`, and null for what may be left out. */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isJsonObject(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, rule]) => [key, closed(rule)]));
  if (!isJsonObject(inner.properties)) return inner;
  const needed = (inner.required ?? []) as readonly string[];
  const properties = Object.fromEntries(
    Object.entries(inner.properties).map(([key, rule]) => [key, needed.includes(key) ? rule : { anyOf: [rule, { type: 'null' }] }]),
  );
  return { ...inner, properties, patternProperties: { '^x-': {} }, additionalProperties: false };
}
