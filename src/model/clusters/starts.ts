import { uniform } from '../random/uniform.ts';
import type { Features } from './features.ts';
import { squareBetween, type Centres } from './nearest.ts';

/** What a draw is for. */
const drawing = 1;

/**
 * Centres to start from: the first one any point, each further one a point drawn in proportion to its squared distance to the nearest
 * before it. Fewer than asked for where there are fewer different points.
 * @param seed  of all starts; @param start which of them
 * @source      Arthur & Vassilvitskii, k-means++ (2007); handbook 4.5
 */
export function startingCentres(points: Features, clusters: number, seed: number, start: number): Centres {
  const { coordinates, dimensions, count } = points;
  const chosen = [Math.floor(uniform(seed, start, 0, drawing) * count)];
  const squares = new Float64Array(count).fill(Infinity);
  while (chosen.length < clusters) {
    const total = approach(points, chosen[chosen.length - 1]!, squares);
    if (total === 0) break;
    chosen.push(placeAt(squares, uniform(seed, start, chosen.length, drawing) * total));
  }
  const centres = new Float64Array(chosen.length * dimensions);
  chosen.forEach((point, k) => {
    centres.set(coordinates.subarray(point * dimensions, (point + 1) * dimensions), k * dimensions);
  });
  return centres;
}

/** Takes one more centre into each point's squared distance to its nearest; the sum of them all. */
function approach({ coordinates, dimensions, count }: Features, centre: number, squares: Float64Array): number {
  let total = 0;
  for (let point = 0; point < count; point++) {
    const square = squareBetween(coordinates, point * dimensions, coordinates, centre * dimensions, dimensions);
    if (square < squares[point]!) squares[point] = square;
    total += squares[point]!;
  }
  return total;
}

/** The point at which the running sum of squares passes a level; never one that lies on a centre. */
function placeAt(squares: Float64Array, level: number): number {
  let running = 0;
  let last = 0;
  for (let point = 0; point < squares.length; point++) {
    if (squares[point] === 0) continue;
    running += squares[point]!;
    last = point;
    if (running >= level) break;
  }
  return last;
}
