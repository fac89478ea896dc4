import { bundledPack } from '../exercise/pack-catalogue.ts';
import { ownIdOf, renamed, underOwnId } from '../exercise/own-id.ts';
import type { Pack } from '../exercise/pack.ts';
import { readPack } from '../exercise/read-pack.ts';
import { readProgress } from '../exercise/read-progress.ts';
import type { Progress } from '../exercise/progress.ts';
import type { StoredPack } from '../store/store.ts';
import type { Workbench } from './workbench.svelte.ts';

const settling = new WeakMap<Workbench, Promise<void>>();

/**
 * Gives packs that were kept under the id of one that comes with the program an id of their own, with what was answered in them, and
 * says so; what links call by that id is the program's. One time after the other.
 */
export function settleIds(workbench: Workbench): Promise<void> {
  const before = settling.get(workbench) ?? Promise.resolve();
  const settled = before.catch(() => undefined).then(() => settle(workbench));
  settling.set(workbench, settled);
  return settled;
}

async function settle(workbench: Workbench): Promise<void> {
  // A page around it goes on with what it brought along before, under the id that it gave it.
  if (workbench.settings.embedded) return;
  for (const stored of workbench.kept.packs) {
    const bundled = await bundledPack(stored.id);
    if (bundled?.id === stored.id) await moved(stored, bundled, workbench);
  }
}

async function moved(stored: StoredPack, bundled: Pack, workbench: Workbench): Promise<void> {
  const read = readPack(stored.text);
  if (!read.ok) return;
  const { store, kept } = workbench;
  const { sha256, document } = read.value;
  if (sha256 !== bundled.sha256) {
    // Another pack may have been kept under that name already.
    const taken = kept.packs.map(({ id }) => id);
    const own = readPack(renamed(document, ownIdOf(stored.id, taken)));
    if (!own.ok || !(await kept.keepPack(own.value.id, JSON.stringify(own.value.document)))) return;
    await takeProgress(read.value, own.value, bundled, workbench);
    await tellRenamed(own.value, workbench);
  }
  workbench.told(await store.deletePack(stored.id));
  await kept.reread();
}

/** What was answered in the program's pack, which had the same id, stays with that; of what may be of either, both get it. */
async function takeProgress(before: Pack, now: Pack, bundled: Pack, workbench: Workbench): Promise<void> {
  const { store } = workbench;
  const stored = await store.readProgress(before.id);
  const progress = stored === null ? null : readProgress(stored.text, before);
  if (stored === null || progress?.ok !== true) return;
  const of = (JSON.parse(stored.text) as Progress).pack.sha256;
  if (of === bundled.sha256) return;
  const { id, revision, sha256 } = now;
  const text = JSON.stringify({ ...progress.value, pack: { id, revision, sha256 } });
  const isSaved = workbench.told(await store.saveProgress({ ...stored, id, text }));
  if (isSaved && of === before.sha256) workbench.told(await store.deleteProgress(before.id));
}

/** A pack that came along, under an id of its own; says so where that is another one than it came with. */
export async function asOwn(pack: Pack, workbench: Workbench): Promise<Pack> {
  const own = await underOwnId(pack);
  if (own.id !== pack.id && !workbench.kept.packs.some(({ id }) => id === own.id)) await tellRenamed(own, workbench);
  return own;
}

async function tellRenamed({ title, id }: Pack, workbench: Workbench): Promise<void> {
  await workbench.settings.learn('lessons');
  workbench.tell({ kind: 'pack-renamed', title, id });
}
