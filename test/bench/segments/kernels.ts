// What the benchmark measures in this process. It is made one file first: imports as the bench's runner resolves them are slow in a hot loop.
import { kmeans } from 'ml-kmeans';
import { featuresOf, type Features } from '../../../src/model/clusters/features.ts';
import { assigned, type Centres } from '../../../src/model/clusters/nearest.ts';
import { normal } from '../../../src/model/random/normal.ts';
import { uniform } from '../../../src/model/random/uniform.ts';
import type { Scores } from '../../../src/model/rfm/scores.ts';

export { kMeansFrom } from '../../../src/model/clusters/k-means.ts';
export { startingCentres } from '../../../src/model/clusters/starts.ts';
export { rfmScores } from '../../../src/model/rfm/scores.ts';
export { quadrantSums } from '../../../src/model/value-matrix/quadrants.ts';
export { quadrantsAt, thresholdIndex } from '../../../src/model/value-matrix/threshold-index.ts';
export { typeCodes } from '../../../src/model/value-matrix/types.ts';
export { sortedScores } from '../../model/rfm/slow-scores.ts';

const seed = 20260105;

/** One entry a customer. */
export type Customers = Readonly<Record<'recency' | 'frequency' | 'monetary' | 'currentValue' | 'growthPotential', Float64Array>>;

/** Made-up customers as shops have them: days and counts that many share, money to the cent that is skewed, a few who cost more than they bring. */
export function madeUpCustomers(count: number): Customers {
  const column = (valueOf: (customer: number) => number) => Float64Array.from({ length: count }, (_, customer) => valueOf(customer));
  const cents = (money: number) => Math.round(100 * money) / 100;
  const frequency = column((customer) => 1 + Math.floor(Math.exp(1 + 1.1 * normal(seed, customer, 0, 0))));
  const monetary = column((customer) => cents(frequency[customer]! * Math.exp(3 + 0.7 * normal(seed, customer, 0, 1))));
  return {
    frequency,
    monetary,
    recency: column((customer) => Math.floor(730 * uniform(seed, customer, 0, 2) ** 1.5)),
    currentValue: column((customer) => cents(0.3 * monetary[customer]! + 20 * normal(seed, customer, 0, 3))),
    growthPotential: column((customer) => cents(Math.exp(4 + 1.2 * normal(seed, customer, 0, 4)))),
  };
}

/** Customers by how long ago they bought and, its logarithm, for how much. */
export const pointsOf = ({ recency, monetary }: Pick<Customers, 'recency' | 'monetary'>): Features =>
  featuresOf([recency, monetary], { logged: [false, true], standardise: true });

/** Points as the package wants them. */
export const asRows = ({ coordinates }: Pick<Features, 'coordinates'>): number[][] =>
  Array.from({ length: coordinates.length / 2 }, (_, point) => [coordinates[2 * point]!, coordinates[2 * point + 1]!]);

/** The package from given starts, with its own tolerance and number of iterations. */
export const packageKMeans = (rows: number[][], starts: number[][]) => kmeans(rows, starts.length, { initialization: starts });

export const inertiaOf = (points: Features, centres: Centres): number => assigned(points, centres).inertia;

/** RFM scores from sorted copies of the measures, borders read off them. */
export function scoresFromSorted(recency: Float64Array, frequency: Float64Array, monetary: Float64Array, quantiles: number): Scores {
  const nearness = recency.map((days) => -days);
  return {
    recency: scoresOf(nearness, quantiles),
    frequency: scoresOf(frequency, quantiles),
    monetary: scoresOf(monetary, quantiles),
  };
}

function scoresOf(values: Float64Array, quantiles: number): Uint8Array {
  const sorted = values.slice().sort();
  const borders = Array.from({ length: quantiles - 1 }, (_, k) => sorted[Math.ceil(((k + 1) * values.length) / quantiles) - 1]!);
  const scores = new Uint8Array(values.length);
  for (let place = 0; place < values.length; place++) {
    let score = 1;
    for (const border of borders) if (values[place]! > border) score++;
    scores[place] = score;
  }
  return scores;
}

/** What a page would do without an index at every move of a threshold: counts and sums of the four parts by looking at everybody. */
export function plainScan(currentValue: Float64Array, growthPotential: Float64Array, x: number, y: number) {
  const [customers, current, growth] = [new Float64Array(4), new Float64Array(4), new Float64Array(4)];
  for (let place = 0; place < currentValue.length; place++) {
    const type = 2 * Number(currentValue[place]! >= x) + Number(growthPotential[place]! >= y);
    customers[type]!++;
    current[type]! += currentValue[place]!;
    growth[type]! += growthPotential[place]!;
  }
  return { customers, current, growth };
}
