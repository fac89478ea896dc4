import { expect, it } from 'vitest';
import { isOrderOf, mixed, moved } from '../../../src/labs/exercises/words/mixed.ts';

const ids = ['a', 'b', 'c'];

it('an order begins otherwise than it is to end, the same for the same seed', () => {
  for (let seed = 0; seed < 30; seed++) {
    const order = mixed(ids, seed, ids);
    expect(order).not.toEqual(ids);
    expect([...order].sort()).toEqual(ids);
    expect(mixed(ids, seed, ids)).toEqual(order);
  }
});

it('an entry moves by one, and stays at the ends', () => {
  expect(moved(ids, 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(ids, 'c', 1)).toEqual(ids);
});

it('an answer to another revision of the item is no order of its entries', () => {
  expect(isOrderOf(ids, ['c', 'a', 'b'])).toBe(true);
  for (const other of [['a', 'b'], ['a', 'b', 'd'], ['a', 'b', 'c', 'd'], ['a', 'a', 'b'], 'abc', null])
    expect(isOrderOf(ids, other)).toBe(false);
});
