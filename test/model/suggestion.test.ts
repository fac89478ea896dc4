import { expect, it } from 'vitest';
import { suggestion } from '../../src/model/suggestion.ts';

const words = ['discountRate', 'horizon', 'g1', 'g2', 'now'];

it.each([
  ['discountrate', 'discountRate'],
  ['horizn', 'horizon'],
  ['HORIZON', 'horizon'],
  ['hroizon', 'horizon'],
  ['G2', 'g2'],
  ['noww', 'now'],
])('%s means %s', (written, meant) => {
  expect(suggestion(written, words)).toBe(meant);
});

it.each(['surplus', 'x', '', 'a'.repeat(1e5)])('nothing near %.10s', (written) => {
  expect(suggestion(written, words)).toBeNull();
});

it('words of over forty letters are not compared', () => {
  expect(suggestion('a'.repeat(41), ['a'.repeat(41)])).toBeNull();
});

it('of equally near words the first', () => {
  expect(suggestion('g3', words)).toBe('g1');
});

it('of no words none', () => {
  expect(suggestion('g1', [])).toBeNull();
});
