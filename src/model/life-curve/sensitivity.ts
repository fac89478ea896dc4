import { timings, type Timing } from '../discounting/timing.ts';
import { leverRange, leverValue, turned } from './levers.ts';
import { lifeCurve, type LifeCurveParams } from './model.ts';

/** What a user can turn: a parameter, or the ceiling, which moves N. */
export type Lever = 'h1' | 'v' | 'g1' | 'ceiling' | 'lambda' | 'g2' | 'h2' | 'u' | 'discountRate' | 'horizon';

/** What one step of one lever brings. */
export interface Sensitivity {
  readonly name: Lever;
  /** The step, in the lever's own unit. */
  readonly step: number;
  /** Change of CLP, money. */
  readonly clpChange: number;
}

/** A tenth of a percentage point less a unit. */
const rateStep = -0.001;
const lambdaStep = 0.1;
const percent = 0.01;

/**
 * What one step of each lever brings in CLP, as a finite step that a user would turn, by {@link turned}: one unit more of g1,
 * of g2 and of the horizon, one percent more of h1, h2, the ceiling and u, v up by one percent of the level, λ up by 0.1, the
 * discount rate down by a tenth of a point. h1, v and g1 keep the ceiling, so N follows. Left out: levers the curve does not
 * have, and steps that {@link turned} cuts short or a document would refuse (g1 past g2 or past the ceiling).
 * @param params valid parameters
 */
export function sensitivities(params: LifeCurveParams): readonly Sensitivity[] {
  const base = clp(params);
  if (base === null) return [];
  return levers.flatMap((name) => {
    const step = stepOf(params, name);
    const after = step === 0 ? null : clpAfter(params, name, step);
    return after === null ? [] : [{ name, step, clpChange: after - base }];
  });
}

/** CLP under each timing convention, money; null where the discount rate is too low for it. */
export function conventionSpread(params: LifeCurveParams): Readonly<Record<Timing, number | null>> {
  return Object.fromEntries(timings.map((timing) => [timing, clp({ ...params, timing })])) as Record<Timing, number | null>;
}

/** CLP by the checked door, so that what a document would refuse is null. */
function clp(params: LifeCurveParams): number | null {
  const run = lifeCurve.run({ params, data: undefined, seed: 0 });
  return run.ok ? run.value.results.clp : null;
}

const levers: readonly Lever[] = ['h1', 'v', 'g1', 'ceiling', 'lambda', 'g2', 'h2', 'u', 'discountRate', 'horizon'];

/** The step in the lever's own unit; 0 for a lever that the curve does not have. */
function stepOf(params: LifeCurveParams, lever: Lever): number {
  const value = leverValue(params, lever);
  if (value === null) return 0;
  switch (lever) {
    case 'g1':
    case 'g2':
    case 'horizon':
      return 1;
    case 'lambda':
      return lambdaStep;
    case 'discountRate':
      return rateStep;
    case 'v':
      return Math.abs(leverValue(params, 'ceiling') ?? 0) * percent;
    default:
      return Math.abs(value) * percent;
  }
}

function clpAfter(params: LifeCurveParams, lever: Lever, step: number): number | null {
  const wanted = (leverValue(params, lever) ?? NaN) + step;
  const { min, max } = leverRange(params, lever);
  return wanted < min || wanted > max ? null : clp(turned(params, lever, wanted));
}
