import type { Pack } from './pack.ts';
import { readPack } from './read-pack.ts';

const documents = import.meta.glob<unknown>('../../scenarios/packs/*.json', { import: 'default' });

const fileOf = (id: string): string => `../../scenarios/packs/${id.slice(id.lastIndexOf('.') + 1)}.json`;
const opened = new Map<string, Promise<Pack>>();

/** The last parts of the ids of the packs that come with the program, by which {@link bundledPack} finds them too. */
export const packIds: readonly string[] = Object.keys(documents)
  .map((file) => file.slice(file.lastIndexOf('/') + 1, -'.json'.length))
  .sort();

/**
 * The pack that comes with the program, loaded when it is first wanted.
 * @param id the pack's, or the last part of it
 * @returns  null where there is none of that id
 */
export async function bundledPack(id: string): Promise<Pack | null> {
  const file = fileOf(id);
  const load = documents[file];
  if (load === undefined) return null;
  const pack = await (opened.get(file) ?? loading(file, load));
  return pack.id === id || !id.includes('.') ? pack : null;
}

/** One that could not be loaded is asked for again the next time. */
function loading(file: string, load: () => Promise<unknown>): Promise<Pack> {
  const pack = load().then((document) => read(file, document));
  opened.set(file, pack);
  pack.catch(() => opened.delete(file));
  return pack;
}

/** All of them, in the order of teaching (their `x-order`). */
export async function listedPacks(): Promise<readonly Pack[]> {
  const packs = await Promise.all(packIds.map(bundledPack));
  const order = ({ document }: Pack) => Number(document['x-order'] ?? Infinity);
  return packs.filter((pack) => pack !== null).sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}

function read(file: string, document: unknown): Pack {
  const pack = readPack(document);
  if (pack.ok) return pack.value;
  throw new Error(`${file}: ${JSON.stringify(pack.error)}`);
}
