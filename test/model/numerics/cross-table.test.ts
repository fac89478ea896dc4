import { expect, it } from 'vitest';
import { crossTable } from '../../../src/model/numerics/cross-table.ts';

it('a cross table counts each pair of codes, row by row, and leaves out codes beyond it', () => {
  const table = crossTable(Uint8Array.of(0, 0, 1, 255, 1, 1), Uint8Array.of(2, 2, 0, 1, 255, 1), 2, 3);
  expect([...table]).toEqual([0, 0, 2, 1, 1, 0]);
});
