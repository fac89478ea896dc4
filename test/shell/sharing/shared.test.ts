import { describe, expect, it } from 'vitest';
import { packIds, bundledPack } from '../../../src/exercise/pack-catalogue.ts';
import { decodePack } from '../../../src/exercise/pack-link.ts';
import type { Pack } from '../../../src/exercise/pack.ts';
import { readPack } from '../../../src/exercise/read-pack.ts';
import { decodeScenario } from '../../../src/scenario/link.ts';
import { fileTextOf, hashOf, sharedOf, withoutNote } from '../../../src/shell/sharing/shared.ts';
import { isOwn, newLesson } from '../../../src/state/lesson-own.ts';
import type { Workbench } from '../../../src/state/workbench.svelte.ts';
import { started } from '../../state/environment.ts';

const untouched = { rows: false, sameNumbers: false, notes: false };

async function firstPack(): Promise<Pack> {
  const pack = await bundledPack(packIds[0] ?? '');
  if (pack === null) throw new Error('no pack comes with the program');
  return pack;
}

/** A classroom with an exercise of this pack open. */
const exercising = (pack: Pack): Workbench =>
  ({ classroom: { exercise: { pack, item: { id: 'q2' }, progress: { seed: 42 } }, lesson: null } }) as unknown as Workbench;

describe('what is shared', () => {
  it('is the lab on the screen, without customers’ records unless they are asked for', async () => {
    const workbench = await started();
    const bare = await decodeScenario((await hashOf(sharedOf(workbench, untouched), untouched)).slice('#s='.length));
    const full = { rows: true, sameNumbers: false, notes: false };
    const taken = await decodeScenario((await hashOf(sharedOf(workbench, full), full)).slice('#s='.length));
    if (!bare.ok || !taken.ok) throw new Error('a link that does not open');
    expect(bare.value.scenario.data.inline).toEqual({});
    expect(bare.value.scenario.params).toEqual(workbench.shown.params);
    expect(Object.keys(taken.value.scenario.data.inline)).toEqual(['history']);
  });

  it('is the exercise that is open, at its place, with numbers of one’s own or the same for everybody', async () => {
    const pack = await firstPack();
    const workbench = exercising(pack);
    expect(await hashOf(sharedOf(workbench, untouched), untouched)).toBe(`#x=${pack.id}/q2`);
    expect(await hashOf(sharedOf(workbench, { ...untouched, sameNumbers: true }), untouched)).toBe(`#x=${pack.id}/q2&seed=42`);
  });

  it('is the whole pack where it is not one that comes with the program, or not any more', async () => {
    const changed = readPack({ ...(await firstPack()).document, title: { en: 'mine', 'zh-CN': '我的' } });
    if (!changed.ok) throw new Error(JSON.stringify(changed.error));
    const hash = await hashOf(sharedOf(exercising(changed.value), untouched), untouched);
    expect(hash).toMatch(/^#x=1\./);
    const opened = await decodePack(hash.slice('#x='.length));
    expect(opened.ok && opened.value.title).toEqual({ en: 'mine', 'zh-CN': '我的' });
  });

  it('is the scene of a lesson', async () => {
    const pack = await firstPack();
    const workbench = { classroom: { exercise: null, lesson: { pack, scene: { id: 's3' } } } } as unknown as Workbench;
    expect(await hashOf(sharedOf(workbench, untouched), untouched)).toBe(`#x=${pack.id}/s3`);
    expect(JSON.parse(fileTextOf(sharedOf(workbench, untouched)))).toMatchObject({ id: pack.id });
  });

  it('is a lesson of one’s own without the notes, and under another id, unless they are wanted', () => {
    const lesson = {
      ...newLesson('Mine', 'en', '2024-06-01T00:00:00.000Z'),
      scenes: [{ id: 's1', title: 't', caption: 'c', notes: 'secret' }],
    };
    const read = readPack(lesson);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const workbench = { classroom: { exercise: null, lesson: { pack: read.value, scene: { id: 's1' } } } } as unknown as Workbench;
    const given = readPack(fileTextOf(sharedOf(workbench, untouched)));
    expect(given.ok && given.value.scenes).toEqual([{ id: 's1', title: 't', caption: 'c' }]);
    expect(given.ok && isOwn(given.value)).toBe(false);
    const whole = readPack(fileTextOf(sharedOf(workbench, { ...untouched, notes: true })));
    expect(whole.ok && whole.value.sha256).toBe(read.value.sha256);
  });

  it('is shorter for a code, with the same numbers', async () => {
    const workbench = await started();
    workbench.lifeCurve.restart({ ...workbench.shown.scenario, note: 'a long note '.repeat(20) });
    const shared = sharedOf(workbench, untouched);
    const [whole, lean] = await Promise.all([hashOf(shared, untouched), hashOf(withoutNote(shared), untouched)]);
    expect(lean.length).toBeLessThan(whole.length);
    const opened = await decodeScenario(lean.slice('#s='.length));
    expect(opened.ok && opened.value.scenario.params).toEqual(workbench.shown.params);
  });
});
