/** One axis of the grid: equal cells where nearly all points are, and one wide one at either end for the few beyond. */
export interface GridAxis {
  readonly cells: number;
  /** cells + 1, ascending. */
  readonly borders: Float64Array;
  readonly cellOf: (coordinate: number) => number;
}

/** Points per cell, were they spread evenly. */
const perCell = 8;
const mostCells = 512;
/** Points that are looked at to see where nearly all of them are. */
const sampled = 4096;
const beyond = 0.005;

/** @param coordinates points of two dimensions, point by point; @param side 0 or 1 */
export function gridAxis(coordinates: Float64Array, side: 0 | 1): GridAxis {
  const count = coordinates.length / 2;
  const inner = Math.min(mostCells, Math.max(1, Math.round(Math.sqrt(count / perCell))));
  const { low, high } = usualRange(coordinates, side);
  const scale = high > low ? inner / (high - low) : 0;
  const { least, most } = wholeRange(coordinates, side);
  const borders = Float64Array.from({ length: inner + 3 }, (_, k) => low + ((k - 1) * (high - low)) / inner);
  borders[0] = least;
  borders[inner + 1] = high;
  borders[inner + 2] = most;
  return {
    cells: inner + 2,
    borders,
    cellOf: (coordinate) => {
      if (coordinate < low) return 0;
      return coordinate >= high ? inner + 1 : Math.min(inner, 1 + Math.floor((coordinate - low) * scale));
    },
  };
}

/** Where all but one percent of an evenly drawn sample lies. */
function usualRange(coordinates: Float64Array, side: 0 | 1): { readonly low: number; readonly high: number } {
  const count = coordinates.length / 2;
  const size = Math.min(count, sampled);
  const sample = Float64Array.from({ length: size }, (_, k) => coordinates[2 * Math.floor((k * count) / size) + side]!).sort();
  return { low: sample[Math.floor(beyond * size)]!, high: sample[size - 1 - Math.floor(beyond * size)]! };
}

function wholeRange(coordinates: Float64Array, side: 0 | 1): { readonly least: number; readonly most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (let place = side; place < coordinates.length; place += 2) {
    const coordinate = coordinates[place]!;
    if (coordinate < least) least = coordinate;
    if (coordinate > most) most = coordinate;
  }
  return { least, most };
}
