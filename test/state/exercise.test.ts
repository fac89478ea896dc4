import { describe, expect, it } from 'vitest';
import { expectedOf } from '../../src/exercise/question.ts';
import type { Exercise, ProgressChange } from '../../src/state/exercise.svelte.ts';
import type { Workbench } from '../../src/state/workbench.svelte.ts';
import type { Store } from '../../src/store/store.ts';
import { practicePack } from '../labs/exercises/practice-pack.ts';
import { sampleStore, started } from './environment.ts';

/** A workbench in which the pack is open. */
async function opened(
  store?: Awaited<ReturnType<typeof sampleStore>>,
): Promise<{ readonly workbench: Workbench; readonly exercise: Exercise }> {
  const workbench = await started({ store: store ?? (await sampleStore()) });
  await workbench.classroom.open({ kind: 'pack-document', document: practicePack });
  return { workbench, exercise: exerciseOf(workbench) };
}

function exerciseOf({ classroom, messages }: Workbench): Exercise {
  if (classroom.exercise === null) throw new Error(JSON.stringify(messages));
  return classroom.exercise;
}

function rightNumber(exercise: Exercise): number {
  const { pack, item, variant } = exercise.question;
  if (item.type !== 'numeric') throw new Error(item.type);
  const expected = expectedOf({ pack, item, variant });
  if (!expected.ok) throw new Error(JSON.stringify(expected.error));
  return expected.value;
}

describe('a pack that is opened', () => {
  it('puts the scenario of its first item into the lab, with the learner’s own numbers', async () => {
    const { workbench, exercise } = await opened();
    expect(workbench.lab).toBe('retention');
    expect(exercise.item.id).toBe('clp');
    expect(workbench.shown.params).toMatchObject({ profit: exercise.variant.numbers.m, retention: exercise.variant.numbers.r });
    expect([1, 2, 3]).toContain(exercise.variant.seed);
  });

  it('gives the same learner the same numbers again', async () => {
    const store = await sampleStore();
    const { exercise } = await opened(store);
    const seed = exercise.variant.seed;
    await store.deleteProgress('test.practice');
    expect((await opened(store)).exercise.variant.seed).toBe(seed);
  });

  it('is kept in the store, and found there by its id', async () => {
    const { workbench } = await opened();
    expect(workbench.kept.packs.map(({ id }) => id)).toEqual(['test.practice']);
    workbench.classroom.close();
    await workbench.classroom.open({ kind: 'pack', pack: 'test.practice', at: 'which', seed: 2 });
    expect(exerciseOf(workbench).item.id).toBe('which');
    expect(exerciseOf(workbench).variant.seed).toBe(2);
  });

  it('is refused with its faults where it is damaged, and is not kept', async () => {
    const workbench = await started();
    await workbench.classroom.open({ kind: 'pack-document', document: { ...practicePack, items: [{ id: 'a', type: 'numeric' }] } });
    expect(workbench.classroom.exercise).toBeNull();
    const refused = workbench.messages.find(({ kind }) => kind === 'pack-refused');
    expect(refused).toHaveProperty('faults.length');
    expect(refused).not.toMatchObject({ faults: [] });
    expect(workbench.kept.packs).toEqual([]);
  });

  it('is told to be missing where nobody knows its id', async () => {
    const workbench = await started();
    await workbench.classroom.open({ kind: 'pack', pack: 'nowhere', at: null, seed: null });
    expect(workbench.messages).toContainEqual({ kind: 'pack-missing', id: 'nowhere' });
  });

  it('begins where the learner was where the item that is asked for is not there', async () => {
    const { workbench } = await opened();
    await workbench.classroom.open({ kind: 'pack', pack: 'test.practice', at: 'nowhere', seed: 2 });
    expect(exerciseOf(workbench).item.id).toBe('clp');
    expect(workbench.shown.params).toMatchObject({ profit: exerciseOf(workbench).variant.numbers.m });
    expect(workbench.settings.capabilities.veiled).toBe(true);
  });

  it('lets the last of two that are asked for at once be shown', async () => {
    const workbench = await started();
    const other = { ...practicePack, id: 'test.other' };
    const first = workbench.classroom.open({ kind: 'pack-document', document: practicePack });
    await Promise.all([first, workbench.classroom.open({ kind: 'pack-document', document: other })]);
    expect(exerciseOf(workbench).pack.id).toBe('test.other');
  });
});

describe('an item on the screen', () => {
  it('covers the outcome until it is answered right', async () => {
    const { workbench, exercise } = await opened();
    const { capabilities } = workbench.settings;
    expect(capabilities.veiled).toBe(true);
    expect((await exercise.submit('1'))?.verdict).toBe('wrong');
    expect(capabilities.veiled).toBe(true);
    expect((await exercise.submit(rightNumber(exercise).toFixed(2)))?.verdict).toBe('correct');
    expect(capabilities.veiled).toBe(false);
  });

  it('names the mistake that an answer shows', async () => {
    const { exercise } = await opened();
    const { m = 0, r = 0 } = exercise.variant.numbers;
    expect(await exercise.submit((m / (1 - r)).toFixed(2))).toMatchObject({ verdict: 'mistake', mistake: 'no-discount', credit: 0.25 });
  });

  it('counts no attempt for what cannot be read', async () => {
    const { exercise } = await opened();
    expect((await exercise.submit('many'))?.verdict).toBe('unread');
    expect(exercise.itemProgress.attempts).toEqual([]);
  });

  it('locks what it says, and a change of that is refused', async () => {
    const { workbench, exercise } = await opened();
    await exercise.show('target');
    const { params } = workbench.shown;
    expect(workbench.shown.change({ ...params, profit: 1000 })).toMatchObject([{ code: 'locked' }]);
    expect(workbench.shown.change({ ...params, retention: 0.9 })).toEqual([]);
  });

  it('judges what is set on the screen', async () => {
    const { workbench, exercise } = await opened();
    await exercise.show('target');
    const { params } = workbench.shown;
    workbench.shown.change({ ...params, retention: 0.95 });
    expect(await exercise.submit({ params: workbench.shown.params })).toMatchObject({ verdict: 'mistake', mistake: 'too-loyal' });
    workbench.shown.change({ ...params, retention: 0.9 });
    expect((await exercise.submit({ params: workbench.shown.params }))?.verdict).toBe('correct');
  });

  it('shows its example in the lab where the answer is revealed, and counts nothing after that', async () => {
    const { workbench, exercise } = await opened();
    await exercise.show('target');
    exercise.reveal();
    expect(exercise.itemProgress.revealed, 'before any attempt').toBe(false);
    await exercise.submit({ params: workbench.shown.params });
    exercise.reveal();
    await expect.poll(() => workbench.shown.params.retention).toBe(0.9);
    await exercise.submit({ params: workbench.shown.params });
    expect(exercise.score.raw).toBe(0);
  });

  it('opens what was covered once a prediction is made, and takes only one', async () => {
    const { workbench, exercise } = await opened();
    await exercise.show('guess');
    expect(workbench.settings.capabilities.veiled).toBe(true);
    await exercise.submit(['no']);
    expect(workbench.settings.capabilities.veiled).toBe(false);
    expect(workbench.shown.params.retention).toBe(0.9);
    expect(await exercise.submit(['yes'])).toBeNull();
    expect(exercise.itemProgress.attempts).toHaveLength(1);
  });

  it('hides the lab where it has nothing to do with one, until somebody goes to one', async () => {
    const { workbench, exercise } = await opened();
    expect(exercise.hidesLab).toBe(false);
    await exercise.show('which');
    expect(exercise.hidesLab).toBe(true);
    await workbench.showLab('loyalty');
    expect(exercise.hidesLab).toBe(false);
  });

  it('takes hints one by one, and no more than there are', async () => {
    const { exercise } = await opened();
    for (let k = 0; k < 4; k++) exercise.takeHint();
    expect(exercise.itemProgress.hints).toBe(2);
  });
});

describe('progress', () => {
  it('is there again when the pack is opened another time, at the first item that was not answered', async () => {
    const store = await sampleStore();
    const { exercise } = await opened(store);
    await exercise.submit('1');
    exercise.name({ name: '李雷', id: '42' });
    await exercise.settled();
    const again = (await opened(store)).exercise;
    expect(again.progress).toEqual(exercise.progress);
    expect(again.item.id).toBe('lost');
  });

  it('is told to whoever listens, until they stop', async () => {
    const { exercise } = await opened();
    const heard: ProgressChange[] = [];
    const stop = exercise.subscribe((change) => heard.push(change));
    await exercise.submit('1');
    exercise.takeHint();
    exercise.finish();
    stop();
    exercise.takeHint();
    expect(heard.map(({ reason }) => reason)).toEqual(['answered', 'hint', 'finished']);
    expect(heard[0]).toMatchObject({ item: 'clp', attempt: { raw: '1' } });
    expect(exercise.finished).toBe(true);
  });

  it('begins anew with other numbers and the same name', async () => {
    const { exercise } = await opened();
    exercise.name({ name: 'Ann', id: '' });
    await exercise.submit('1');
    await exercise.restart(exercise.variant.seed === 1 ? 2 : 1);
    expect(exercise.progress).toMatchObject({ items: {}, learner: { name: 'Ann' }, seed: exercise.variant.seed });
    expect(exercise.item.id).toBe('clp');
  });

  it('begins anew with numbers that are other ones indeed', async () => {
    const { exercise } = await opened();
    for (let k = 0; k < 12; k++) {
      const { seed } = exercise.variant;
      await exercise.restart(null);
      expect(exercise.variant.seed).not.toBe(seed);
    }
  });

  it('is taken from a platform that kept it, and from no other pack', async () => {
    const { exercise } = await opened();
    await exercise.submit('1');
    const kept = JSON.stringify(exercise.progress);
    const other = (await opened()).exercise;
    expect(await other.resume(kept)).toBe(true);
    expect(other.progress.items.clp?.attempts).toHaveLength(1);
    expect(await other.resume({ ...exercise.progress, pack: { ...exercise.progress.pack, id: 'else' } })).toBe(false);
    expect(await other.resume('nonsense')).toBe(false);
  });

  it('leaves the lab without locks and veil', async () => {
    const { workbench, exercise } = await opened();
    await exercise.show('target');
    workbench.classroom.close();
    const { capabilities } = workbench.settings;
    expect([capabilities.isLocked('profit'), capabilities.veiled]).toEqual([false, false]);
    expect(workbench.classroom.exercise).toBeNull();
  });

  it('is told where it cannot be saved', async () => {
    const full: Store = { ...(await sampleStore()), saveProgress: () => Promise.resolve({ ok: false, error: { code: 'storage-full' } }) };
    const { workbench, exercise } = await opened(full);
    exercise.takeHint();
    await exercise.settled();
    expect(workbench.messages).toContainEqual({ kind: 'storage-full' });
  });
});
