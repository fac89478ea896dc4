import type { Scores } from './scores.ts';

/** No cell: a customer without scores. */
export const noCell = 0xffff;

/**
 * The cell of each customer: (r − 1)·q² + (f − 1)·q + m − 1, which is 0 for the scores 111 and q³ − 1 for the best.
 * @returns {@link noCell} for a customer without scores
 */
export function cellsOf({ recency, frequency, monetary }: Scores, quantiles: number): Uint16Array {
  const cells = new Uint16Array(recency.length);
  for (let k = 0; k < cells.length; k++) {
    const place = ((recency[k]! - 1) * quantiles + frequency[k]! - 1) * quantiles + monetary[k]! - 1;
    cells[k] = recency[k] === 0 ? noCell : place;
  }
  return cells;
}

/** A cell's scores as digits: `"555"`. */
export function cellName(cell: number, quantiles: number): string {
  const digit = (power: number): number => (Math.floor(cell / quantiles ** power) % quantiles) + 1;
  return `${digit(2)}${digit(1)}${digit(0)}`;
}

/** Customers of each cell, q³ of them. */
export function cellCounts(cells: Uint16Array, quantiles: number): Uint32Array {
  const counts = new Uint32Array(quantiles ** 3);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    if (cell !== noCell) counts[cell] = counts[cell]! + 1;
  }
  return counts;
}

/** What a column adds up to in each cell, q³ of them. @param values one a customer */
export function cellSums(cells: Uint16Array, quantiles: number, values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(quantiles ** 3);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    if (cell !== noCell) sums[cell] = sums[cell]! + values[k]!;
  }
  return sums;
}
