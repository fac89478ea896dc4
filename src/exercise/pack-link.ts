import type { Fault } from '../model/fault.ts';
import type { Result } from '../model/result.ts';
import { payloadJson, payloadOf } from '../scenario/payload.ts';
import type { Pack } from './pack.ts';
import { readPack } from './read-pack.ts';

/**
 * The pack as the text that a link carries, in the form of a scenario's.
 * @returns a payload; one longer than `longestPayload` is refused by whoever opens it, so offer a file instead
 */
export const encodePack = (pack: Pack): Promise<string> => payloadOf(pack.document);

/** The pack of a payload. Never throws. */
export async function decodePack(payload: string): Promise<Result<Pack, readonly Fault[]>> {
  const json = await payloadJson(payload);
  return json.ok ? readPack(json.value) : json;
}
