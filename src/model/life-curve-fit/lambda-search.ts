import { lambdaRange } from './bounds.ts';
import { G1, G2, LAMBDA } from './curve-residuals.ts';
import type { FitProblem } from './fit-problem.ts';
import type { Candidate, GlobalSearch } from './global-search.ts';
import type { HistorySums } from './history-sums.ts';
import type { Observed } from './observed.ts';
import type { FittedName } from './parameters.ts';
import type { Polish } from './polish.ts';
import type { Profile } from './profile.ts';

/** Points of the logarithmic grid of λ; how much worse than the best a pair of intervals may be there and still be kept. */
const gridPoints = 40;
const slack = 0.1;
/** How many pairs are polished, and how many of the best are followed for how many rounds. */
const mostPolished = 24;
const mostFollowed = 4;
const rounds = 6;
/** A round that gains less than this share ends the search from that start. */
const leastGain = 1e-12;

export interface LambdaCandidate extends Candidate {
  lambda: number;
}

interface Scratch {
  readonly sums: HistorySums;
  readonly profile: Profile;
  readonly search: GlobalSearch;
  readonly polish: Polish;
}

/**
 * The best λ with its break points: a global search of the break points at each λ of a logarithmic grid, then, from the lowest
 * point of each of the best pairs of intervals seen, all parameters together within the pair, and the pairs again at the λ so
 * found.
 * @source handbook 2.2
 */
export function searchLambda(scratch: Scratch, observed: Observed, problem: FitProblem, free: readonly FittedName[]): LambdaCandidate {
  const polished = lowestByPair(overGrid(scratch, problem))
    .slice(0, mostPolished)
    .map((point) => polish(scratch, observed, problem, free, point))
    .sort((a, b) => a.sse - b.sse);
  let best: LambdaCandidate | null = null;
  for (const start of polished.slice(0, mostFollowed)) {
    const end = follow(scratch, observed, problem, free, start);
    if (best === null || end.sse < best.sse) best = end;
  }
  if (best === null) throw new Error('no λ gives a finite sum of squares');
  return best;
}

/** The lowest of the points met in each pair of unit intervals, the lowest pair first. */
function lowestByPair(points: readonly LambdaCandidate[]): readonly LambdaCandidate[] {
  const sorted = points.toSorted((a, b) => a.sse - b.sse);
  const seen = new Set<number>();
  return sorted.filter(({ i, j }) => {
    const pair = i * 65536 + j;
    return seen.has(pair) ? false : seen.add(pair);
  });
}

/** What the searches at each λ of the grid met. */
function overGrid(scratch: Scratch, problem: FitProblem): readonly LambdaCandidate[] {
  const [low, high] = lambdaRange;
  const met: LambdaCandidate[] = [];
  let last: LambdaCandidate | null = null;
  for (let k = 0; k < gridPoints; k++) {
    const lambda = low * (high / low) ** (k / (gridPoints - 1));
    last = searchAt(scratch, problem, lambda, last, slack);
    met.push(last);
    for (const point of scratch.search.found) met.push({ ...point, lambda });
  }
  return met;
}

function searchAt(
  { sums, profile, search }: Scratch,
  problem: FitProblem,
  lambda: number,
  start: Candidate | null,
  slackHere: number,
): LambdaCandidate {
  profile.load(problem, lambda);
  sums.loadLambda(lambda);
  search.run(profile, start, slackHere);
  return { ...search.best, lambda };
}

/** All parameters together, within the pair of intervals of a point. */
function polish(
  { sums, profile, polish }: Scratch,
  observed: Observed,
  problem: FitProblem,
  free: readonly FittedName[],
  point: LambdaCandidate,
) {
  profile.load(problem, point.lambda);
  sums.loadLambda(point.lambda);
  const sse = polish.run(profile, observed, point, free);
  const { values } = polish.residuals;
  return { ...point, sse, g1: values[G1]!, g2: values[G2]!, lambda: values[LAMBDA]! };
}

/** Turns between the pairs of intervals at one λ and all parameters within one pair, as long as another pair is better. */
function follow(
  scratch: Scratch,
  observed: Observed,
  problem: FitProblem,
  free: readonly FittedName[],
  from: LambdaCandidate,
): LambdaCandidate {
  let best = from;
  for (let round = 0; round < rounds; round++) {
    const other = searchAt(scratch, problem, best.lambda, best, 0);
    if (!(other.sse < best.sse * (1 - leastGain)) || (other.i === best.i && other.j === best.j)) break;
    best = polish(scratch, observed, problem, free, other);
  }
  return best;
}
