import { describe, expect, it } from 'vitest';
import { madeBackup, madeDatasetFile } from '../../../src/labs/data/dataset-files.ts';
import { Restoring } from '../../../src/labs/data/restoring.svelte.ts';
import { distributorChannel } from '../../../src/store/samples/distributor-channel.ts';
import { memory, sampleStore, started } from '../../state/environment.ts';
import { practicePack } from '../exercises/practice-pack.ts';

const now = '2024-03-01T00:00:00.000Z';

async function inEmpty(content: BlobPart) {
  const workbench = await started({ store: await memory() });
  const restoring = new Restoring(() => workbench);
  await restoring.open(new Blob([content]));
  return { workbench, restoring };
}

describe('a backup', () => {
  it('says what it would do, and does it once it is told how', async () => {
    const { content } = await madeBackup(await sampleStore(), now);
    const { workbench, restoring } = await inEmpty(content);
    expect(restoring.file).toMatchObject({ kind: 'backup', exportedAt: now });
    expect(restoring.file?.counts.merge.datasets).toEqual({ added: 1, replaced: 0, kept: 0, removed: 0 });
    expect(workbench.datasets).toEqual([]);
    await restoring.restore('merge');
    expect([restoring.done, restoring.file]).toEqual([true, null]);
    expect(workbench.current.dataset.id).toBe('distributor-channel');
    expect(workbench.current.customers).toHaveLength(60);
  });

  it('replacing everything removes what it does not hold', async () => {
    const { content } = await madeBackup(await memory(), now);
    const workbench = await started();
    const restoring = new Restoring(() => workbench);
    await restoring.open(new Blob([content]));
    expect(restoring.file?.counts.replace.datasets.removed).toBe(1);
    await restoring.restore('replace');
    expect([workbench.datasets, workbench.current.dataset.id]).toEqual([[], '']);
  });
});

describe('packs in a backup', () => {
  it('come back if they can be read, under their own ids', async () => {
    const store = await memory();
    const pack = { id: 'test.practice', text: JSON.stringify(practicePack), savedAt: now };
    for (const one of [pack, { ...pack, id: 'another' }, { ...pack, id: 'own.1', text: '{"kind":' }]) await store.savePack(one);
    const { content } = await madeBackup(store, now);
    const { workbench, restoring } = await inEmpty(content);
    await restoring.restore('replace');
    expect(await workbench.store.listPacks()).toEqual([pack]);
  });
});

describe('a dataset file', () => {
  it('takes the place of the dataset that is here, and is shown', async () => {
    const store = await sampleStore();
    const altered = { ...distributorChannel, currency: '$' };
    const { content } = await madeDatasetFile(store, altered, 'x', 'file', now);
    const workbench = await started({ store });
    const restoring = new Restoring(() => workbench);
    await restoring.open(new Blob([content]));
    expect(restoring.file?.counts.merge.datasets.replaced).toBe(1);
    await restoring.restore('merge');
    expect(workbench.current.dataset.currency).toBe('$');
  });
});

describe('a file that cannot be restored', () => {
  it.each([
    ['no JSON', 'customer,month', 'file-unreadable'],
    ['somebody else’s JSON', '{"a":1}', 'file-foreign'],
    ['a newer version’s', '{"app":"lifecurve","kind":"backup","version":99}', 'file-newer'],
    ['damaged', '{"app":"lifecurve","kind":"backup","version":1}', 'file-damaged'],
  ])('changes nothing: %s', async (_, content, code) => {
    const { workbench, restoring } = await inEmpty(content);
    expect([restoring.fault?.code, restoring.file, workbench.datasets.length]).toEqual([code, null, 0]);
    restoring.close();
    expect(restoring.fault).toBeNull();
  });

  it('is refused where the browser cannot read it', async () => {
    const { restoring } = await inEmpty('');
    const broken = new Blob();
    broken.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    await restoring.open(broken);
    expect(restoring.fault).toEqual({ code: 'unreadable' });
  });
});
