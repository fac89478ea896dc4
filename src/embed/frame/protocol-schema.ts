import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import type { JsonObject } from '../../scenario/json.ts';
import { eventSchemas, refusalSchema } from './event-schema.ts';
import { methodSchemas } from './message-schema.ts';

const count = { type: 'integer' };

/**
 * The published JSON Schema (2020-12) of the messages between a page and a frame: the greeting, and everything that goes over the
 * port. Fields that it does not name belong to a later version and are passed over. Kept out of the app: it serves hosts and the
 * command.
 */
export function messagesSchema(): JsonObject {
  const requests = Object.entries(methodSchemas).map(([name, takes]) => {
    const p = shapeOf(takes);
    const needed = Array.isArray(p.required) && p.required.length > 0;
    return object({ k: { const: 'req' }, n: count, m: { const: name }, p }, needed ? [] : ['p']);
  });
  const events = Object.entries(eventSchemas).map(([name, tells]) =>
    object({ k: { const: 'evt' }, m: { const: name }, p: shapeOf(tells), t: { type: 'number' } }),
  );
  const greeting = { lifecurve: { const: 1 }, id: { type: 'string' } };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Lifecurve messages 1',
    anyOf: [
      object({ ...greeting, type: { const: 'hello' }, versions: { type: 'array', items: count }, app: { type: 'string' } }),
      object({ ...greeting, type: { const: 'welcome' }, version: count }),
      ...requests,
      object({ k: { const: 'res' }, n: count, ok: { const: true }, p: {} }),
      object({ k: { const: 'res' }, n: count, ok: { const: false }, e: shapeOf(refusalSchema) }),
      ...events,
    ],
  };
}

const object = (properties: JsonObject, optional: readonly string[] = []): JsonObject => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
});

function shapeOf(schema: GenericSchema): JsonObject {
  const { $schema: _, ...shape } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'input' });
  return shape as JsonObject;
}
