import { describe, expect, it } from 'vitest';
import { bundledPack, listedPacks } from '../../src/exercise/pack-catalogue.ts';
import { encodePack } from '../../src/exercise/pack-link.ts';
import { renamed } from '../../src/exercise/own-id.ts';
import { packFaults } from '../../src/exercise/pack-faults.ts';
import type { Pack } from '../../src/exercise/pack.ts';
import { readPack } from '../../src/exercise/read-pack.ts';
import { seedFor, variantOf } from '../../src/exercise/variant.ts';
import type { JsonObject } from '../../src/scenario/json.ts';
import { settleIds } from '../../src/state/own-packs.ts';
import type { Workbench } from '../../src/state/workbench.svelte.ts';
import { sampleStore, started } from './environment.ts';

async function builtIn(id: string): Promise<Pack> {
  const pack = await bundledPack(id);
  if (pack === null) throw new Error(id);
  return pack;
}

/** A pack of the program that somebody changed, and left under its id. */
const changedPack = async (id = 'crm-retention', title = 'Mine'): Promise<JsonObject> => ({
  ...(await builtIn(id)).document,
  title: { en: title, 'zh-CN': title },
});

const titles = ({ kept }: Workbench) =>
  Object.fromEntries(
    kept.packs.map(({ id, text }) => [id, (JSON.parse(text) as { readonly title: { readonly en: string } }).title.en]),
  ) as Readonly<Record<string, unknown>>;
const renamings = ({ messages }: Workbench) => messages.filter(({ kind }) => kind === 'pack-renamed');
const openBuiltIn = ({ classroom }: Workbench) => classroom.open({ kind: 'pack', pack: 'crm-retention', at: null, seed: 1108 });

describe('a copy of a pack', () => {
  it('under another id has the numbers that the pack had, in every variant and for every learner', async () => {
    for (const pack of await listedPacks()) {
      const copy = readPack(renamed(renamed(pack.document, 'first'), 'second'));
      if (!copy.ok) throw new Error(JSON.stringify(copy.error));
      expect(copy.value.id).toBe('second');
      for (const seed of [1, 1108]) expect(variantOf(copy.value, seed)).toEqual(variantOf(pack, seed));
      expect(seedFor(copy.value, 'Ann')).toBe(seedFor(pack, 'Ann'));
    }
  });

  it('has no more to correct than the pack', async () => {
    const copy = readPack(renamed((await builtIn('crm-loyalty')).document, 'copy'));
    expect(copy.ok ? packFaults(copy.value) : copy.error).toEqual([]);
  });
});

describe('a pack with the id of one that comes with the program', () => {
  it.each(['document', 'payload'] as const)('is kept under an id of its own where it comes along as a %s, and says so once', async (as) => {
    const workbench = await started();
    const document = await changedPack();
    const read = readPack(document);
    const payload = read.ok ? await encodePack(read.value) : '';
    const wish = as === 'document' ? ({ kind: 'pack-document', document } as const) : ({ kind: 'pack-payload', payload } as const);
    await workbench.classroom.open(wish);
    expect(workbench.classroom.exercise?.pack).toMatchObject({ id: 'crm-retention-2', title: { en: 'Mine' } });
    expect(titles(workbench)).toEqual({ 'crm-retention-2': 'Mine' });
    const [said] = renamings(workbench);
    expect(said).toMatchObject({ id: 'crm-retention-2' });
    workbench.dismiss(said!);
    await workbench.classroom.open(wish);
    expect(renamings(workbench)).toEqual([]);
  });

  it('is opened by its new address, and the address of the program’s pack opens that one', async () => {
    const workbench = await started();
    await workbench.classroom.open({ kind: 'pack-document', document: await changedPack() });
    await openBuiltIn(workbench);
    expect(workbench.classroom.exercise?.pack).toBe(await builtIn('crm-retention'));
    await workbench.classroom.open({ kind: 'pack', pack: 'crm-retention-2', at: 'survivors', seed: 1108 });
    expect(workbench.classroom.exercise?.pack.title).toMatchObject({ en: 'Mine' });
    const variant = variantOf(await builtIn('crm-retention'), 1108);
    expect(workbench.classroom.exercise?.variant).toEqual(variant.ok ? variant.value : null);
  });

  it('keeps its id in a page that brings it along, which knows it by that', async () => {
    const workbench = await started({ presentation: { embedded: true } });
    const wish = { kind: 'pack-document', document: await changedPack() } as const;
    await workbench.classroom.open(wish);
    await workbench.classroom.exercise?.submit('800');
    await workbench.classroom.exercise?.settled();
    // As an earlier version did.
    await workbench.kept.keepPack('crm-retention', JSON.stringify(await changedPack()));
    await workbench.classroom.open(wish);
    const { exercise } = workbench.classroom;
    expect([exercise?.pack.id, renamings(workbench)]).toEqual(['crm-retention', []]);
    expect(exercise?.progress.items).toMatchObject({ survivors: { attempts: [{ raw: '800' }] } });
  });

  it('is the program’s own where nothing was changed in it', async () => {
    const workbench = await started();
    await workbench.classroom.open({ kind: 'pack-document', document: (await builtIn('crm-retention')).document });
    expect([workbench.classroom.exercise?.pack.id, workbench.kept.packs, renamings(workbench)]).toEqual(['crm-retention', [], []]);
  });
});

describe('what an earlier version kept under the id of one of the program’s packs', () => {
  it('goes on under an id of its own, with what was answered in it', async () => {
    const store = await sampleStore();
    const before = await started({ store });
    await before.kept.keepPack('crm-retention', JSON.stringify(await changedPack()));
    const read = readPack(await changedPack());
    if (!read.ok) throw new Error('not read');
    const { Exercise } = await import('../../src/state/exercise.svelte.ts');
    const exercise = await Exercise.open(before, read.value, null, 1108);
    if (!exercise.ok) throw new Error('not opened');
    await exercise.value.submit('800');
    await exercise.value.settled();

    const workbench = await started({ store });
    await openBuiltIn(workbench);
    expect(workbench.classroom.exercise?.progress.items).toEqual({});
    expect(titles(workbench)).toEqual({ 'crm-retention-2': 'Mine' });
    expect(renamings(workbench)).toHaveLength(1);
    await workbench.classroom.open({ kind: 'pack', pack: 'crm-retention-2', at: null, seed: null });
    expect(workbench.classroom.exercise?.progress).toMatchObject({ seed: 1108, items: { survivors: { attempts: [{ raw: '800' }] } } });
  });

  it('leaves with the program’s pack what was answered in that', async () => {
    const store = await sampleStore();
    const before = await started({ store });
    await openBuiltIn(before);
    await before.classroom.exercise?.submit('560');
    await before.classroom.exercise?.settled();
    await before.kept.keepPack('crm-retention', JSON.stringify(await changedPack()));
    const workbench = await started({ store });
    await settleIds(workbench);
    expect(titles(workbench)).toEqual({ 'crm-retention-2': 'Mine' });
    expect(await store.readProgress('crm-retention-2')).toBeNull();
    expect(await store.readProgress('crm-retention')).not.toBeNull();
  });

  it('takes the place of nothing that is kept', async () => {
    const workbench = await started();
    await workbench.kept.keepPack(
      'crm-retention-2',
      JSON.stringify({ ...(await changedPack('crm-retention', 'Another')), id: 'crm-retention-2' }),
    );
    await workbench.kept.keepPack('crm-retention', JSON.stringify(await changedPack()));
    await Promise.all([settleIds(workbench), settleIds(workbench)]);
    expect(titles(workbench)).toEqual({ 'crm-retention-2': 'Another', 'crm-retention-3': 'Mine' });
  });

  it('stays where it cannot be read', async () => {
    const workbench = await started();
    await workbench.kept.keepPack('crm-retention', '{"kind":');
    await settleIds(workbench);
    expect(workbench.kept.packs.map(({ id }) => id)).toEqual(['crm-retention']);
  });
});
