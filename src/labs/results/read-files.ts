import { isPackDocument, readPack } from '../../exercise/read-pack.ts';
import type { Pack } from '../../exercise/pack.ts';
import { readResults, type ResultsFile } from '../../exercise/results-file.ts';
import { isSealed, readKeys, unsealed, type SealKeys } from '../../exercise/seal.ts';
import type { Fault } from '../../model/fault.ts';
import { isJsonObject, parseJson, type Json } from '../../scenario/json.ts';

/** What a file of a trainer's folder turned out to be. */
export type ReadFile =
  | { readonly kind: 'results'; readonly results: ResultsFile; readonly text: string }
  /** There is no key for it yet. */
  | { readonly kind: 'sealed' }
  | { readonly kind: 'keys'; readonly keys: SealKeys }
  | { readonly kind: 'pack'; readonly pack: Pack }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

/** Reads a file by what it says it is; one that is sealed with any of the keys. */
export async function read(text: string, keys: readonly SealKeys[]): Promise<ReadFile> {
  const json = parseJson(text);
  if (!json.ok) return refused(json.error);
  const document = json.value;
  if (isPackDocument(document)) return asPack(document);
  if (isJsonObject(document) && document.kind === 'lifecurve-keys') return asKeys(document);
  if (!isSealed(document)) return asResults(text);
  return opened(document, keys);
}

async function opened(document: Json, keys: readonly SealKeys[]): Promise<ReadFile> {
  let last: ReadFile = { kind: 'sealed' };
  for (const { privateKey } of keys) {
    const text = await unsealed(document, privateKey);
    if (text.ok) return asResults(text.value);
    last = refused(text.error);
  }
  return last;
}

const refused = (faults: readonly Fault[]): ReadFile => ({ kind: 'refused', faults });

function asResults(text: string): ReadFile {
  const results = readResults(text);
  return results.ok ? { kind: 'results', results: results.value, text } : refused(results.error);
}

function asPack(document: unknown): ReadFile {
  const pack = readPack(document);
  return pack.ok ? { kind: 'pack', pack: pack.value } : refused(pack.error);
}

function asKeys(document: unknown): ReadFile {
  const keys = readKeys(document);
  return keys.ok ? { kind: 'keys', keys: keys.value } : refused(keys.error);
}
