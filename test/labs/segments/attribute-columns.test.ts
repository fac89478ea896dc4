import { expect, test } from 'vitest';
import { meanByCustomer, mostWords, numberColumns, textColumns, usualWords } from '../../../src/labs/segments/attribute-columns.ts';
import { nowhere } from '../../../src/labs/segments/partition.ts';
import { textColumnOf } from '../../../src/model/purchases/text-column.ts';
import type { StoredLog } from '../../../src/scenario/stored-log.ts';

/** Two customers with three rows each, on the days 1, 2 and 3, and one without any. */
const log: StoredLog = {
  customers: 3,
  first: Uint32Array.of(0, 3, 6, 6),
  day: Int32Array.of(1, 2, 3, 1, 2, 3),
  amount: new Float64Array(6).fill(1),
  ...{ cost: null, complaints: null, use: null },
  ids: textColumnOf(['a', 'b', 'c']),
  attributes: [
    { name: 'nights', values: { kind: 'number', column: Float64Array.of(1, NaN, 5, NaN, NaN, 7) } },
    { name: 'purpose', values: { kind: 'text', codes: Uint32Array.of(1, 2, 2, 0, 0, 0), words: textColumnOf(['', 'work', 'family']) } },
  ],
};

test('columns are told apart by what they hold', () => {
  expect(numberColumns(log)).toEqual(['nights']);
  expect(textColumns(log)).toEqual(['purpose']);
  expect(meanByCustomer(log, 'purpose', 9)).toBeNull();
  expect(usualWords(log, 'nights', 9)).toBeNull();
});

test('a mean is over the rows up to the day that have a number', () => {
  expect(meanByCustomer(log, 'nights', 9)).toEqual(Float64Array.of(3, 7, NaN));
  expect(meanByCustomer(log, 'nights', 2)).toEqual(Float64Array.of(1, NaN, NaN));
});

test('a customer’s word is the most frequent up to the day, the first of equals, and none where nothing is said', () => {
  expect(usualWords(log, 'purpose', 9)).toEqual({ words: ['family'], codes: Uint8Array.of(0, nowhere, nowhere) });
  expect(usualWords(log, 'purpose', 2)).toEqual({ words: ['work'], codes: Uint8Array.of(0, nowhere, nowhere) });
});

test('beyond the words of most customers, one code stands for the rest', () => {
  const count = mostWords + 3;
  const words = textColumnOf(['', ...Array.from({ length: count }, (_, k) => `word ${k}`)]);
  const codes = Uint32Array.from({ length: count }, (_, k) => k + 1);
  const many: StoredLog = {
    ...log,
    customers: count,
    first: Uint32Array.from({ length: count + 1 }, (_, k) => k),
    day: new Int32Array(count),
    attributes: [{ name: 'word', values: { kind: 'text', codes, words } }],
  };
  const usual = usualWords(many, 'word', 9);
  expect(usual?.words).toHaveLength(mostWords);
  expect(usual?.codes.filter((code) => code === mostWords)).toHaveLength(3);
});
