import { beforeEach, describe, expect, it } from 'vitest';
import { bundledPack } from '../../../src/exercise/pack-catalogue.ts';
import { listAt } from '../../../src/labs/editor/document.ts';
import { EditorView } from '../../../src/labs/editor/editor-view.svelte.ts';
import { TestRun } from '../../../src/labs/editor/test-run.svelte.ts';
import type { Pack } from '../../../src/exercise/pack.ts';
import { readPack } from '../../../src/exercise/read-pack.ts';
import { variantOf } from '../../../src/exercise/variant.ts';
import type { Workbench } from '../../../src/state/workbench.svelte.ts';
import { practicePack } from '../exercises/practice-pack.ts';
import { started } from '../../state/environment.ts';

let workbench: Workbench;

async function opened(): Promise<EditorView> {
  await workbench.settings.learn('editor');
  const view = new EditorView(() => workbench);
  await view.start();
  return view;
}

const practice = (): Pack => {
  const read = readPack(practicePack);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const draftOf = ({ draft }: EditorView) => {
  if (draft === null) throw new Error('no draft is open');
  return draft;
};

beforeEach(async () => {
  workbench = await started();
});

describe('the editor', () => {
  it('goes on after another screen where it was, with every step back', async () => {
    const view = await opened();
    await view.take(JSON.stringify(practicePack));
    draftOf(view).set(['license'], 'CC0');
    view.section = { list: 'items', place: 2 };
    view.tab = 'test';
    view.seed = 3;
    view.leave();
    const again = await opened();
    expect([again.section, again.tab, again.seed]).toEqual([{ list: 'items', place: 2 }, 'test', 3]);
    draftOf(again).undo();
    expect(draftOf(again).document).toEqual(practicePack);
    again.close();
    again.leave();
    expect((await opened()).draft).toBeNull();
  });

  it('shows what is there where the exercise on the screen was taken back', async () => {
    const view = await opened();
    await view.take(JSON.stringify(practicePack));
    const items = listAt(draftOf(view).document, ['items']);
    draftOf(view).set(['items'], [...items, { ...practicePack.items[0], id: 'more' }]);
    view.section = { list: 'items', place: items.length };
    expect(view.path).toEqual(['items', items.length]);
    draftOf(view).undo();
    expect(view.path).toEqual(['items', items.length - 1]);
    view.section = { list: 'scenes', place: 0 };
    expect([view.section, view.path]).toEqual(['pack', null]);
  });

  it('shows what another tab wrote as a step that can be taken back, or keeps both', async () => {
    const view = await opened();
    await view.take(JSON.stringify(practicePack));
    const tab = await started({ store: workbench.store });
    await tab.settings.learn('editor');
    const other = new EditorView(() => tab);
    await other.start();
    other.open(other.authoring.drafts.all[0]!);
    draftOf(other).set(['minutes'], 7);
    await expect.poll(() => view.pen?.other?.text).toContain('"minutes": 7');
    view.takeOther();
    expect(draftOf(view).document.minutes).toBe(7);
    draftOf(view).undo();
    expect(draftOf(view).document).toEqual(practicePack);
    await expect.poll(() => other.pen?.other).not.toBeNull();
    other.keepBoth();
    await expect.poll(() => view.authoring.drafts.all.map(({ id }) => id).sort()).toEqual(['test.practice', 'test.practice-2']);
    expect(other.pen?.isBeside).toBe(true);
  });

  it('makes a copy of a built-in pack with nothing to correct, under an id of its own', async () => {
    const view = await opened();
    const [pack] = view.bundled.filter(({ id }) => id === 'crm-loyalty');
    if (pack === undefined) throw new Error('crm-loyalty');
    await view.copy(pack);
    const { reading } = draftOf(view);
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    expect(reading.value.id).toMatch(/^pack-\d+$/);
    expect(variantOf(reading.value, 31014)).toEqual(variantOf(pack, 31014));
  });

  it('gives the file of a built-in pack an id of its own at once, and says so', async () => {
    const view = await opened();
    await view.take(JSON.stringify((await bundledPack('crm-loyalty'))?.document));
    expect(draftOf(view).document).toMatchObject({ id: 'crm-loyalty-2', randomize: { as: 'crm-loyalty' } });
    expect(workbench.messages.filter(({ kind }) => kind === 'pack-renamed')).toMatchObject([{ id: 'crm-loyalty-2' }]);
    expect(await view.publish()).toBe('kept');
    draftOf(view).set(['id'], 'crm-loyalty');
    expect(await view.publish()).toBe('bundled');
    workbench.kept.keepPack = () => Promise.resolve(false);
    draftOf(view).set(['id'], 'mine');
    expect(await view.publish()).toBe('failed');
  });

  it('shows the first seed that the pack gives out, until another one is chosen', async () => {
    const view = await opened();
    const pack = practice();
    const given = { ...pack, randomize: { vars: pack.randomize?.vars ?? {}, variants: [11, 12] } };
    expect(view.seedOf(given)).toBe(11);
    view.seed = 5;
    expect([view.seedOf(given), view.seedOf({ ...pack, randomize: null })]).toEqual([5, 1]);
  });
});

describe('a test of every variant and a search for good ones', () => {
  it('go on beside each other, and each comes to its end', async () => {
    const run = new TestRun();
    const searching = run.find(practice(), 3);
    const testing = run.run(practice());
    await Promise.all([searching, testing]);
    expect([run.state, run.finding?.over, run.finding?.found.length]).toEqual(['done', true, 3]);
    const again = run.run(practice());
    await Promise.all([run.find(practice(), 2), again]);
    expect([run.state, run.finding?.over]).toEqual(['done', true]);
  });

  it('are stopped each by itself, and keep what they have come to', async () => {
    const run = new TestRun();
    const searching = run.find(practice(), 3);
    const testing = run.run(practice());
    run.stopTest();
    run.stopSearch();
    await Promise.all([searching, testing]);
    expect([run.state, run.finding?.over]).toEqual(['cancelled', true]);
    expect(run.answers).toBeGreaterThan(0);
  });

  it('forget the answers to a pack that is tested in place of another', async () => {
    const run = new TestRun();
    const other = { ...practice(), items: practice().items.slice(0, 1) };
    const first = run.run(practice());
    await Promise.all([first, run.run(other)]);
    expect(run.tested).toBe(other);
    expect(new Set(run.rows.map(({ item }) => item))).toEqual(new Set([other.items[0]?.id]));
    expect(run.state).toBe('done');
  });
});
