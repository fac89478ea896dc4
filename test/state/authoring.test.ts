import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/exercise/read-pack.ts';
import { authoringOf } from '../../src/state/authoring.svelte.ts';
import type { Drafts } from '../../src/state/drafts.svelte.ts';
import type { Workbench } from '../../src/state/workbench.svelte.ts';
import type { Store } from '../../src/store/store.ts';
import { practicePack } from '../labs/exercises/practice-pack.ts';
import { sampleStore, started } from './environment.ts';

/** The drafts of two tabs of a browser. */
async function twoTabs(store?: Store): Promise<{ readonly one: Drafts; readonly other: Drafts; readonly store: Store }> {
  const shared = store ?? (await sampleStore());
  const [one, other] = [authoringOf(await started({ store: shared })).drafts, authoringOf(await started({ store: shared })).drafts];
  await Promise.all([one.read(), other.read()]);
  return { one, other, store: shared };
}

const written = (drafts: Drafts) => Object.fromEntries(drafts.all.map(({ id, text }) => [id, text]));
/** Until everything that was begun is in the store, and both tabs have looked at it. */
const settled = async (...tabs: readonly Drafts[]) => {
  for (let k = 0; k < 3; k++) for (const tab of tabs) await tab.inTurn(() => Promise.resolve());
};

describe('drafts of one tab', () => {
  it('are kept as they are now, the newest of several that wait, and are there the next time', async () => {
    const { one, store } = await twoTabs();
    const pen = await one.begin('a', '0');
    for (const text of ['1', '2', '3']) void pen.keep(text);
    expect(written(one)).toEqual({ a: '3' });
    await settled(one);
    const again = authoringOf(await started({ store })).drafts;
    await again.read();
    expect(written(again)).toEqual({ a: '3' });
    await again.remove('a');
    expect([written(again), again.all]).toEqual([{}, []]);
  });

  it('get a name of their own where there is one of that name', async () => {
    const { one } = await twoTabs();
    const pens = await Promise.all([one.begin('a', '1'), one.begin('a', '2')]);
    expect(pens.map(({ id }) => id)).toEqual(['a', 'a-2']);
    expect(written(one)).toEqual({ a: '1', 'a-2': '2' });
  });

  it('are written on where the store cannot be read any more, and that is told', async () => {
    const store = await sampleStore();
    const workbench = await started({ store });
    const { drafts } = authoringOf(workbench);
    const pen = await drafts.begin('a', '1');
    store.close();
    await pen.keep('2');
    expect(written(drafts)).toEqual({ a: '2' });
    expect(workbench.messages.map(({ kind }) => kind)).toContain('outdated');
  });
});

describe('drafts of two tabs', () => {
  it('are listed in both, and none is lost where each tab writes on another one', async () => {
    const { one, other } = await twoTabs();
    const [first, second] = [await one.begin('a', '1'), await other.begin('b', '1')];
    await Promise.all([first.keep('2'), second.keep('2'), first.keep('3')]);
    await settled(one, other);
    expect(written(one)).toEqual({ a: '3', b: '2' });
    expect(written(other)).toEqual({ a: '3', b: '2' });
    expect([first.other, second.other]).toEqual([null, null]);
  });

  it('that are one and the same say so in the tab that is behind, which can go on with what the other wrote', async () => {
    const { one, other } = await twoTabs();
    const first = await one.begin('a', '1');
    await settled(one, other);
    const second = other.take(other.all[0]!);
    await first.keep('2');
    await settled(one, other);
    expect([first.other, second.other?.text]).toEqual([null, '2']);
    expect([second.takeOther(), second.other]).toEqual(['2', null]);
    await second.keep('3');
    await settled(one, other);
    expect(written(one)).toEqual({ a: '3' });
    expect([first.other?.text, second.isBeside]).toEqual(['3', false]);
  });

  it('are both kept where the tab that is behind goes on writing', async () => {
    const { one, other } = await twoTabs();
    const first = await one.begin('a', '1');
    await settled(one, other);
    const second = other.take(other.all[0]!);
    await first.keep('2');
    await Promise.all([second.keep('mine'), second.keep('mine, too')]);
    await second.keep('mine, still');
    await first.keep('4');
    await settled(one, other);
    expect(written(one)).toEqual({ a: '4', 'a-2': 'mine, still' });
    expect(written(other)).toEqual(written(one));
    expect([second.id, second.isBeside, second.other, first.isBeside]).toEqual(['a-2', true, null, false]);
    second.dismiss();
    expect(second.isBeside).toBe(false);
  });

  it('are kept again by the tab that writes on what the other one deleted', async () => {
    const { one, other } = await twoTabs();
    const first = await one.begin('a', '1');
    await settled(one, other);
    await other.remove('a');
    await first.keep('2');
    await settled(one, other);
    expect(written(other)).toEqual({ a: '2' });
  });
});

describe('a trial', () => {
  const pack = () => {
    const read = readPack(practicePack);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  };
  const older = JSON.stringify({ ...practicePack, revision: 'older' });

  /** A workbench in which the pack was kept and answered before, in an older revision. */
  async function answered(): Promise<Workbench> {
    const workbench = await started();
    await workbench.classroom.open({ kind: 'pack-document', document: older });
    await workbench.classroom.exercise?.submit('1');
    await workbench.classroom.exercise?.settled();
    workbench.classroom.close();
    return workbench;
  }

  const state = async ({ kept, store }: Workbench) => ({
    packs: kept.packs.map(({ text }) => (JSON.parse(text) as { readonly revision: string }).revision),
    progress: (await store.readProgress('test.practice'))?.text,
  });

  it('that is begun twice at once puts back what was there before', async () => {
    const workbench = await answered();
    const before = await state(workbench);
    const authoring = authoringOf(workbench);
    await Promise.all([authoring.beginTrial(pack(), null, 1), authoring.beginTrial(pack(), null, 1)]);
    expect(workbench.classroom.exercise?.progress.items).toEqual({});
    await workbench.classroom.exercise?.submit('2');
    await authoring.endTrial();
    expect(await state(workbench)).toEqual(before);
    expect(workbench.classroom.exercise).toBeNull();
  });

  it('of a pack that is open keeps what was answered in it a moment ago', async () => {
    const workbench = await started();
    await workbench.classroom.open({ kind: 'pack-document', document: older });
    await workbench.classroom.exercise?.submit('1');
    await authoringOf(workbench).beginTrial(pack(), null, 1);
    await authoringOf(workbench).endTrial();
    expect((await state(workbench)).progress).toContain('"raw":"1"');
  });

  it('is put back another time where there is no room for it now', async () => {
    const workbench = await answered();
    const before = await state(workbench);
    await authoringOf(workbench).beginTrial(pack(), null, 1);
    const { kept } = workbench;
    const keepPack = kept.keepPack.bind(kept);
    kept.keepPack = () => Promise.resolve(false);
    await authoringOf(workbench).endTrial();
    kept.keepPack = keepPack;
    await authoringOf(workbench).endTrial();
    expect(await state(workbench)).toEqual(before);
  });

  it('that a backup invented is passed over', async () => {
    const workbench = await answered();
    for (const invented of ['nonsense', '[]', '{"id":1}', 7]) {
      await workbench.store.saveSetting('trial', invented);
      await authoringOf(workbench).endTrial();
    }
    expect((await state(workbench)).packs).toEqual(['older']);
  });
});
