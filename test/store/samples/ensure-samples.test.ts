import { describe, expect, it } from 'vitest';
import { distributorChannel, distributorChannelCustomers } from '../../../src/store/samples/distributor-channel.ts';
import { ensureSamples, restoreSamples } from '../../../src/store/samples/ensure-samples.ts';
import { early, kinds, late, valueOf } from '../made-up.ts';

describe.each(kinds)('the samples of a store in the %s', (_, make) => {
  it('are there after the first start, whole', async () => {
    const store = await make();
    expect(valueOf(await ensureSamples(store, early))).toBe(true);
    expect(await store.listDatasets()).toEqual([{ ...distributorChannel, customers: 320, createdAt: early }]);
    expect(await store.readCustomers('distributor-channel')).toEqual(distributorChannelCustomers());
    store.close();
  });

  it('do not come back by themselves once deleted, but when asked for', async () => {
    const store = await make();
    valueOf(await ensureSamples(store, early));
    valueOf(await store.deleteDataset('distributor-channel'));
    expect(valueOf(await ensureSamples(store, late))).toBe(false);
    expect(await store.listDatasets()).toEqual([]);
    valueOf(await restoreSamples(store, late));
    expect((await store.listDatasets()).map(({ createdAt }) => createdAt)).toEqual([late]);
    store.close();
  });

  it('come again after everything was erased', async () => {
    const store = await make();
    valueOf(await ensureSamples(store, early));
    valueOf(await store.erase());
    expect(valueOf(await ensureSamples(store, late))).toBe(true);
    store.close();
  });
});
