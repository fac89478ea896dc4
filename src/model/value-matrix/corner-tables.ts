import { customerTypes } from './types.ts';

/**
 * Sums over a grid from each of its corners, so that every quadrant's sum is a sum of its own points only and never a difference
 * of larger ones. Of each type, (columns + 1) × (rows + 1) entries, column by column: at (x, y) what lies in bins below x, or from
 * x on for a high current value, and below y, or from y on for a high growth potential.
 */
export interface CornerTables {
  readonly customers: readonly Float64Array[];
  readonly currentValue: readonly Float64Array[];
  readonly growthPotential: readonly Float64Array[];
  /** rows + 1 */
  readonly width: number;
}

/** @param column, row bin of each point */
export function cornerTables(
  column: Uint16Array,
  columns: number,
  row: Uint16Array,
  rows: number,
  currentValue: Float64Array,
  growthPotential: Float64Array,
): CornerTables {
  const cells = new Uint32Array(column.length);
  for (let point = 0; point < cells.length; point++) cells[point] = column[point]! * rows + row[point]!;
  const tablesOf = (values: Float64Array | null) => {
    const grid = cellSums(cells, columns * rows, values);
    return customerTypes.map((_, type) => cornerSums(grid, columns, rows, type >= 2, type % 2 === 1));
  };
  return {
    customers: tablesOf(null),
    currentValue: tablesOf(currentValue),
    growthPotential: tablesOf(growthPotential),
    width: rows + 1,
  };
}

/** Compensated: most points may lie in one cell. @param values null counts */
function cellSums(cells: Uint32Array, count: number, values: Float64Array | null): Float64Array {
  const totals = new Float64Array(count);
  const lost = new Float64Array(count);
  for (let point = 0; point < cells.length; point++) {
    const cell = cells[point]!;
    const value = values === null ? 1 : values[point]!;
    const total = totals[cell]!;
    const next = total + value;
    lost[cell]! += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    totals[cell] = next;
  }
  for (let cell = 0; cell < count; cell++) totals[cell]! += lost[cell]!;
  return totals;
}

function cornerSums(cells: Float64Array, columns: number, rows: number, fromRight: boolean, fromTop: boolean): Float64Array {
  const width = rows + 1;
  const table = new Float64Array((columns + 1) * width);
  for (let step = 0; step < columns; step++) {
    const x = fromRight ? columns - 1 - step : step;
    const before = (fromRight ? x + 1 : x) * width;
    const here = (fromRight ? x : x + 1) * width;
    let running = 0;
    for (let k = 0; k < rows; k++) {
      const y = fromTop ? rows - 1 - k : k;
      running += cells[x * rows + y]!;
      const place = fromTop ? y : y + 1;
      table[here + place] = table[before + place]! + running;
    }
  }
  return table;
}
