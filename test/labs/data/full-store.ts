import type { Store } from '../../../src/store/store.ts';
import { sampleStore } from '../../state/environment.ts';

/** A store with the sample dataset and no room for another. */
export const fullStore = async (): Promise<Store> => ({
  ...(await sampleStore()),
  saveDataset: () => Promise.resolve({ ok: false, error: { code: 'storage-full' } }),
});
