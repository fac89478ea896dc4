import { describe, expect, it } from 'vitest';
import { Costing } from '../../../src/labs/data/costing.svelte.ts';
import { PurchaseImporter } from '../../../src/labs/data/purchase-importer.svelte.ts';
import type { Store } from '../../../src/store/store.ts';
import { sampleStore, started } from '../../state/environment.ts';
import { fullStore } from './full-store.ts';

async function begun(place: () => Promise<Store> = sampleStore) {
  const store = await place();
  const workbench = await started({ store });
  return { store, workbench, costing: new Costing(() => workbench) };
}

describe('changing a cost pool', () => {
  it('changes nothing before it is applied, and can be discarded', async () => {
    const { costing, workbench } = await begun();
    costing.change('visits', { cost: 144 });
    expect([costing.changed, costing.pools[0]?.cost, workbench.current.dataset.pools[0]?.cost]).toEqual([true, 144, 72]);
    costing.discard();
    expect([costing.changed, costing.pools[0]?.cost]).toEqual([false, 72]);
  });

  it('applied, costs every customer its use, and is stored', async () => {
    const { costing, workbench, store } = await begun();
    const [before] = workbench.current.customers;
    costing.change('visits', { cost: 144 });
    await costing.apply();
    const [after] = await store.readCustomers('distributor-channel');
    const used = before?.use?.visits?.[0] ?? NaN;
    expect(after?.profit[0]).toBeCloseTo((before?.profit[0] ?? NaN) - (72 / 2400) * used, 12);
    expect(workbench.current.customers[0]?.profit).toEqual(after?.profit);
    expect([costing.changed, costing.busy, costing.pools[0]?.cost]).toEqual([false, false, 144]);
    expect(costing.ending).toMatchObject({ kept: 0 });
  });

  it('that the store refuses is said, and keeps the draft', async () => {
    const { costing, workbench } = await begun(fullStore);
    const [before] = workbench.current.customers;
    costing.change('visits', { volume: 1200 });
    await costing.apply();
    expect([costing.ending, costing.changed]).toEqual(['not-saved', true]);
    expect(workbench.current.customers[0]).toBe(before);
  });

  it('belongs to the dataset it was begun on', async () => {
    const { costing, workbench } = await begun();
    costing.change('visits', { cost: 144 });
    await costing.apply();
    costing.change('visits', { cost: 1 });
    const { dataset, customers } = workbench.current;
    await workbench.saveDataset({ ...dataset, id: 'other' }, customers.slice(0, 3));
    expect([costing.changed, costing.ending]).toEqual([false, null]);
  });

  it('of a purchase log is stored beside it, and its profits follow', async () => {
    const { costing, workbench, store } = await begun();
    const importer = new PurchaseImporter(() => workbench);
    await importer.open('customer,date,amount,activity: visits\nA,2024-01-03,10,2\nA,2024-02-17,8,0\nB,2024-02-20,5,3\n', 'Shop');
    await importer.run();
    expect(costing.pools).toEqual([{ activity: 'visits', label: 'visits', cost: 0, volume: 3 }]);
    expect([costing.possible, costing.used('visits')]).toEqual([true, 2.5]);
    costing.change('visits', { cost: 6 });
    await costing.apply();
    expect(costing.ending).toEqual({ rows: 3 });
    expect(workbench.current.customer('A')?.profit).toEqual(Float64Array.of(10 - 2 * 2, 8));
    expect(workbench.current.dataset.log?.purchases).toBe(3);
    expect((await store.readLog('shop'))?.use).toEqual({ visits: Float64Array.of(2, 0, 3) });
  });

  it('of a purchase log keeps what was selected of its customers, but not of those before them', async () => {
    const { costing, workbench, store } = await begun();
    const importer = new PurchaseImporter(() => workbench);
    await importer.open('customer,date,amount,activity: visits\nA,2024-01-03,10,2\nB,2024-02-17,8,0\n', 'Shop');
    await importer.run();
    const { createdAt: before } = workbench.current.dataset;
    const selection = { dataset: 'shop', name: 'B', rule: 'amount < 10', asOf: 19_800, createdAt: before, members: Uint32Array.of(1) };
    await store.saveSelection({ ...selection, id: 'kept', datasetCreatedAt: before });
    await store.saveSelection({ ...selection, id: 'old', datasetCreatedAt: '2020-01-01T00:00:00.000Z' });
    costing.change('visits', { cost: 6 });
    await costing.apply();
    const { createdAt: now } = workbench.current.dataset;
    expect(now).not.toBe(before);
    expect(await store.listSelections('shop')).toEqual([
      { ...selection, id: 'kept', datasetCreatedAt: now },
      { ...selection, id: 'old', datasetCreatedAt: '2020-01-01T00:00:00.000Z' },
    ]);
  });

  it('of a purchase log that the store refuses is said', async () => {
    const { costing, workbench, store } = await begun(async () => {
      const kept = await sampleStore();
      let saves = 0;
      return { ...kept, saveLog: (...log) => (saves++ === 0 ? kept.saveLog(...log) : Promise.resolve(refused)) };
    });
    const importer = new PurchaseImporter(() => workbench);
    await importer.open('customer,date,amount,activity: visits\nA,2024-01-03,10,2\nA,2024-02-17,8,0\n', 'Shop');
    await importer.run();
    costing.change('visits', { cost: 6 });
    await costing.apply();
    expect([costing.ending, costing.changed]).toEqual(['not-saved', true]);
    expect((await store.listDatasets()).find(({ id }) => id === 'shop')?.pools[0]?.cost).toBe(0);
  });
});

const refused = { ok: false, error: { code: 'storage-full' } } as const;
