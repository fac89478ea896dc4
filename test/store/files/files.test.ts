import * as fc from 'fast-check';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Contents } from '../../../src/store/store.ts';
import { backupFile } from '../../../src/store/files/backup-file.ts';
import { datasetFile } from '../../../src/store/files/dataset-file.ts';
import { unzipped } from '../../../src/store/files/gzip.ts';
import { openFile } from '../../../src/store/files/open-file.ts';
import { distributorChannel, distributorChannelCustomers } from '../../../src/store/samples/distributor-channel.ts';
import {
  early,
  kinds,
  late,
  logContents,
  madeContents,
  madeCustomers,
  madeDataset,
  madePin,
  madeScenario,
  madePack,
  madeSelection,
  valueOf,
} from '../made-up.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const packed = (json: unknown) => new Uint8Array(gzipSync(JSON.stringify(json)));
const unpackedJson = (file: Uint8Array) => JSON.parse(gunzipSync(file).toString('utf8')) as Record<string, unknown>;

/** Customers with their dataset. */
const madeHeld = (customers = madeCustomers()) => ({ dataset: madeDataset('a'), customers, log: null });

const contents: Contents = {
  datasets: [madeContents('a', early), madeContents('b', late, 7), logContents('l', early)],
  scenarios: [madeScenario('s', early, '{"title":"客户"}')],
  pins: [madePin('C-1', 'p', late)],
  selections: [madeSelection('g', late)],
  packs: [madePack('k', late)],
  progress: [madePack('k', early)],
  settings: [
    { key: 'language', value: 'zh-CN' },
    { key: 'projector', value: false },
  ],
};

describe('a dataset file', () => {
  const file = datasetFile(madeHeld(), late);

  it('gives the dataset back with every digit, gap and missing column', async () => {
    expect(valueOf(await openFile(bytes(file)))).toEqual({
      kind: 'dataset',
      exportedAt: late,
      dataset: madeDataset('a'),
      customers: madeCustomers(),
      log: null,
    });
  });

  it('keeps every number there is', async () => {
    const anyNumber = fc.double({ noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x));
    await fc.assert(
      fc.asyncProperty(fc.array(anyNumber, { maxLength: 50 }), async (numbers) => {
        const customer = { ...madeCustomers()[0]!, profit: Float64Array.from(numbers), revenue: null, indirectBenefit: null, use: null };
        const opened = valueOf(await openFile(bytes(datasetFile(madeHeld([customer]), late))));
        expect(opened.kind === 'dataset' && opened.customers).toEqual([customer]);
      }),
      { seed: 5, numRuns: 50 },
    );
  });

  it('can be read by people: one line a customer, gaps as null', () => {
    expect(file.split('\n').filter((line) => line.startsWith('    {"id":"C-'))).toHaveLength(3);
    expect(file).toContain('"profit":[0.1,null,0.3333333333333333,-1e-17]');
    expect(JSON.parse(file)).toMatchObject({ app: 'lifecurve', kind: 'dataset', version: 3, dataset: { id: 'a' } });
  });

  it('of no customers opens too, and so does one with a byte order mark', async () => {
    expect(valueOf(await openFile(bytes(`\uFEFF${datasetFile(madeHeld([]), late)}`)))).toMatchObject({ customers: [] });
  });

  it('carries the whole sample dataset', async () => {
    const customers = distributorChannelCustomers();
    const opened = valueOf(await openFile(bytes(datasetFile({ dataset: distributorChannel, customers, log: null }, late))));
    expect(opened).toEqual({ kind: 'dataset', exportedAt: late, dataset: distributorChannel, customers, log: null });
  });
});

describe('a backup', () => {
  it('gives everything back', async () => {
    const opened = valueOf(await openFile(await backupFile(contents, late)));
    expect(opened).toEqual({ kind: 'backup', exportedAt: late, contents });
  });

  it('is packed JSON that any program can unpack, and opens unpacked as well', async () => {
    const file = await backupFile(contents, late);
    const json = unpackedJson(file);
    expect(json).toMatchObject({ app: 'lifecurve', kind: 'backup', version: 3, exportedAt: late });
    expect(valueOf(await openFile(bytes(JSON.stringify(json))))).toEqual({ kind: 'backup', exportedAt: late, contents });
  });

  it.each(kinds)('of one store fills another: %s', async (_, make) => {
    const [from, to] = await Promise.all([make(), make()]);
    valueOf(await from.restore(contents, 'merge'));
    const opened = valueOf(await openFile(await backupFile(await from.readContents(), late)));
    if (opened.kind !== 'backup') throw new Error(opened.kind);
    valueOf(await to.restore(opened.contents, 'replace'));
    expect(await to.readContents()).toEqual(await from.readContents());
    from.close();
    to.close();
  });
});

describe('a file that cannot be opened', () => {
  const dataset = JSON.parse(datasetFile(madeHeld(), late)) as Record<string, unknown>;
  const [customer] = dataset['customers'] as readonly Record<string, unknown>[];
  const damaged = (path: readonly (string | number)[]) => ({ ok: false, error: { code: 'file-damaged', path } });
  const withCustomer = (change: object) => ({ ...dataset, customers: [{ ...customer, ...change }] });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', bytes('profit;1;2')],
    ['JSON that stops', bytes(JSON.stringify(dataset).slice(0, -9))],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe])],
    ['packed text', new Uint8Array(gzipSync('hello'))],
    ['a packed file that stops', packed(dataset).slice(0, 200)],
  ])('is called unreadable: %s', async (_, file) => {
    expect(await openFile(file)).toEqual({ ok: false, error: { code: 'file-unreadable' } });
  });

  it('with one wrong byte is called unreadable', async () => {
    const file = await backupFile(contents, late);
    file[40] = (file[40] ?? 0) ^ 0xff;
    expect(await openFile(file)).toEqual({ ok: false, error: { code: 'file-unreadable' } });
  });

  it.each([
    ['another program’s', { app: 'other', kind: 'dataset', version: 1 }],
    ['a scenario', { lifecurve: 1, model: 'life-curve', params: {} }],
    ['of an unknown kind', { ...dataset, kind: 'diary' }],
    ['a list', [1, 2]],
    ['null', null],
  ])('is called foreign: %s', async (_, json) => {
    expect(await openFile(bytes(JSON.stringify(json)))).toEqual({ ok: false, error: { code: 'file-foreign' } });
  });

  it('is called newer when a later version wrote it', async () => {
    expect(await openFile(packed({ ...dataset, version: 4 }))).toEqual({ ok: false, error: { code: 'file-newer', got: 4, newest: 3 } });
  });

  it.each([
    ['without customers', { ...dataset, customers: undefined }, ['customers']],
    ['with a word among the numbers', withCustomer({ profit: [1, 'two', 3, 4] }), ['customers', 0, 'profit']],
    ['with columns of different length', withCustomer({ profit: [1, 2, 3] }), ['customers', 0]],
    ['with a customer twice', { ...dataset, customers: [customer, customer] }, ['customers']],
    ['with a use that has no pool', withCustomer({ use: { orders: [1, 2, 3, 4] } }), []],
    ['with an unknown unit', { ...dataset, dataset: { ...madeDataset('a'), unit: 'week' } }, ['dataset', 'unit']],
    [
      'with a pool of no volume',
      { ...dataset, dataset: { ...madeDataset('a'), pools: [{ activity: 'visits', label: '', cost: 1, volume: 0 }] } },
      ['dataset', 'pools', 0, 'volume'],
    ],
    ['with half a month', withCustomer({ firstUnit: 1.5 }), ['customers', 0, 'firstUnit']],
    ['with a history of a hundred years and more', withCustomer({ profit: Array(1201).fill(1) }), ['customers', 0, 'profit']],
  ])('names the place of the damage: %s', async (_, json, path) => {
    expect(await openFile(bytes(JSON.stringify(json)))).toEqual(damaged(path));
  });

  it('names the place of the damage in a backup', async () => {
    const json = unpackedJson(await backupFile(contents, late));
    expect(await openFile(packed({ ...json, pins: [{ id: 'p' }] }))).toEqual(damaged(['pins', 0, 'dataset']));
    expect(await openFile(packed({ ...json, settings: [...contents.settings, contents.settings[0]] }))).toEqual(damaged(['settings']));
  });

  it('cannot smuggle in keys of JavaScript’s own machinery', async () => {
    const text = JSON.stringify(dataset)
      .replace('"use":{', '"use":{"__proto__":[9,9,9,9],')
      .replace('{"app"', '{"__proto__":{"evil":1},"app"');
    const opened = valueOf(await openFile(bytes(text)));
    if (opened.kind !== 'dataset') throw new Error(opened.kind);
    expect(Object.keys(opened.customers[0]!.use!)).toEqual(['visits']);
    expect((opened as unknown as Record<string, unknown>)['evil']).toBeUndefined();
  });

  it('is not unpacked beyond the limit', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(1_000_000)));
    expect(bomb.length).toBeLessThan(2000);
    expect(await unzipped(bomb, 999_999)).toBe('too-large');
    expect(await unzipped(bomb, 1_000_000)).toHaveLength(1_000_000);
  });
});
