import { beforeEach, describe, expect, it } from 'vitest';
import { Lesson } from '../../src/state/lesson.svelte.ts';
import type { Exercise } from '../../src/state/exercise.svelte.ts';
import type { Workbench } from '../../src/state/workbench.svelte.ts';
import type { Store } from '../../src/store/store.ts';
import { distributorChannel } from '../../src/store/samples/distributor-channel.ts';
import { readPack } from '../../src/exercise/read-pack.ts';
import { practicePack } from '../labs/exercises/practice-pack.ts';
import { sampleStore, started } from './environment.ts';

/** Work that others wait for: told when it is asked for, and done when that is let. */
function gate() {
  let ask = (): void => undefined;
  let letOpen = (): void => undefined;
  const asked = new Promise<void>((resolve) => (ask = resolve));
  const open = new Promise<void>((resolve) => (letOpen = resolve));
  return {
    asked,
    /** Let it be done. */
    open: () => letOpen(),
    pass: async () => {
      ask();
      await open;
    },
  };
}

/** A store that reads the progress in a pack only when it is let. */
async function slowStore(slow: Readonly<Record<string, ReturnType<typeof gate>>>): Promise<Store> {
  const store = await sampleStore();
  return {
    ...store,
    readProgress: async (pack) => {
      await slow[pack]?.pass();
      return store.readProgress(pack);
    },
  };
}

const other = {
  ...practicePack,
  id: 'test.other',
  items: practicePack.items.filter(({ id }) => id === 'target' || id === 'clp').reverse(),
};
const openIn = ({ classroom }: Workbench, document: object) => classroom.open({ kind: 'pack-document', document });
const limitsOf = ({ settings: { capabilities }, shown }: Workbench) => [
  capabilities.veiled,
  Object.keys(shown.params).filter((name) => capabilities.isLocked(name)),
];

function exerciseOf({ classroom, messages }: Workbench): Exercise {
  if (classroom.exercise === null) throw new Error(JSON.stringify(messages));
  return classroom.exercise;
}

describe('two packs that are opened at nearly the same time', () => {
  it('are put on the screen one after the other, and the later one keeps its lab, its locks and its veil', async () => {
    const alone = await started();
    await openIn(alone, other);

    const [first, second] = [gate(), gate()];
    second.open();
    const workbench = await started({ store: await slowStore({ 'test.practice': first, 'test.other': second }) });
    const opening = openIn(workbench, practicePack);
    await first.asked;
    const later = openIn(workbench, other);
    // Either the later one goes ahead now, or it waits for good.
    await Promise.race([second.asked.then(() => later), turns(50)]);
    first.open();
    await Promise.all([opening, later]);
    expect(exerciseOf(workbench).pack.id).toBe('test.other');
    expect(limitsOf(workbench)).toEqual(limitsOf(alone));
    expect(limitsOf(workbench)).not.toEqual([false, []]);
    expect(Object.keys(workbench.shown.params)).toEqual(Object.keys(alone.shown.params));
  });

  it('leave the first on the screen where the second cannot be opened', async () => {
    const slow = gate();
    const workbench = await started({ store: await slowStore({ 'test.practice': slow }) });
    const opening = openIn(workbench, practicePack);
    await slow.asked;
    const later = openIn(workbench, { kind: 'lifecurve-pack' });
    slow.open();
    await Promise.all([opening, later]);
    expect(exerciseOf(workbench).pack.id).toBe('test.practice');
    expect(workbench.messages.map(({ kind }) => kind)).toContain('pack-refused');
  });
});

/** A number of turns of the event loop. */
async function turns(count: number): Promise<void> {
  for (let k = 0; k < count; k++) await new Promise((resolve) => setTimeout(resolve));
}

describe('a pack that is closed while it is being opened', () => {
  it('is not there afterwards, and leaves no locks and no veil', async () => {
    const slow = gate();
    const workbench = await started({ store: await slowStore({ 'test.practice': slow }) });
    const opening = openIn(workbench, practicePack);
    await slow.asked;
    workbench.classroom.close();
    slow.open();
    await opening;
    expect(workbench.classroom.exercise).toBeNull();
    expect(limitsOf(workbench)).toEqual([false, []]);
  });
});

describe('two scenes that are shown at nearly the same time', () => {
  let workbench: Workbench;
  let slow: ReturnType<typeof gate>;
  let lesson: Lesson;

  beforeEach(async () => {
    slow = gate();
    const store = await sampleStore();
    const customers = await store.readCustomers(distributorChannel.id);
    await store.saveDataset({ ...distributorChannel, id: 'second' }, customers, '2024-01-02T00:00:00.000Z');
    workbench = await started({
      store: {
        ...store,
        readCustomers: async (dataset) => {
          if (dataset === 'second') await slow.pass();
          return store.readCustomers(dataset);
        },
      },
    });
    const read = readPack({
      ...{ kind: 'lifecurve-pack', version: 1, id: 'test.lesson', revision: '1', langs: ['en'], title: 'T' },
      scenarios: { many: { lifecurve: 1, model: 'value-matrix', unit: 'month', data: { dataset: 'second' } }, one: 'magazine-renewals' },
      scenes: [
        { id: 'start', scenario: 'one', title: 'A', caption: 'a' },
        { id: 'many', scenario: 'many', title: 'B', caption: 'b' },
        { id: 'end', scenario: 'one', lock: ['profit'], title: 'C', caption: 'c' },
      ],
    });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    lesson = await Lesson.open(workbench, read.value, null);
  });

  it('leave the later one on the screen, also where the dataset of the other is there only afterwards', async () => {
    const first = lesson.show(1);
    await slow.asked;
    await lesson.show(2);
    slow.open();
    await first;
    expect([lesson.scene.id, workbench.lab]).toEqual(['end', 'retention']);
  });
});
