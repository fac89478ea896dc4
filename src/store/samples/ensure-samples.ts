import { ok } from '../../model/result.ts';
import type { Store, Written } from '../store.ts';
import { distributorChannel, distributorChannelCustomers } from './distributor-channel.ts';

const offered = 'samples-offered';

/**
 * Puts the sample datasets in at the first start, and never again: who deletes them does not want them.
 * @param createdAt ISO 8601, UTC
 * @returns whether they were put in now
 */
export async function ensureSamples(store: Store, createdAt: string): Promise<Written<boolean>> {
  if ((await store.readSetting(offered)) === true) return ok(false);
  const restored = await restoreSamples(store, createdAt);
  return restored.ok ? ok(true) : restored;
}

/** Makes the sample datasets anew, in place of deleted or changed ones. */
export async function restoreSamples(store: Store, createdAt: string): Promise<Written> {
  const saved = await store.saveDataset(distributorChannel, distributorChannelCustomers(), createdAt);
  return saved.ok ? store.saveSetting(offered, true) : saved;
}
