import { describe, expect, it } from 'vitest';
import { newKeys, sealed } from '../../../src/exercise/seal.ts';
import { againWords } from '../../../src/labs/results/again-words.ts';
import { itemRows } from '../../../src/labs/results/item-rows.ts';
import { learnerColumns } from '../../../src/labs/results/learner-columns.ts';
import { ResultsView } from '../../../src/labs/results/results-view.svelte.ts';
import { started } from '../../state/environment.ts';
import { practicePack } from '../exercises/practice-pack.ts';
import { answeredPack, packFile } from '../exercises/answered-pack.ts';

async function opened(): Promise<ResultsView> {
  const workbench = await started();
  await workbench.settings.learn('results');
  return new ResultsView(() => workbench);
}

const file = (name: string, text: string) => ({ name, text: () => Promise.resolve(text) });
const ann = answeredPack({ name: 'Ann', id: '1' }, [
  ['clp', '500'],
  ['lost', '20'],
]);
const bob = answeredPack({ name: 'Bob', id: '2' }, [['clp', '366.67']]);

describe('files that learners handed in', () => {
  it('make one table of learners, with the commonest mistakes in the pack’s own words', async () => {
    const view = await opened();
    await view.add([packFile, file('a', ann), file('b', bob)]);
    const [table] = view.tables;
    if (table === undefined) throw new Error('no table');
    expect(table.learners.map(({ learner, score }) => [learner.name, score.raw])).toEqual([
      ['Ann', 1.5],
      ['Bob', 2],
    ]);
    const [first] = itemRows(view, table);
    expect(first).toMatchObject({
      title: 'Lifetime value',
      tried: '2',
      mean: '63%',
      mistakes: ['1 × It looks as if discounting was left out.'],
    });
  });

  it('count once where they are there twice', async () => {
    const view = await opened();
    await view.add([file('a', ann), file('again', ann)]);
    expect([view.results.length, view.duplicates]).toEqual([1, 1]);
  });

  it('are refused by name where they are something else, and the others are read', async () => {
    const view = await opened();
    const broken = { name: 'broken', text: () => Promise.reject(new Error('gone')) };
    await view.add([file('no.json', '{"kind":"else"}'), broken, file('half', ann.slice(0, 200)), file('b', bob)]);
    expect(view.refused.map(({ name, faults }) => [name, faults === null])).toEqual([
      ['no.json', false],
      ['broken', true],
      ['half', false],
    ]);
    expect(view.results).toHaveLength(1);
  });

  it('wait sealed for the trainer’s key, and are read when it comes', async () => {
    const view = await opened();
    const keys = await newKeys();
    const closed = keys.ok ? await sealed(ann, keys.value.publicKey) : keys;
    if (!keys.ok || !closed.ok) throw new Error('no crypto');
    await view.add([file('a', closed.value)]);
    expect([view.sealedCount, view.results.length]).toEqual([1, 0]);
    await view.add([file('keys', JSON.stringify(keys.value))]);
    expect([view.sealedCount, view.results.length]).toEqual([0, 1]);
  });

  it('are refused where they are sealed for somebody else', async () => {
    const view = await opened();
    const [ours, theirs] = [await newKeys(), await newKeys()];
    const closed = theirs.ok ? await sealed(ann, theirs.value.publicKey) : theirs;
    if (!ours.ok || !closed.ok) throw new Error('no crypto');
    await view.takeKeys(ours.value);
    await view.add([file('a', closed.value)]);
    expect(view.refused).toMatchObject([{ name: 'a', faults: [{ code: 'wrong-key' }] }]);
  });

  it('sealed for one of several keys are read whichever comes first', async () => {
    const [old, recent] = [await newKeys(), await newKeys()];
    if (!old.ok || !recent.ok) throw new Error('no crypto');
    const [forOld, forRecent] = [await sealed(ann, old.value.publicKey), await sealed(bob, recent.value.publicKey)];
    if (!forOld.ok || !forRecent.ok) throw new Error('no crypto');
    const view = await opened();
    await view.add([file('recent.keys', JSON.stringify(recent.value)), file('a', forOld.value), file('b', forRecent.value)]);
    expect([view.results.length, view.refused.map(({ name }) => name)]).toEqual([1, ['a']]);
    await view.takeKeys(old.value);
    expect([view.results.length, view.refused, view.keys.length]).toEqual([2, [], 2]);
    await view.add([file('again', forRecent.value)]);
    expect(view.duplicates).toBe(1);
  });

  it('that are damaged beneath their seal stay refused, each by name, whatever keys come', async () => {
    const keys = await newKeys();
    const closed = keys.ok ? await sealed(ann, keys.value.publicKey) : keys;
    if (!keys.ok || !closed.ok) throw new Error('no crypto');
    const view = await opened();
    const damaged = closed.value.replace(/"sealed":"..../, '"sealed":"AAAA');
    await view.add([file('keys', JSON.stringify(keys.value)), file('damaged', damaged), file('cut', closed.value.slice(0, 200))]);
    await view.takeKeys(keys.value);
    expect(view.refused.map(({ name, faults }) => [name, faults?.[0]?.code]).sort()).toEqual([
      ['cut', 'syntax'],
      ['damaged', 'wrong-key'],
    ]);
  });

  it('dropped in two lots at once are all read, and all judged again', async () => {
    const view = await opened();
    const lots = ['A', 'B'].map((lot) =>
      Array.from({ length: 12 }, (_, place) => file(`${lot}${place}`, answeredPack({ name: `${lot}${place}`, id: '' }, [['clp', '500']]))),
    );
    await Promise.all([view.add([packFile, ...lots[0]!]), view.add(lots[1]!)]);
    expect(view.results).toHaveLength(24);
    expect(againWords(view, practicePack.id).notes).toEqual(['All 24 files were judged again with this program: the same verdicts.']);
    expect(view.progress).toBeNull();
  });

  it('that were still being read when all was forgotten do not come back', async () => {
    const view = await opened();
    let held: (text: string) => void = () => undefined;
    const slow = { name: 'slow', text: () => new Promise<string>((resolve) => (held = resolve)) };
    const asked = new Promise<void>((resolve) => {
      const { text } = slow;
      slow.text = () => {
        resolve();
        return text();
      };
    });
    const reading = view.add([file('a', ann), slow, file('b', bob)]);
    await asked;
    view.forget();
    held(bob);
    await reading;
    expect([view.results, view.tables, view.progress]).toEqual([[], [], null]);
    await view.add([file('a', ann), file('b', bob)]);
    expect([view.results.length, view.duplicates]).toEqual([2, 0]);
  });

  it('are forgotten when that is asked for', async () => {
    const view = await opened();
    await view.add([file('a', ann), file('no', 'x')]);
    view.forget();
    expect([view.results, view.refused, view.tables]).toEqual([[], [], []]);
    await view.add([file('a', ann)]);
    expect(view.duplicates).toBe(0);
  });
});

describe('judging again', () => {
  it('comes to the same where nothing was changed', async () => {
    const view = await opened();
    await view.add([packFile, file('a', ann), file('b', bob)]);
    expect(againWords(view, practicePack.id)).toMatchObject({
      notes: ['All 2 files were judged again with this program: the same verdicts.'],
      differences: [],
    });
  });

  it('flags an answer whose verdict was changed in the file, in the list and in the table', async () => {
    const view = await opened();
    await view.add([packFile, file('a', ann.replace('"verdict": "mistake"', '"verdict": "correct"'))]);
    const { differences } = againWords(view, practicePack.id);
    expect(differences).toEqual(['Ann 1, Lifetime value, attempt 1: right (500), 25% → a mistake (500), 25%']);
    const [table] = view.tables;
    const [row] = table?.learners ?? [];
    if (table === undefined || row === undefined) throw new Error('no table');
    const cells = learnerColumns(view, table).map((column) => column.text?.(row) ?? '');
    expect(cells.filter((cell) => cell.includes('▲'))).toEqual(['25% (1)▲']);
  });

  it('says so where the pack is not here', async () => {
    const view = await opened();
    await view.add([file('a', ann)]);
    expect(againWords(view, practicePack.id).notes).toEqual([view.text.regrade.unknownPack(practicePack.id)]);
  });
});
