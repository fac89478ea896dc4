import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store, StoreChange } from '../../src/store/store.ts';
import { failingWrites } from './failing-database.ts';
import { early, freshDatabase, kinds, late, logDataset, madeLog, madeSelection, valueOf } from './made-up.ts';

const open: Store[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const store of open.splice(0)) store.close();
});

describe.each(kinds)('selections in a store in the %s', (_, make) => {
  const opened = async () => {
    const store = await make();
    open.push(store);
    valueOf(await store.saveLog(logDataset('a'), madeLog(), early));
    return store;
  };

  it('are kept a dataset, the oldest first, with their members', async () => {
    const store = await opened();
    for (const one of [madeSelection('g2', late), madeSelection('g1', early), madeSelection('other', early, 'b')]) {
      valueOf(await store.saveSelection(one));
    }
    expect(await store.listSelections('a')).toEqual([madeSelection('g1', early), madeSelection('g2', late)]);
  });

  it('are replaced under the same id, and deleted', async () => {
    const store = await opened();
    valueOf(await store.saveSelection(madeSelection('g', early)));
    const members = Uint32Array.of(1);
    valueOf(await store.saveSelection({ ...madeSelection('g', late), members }));
    expect((await store.listSelections('a')).map((one) => [one.createdAt, one.members])).toEqual([[late, members]]);
    valueOf(await store.deleteSelection('g'));
    valueOf(await store.deleteSelection('unknown'));
    expect(await store.listSelections('a')).toEqual([]);
  });

  it('hold members of their own, not a window on more', async () => {
    const store = await opened();
    const all = Uint32Array.from({ length: 1000 }, (_, place) => place);
    valueOf(await store.saveSelection({ ...madeSelection('g', early), members: all.subarray(5, 8) }));
    all.fill(0);
    const [first] = await store.listSelections('a');
    expect([[...first!.members], first!.members.buffer.byteLength]).toEqual([[5, 6, 7], 12]);
  });

  it('go with their dataset and no other', async () => {
    const store = await opened();
    valueOf(await store.saveSelection(madeSelection('g', early)));
    valueOf(await store.saveSelection(madeSelection('h', early, 'b')));
    valueOf(await store.deleteDataset('a'));
    expect((await store.readContents()).selections.map(({ id }) => id)).toEqual(['h']);
  });

  it('stay when their dataset is made anew: they say of which time they are', async () => {
    const store = await opened();
    valueOf(await store.saveSelection(madeSelection('g', early)));
    const again = valueOf(await store.saveLog(logDataset('a'), madeLog(), late));
    const [kept] = await store.listSelections('a');
    expect([kept?.datasetCreatedAt, again.createdAt]).toEqual([early, late]);
  });

  it('are told of', async () => {
    const store = await opened();
    const heard: StoreChange[] = [];
    store.subscribe((change) => heard.push(change));
    await store.saveSelection(madeSelection('g', early));
    await store.deleteSelection('g');
    expect(heard).toEqual([
      { kind: 'changed', topics: ['selections'] },
      { kind: 'changed', topics: ['selections'] },
    ]);
  });
});

it('a selection that does not fit into the browser’s storage is not kept, and it is said', async () => {
  const store = await openStore(freshDatabase());
  open.push(store);
  failingWrites('selections', 0, 'QuotaExceededError');
  expect(await store.saveSelection(madeSelection('g', early))).toEqual({ ok: false, error: { code: 'storage-full' } });
  vi.restoreAllMocks();
  expect(await store.listSelections('a')).toEqual([]);
});
