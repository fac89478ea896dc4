import type { Features } from './features.ts';
import { gridAxis, type GridAxis } from './grid-axis.ts';

/** Cells along a block's side. Blocks spare looking at cells where one centre has a whole region. */
export const blockSide = 8;

/** Points of two dimensions, cell by cell of a grid, with the sums of each cell and of each block of cells. */
export interface Grid {
  readonly x: GridAxis;
  readonly y: GridAxis;
  /** Place of each cell's first point and, last, the number of points; cells column by column. */
  readonly start: Uint32Array;
  /** x and y of the points, cell by cell. */
  readonly points: Float64Array;
  /** Σ x and Σ y of each cell. */
  readonly cellSums: Float64Array;
  /** Blocks along y. */
  readonly blockRows: number;
  /** Points, Σ x and Σ y of each block, column by column. */
  readonly blockTotals: Float64Array;
}

/** @param features of two dimensions, at least one point */
export function gridOf({ coordinates, count }: Pick<Features, 'coordinates' | 'count'>): Grid {
  const x = gridAxis(coordinates, 0);
  const y = gridAxis(coordinates, 1);
  const cells = new Uint32Array(count);
  const start = new Uint32Array(x.cells * y.cells + 1);
  for (let point = 0; point < count; point++) {
    const cell = x.cellOf(coordinates[2 * point]!) * y.cells + y.cellOf(coordinates[2 * point + 1]!);
    cells[point] = cell;
    start[cell + 1]!++;
  }
  for (let cell = 0; cell < start.length - 1; cell++) start[cell + 1]! += start[cell]!;
  const points = sortedInto(cells, start, coordinates);
  const cellSums = sumsOf(start, points);
  const blockRows = Math.ceil(y.cells / blockSide);
  return { x, y, start, points, cellSums, blockRows, blockTotals: blocksOf(x.cells, y.cells, blockRows, start, cellSums) };
}

function sortedInto(cells: Uint32Array, start: Uint32Array, coordinates: Float64Array): Float64Array {
  const next = start.slice();
  const points = new Float64Array(coordinates.length);
  for (let point = 0; point < cells.length; point++) {
    const place = next[cells[point]!]!++;
    points[2 * place] = coordinates[2 * point]!;
    points[2 * place + 1] = coordinates[2 * point + 1]!;
  }
  return points;
}

function sumsOf(start: Uint32Array, points: Float64Array): Float64Array {
  const sums = new Float64Array(2 * (start.length - 1));
  for (let cell = 0; cell < start.length - 1; cell++) {
    let [x, y] = [0, 0];
    const end = 2 * start[cell + 1]!;
    for (let place = 2 * start[cell]!; place < end; place += 2) {
      x += points[place]!;
      y += points[place + 1]!;
    }
    sums[2 * cell] = x;
    sums[2 * cell + 1] = y;
  }
  return sums;
}

function blocksOf(columns: number, rows: number, blockRows: number, start: Uint32Array, cellSums: Float64Array): Float64Array {
  const totals = new Float64Array(3 * Math.ceil(columns / blockSide) * blockRows);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const cell = column * rows + row;
      const block = 3 * (Math.floor(column / blockSide) * blockRows + Math.floor(row / blockSide));
      totals[block]! += start[cell + 1]! - start[cell]!;
      totals[block + 1]! += cellSums[2 * cell]!;
      totals[block + 2]! += cellSums[2 * cell + 1]!;
    }
  }
  return totals;
}
