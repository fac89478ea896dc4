import { timings, type Timing } from '../discounting/timing.ts';
import { ceiling } from './curve.ts';
import { lifeCurve, lifeCurveOf, type LifeCurveParams } from './model.ts';

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

interface Turn {
  readonly name: Lever;
  readonly step: number;
  readonly params: LifeCurveParams;
}

/** A tenth of a percentage point less a unit. */
const rateStep = -0.001;
const lambdaStep = 0.1;
const percent = 0.01;

/**
 * What one step of each lever brings in CLP, as a finite step that a user would turn: one unit more of g1 (the ceiling kept,
 * so N follows), of g2 and of the horizon, one percent more of h1, h2, the ceiling and u, v up by one percent of the level,
 * λ up by 0.1, the discount rate down by a tenth of a point. Left out: levers the curve does not have, and steps to
 * parameters that a document would refuse (g1 past g2).
 * @param params valid parameters
 */
export function sensitivities(params: LifeCurveParams): readonly Sensitivity[] {
  const base = clp(params);
  if (base === null) return [];
  return turns(params).flatMap(({ name, step, params: turned }) => {
    const after = step === 0 ? null : clp(turned);
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

function turns(params: LifeCurveParams): readonly Turn[] {
  const { discountRate, horizon } = params;
  const found = [...growthTurns(params), ...declineTurns(params), turn(params, 'discountRate', discountRate, rateStep)];
  return typeof horizon === 'number' ? [...found, turn(params, 'horizon', horizon, 1)] : found;
}

const turn = (params: LifeCurveParams, name: Exclude<Lever, 'ceiling'>, from: number, step: number): Turn => ({
  name,
  step,
  params: { ...params, [name]: from + step },
});

function growthTurns(params: LifeCurveParams): readonly Turn[] {
  const { growth } = lifeCurveOf(params);
  if (growth === null) return [];
  const { h1, v, g1, N, lambda } = growth;
  const top = ceiling(growth);
  const higher = Math.abs(top) * percent;
  const later = g1 + 1;
  return [
    turn(params, 'h1', h1, h1 * percent),
    turn(params, 'v', v, higher),
    { name: 'g1', step: 1, params: { ...params, g1: later, N: top - (h1 * later * later + v) } },
    { name: 'ceiling', step: higher, params: { ...params, N: N + higher } },
    turn(params, 'lambda', lambda, lambdaStep),
  ];
}

function declineTurns(params: LifeCurveParams): readonly Turn[] {
  const { decline } = lifeCurveOf(params);
  if (decline === null) return [];
  const { g2, h2, u } = decline;
  const turned = [turn(params, 'g2', g2, 1), turn(params, 'h2', h2, h2 * percent)];
  return u === null ? turned : [...turned, turn(params, 'u', u, Math.abs(u) * percent)];
}
