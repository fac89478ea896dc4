import { blockSide, type Grid } from './grid.ts';
import type { Centres, Totals } from './nearest.ts';

/**
 * Totals of the clusters, looking only at points that more than one centre may claim. Centres divide the plane into convex parts, so
 * what lies between four corners that are nearest to one centre lies wholly in its part, and is added by its stored sums: blocks, in
 * the others their cells, and in the others of these the points. A point within a rounding of the border between two clusters may
 * be counted on either side.
 */
export function totalsByGrid(grid: Grid, centres: Centres): Totals {
  const { x, y, blockRows, blockTotals } = grid;
  const totals = { sizes: new Float64Array(centres.length / 2), sums: new Float64Array(centres.length) };
  const lines = { left: new Uint8Array(blockRows + 1), right: new Uint8Array(blockRows + 1) };
  const cornerRows = Int32Array.from(lines.left, (_, block) => Math.min(y.cells, block * blockSide));
  labelLine(lines.right, x.borders[0]!, y.borders, cornerRows, centres);
  for (let first = 0, column = 0; first < x.cells; first += blockSide, column++) {
    lines.left.set(lines.right);
    labelLine(lines.right, x.borders[Math.min(x.cells, first + blockSide)]!, y.borders, cornerRows, centres);
    for (let row = 0; row < blockRows; row++) {
      const block = 3 * (column * blockRows + row);
      if (blockTotals[block] === 0) continue;
      const label = commonLabel(lines, row);
      if (label < 0) addCells(totals, grid, first, row * blockSide, centres);
      else addSums(totals, label, blockTotals[block]!, blockTotals[block + 1]!, blockTotals[block + 2]!);
    }
  }
  return totals;
}

interface Lines {
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

/** The nearest centre of all four corners; −1 where they differ. */
function commonLabel({ left, right }: Lines, row: number): number {
  const label = left[row]!;
  return label === left[row + 1] && label === right[row] && label === right[row + 1] ? label : -1;
}

function addSums({ sizes, sums }: Totals, label: number, points: number, x: number, y: number): void {
  sizes[label]! += points;
  sums[2 * label]! += x;
  sums[2 * label + 1]! += y;
}

/** The cells of one block. */
function addCells(totals: Totals, grid: Grid, firstColumn: number, firstRow: number, centres: Centres): void {
  const { x, y, start, cellSums } = grid;
  const columns = Math.min(x.cells, firstColumn + blockSide);
  const rows = Math.min(blockSide, y.cells - firstRow);
  const cornerRows = Int32Array.from({ length: rows + 1 }, (_, row) => firstRow + row);
  const lines = { left: new Uint8Array(rows + 1), right: new Uint8Array(rows + 1) };
  labelLine(lines.right, x.borders[firstColumn]!, y.borders, cornerRows, centres);
  for (let column = firstColumn; column < columns; column++) {
    lines.left.set(lines.right);
    labelLine(lines.right, x.borders[column + 1]!, y.borders, cornerRows, centres);
    for (let row = 0; row < rows; row++) {
      const cell = column * y.cells + firstRow + row;
      const points = start[cell + 1]! - start[cell]!;
      if (points === 0) continue;
      const label = commonLabel(lines, row);
      if (label < 0) addPoints(totals, grid, cell, centres);
      else addSums(totals, label, points, cellSums[2 * cell]!, cellSums[2 * cell + 1]!);
    }
  }
}

function addPoints(totals: Totals, { start, points }: Grid, cell: number, centres: Centres): void {
  const end = 2 * start[cell + 1]!;
  for (let place = 2 * start[cell]!; place < end; place += 2) {
    const [x, y] = [points[place]!, points[place + 1]!];
    addSums(totals, nearestTo(x, y, centres), 1, x, y);
  }
}

/** The nearest centre at some borders of y on a vertical line. */
function labelLine(labels: Uint8Array, x: number, borders: Float64Array, rows: Int32Array, centres: Centres): void {
  for (let k = 0; k < labels.length; k++) labels[k] = nearestTo(x, borders[rows[k]!]!, centres);
}

function nearestTo(x: number, y: number, centres: Centres): number {
  let least = Infinity;
  let label = 0;
  for (let k = 0; k < centres.length; k += 2) {
    const dx = x - centres[k]!;
    const dy = y - centres[k + 1]!;
    const square = dx * dx + dy * dy;
    if (square < least) {
      least = square;
      label = k >> 1;
    }
  }
  return label;
}
