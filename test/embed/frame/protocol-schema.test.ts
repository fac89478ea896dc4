import { describe, expect, it } from 'vitest';
import { methodSchemas } from '../../../src/embed/frame/message-schema.ts';
import type { Happening, Hello, Request, Welcome } from '../../../src/embed/frame/messages.ts';
import { messagesSchema } from '../../../src/embed/frame/protocol-schema.ts';
import type { Json } from '../../../src/scenario/json.ts';
import { isValid } from '../../scenario/schema-check.ts';

const schema = messagesSchema();
const valid = (message: Hello | Welcome | Request | Happening | object) => isValid(schema, message as Json);
const request = (m: string, p?: object): Request => ({ k: 'req', n: 1, m, ...(p && { p }) });

describe('the published schema of the messages', () => {
  it('is of the draft of 2020-12 and is plain JSON', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('knows every method, and none that the app does not have', () => {
    const needed: Readonly<Record<string, object>> = {
      setState: { state: '1.abc' },
      setParams: { params: { retention: 0.8 } },
      snapshot: { format: 'svg' },
      highlight: { key: null },
      tour: { steps: [{ key: 'g1', text: 'here' }] },
      submit: { raw: ['a', 'b'] },
      'height.ack': { px: 800 },
    };
    for (const method of Object.keys(methodSchemas)) expect([method, valid(request(method, needed[method]))]).toEqual([method, true]);
    expect(valid(request('undress'))).toBe(false);
    for (const method of Object.keys(needed)) expect([method, valid(request(method, {}))]).toEqual([method, false]);
  });

  it.each<[string, object]>([
    ['hello', { lifecurve: 1, type: 'hello', id: 'a1', versions: [1], app: '1.0.0' } satisfies Hello],
    ['welcome', { lifecurve: 1, type: 'welcome', id: 'a1', version: 1 } satisfies Welcome],
    ['an answer', { k: 'res', n: 1, ok: true, p: null }],
    ['a refusal', { k: 'res', n: 1, ok: false, e: { code: 'range', message: 'Too much.', path: 'params.retention' } }],
    ['an event', { k: 'evt', m: 'height', p: { px: 800, min: 320 }, t: 1_700_000_000_000 } satisfies Happening],
    ['words as long as an answer may be', request('submit', { raw: 'x'.repeat(10_000) })],
    ['an error', { k: 'evt', m: 'error', p: { code: 'pack-refused', message: 'items: is missing.', path: 'items' }, t: 1 }],
    ['a field of a later version', { k: 'evt', m: 'height', p: { px: 800, min: 320, ack: true }, t: 1 }],
  ])('accepts %s', (_, message) => {
    expect(valid(message)).toBe(true);
  });

  it.each<[string, object]>([
    ['another version', { lifecurve: 2, type: 'hello', id: 'a1', versions: [2], app: '1.0.0' }],
    ['a message without a number', { k: 'req', m: 'getState' }],
    ['a refusal with a code that is none', { k: 'res', n: 1, ok: false, e: { code: 'no', message: '' } }],
    ['words that are longer', request('submit', { raw: 'x'.repeat(10_001) })],
    ['an error of a kind that is none', { k: 'evt', m: 'error', p: { code: 'odd', message: '' }, t: 1 }],
    ['an event that is none', { k: 'evt', m: 'heights', p: { px: 800, min: 320 }, t: 1 }],
    ['a parameter of another kind', request('snapshot', { format: 'gif' })],
  ])('refuses %s', (_, message) => {
    expect(valid(message)).toBe(false);
  });
});
