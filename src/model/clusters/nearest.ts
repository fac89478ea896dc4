import type { Features } from './features.ts';

type Points = Pick<Features, 'coordinates' | 'dimensions' | 'count'>;

/** Centres in one list, `dimensions` numbers each. */
export type Centres = Float64Array;

/** Of each cluster, its points' number and the sum of their coordinates. */
export interface Totals {
  readonly sizes: Float64Array;
  readonly sums: Float64Array;
}

export interface Assignment {
  /** Nearest centre of each point; of equally near ones the first. */
  readonly labels: Uint8Array;
  /** Squared distance of each point to it. */
  readonly squares: Float64Array;
  /** Σ squared distances. */
  readonly inertia: number;
}

/** The nearest centre of every point. @param centres at most 255 */
export function assigned({ coordinates, dimensions, count }: Points, centres: Centres): Assignment {
  const labels = new Uint8Array(count);
  const squares = new Float64Array(count);
  const clusters = centres.length / dimensions;
  let inertia = 0;
  for (let point = 0; point < count; point++) {
    const at = point * dimensions;
    let least = Infinity;
    let label = 0;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const square = squareBetween(coordinates, at, centres, cluster * dimensions, dimensions);
      if (square < least) {
        least = square;
        label = cluster;
      }
    }
    labels[point] = label;
    squares[point] = least;
    inertia += least;
  }
  return { labels, squares, inertia };
}

/** Squared distance of two points that stand somewhere in lists of coordinates. */
export function squareBetween(a: Float64Array, atA: number, b: Float64Array, atB: number, dimensions: number): number {
  let square = 0;
  for (let k = 0; k < dimensions; k++) {
    const difference = a[atA + k]! - b[atB + k]!;
    square += difference * difference;
  }
  return square;
}

/** Totals of the clusters by looking at every point. */
export function totalsByPoint(points: Points, centres: Centres): Totals {
  const { coordinates, dimensions, count } = points;
  const { labels } = assigned(points, centres);
  const sizes = new Float64Array(centres.length / dimensions);
  const sums = new Float64Array(centres.length);
  for (let point = 0; point < count; point++) {
    const label = labels[point]!;
    sizes[label]! += 1;
    for (let k = 0; k < dimensions; k++) sums[label * dimensions + k]! += coordinates[point * dimensions + k]!;
  }
  return { sizes, sums };
}
