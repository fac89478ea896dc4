import { expect, it } from 'vitest';
import { ledger } from '../../../src/model/activity-based-costing/ledger.ts';

it('keeps the cents that a plain total loses', () => {
  const { add, total } = ledger();
  for (const amount of [1e17, 0.25, -1e17, 0.5]) add('A', 1, amount);
  expect(total('A', 1)).toBe(0.75);
});

it('lists customers as they came and their periods in order', () => {
  const { add, entries, total } = ledger();
  add('B', 10, 1);
  add('A', 1, 2);
  add('B', 9, 3);
  expect(entries()).toEqual([
    { customer: 'B', period: 9 },
    { customer: 'B', period: 10 },
    { customer: 'A', period: 1 },
  ]);
  expect(total('A', 2)).toBe(0);
});
