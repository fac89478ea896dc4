import { crossTable } from '../numerics/cross-table.ts';
import { customerTypes } from './types.ts';

export interface Moves {
  /** Customers from each type (row) to each type (column), row by row: 4 × 4. */
  readonly table: Uint32Array;
  /** Customers whose type changed. */
  readonly moved: number;
}

/**
 * Who moved from which quadrant to which.
 * @param before, after codes of the same customers; who has no type on either side is left out
 */
export function movesBetween(before: Uint8Array, after: Uint8Array): Moves {
  const types = customerTypes.length;
  const table = crossTable(before, after, types, types);
  return { table, moved: table.reduce((moved, count, place) => (place % (types + 1) === 0 ? moved : moved + count), 0) };
}
