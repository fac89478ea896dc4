import { orderStatistics } from '../numerics/order-statistics.ts';

/**
 * Equal-count groups from the largest values down: the value at place k of n, from 0, is in group ⌊g·k/n⌋. So sizes differ by one
 * at most (43 values in ten groups: 5 4 4 5 4 4 5 4 4 4), and among equal values the earlier ones go first, into the better group.
 * @param values no NaN
 * @param groups g, 1..255
 * @returns      the group of each value, from 0, the best
 * @source handbook 4.3; the remainder and the ties are ours
 */
export function equalCountGroups(values: Float64Array, groups: number): Uint8Array {
  const borders = bordersOf(values, groups);
  const above = new Uint8Array(values.length);
  const between = new Uint32Array(borders.length + 1);
  const on = new Uint32Array(borders.length + 1);
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    let higher = 0;
    for (let border = 0; border < borders.length; border++) higher += Number(value < borders[border]!);
    above[k] = higher;
    const counts = value === borders[higher] ? on : between;
    counts[higher] = counts[higher]! + 1;
  }
  return placed(values, borders, above, { between, on }, groups);
}

/** The values at which groups begin, each once, from the largest down. */
function bordersOf(values: Float64Array, groups: number): Float64Array {
  const count = values.length;
  const starts = Array.from({ length: groups - 1 }, (_, group) => Math.ceil(((group + 1) * count) / groups)).filter(
    (start) => start < count,
  );
  const found = orderStatistics(values, starts.map((start) => count - 1 - start).reverse());
  return found.reverse().filter((border, index) => index === 0 || border !== found[index - 1]);
}

/** How many values lie between a border and the one before it, and how many on it. */
interface Counts {
  readonly between: Uint32Array;
  readonly on: Uint32Array;
}

/** Gives each value its group. `above`, the borders above each value, is written over. */
function placed(values: Float64Array, borders: Float64Array, above: Uint8Array, { between, on }: Counts, groups: number): Uint8Array {
  const groupAt = (place: number): number => Math.floor((groups * place) / values.length);
  const groupBetween = new Uint8Array(between.length);
  const next = new Uint32Array(between.length);
  let place = 0;
  for (let border = 0; border < between.length; border++) {
    groupBetween[border] = groupAt(place);
    next[border] = place + between[border]!;
    place = next[border]! + on[border]!;
  }
  for (let k = 0; k < values.length; k++) {
    const border = above[k]!;
    if (values[k] === borders[border]) {
      above[k] = groupAt(next[border]!);
      next[border] = next[border]! + 1;
    } else above[k] = groupBetween[border]!;
  }
  return above;
}
