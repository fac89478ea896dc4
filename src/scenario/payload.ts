import type { Fault } from '../model/fault.ts';
import { err, type Result } from '../model/result.ts';
import { base64url, fromBase64url } from './base64url.ts';
import { deflated, inflated } from './deflate.ts';
import { parseJson, type Json, type JsonObject } from './json.ts';

/** Characters of a payload, and bytes of the document in it. */
export const longestPayload = 65_536;
const largestLinkedDocument = 524_288;

/** A document as the text that a link carries: `1.` and its JSON, deflated, in base64url. */
export async function payloadOf(document: JsonObject): Promise<string> {
  return `1.${base64url(await deflated(new TextEncoder().encode(JSON.stringify(document))))}`;
}

/** The JSON of a payload, `1.` as {@link payloadOf} writes it or `0.` with plain JSON in base64url. Never throws. */
export async function payloadJson(payload: string): Promise<Result<Json, readonly Fault[]>> {
  if (payload.length > longestPayload) return err([{ code: 'too-large', path: [], max: longestPayload }]);
  const bytes = /^[01]\./.test(payload) ? fromBase64url(payload.slice(2)) : null;
  if (bytes === null) return damaged;
  const text = payload.startsWith('0') ? bytes : await inflated(bytes, largestLinkedDocument);
  if (text === 'damaged') return damaged;
  if (text === 'too-large') return err([{ code: 'too-large', path: [], max: largestLinkedDocument }]);
  return jsonOfBytes(text);
}

const damaged = err([{ code: 'damaged-link', path: [] }] as const satisfies readonly Fault[]);

function jsonOfBytes(bytes: Uint8Array): Result<Json, readonly Fault[]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return damaged;
  }
  const json = parseJson(text);
  return json.ok || json.error[0]?.code !== 'syntax' ? json : damaged;
}
