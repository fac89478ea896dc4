import { describe, expect, it } from 'vitest';
import { Costing } from '../../../src/labs/data/costing.svelte.ts';
import { sampleStore, started } from '../../state/environment.ts';
import { fullStore } from './full-store.ts';

async function begun(place = sampleStore) {
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
});
