import { isJsonObject, type JsonObject } from '../scenario/json.ts';
import { bundledPack } from './pack-catalogue.ts';
import { freeName } from './free-name.ts';
import type { Pack } from './pack.ts';
import { readPack } from './read-pack.ts';

/** A pack's document under another id, with the numbers that it had. */
export function renamed(document: JsonObject, id: string): JsonObject {
  const { randomize } = document;
  if (!isJsonObject(randomize) || typeof document.id !== 'string') return { ...document, id };
  return { ...document, id, randomize: { ...randomize, as: randomize.as ?? document.id } };
}

/**
 * What a pack is called here that says it is one of those that come with the program, and is not: the same name everywhere.
 * @param taken other names that it must not have
 */
export const ownIdOf = (id: string, taken: readonly string[] = []): string => freeName(id, [id, ...taken]);

/**
 * A pack that came along as it is kept and shown here: under an id of its own where it has that of a pack that comes with the program
 * and is not that one, so that links to either open what they always opened.
 */
export async function underOwnId(pack: Pack): Promise<Pack> {
  const bundled = await bundledPack(pack.id);
  if (bundled === null || bundled.sha256 === pack.sha256) return pack;
  const read = readPack(renamed(pack.document, ownIdOf(pack.id)));
  // At worst it is too large by the few letters.
  return read.ok ? read.value : pack;
}
