import { afterEach, describe, expect, it } from 'vitest';
import type { Contents, Store, StoreChange } from '../../src/store/store.ts';
import {
  early,
  kinds,
  late,
  logContents,
  madeContents,
  madeCustomers,
  madeDataset,
  madeLog,
  madePack,
  madePin,
  madeScenario,
  madeSelection,
  nothing,
  valueOf,
} from './made-up.ts';
import { sorted } from './sorted-contents.ts';

const open: Store[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

describe.each(kinds)('a store in the %s', (kind, make) => {
  const opened = async () => {
    const store = await make();
    open.push(store);
    return store;
  };
  const filled = async () => {
    const store = await opened();
    valueOf(await store.saveDataset(madeDataset('a'), madeCustomers(), early));
    valueOf(await store.saveDataset(madeDataset('b'), madeCustomers(5), late));
    valueOf(await store.saveScenario(madeScenario('s1', early)));
    valueOf(await store.savePin(madePin('C-1', 'p1', early)));
    valueOf(await store.saveSelection(madeSelection('g1', early)));
    valueOf(await store.savePack(madePack('k1', early)));
    valueOf(await store.saveProgress(madePack('k1', early)));
    valueOf(await store.saveSetting('language', 'en'));
    return store;
  };

  it('says what it is, and starts empty', async () => {
    const store = await opened();
    expect([store.kind, store.memoryReason]).toEqual([kind, kind === 'memory' ? 'absent' : null]);
    expect(await store.readContents()).toEqual(nothing);
    expect(await store.readCustomers('a')).toEqual([]);
    expect(await store.readSetting('language')).toBeNull();
  });

  it('gives customers back in the order they were saved, with every digit, gap and missing column', async () => {
    const store = await filled();
    expect(await store.readCustomers('a')).toEqual(madeCustomers());
    expect(await store.listDatasets()).toEqual([
      { ...madeDataset('a'), customers: 3, createdAt: early },
      { ...madeDataset('b'), customers: 3, createdAt: late },
    ]);
  });

  it('returns what it stored of a dataset', async () => {
    const store = await opened();
    expect(valueOf(await store.saveDataset(madeDataset('a'), madeCustomers(), early))).toEqual((await store.listDatasets())[0]);
  });

  it('replaces a dataset of the same id and leaves the others and the pins alone', async () => {
    const store = await filled();
    valueOf(await store.saveDataset({ ...madeDataset('a'), note: 'second' }, madeCustomers(9).slice(0, 2), late));
    expect(await store.readCustomers('a')).toEqual(madeCustomers(9).slice(0, 2));
    expect(await store.readCustomers('b')).toEqual(madeCustomers(5));
    expect((await store.listDatasets()).map(({ note, customers }) => [note, customers])).toEqual([
      ['second', 2],
      ['made up', 3],
    ]);
    expect(await store.listPins('a', 'C-1')).toHaveLength(1);
  });

  it('is not changed by what happens to an array before or after', async () => {
    const store = await opened();
    const buffer = new Float64Array(1000).fill(7);
    const customer = { ...madeCustomers()[0]!, profit: buffer.subarray(10, 14) };
    valueOf(await store.saveDataset(madeDataset('a'), [customer], early));
    buffer.fill(0);
    const [first] = await store.readCustomers('a');
    expect([...first!.profit]).toEqual([7, 7, 7, 7]);
    expect(first!.profit.buffer.byteLength).toBe(4 * 8);
    first!.profit.fill(1);
    expect([...(await store.readCustomers('a'))[0]!.profit]).toEqual([7, 7, 7, 7]);
  });

  it('deletes a dataset with its customers and pins, and nothing else', async () => {
    const store = await filled();
    valueOf(await store.savePin(madePin('C-1', 'p1', early, 'b')));
    valueOf(await store.deleteDataset('a'));
    valueOf(await store.deleteDataset('unknown'));
    expect((await store.listDatasets()).map(({ id }) => id)).toEqual(['b']);
    expect(await store.readCustomers('a')).toEqual([]);
    expect((await store.readContents()).pins.map(({ dataset }) => dataset)).toEqual(['b']);
  });

  it('keeps scenarios, the latest first', async () => {
    const store = await filled();
    valueOf(await store.saveScenario(madeScenario('s2', late)));
    expect((await store.listScenarios()).map(({ id }) => id)).toEqual(['s2', 's1']);
    valueOf(await store.saveScenario(madeScenario('s1', late, '{"changed":1}')));
    expect((await store.listScenarios()).map(({ id, text }) => id + text)).toEqual(['s1{"changed":1}', 's2{}']);
    valueOf(await store.deleteScenario('s1'));
    expect((await store.listScenarios()).map(({ id }) => id)).toEqual(['s2']);
  });

  it('keeps packs, the latest first, and progress beside them', async () => {
    const store = await filled();
    valueOf(await store.savePack(madePack('k2', late)));
    expect((await store.listPacks()).map(({ id }) => id)).toEqual(['k2', 'k1']);
    valueOf(await store.saveProgress(madePack('k1', late, '{"seed":7}')));
    valueOf(await store.deletePack('k1'));
    expect((await store.listPacks()).map(({ id }) => id)).toEqual(['k2']);
    expect(await store.readProgress('k1')).toEqual(madePack('k1', late, '{"seed":7}'));
    valueOf(await store.deleteProgress('k1'));
    expect(await store.readProgress('k1')).toBeNull();
  });

  it('keeps pins a customer, the oldest first', async () => {
    const store = await filled();
    for (const pin of [madePin('C-1', 'p0', late), madePin('C-10', 'p1', early), madePin('C-1', 'p1', early, 'b')]) {
      valueOf(await store.savePin(pin));
    }
    expect((await store.listPins('a', 'C-1')).map(({ id }) => id)).toEqual(['p1', 'p0']);
    valueOf(await store.deletePin('a', 'C-1', 'p1'));
    expect((await store.listPins('a', 'C-1')).map(({ id }) => id)).toEqual(['p0']);
    expect(await store.listPins('b', 'C-1')).toHaveLength(1);
    expect(await store.listPins('a', 'C-10')).toHaveLength(1);
  });

  it('keeps settings of every kind, false and 0 too', async () => {
    const store = await filled();
    for (const value of ['zh-CN', 0, false]) {
      valueOf(await store.saveSetting('language', value));
      expect(await store.readSetting('language')).toBe(value);
    }
  });

  it('erases everything', async () => {
    const store = await filled();
    valueOf(await store.erase());
    expect(await store.readContents()).toEqual(nothing);
  });

  const backup: Contents = {
    datasets: [madeContents('a', late, 40), madeContents('c', early, 50), logContents('d', early)],
    scenarios: [madeScenario('s1', early, 'same age'), madeScenario('s2', early)],
    pins: [madePin('C-1', 'p1', late), madePin('C-1', 'p9', early, 'c')],
    selections: [madeSelection('g1', late), madeSelection('g9', early, 'c')],
    packs: [madePack('k1', late, 'later'), madePack('k9', early)],
    progress: [madePack('k1', early)],
    settings: [
      { key: 'language', value: 'zh-CN' },
      { key: 'theme', value: 'dark' },
    ],
  };

  it('restores by merge: what is new is added, the later one wins, own settings stay', async () => {
    const store = await filled();
    const preview = await store.previewRestore(backup, 'merge');
    expect(await store.readCustomers('a')).toEqual(madeCustomers());
    expect(valueOf(await store.restore(backup, 'merge'))).toEqual(preview);
    expect(preview).toEqual({
      datasets: { added: 2, replaced: 1, kept: 0, removed: 0 },
      scenarios: { added: 1, replaced: 0, kept: 1, removed: 0 },
      pins: { added: 1, replaced: 1, kept: 0, removed: 0 },
      selections: { added: 1, replaced: 1, kept: 0, removed: 0 },
      packs: { added: 1, replaced: 1, kept: 0, removed: 0 },
      progress: { added: 0, replaced: 0, kept: 1, removed: 0 },
      settings: { added: 1, replaced: 0, kept: 1, removed: 0 },
    });
    expect(await store.readCustomers('a')).toEqual(madeCustomers(40));
    expect(await store.readCustomers('b')).toEqual(madeCustomers(5));
    expect(await store.readCustomers('c')).toEqual(madeCustomers(50));
    expect(await store.readLog('d')).toEqual(madeLog());
    expect((await store.listScenarios()).map(({ id, text }) => id + text)).toEqual(['s1{}', 's2{}']);
    expect([await store.readSetting('language'), await store.readSetting('theme')]).toEqual(['en', 'dark']);
  });

  it('restores by replacing: afterwards it holds exactly the backup', async () => {
    const store = await filled();
    const preview = await store.previewRestore(backup, 'replace');
    expect(valueOf(await store.restore(backup, 'replace'))).toEqual(preview);
    expect(preview.datasets).toEqual({ added: 2, replaced: 1, kept: 0, removed: 1 });
    expect(sorted(await store.readContents())).toEqual(sorted(backup));
  });

  it('gets its own contents back from a backup of them', async () => {
    const store = await filled();
    const contents = await store.readContents();
    valueOf(await store.erase());
    valueOf(await store.restore(contents, 'merge'));
    expect(sorted(await store.readContents())).toEqual(sorted(contents));
  });

  it('tells its listeners what was written, until they leave', async () => {
    const store = await opened();
    const heard: StoreChange[] = [];
    const leave = store.subscribe((change) => heard.push(change));
    await store.saveDataset(madeDataset('a'), madeCustomers(), early);
    await store.savePin(madePin('C-1', 'p1', early));
    await store.deleteDataset('a');
    await store.readContents();
    await store.erase();
    leave();
    await store.saveSetting('language', 'en');
    expect(heard.map((change) => change.kind === 'changed' && change.topics)).toEqual([
      ['datasets'],
      ['pins'],
      ['datasets', 'pins', 'selections'],
      ['datasets', 'scenarios', 'pins', 'selections', 'packs', 'progress', 'settings'],
    ]);
  });

  it('refuses to write and rejects reading once it is closed', async () => {
    const store = await filled();
    store.close();
    const closed = { ok: false, error: { code: 'store-closed' } };
    expect(await store.saveSetting('language', 'en')).toEqual(closed);
    expect(await store.saveDataset(madeDataset('a'), madeCustomers(), early)).toEqual(closed);
    expect(await store.restore(nothing, 'replace')).toEqual(closed);
    await expect(store.readContents()).rejects.toThrow();
  });
});
