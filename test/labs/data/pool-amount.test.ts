import { expect, it } from 'vitest';
import { amountReader } from '../../../src/labs/data/pool-amount.ts';
import { en } from '../../../src/locales/en/index.ts';

it.each([
  ['cost', '7.2万', 72_000],
  ['cost', '0', 0],
  ['volume', '1,000', 1000],
] as const)('a %s typed as %s is taken', (name, typed, value) => {
  expect(amountReader(name, en)(typed)).toEqual({ ok: true, value });
});

it.each([
  ['cost', '-1', en.data.costs.negative],
  ['volume', '0', en.data.costs.notPositive],
  ['volume', '1e13', en.data.costs.tooLarge],
  ['cost', 'much', en.imports.numbers['not-a-number']({ got: 'much' })],
] as const)('a %s typed as %s is refused in words', (name, typed, message) => {
  expect(amountReader(name, en)(typed)).toEqual({ ok: false, message });
});
