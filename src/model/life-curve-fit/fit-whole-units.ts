import { fitProblem } from './fit-problem.ts';
import type { FitShape, Held } from './parameters.ts';
import { FitWorkspace } from './shape-fit.ts';

/** The least-squares curve with break points at whole units. */
export interface WholeUnitFit {
  readonly h1: number;
  readonly v: number;
  readonly g1: number;
  readonly N: number;
  readonly g2: number;
  readonly h2: number;
  readonly sse: number;
}

/**
 * The best whole break points, by a scan of all pairs: for many histories at once, or where a month is exact enough.
 * @param history profit per unit from t = 1, NaN for a missing unit
 * @param shape   `full`, or `growth-saturation`: g2 is then the last unit and h2 is 0
 * @param held    held break points may be real numbers
 * @param lambda  λ per unit
 */
export function fitWholeUnits(
  history: Float64Array,
  shape: Exclude<FitShape, 'growth'>,
  held: Held = {},
  lambda = 1,
  workspace = new FitWorkspace(),
): WholeUnitFit {
  const { sums, profile, search, axes } = workspace;
  const observed = workspace.observed.load(history);
  const { centre, scale } = observed;
  sums.load(observed);
  profile.load(fitProblem(observed, shape, held, axes), lambda);
  sums.loadLambda(lambda);
  search.scan.run(profile);
  const { g1, g2, i, j } = search.scan;
  const sse = profile.at(i, j, g1, g2);
  const { h1, h2, joined } = profile;
  return {
    h1: h1 * scale,
    v: (joined.level - h1 * g1 * g1) * scale + centre,
    g1,
    N: joined.rise * scale,
    g2,
    h2: h2 * scale,
    sse: sse * scale ** 2,
  };
}
