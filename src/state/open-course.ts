import { bundledPack } from '../exercise/pack-catalogue.ts';
import { decodePack } from '../exercise/pack-link.ts';
import type { Pack } from '../exercise/pack.ts';
import { readPack } from '../exercise/read-pack.ts';
import type { Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { CourseWish } from './course-wish.ts';
import type { Message } from './message.ts';
import { asOwn, settleIds } from './own-packs.ts';
import type { Workbench } from './workbench.svelte.ts';

/** A pack that can be shown, and where in it. */
export interface OpenedCourse {
  readonly pack: Pack;
  /** An item or a scene; null for where the learner was, or the beginning. */
  readonly at: string | null;
  /** Null for the learner's own variant. */
  readonly seed: number | null;
}

/** The pack that is asked for: one that comes with the program, one that is stored, or one that comes along; or a message why not. */
export async function openCourse(wish: CourseWish, workbench: Workbench): Promise<Result<OpenedCourse, Message>> {
  switch (wish.kind) {
    case 'pack':
      return known(wish, workbench);
    case 'pack-payload':
      return kept(await decodePack(wish.payload), workbench);
    case 'pack-document':
      return kept(readPack(wish.document), workbench);
  }
}

async function known(
  { pack: id, at, seed }: Extract<CourseWish, { kind: 'pack' }>,
  workbench: Workbench,
): Promise<Result<OpenedCourse, Message>> {
  await settleIds(workbench);
  const bundled = await bundledPack(id);
  if (bundled !== null) return ok({ pack: bundled, at, seed });
  const stored = workbench.kept.packs.find((one) => one.id === id);
  if (stored === undefined) return err({ kind: 'pack-missing', id });
  const pack = readPack(stored.text);
  return pack.ok ? ok({ pack: pack.value, at, seed }) : err({ kind: 'pack-refused', faults: pack.error });
}

/** A pack that came along stays in the store, unless it comes with the program anyway. */
async function kept(read: Result<Pack, readonly Fault[]>, workbench: Workbench): Promise<Result<OpenedCourse, Message>> {
  if (!read.ok) return err({ kind: 'pack-refused', faults: read.error });
  await settleIds(workbench);
  // A page around it knows its pack by the id that it gave it, and brings it along every time.
  const pack = workbench.settings.embedded ? read.value : await asOwn(read.value, workbench);
  const bundled = await bundledPack(pack.id);
  if (bundled === null) await workbench.kept.keepPack(pack.id, JSON.stringify(pack.document));
  return ok({ pack, at: null, seed: null });
}
