import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import { schemaVersions, type SchemaVersion } from '../../src/store/schema.ts';
import versionOne from './fixtures/version-1.json' with { type: 'json' };
import { logDataset, madeLog, madeSelection, valueOf } from './made-up.ts';

/** A database as an older program left it, made without any code of ours. */
async function installed({ native, tables }: typeof versionOne): Promise<IDBFactory> {
  const factory = new IDBFactory();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open('lifecurve', native);
    request.onerror = () => reject(request.error!);
    request.onsuccess = () => resolve(request.result);
    request.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, records } of tables) {
        const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const record of records) store.add(JSON.parse(JSON.stringify(record), revived));
      }
    };
  });
  database.close();
  return factory;
}

/** Columns of numbers are written as { "float64": […] } in the fixture, gaps as null. */
const revived = (_: string, value: unknown): unknown =>
  value instanceof Object && 'float64' in value
    ? Float64Array.from(value.float64 as readonly (number | null)[], (entry) => entry ?? NaN)
    : value;

describe('a database of version 1', () => {
  it('opens with everything that was in it', async () => {
    const store = await openStore({ indexedDB: await installed(versionOne), IDBKeyRange });
    expect(store.kind).toBe('browser');
    expect((await store.listDatasets()).map(({ id, title, customers, createdAt }) => [id, title, customers, createdAt])).toEqual([
      ['north', { 'zh-CN': '北方', en: 'North' }, 2, '2024-03-01T08:00:00.000Z'],
    ]);
    const [first, second] = await store.readCustomers('north');
    expect([first!.id, [...first!.profit], [...first!.use!['visits']!]]).toEqual(['N-2', [3.5, NaN, 4.25], [2, NaN, 0]]);
    expect([second!.id, second!.ended, second!.revenue]).toEqual(['N-1', true, null]);
    expect((await store.listScenarios()).map(({ id, text }) => [id, text])).toEqual([['mine', '{"lifecurve":1}']]);
    expect((await store.listPins('north', 'N-1')).map(({ id }) => id)).toEqual(['p1']);
    expect(await store.readSetting('language')).toBe('zh-CN');
    store.close();
  });

  it('gets datasets without a purchase log, and no selections', async () => {
    const store = await openStore({ indexedDB: await installed(versionOne), IDBKeyRange });
    expect((await store.listDatasets()).map(({ log }) => log)).toEqual([null]);
    expect(await store.readLog('north')).toBeNull();
    expect(await store.listSelections('north')).toEqual([]);
    const { datasets, selections } = await store.readContents();
    expect([datasets.map(({ log }) => log), selections]).toEqual([[null], []]);
    store.close();
  });

  it('takes purchase logs, selections and packs', async () => {
    const store = await openStore({ indexedDB: await installed(versionOne), IDBKeyRange });
    valueOf(await store.saveLog(logDataset('north'), madeLog(), '2024-04-01T00:00:00.000Z'));
    valueOf(await store.saveSelection(madeSelection('g', '2024-04-01T00:00:00.000Z', 'north')));
    expect(await store.readLog('north')).toEqual(madeLog());
    expect(await store.listSelections('north')).toHaveLength(1);
    valueOf(await store.savePack({ id: 'k', text: '{}', savedAt: '2024-04-01T00:00:00.000Z' }));
    expect(await store.listPacks()).toHaveLength(1);
    store.close();
  });

  it('takes new records beside the old ones', async () => {
    const store = await openStore({ indexedDB: await installed(versionOne), IDBKeyRange });
    const [north] = await store.listDatasets();
    const customers = await store.readCustomers('north');
    valueOf(await store.saveDataset({ ...north!, id: 'south' }, customers, '2024-04-01T00:00:00.000Z'));
    expect(await store.readCustomers('south')).toEqual(customers);
    expect(await store.readCustomers('north')).toEqual(customers);
    store.close();
  });
});

describe('the chain of versions', () => {
  it('counts up from 1 without a gap', () => {
    expect(schemaVersions.map(({ version }) => version)).toEqual(schemaVersions.map((_, index) => index + 1));
  });

  it('keeps version 1 as it was published', () => {
    expect(schemaVersions[0]?.tables).toEqual(
      Object.fromEntries(versionOne.tables.map(({ name, keyPath, autoIncrement }) => [name, notation(keyPath, autoIncrement)])),
    );
  });

  it('keeps version 2 as it was published', () => {
    expect(schemaVersions[1]?.tables).toEqual({ chunks: '[batch+column+place]', selections: 'id, dataset' });
  });

  const next = Math.max(...schemaVersions.map(({ version }) => version)) + 1;
  const later: readonly SchemaVersion[] = [
    ...schemaVersions,
    {
      version: next,
      tables: { scenarios: 'id, savedAt' },
      async upgrade(transaction) {
        await transaction
          .table('scenarios')
          .toCollection()
          .modify((row: { text: string; words?: number }) => void (row.words = row.text.length));
      },
    },
    {
      version: next + 1,
      tables: { drawers: 'id' },
      async upgrade(transaction) {
        const rows = await transaction.table<{ id: string; words: number }>('scenarios').toArray();
        await transaction.table('drawers').bulkAdd(rows.map(({ id, words }) => ({ id, double: 2 * words })));
      },
    },
  ];

  it('brings the records of version 1 through every later step, in order', async () => {
    const options = { name: 'lifecurve', timeoutMs: 3000, indexedDB: await installed(versionOne), IDBKeyRange };
    const database = valueOf(await openDatabase({ ...options, versions: later }));
    expect(await database.table('scenarios').orderBy('savedAt').toArray()).toMatchObject([
      { id: 'mine', text: '{"lifecurve":1}', words: 15 },
    ]);
    expect(await database.table('drawers').toArray()).toEqual([{ id: 'mine', double: 30 }]);
    expect(await database.customers.count()).toBe(2);
    database.close();
  });

  it('undoes a step that fails, so that the old program still finds its database', async () => {
    const indexedDB = await installed(versionOne);
    const failing = later.map((one) => (one.version === next + 1 ? { ...one, upgrade: () => Promise.reject(new Error('planted')) } : one));
    const result = await openDatabase({ name: 'lifecurve', timeoutMs: 3000, indexedDB, IDBKeyRange, versions: failing });
    expect(result).toEqual({ ok: false, error: 'failed' });
    const store = await openStore({ indexedDB, IDBKeyRange });
    expect(store.kind).toBe('browser');
    expect(await store.listScenarios()).toEqual([{ id: 'mine', text: '{"lifecurve":1}', savedAt: '2024-03-02T08:00:00.000Z' }]);
    store.close();
  });
});

const notation = (keyPath: string | readonly string[], autoIncrement: boolean) =>
  (autoIncrement ? '++' : '') + (typeof keyPath === 'string' ? keyPath : `[${keyPath.join('+')}]`);
