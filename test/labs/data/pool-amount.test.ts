import { expect, it } from 'vitest';
import { amountReader } from '../../../src/labs/data/pool-amount.ts';
import { dataLab } from '../../../src/locales/en/data-lab.ts';
import { en } from '../../../src/locales/en/index.ts';

const messages = { ...en, ...dataLab };

it.each([
  ['cost', '7.2万', 72_000],
  ['cost', '0', 0],
  ['volume', '1,000', 1000],
] as const)('a %s typed as %s is taken', (name, typed, value) => {
  expect(amountReader(name, messages)(typed)).toEqual({ ok: true, value });
});

it.each([
  ['cost', '-1', dataLab.data.costs.negative],
  ['volume', '0', dataLab.data.costs.notPositive],
  ['volume', '1e13', dataLab.data.costs.tooLarge],
  ['cost', 'much', en.numbers['not-a-number']({ got: 'much' })],
] as const)('a %s typed as %s is refused in words', (name, typed, message) => {
  expect(amountReader(name, messages)(typed)).toEqual({ ok: false, message });
});
