import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { textColumnOf } from '../../../src/model/purchases/text-column.ts';
import type { StoredLog } from '../../../src/scenario/stored-log.ts';
import { columnsOf } from '../../../src/store/logs/columns.ts';
import type { Store } from '../../../src/store/store.ts';
import { early, kinds, late, logDataset, madeCustomers, madeDataset, madeLog, madePin, manyPurchases, valueOf } from '../made-up.ts';

const open: Store[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

const nobody: StoredLog = {
  customers: 0,
  first: new Uint32Array(1),
  ...{ day: new Int32Array(), amount: new Float64Array(), cost: null, complaints: null, use: null },
  ids: textColumnOf([]),
  attributes: [],
};

describe.each(kinds)('a purchase log in a store in the %s', (kind, make) => {
  const opened = async () => {
    const store = await make();
    open.push(store);
    return store;
  };

  it.each([
    ['with every kind of column', madeLog()],
    ['of nobody', nobody],
    ['that just fills its chunks', manyPurchases(131_070)],
    ['of many chunks', manyPurchases(1_200_000)],
  ])('comes back as it was: %s', async (_, log) => {
    const store = await opened();
    const stored = valueOf(await store.saveLog(logDataset('a', log), log, early));
    expect(stored).toEqual({ ...logDataset('a', log), customers: log.customers, createdAt: early });
    expect(await store.listDatasets()).toEqual([stored]);
    const read = await store.readLog('a');
    expect(read !== null && columnsOf(read).every((column, index) => same(column, columnsOf(log)[index]!))).toBe(true);
    expect({ ...read, first: null, day: null, amount: null, ids: null }).toEqual({
      ...log,
      first: null,
      day: null,
      amount: null,
      ids: null,
    });
  });

  it('is not there for an unknown dataset nor for one of histories, and brings no histories', async () => {
    const store = await opened();
    valueOf(await store.saveDataset(madeDataset('h'), madeCustomers(), early));
    valueOf(await store.saveLog(logDataset('a'), madeLog(), early));
    expect([await store.readLog('h'), await store.readLog('unknown')]).toEqual([null, null]);
    expect(await store.readCustomers('a')).toEqual([]);
  });

  it('takes the place of another log and of histories, and gives it to them', async () => {
    const store = await opened();
    valueOf(await store.saveDataset(madeDataset('a'), madeCustomers(), early));
    valueOf(await store.saveLog(logDataset('a'), madeLog(1), early));
    expect([await store.readCustomers('a'), await store.readLog('a')]).toEqual([[], madeLog(1)]);
    valueOf(await store.saveLog(logDataset('a'), madeLog(2), late));
    expect(await store.readLog('a')).toEqual(madeLog(2));
    valueOf(await store.saveDataset(madeDataset('a'), madeCustomers(), late));
    expect([await store.readCustomers('a'), await store.readLog('a')]).toEqual([madeCustomers(), null]);
  });

  it('goes with its dataset, and its pins and selections with it', async () => {
    const store = await opened();
    valueOf(await store.saveLog(logDataset('a'), madeLog(), early));
    valueOf(await store.saveLog(logDataset('b'), madeLog(3), early));
    valueOf(await store.savePin(madePin('客-1', 'p', early)));
    valueOf(await store.deleteDataset('a'));
    expect([await store.readLog('a'), await store.readLog('b')]).toEqual([null, madeLog(3)]);
    expect((await store.readContents()).pins).toEqual([]);
  });

  it('is not changed by what happens to a column before or after', async () => {
    const store = await opened();
    const buffer = new Float64Array(1000).fill(7);
    const log = { ...madeLog(), amount: buffer.subarray(10, 15) };
    valueOf(await store.saveLog(logDataset('a', log), log, early));
    buffer.fill(0);
    const read = await store.readLog('a');
    expect([...(read?.amount ?? [])]).toEqual([7, 7, 7, 7, 7]);
    expect(read?.amount.buffer.byteLength).toBe(40);
    read?.amount.fill(1);
    expect([...((await store.readLog('a'))?.amount ?? [])]).toEqual([7, 7, 7, 7, 7]);
  });

  it('can be handed to a worker as it was read: no two columns share a buffer', async () => {
    const store = await opened();
    valueOf(await store.saveLog(logDataset('a'), madeLog(), early));
    const read = await store.readLog('a');
    const buffers = columnsOf(read!).map(({ buffer }) => buffer as ArrayBuffer);
    expect(new Set(buffers).size).toBe(buffers.length);
    expect(structuredClone(read, { transfer: buffers })).toEqual(madeLog());
    expect(await store.readLog('a')).toEqual(madeLog());
  });

  it('tells how far it is, to the end', async () => {
    const store = await opened();
    const told = { saving: [] as number[], reading: [] as number[] };
    const log = manyPurchases(1_200_000);
    valueOf(await store.saveLog(logDataset('a', log), log, early, (share) => told.saving.push(share)));
    await store.readLog('a', (share) => told.reading.push(share));
    for (const shares of Object.values(told)) {
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
      if (kind === 'browser') expect(shares.length).toBeGreaterThan(5);
    }
  });

  it('is not lost by a save of histories that carries its facts along', async () => {
    const store = await opened();
    valueOf(await store.saveLog(logDataset('a'), madeLog(), early));
    await expect(store.saveDataset(logDataset('a'), madeCustomers(), late)).rejects.toThrow('would be lost');
    expect(await store.readLog('a')).toEqual(madeLog());
  });

  it('keeps columns of any numbers', async () => {
    const column = fc.array(fc.double(), { minLength: 5, maxLength: 5 }).map((entries) => Float64Array.from(entries));
    await fc.assert(
      fc.asyncProperty(column, column, fc.string({ unit: 'grapheme' }), async (amount, nights, id) => {
        const store = await make();
        const log: StoredLog = {
          ...madeLog(),
          amount,
          ids: textColumnOf([id, '1', '2']),
          attributes: [{ name: id, values: { kind: 'number', column: nights } }],
        };
        valueOf(await store.saveLog(logDataset('a', log), log, early));
        expect(await store.readLog('a')).toEqual(log);
        store.close();
      }),
      { seed: 7, numRuns: 30 },
    );
  });
});

/** Compared as bytes: a matcher would walk a million entries one by one. */
function same(one: NodeJS.TypedArray, other: NodeJS.TypedArray): boolean {
  const bytes = ({ buffer, byteOffset, byteLength }: NodeJS.TypedArray) => Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  return one.constructor === other.constructor && bytes(one).equals(bytes(other));
}
