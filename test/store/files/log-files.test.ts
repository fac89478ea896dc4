import * as fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textColumnOf } from '../../../src/model/purchases/text-column.ts';
import type { StoredLog } from '../../../src/scenario/stored-log.ts';
import { backupFile } from '../../../src/store/files/backup-file.ts';
import { datasetFile } from '../../../src/store/files/dataset-file.ts';
import { openFile } from '../../../src/store/files/open-file.ts';
import { early, late, logContents, logDataset, madeLog, madeSelection, nothing, valueOf } from '../made-up.ts';
import versionOne from '../fixtures/backup-1.json' with { type: 'json' };

const bytes = (text: string) => new TextEncoder().encode(text);
const fileOf = (log: StoredLog) => datasetFile({ dataset: logDataset('a', log), customers: [], log }, late);
const contents = {
  ...nothing,
  datasets: [logContents('a', early)],
  selections: [madeSelection('g', early), madeSelection('h', late, 'gone')],
};

describe('a file with a purchase log', () => {
  it('gives every column back', async () => {
    const opened = valueOf(await openFile(bytes(fileOf(madeLog()))));
    expect(opened).toEqual({ kind: 'dataset', exportedAt: late, dataset: logDataset('a'), customers: [], log: madeLog() });
  });

  it('can be read by people: a line a column, ids as they are', () => {
    const lines = fileOf(madeLog()).split('\n');
    expect(lines).toContain('    "ids": ["客-1","__proto__","00003"],');
    expect(lines).toContain('    "cost": [0.05,null,0,1,7],');
  });

  it('keeps any amounts, ids and words', async () => {
    const amounts = fc.array(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x)),
      { minLength: 5, maxLength: 5 },
    );
    const texts = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(amounts, texts, async (amount, words) => {
        const log: StoredLog = {
          ...madeLog(),
          amount: Float64Array.from(amount),
          ids: textColumnOf(words),
          attributes: [
            { name: words[0]!, values: { kind: 'text', codes: Uint32Array.of(0, 1, 2, 3, 0), words: textColumnOf(['', ...words]) } },
          ],
        };
        expect(valueOf(await openFile(bytes(fileOf(log))))).toMatchObject({ log });
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('says of its log what the log says, not what a hand wrote', async () => {
    const json = JSON.parse(fileOf(madeLog())) as { dataset: { log: object } };
    json.dataset.log = { ...json.dataset.log, purchases: 7e9, lastDay: 0, complaints: false, attributes: [] };
    expect(valueOf(await openFile(bytes(JSON.stringify(json))))).toMatchObject({ dataset: logDataset('a') });
  });
});

describe('a backup with logs and selections', () => {
  it('gives everything back', async () => {
    expect(valueOf(await openFile(await backupFile(contents, late)))).toEqual({ kind: 'backup', exportedAt: late, contents });
  });

  it('of the first form, which had neither, opens', async () => {
    const opened = valueOf(await openFile(bytes(JSON.stringify(versionOne))));
    if (opened.kind !== 'backup') throw new Error(opened.kind);
    const { datasets, selections, pins } = opened.contents;
    expect(datasets.map(({ dataset, customers, log }) => [dataset.id, dataset.log, customers.length, log])).toEqual([
      ['north', null, 1, null],
    ]);
    expect([selections, pins.length]).toEqual([[], 1]);
  });
});

describe('a damaged log', () => {
  type Columns = Record<string, unknown>;
  const withLog = (change: Columns) => {
    const json = JSON.parse(fileOf(madeLog())) as { log: Columns };
    return { ...json, log: { ...json.log, ...change } };
  };
  const number = (column: unknown) => ({ attributes: [{ name: 'nights', values: { kind: 'number', column } }] });
  const text = (codes: unknown, words: unknown) => ({ attributes: [{ name: 'channel', values: { kind: 'text', codes, words } }] });

  it.each<[string, Columns, readonly string[]]>([
    ['whose index begins late', { first: [1, 2, 2, 5] }, ['log']],
    ['whose index falls', { first: [0, 4, 2, 5] }, ['log']],
    ['whose index ends early', { first: [0, 2, 2, 4] }, ['log']],
    ['whose index ends beyond the rows', { first: [0, 2, 2, 4_294_967_295] }, ['log']],
    ['whose index is no list', { first: { 0: 0 } }, ['log', 'first']],
    ['whose index is negative', { first: [0, -1, 2, 5] }, ['log', 'first']],
    ['whose index is broken', { first: [0, 1.5, 2, 5] }, ['log', 'first']],
    ['whose index is too long', { first: [0, 2, 2, 5, 5] }, ['log']],
    ['without an index', { first: [] }, ['log']],
    ['with an id too few', { ids: ['a', 'b'] }, ['log']],
    ['with an id twice', { ids: ['a', 'b', 'a'] }, ['log', 'ids']],
    ['with an empty id', { ids: ['a', '', 'b'] }, ['log', 'ids']],
    ['with an id that is no text', { ids: ['a', 2, 'b'] }, ['log', 'ids']],
    ['with half a day', { day: [1, 2, 3.5, 4, 5] }, ['log', 'day']],
    ['with a day after the year 9999', { day: [1, 2, 3, 4, 2_932_897] }, ['log', 'day']],
    ['with a day that is null', { day: [1, 2, 3, 4, null] }, ['log', 'day']],
    ['with days that fall', { day: [1, 2, 5, 4, 6] }, ['log']],
    ['with an amount that is a text', { amount: [1, '2', 3, 4, 5] }, ['log', 'amount']],
    ['without an amount', { amount: [1, 2, 3, 4, null] }, ['log', 'amount']],
    ['with an amount too few', { amount: [1, 2, 3, 4] }, ['log']],
    ['with a cost too many', { cost: [1, 2, 3, 4, 5, 6] }, ['log']],
    ['with a negative complaint', { complaints: [0, -1, 0, 0, 0] }, ['log', 'complaints']],
    ['with a use too few', { use: [{ activity: 'visits', column: [1] }] }, ['log']],
    ['with a use that has no pool', { use: [{ activity: 'orders', column: [1, 2, 3, 4, 5] }] }, []],
    ['with an activity twice', { use: ['visits', 'visits'].map((activity) => ({ activity, column: [1, 2, 3, 4, 5] })) }, ['log', 'use']],
    ['with an attribute too short', number([1]), ['log']],
    ['with a word among numbers', number([1, 2, 'x', 4, 5]), ['log', 'attributes', 'values', 'column']],
    [
      'with an attribute twice',
      { attributes: [...number([1, 2, 3, 4, 5]).attributes, ...number([1, 2, 3, 4, 5]).attributes] },
      ['log', 'attributes'],
    ],
    ['with a code that has no word', text([0, 1, 2, 0, 0], ['', 'a']), ['log', 'attributes', 'values']],
    ['with codes but no word at all', text([0, 0, 0, 0, 0], []), ['log', 'attributes', 'values', 'words']],
    ['whose first word is not the empty one', text([0, 0, 0, 0, 0], ['a']), ['log', 'attributes', 'values', 'words']],
    ['of an unknown kind', { attributes: [{ name: 'x', values: { kind: 'date', column: [] } }] }, ['log', 'attributes', 'values', 'kind']],
  ])('is refused, and the place named: %s', async (_, change, path) => {
    const opened = await openFile(bytes(JSON.stringify(withLog(change))));
    expect(opened).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
    const found = !opened.ok && opened.error.code === 'file-damaged' ? opened.error.path.filter((key) => typeof key === 'string') : [];
    expect(found).toEqual(path);
  });

  const json = JSON.parse(fileOf(madeLog())) as { dataset: Columns; log: Columns };
  it.each([
    ['a dataset that says nothing of its log', { ...json, dataset: { ...json.dataset, log: null } }],
    ['a dataset that speaks of a log that is not there', { ...json, log: null }],
    [
      'histories beside a log',
      {
        ...json,
        customers: [{ id: 'x', firstUnit: 1, ended: false, profit: [1], revenue: null, cost: null, indirectBenefit: null, use: null }],
      },
    ],
    ['a margin of more than all', { ...json, dataset: { ...json.dataset, log: { margin: 1.5, pseudonymous: false } } }],
  ])('is refused: %s', async (_, file) => {
    expect(await openFile(bytes(JSON.stringify(file)))).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
  });

  it('brings no key of JavaScript’s own machinery along', async () => {
    const uses = '"use":[{"activity":"__proto__","column":[9,9,9,9,9]}]';
    const pools = '"pools":[{"activity":"__proto__","label":"x","cost":1,"volume":1}]';
    const file = JSON.stringify(json)
      .replace(/"use":\[\{.*?\}\]/, uses)
      .replace(/"pools":\[\{.*?\}\]/, pools);
    const opened = valueOf(await openFile(bytes(file)));
    if (opened.kind !== 'dataset') throw new Error(opened.kind);
    expect(Object.keys(opened.log!.use!)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(opened.log!.use!)).toBe(Object.prototype);
  });
});

describe('a damaged selection', () => {
  it.each([
    ['whose members fall', [2, 1], ['selections', 0, 'members']],
    ['with a member twice', [1, 1], ['selections', 0, 'members']],
    ['with half a member', [0.5], ['selections', 0, 'members']],
    ['with a member that its dataset lacks', [0, 3], ['selections']],
  ])('is refused: %s', async (_, members, path) => {
    const json = JSON.parse(gunzipSync(await backupFile(contents, late)).toString('utf8')) as { selections: readonly object[] };
    const file = { ...json, selections: [{ ...json.selections[0], members }] };
    expect(await openFile(bytes(JSON.stringify(file)))).toEqual({ ok: false, error: { code: 'file-damaged', path } });
  });
});
