import { axisOf, binsOf, cutOf, type Axis } from './axis.ts';
import { cornerTables, type CornerTables } from './corner-tables.ts';
import type { QuadrantSums } from './quadrants.ts';
import { customerTypes, knownPairs, type MatrixThresholds } from './types.ts';

/** Points bin by bin along one axis. */
interface Strips {
  /** Place of each bin's first point and, last, the number of points. */
  readonly start: Uint32Array;
  readonly currentValue: Float64Array;
  readonly growthPotential: Float64Array;
}

/** Whatever is needed to answer for any pair of thresholds without looking at more than two thin strips of points. Typed arrays only. */
export interface ThresholdIndex {
  readonly currentAxis: Axis;
  readonly growthAxis: Axis;
  readonly byCurrent: Strips;
  readonly byGrowth: Strips;
  readonly tables: CornerTables;
}

/**
 * Prepares a matrix for thresholds that move: a grid of sums from each corner, and the points of each row and column of the grid.
 * @param currentValue, growthPotential money, finite, one a customer; a customer with NaN in one of them is left out
 * @returns null where nobody is left
 */
export function thresholdIndex(currentValue: Float64Array, growthPotential: Float64Array): ThresholdIndex | null {
  const [current, growth] = knownPairs(currentValue, growthPotential);
  if (current.length === 0) return null;
  const currentAxis = axisOf(current);
  const growthAxis = axisOf(growth);
  const columns = binsOf(currentAxis, current);
  const rows = binsOf(growthAxis, growth);
  return {
    ...{ currentAxis, growthAxis },
    byCurrent: stripsOf(columns, currentAxis.borders.length, current, growth),
    byGrowth: stripsOf(rows, growthAxis.borders.length, current, growth),
    tables: cornerTables(columns, currentAxis.borders.length, rows, growthAxis.borders.length, current, growth),
  };
}

function stripsOf(bins: Uint16Array, count: number, current: Float64Array, growth: Float64Array): Strips {
  const start = new Uint32Array(count + 1);
  for (const bin of bins) start[bin + 1]!++;
  for (let bin = 0; bin < count; bin++) start[bin + 1]! += start[bin]!;
  const next = start.slice();
  const strips = { start, currentValue: new Float64Array(bins.length), growthPotential: new Float64Array(bins.length) };
  for (let point = 0; point < bins.length; point++) {
    const place = next[bins[point]!]!++;
    strips.currentValue[place] = current[point]!;
    strips.growthPotential[place] = growth[point]!;
  }
  return strips;
}

/**
 * Counts, exactly, and sums of each type for a pair of thresholds. A sum is within 1e-12 of the sum of its terms' sizes.
 */
export function quadrantsAt(index: ThresholdIndex, at: MatrixThresholds): QuadrantSums {
  const { tables, currentAxis, growthAxis, byCurrent, byGrowth } = index;
  const column = cutOf(currentAxis, at.currentValue);
  const row = cutOf(growthAxis, at.growthPotential);
  const sums = fromTables(tables, column, row);
  addStrip(sums, byCurrent, column, at, nothing);
  // What lies in the column that was just added is not added again.
  const { borders } = currentAxis;
  const added = column.low < column.high ? { from: borders[column.low]!, upTo: borders[column.high] ?? Infinity } : nothing;
  addStrip(sums, byGrowth, row, at, added);
  return sums;
}

interface Cut {
  readonly low: number;
  readonly high: number;
}

/** A range of current values, its upper end excluded. */
interface Range {
  readonly from: number;
  readonly upTo: number;
}

const nothing: Range = { from: Infinity, upTo: Infinity };

/** The bins that each type has wholly: those below for low, those above for high. */
function fromTables(tables: CornerTables, column: Cut, row: Cut): QuadrantSums {
  const at = (table: readonly Float64Array[]) =>
    Float64Array.from(customerTypes, (_, type) => {
      const x = type >= 2 ? column.high : column.low;
      const y = type % 2 === 1 ? row.high : row.low;
      return table[type]![x * tables.width + y]!;
    });
  return { customers: at(tables.customers), currentValue: at(tables.currentValue), growthPotential: at(tables.growthPotential) };
}

/** Adds the points of a bin that a threshold goes through, one by one. */
function addStrip(sums: QuadrantSums, strips: Strips, { low, high }: Cut, at: MatrixThresholds, without: Range): void {
  const end = strips.start[high]!;
  for (let place = strips.start[low]!; place < end; place++) {
    const current = strips.currentValue[place]!;
    if (current >= without.from && current < without.upTo) continue;
    const growth = strips.growthPotential[place]!;
    const type = 2 * Number(current >= at.currentValue) + Number(growth >= at.growthPotential);
    sums.customers[type]! += 1;
    sums.currentValue[type]! += current;
    sums.growthPotential[type]! += growth;
  }
}
