import type { QuadrantSums } from '../../../src/model/value-matrix/quadrants.ts';
import type { MatrixThresholds } from '../../../src/model/value-matrix/types.ts';
import type { BenchRow } from '../row.ts';
import type * as Kernels from './kernels.ts';
import type { Customers } from './kernels.ts';
import { computed, passed, told } from './timing.ts';

const count = 1_000_000;
const clusters = 4;
const quantiles = 5;
/** Pairs of thresholds that are asked for, and how many of them are compared with a scan. */
const moves = 2000;
const compared = 40;

/** What a million customers cost to cluster, cut and score, each against the plain way in the same run. */
export function computing(kernels: typeof Kernels): readonly BenchRow[] {
  const customers = kernels.madeUpCustomers(count);
  return [clustering(kernels, customers), ...thresholds(kernels, customers), scoring(kernels, customers)];
}

function clustering(
  { pointsOf, startingCentres, kMeansFrom, asRows, packageKMeans, inertiaOf }: typeof Kernels,
  customers: Customers,
): BenchRow {
  const points = pointsOf(customers);
  const starts = startingCentres(points, clusters, 1, 0);
  const rows = asRows(points);
  const ours = computed(3, () => kMeansFrom(points, starts));
  const theirs = computed(1, () => packageKMeans(rows, asRows({ coordinates: starts })));
  const inertia = inertiaOf(points, Float64Array.from(theirs.value.centroids.flat()));
  if (ours.value.inertia > inertia * (1 + 1e-12)) throw new Error(`our inertia is ${ours.value.inertia}, the package's ${inertia}`);
  const excess = ((inertia / ours.value.inertia - 1) * 100).toExponential(0);
  return {
    name: 'k-means, k = 4, a million points, same starts, against ml-kmeans',
    ratio: theirs.ms / ours.ms,
    goal: 6,
    detail: `${told(ours.ms)} (${ours.value.iterations} iterations), the package ${told(theirs.ms)} (${theirs.value.iterations}); its inertia ${excess} % above ours`,
  };
}

function thresholds(kernels: typeof Kernels, customers: Customers): readonly BenchRow[] {
  const { thresholdIndex, quadrantsAt, plainScan } = kernels;
  const { currentValue, growthPotential } = customers;
  const prepared = computed(1, () => thresholdIndex(currentValue, growthPotential));
  const index = prepared.value;
  if (index === null) throw new Error('nobody is left');
  // Along values that customers have, so that ties are on the line, too.
  const at = Array.from({ length: moves }, (_, k) => ({
    currentValue: currentValue[(k * 7919) % count]!,
    growthPotential: growthPotential[(k * 104_729) % count]!,
  }));
  const error = Math.max(...at.slice(0, compared).map((pair) => largestError(kernels, customers, pair, quadrantsAt(index, pair))));
  if (!(error < 1e-12)) throw new Error(`sums are wrong by ${error} of their terms' sizes`);
  // Of three, so that a moment in which others have the processor is not counted.
  const times = at.map((pair) => passed(3, () => quadrantsAt(index, pair)).ms).sort((a, b) => a - b);
  const scan = computed(5, () => plainScan(currentValue, growthPotential, at[0]!.currentValue, at[0]!.growthPotential));
  const [median, slowest] = [times[moves / 2]!, times[moves - 1]!];
  return [
    {
      name: 'thresholds over a million points, within 1 ms',
      ratio: 1 / slowest,
      goal: 1,
      detail: `slowest of ${moves} ${told(slowest)}, after ${told(prepared.ms)} of preparation; of ${compared}, counts exact and sums within ${error.toExponential(0)}`,
    },
    {
      name: 'thresholds over a million points, against a plain scan',
      ratio: scan.ms / median,
      goal: 1,
      detail: `median ${told(median)}, a scan ${told(scan.ms)}`,
    },
  ];
}

/** How far sums are from a compensated scan's, beside the sizes of their terms; infinite where a count differs. */
function largestError(
  { typeCodes, quadrantSums }: typeof Kernels,
  { currentValue, growthPotential }: Customers,
  pair: MatrixThresholds,
  found: QuadrantSums,
): number {
  const codes = typeCodes(currentValue, growthPotential, pair);
  const [right, sizes] = [
    quadrantSums(codes, currentValue, growthPotential),
    quadrantSums(codes, currentValue.map(Math.abs), growthPotential),
  ];
  if (found.customers.some((size, type) => size !== right.customers[type])) return Infinity;
  const errors = (['currentValue', 'growthPotential'] as const).flatMap((axis) =>
    Array.from(found[axis], (sum, type) => (sum === right[axis][type] ? 0 : Math.abs(sum - right[axis][type]!) / sizes[axis][type]!)),
  );
  return Math.max(...errors);
}

function scoring({ rfmScores, scoresFromSorted, sortedScores }: typeof Kernels, { recency, frequency, monetary }: Customers): BenchRow {
  const ours = computed(9, () => rfmScores(recency, frequency, monetary, { quantiles }));
  const copies = computed(3, () => scoresFromSorted(recency, frequency, monetary, quantiles));
  const places = computed(1, () => sortedScores(recency, frequency, monetary, quantiles));
  for (const measure of ['recency', 'frequency', 'monetary'] as const)
    for (const other of [copies, places])
      if (ours.value[measure].some((score, place) => score !== other.value[measure][place])) throw new Error(`scores of ${measure} differ`);
  return {
    name: 'RFM scores of a million customers, against sorting',
    ratio: copies.ms / ours.ms,
    goal: 4,
    detail: `${told(ours.ms)}, by sorted copies ${told(copies.ms)}, by sorted places of customers ${told(places.ms)} (${(places.ms / ours.ms).toFixed(0)} ×); the same scores`,
  };
}
