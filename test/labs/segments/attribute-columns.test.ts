import { expect, test } from 'vitest';
import { meanByCustomer } from '../../../src/labs/segments/attribute-columns.ts';
import { orderedLog } from '../../../src/model/purchases/purchase-log.ts';
import { textColumnOf } from '../../../src/model/purchases/text-column.ts';

test('a column’s mean of a customer is of its purchases up to the day that have a number', () => {
  const log = orderedLog(Uint32Array.of(0, 0, 0, 1, 2), 3, Int32Array.of(1, 2, 9, 1, 9), new Float64Array(5).fill(1));
  const values = { kind: 'number', column: Float64Array.of(4, 8, 100, NaN, 7) } as const;
  const stored = { ...log, ids: textColumnOf(['a', 'b', 'c']), attributes: [{ name: 'score', values }] };
  expect([...(meanByCustomer(stored, 'score', 5) ?? [])]).toEqual([6, NaN, NaN]);
  expect(meanByCustomer(stored, 'other', 5)).toBeNull();
});
