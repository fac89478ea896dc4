import type { Store } from '../store/store.ts';

/** Under which the key is kept among the settings. */
const setting = 'learner';

/** What tells this browser's learner from others, so that each gets numbers of their own: a random word, made once and kept. */
export async function learnerKey(store: Store): Promise<string> {
  const kept = await store.readSetting(setting);
  if (typeof kept === 'string') return kept;
  const key = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await store.saveSetting(setting, key);
  return key;
}
