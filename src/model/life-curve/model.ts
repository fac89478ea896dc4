import { optionalSeries } from '../data.ts';
import { defineModel } from '../definition.ts';
import { presentValue } from '../discounting/present-value.ts';
import { timings } from '../discounting/timing.ts';
import type { Fault } from '../fault.ts';
import { sum } from '../numerics/sum.ts';
import { choice, defaulted, optional, required, type ParamsOf } from '../parameters.ts';
import { explorationEnd, growthProfit, type LifeCurve } from './curve.ts';
import { lifeCurveOf } from './described-curve.ts';
import { futureProfit, pastZeroChoices } from './forecast.ts';
import { unitsLeft } from './life-length.ts';
import { lowestRate } from '../discounting/lowest-rate.ts';

/** Units; the longest history, too. */
export const longestHorizon = 1200;
const most = 1e9;

/** The curve's own parameters. A fit may hold any of them. @source handbook 2.2 */
export const curveParameters = {
  h1: optional({ symbol: 'h₁', measure: 'money-per-unit-squared', min: 0, max: most, initial: 0.025, slider: [0, 0.1] }),
  v: optional({ symbol: 'v', measure: 'money-per-unit', min: -most, max: most, initial: 3.4, slider: [-5, 20] }),
  g0: optional({ symbol: 'g₀', measure: 'units', min: 0, max: longestHorizon, initial: 6, slider: [0, 24] }),
  g1: optional({ symbol: 'g₁', measure: 'units', min: 0, max: longestHorizon, initial: 24, slider: [1, 60] }),
  N: optional({ symbol: 'N', measure: 'money-per-unit', min: 0, max: most, initial: 2.2, slider: [0, 20] }),
  lambda: defaulted(1, { symbol: 'λ', measure: 'per-unit', min: 1e-3, max: 100, initial: 1, slider: [0.02, 3] }),
  g2: optional({ symbol: 'g₂', measure: 'units', min: 0, max: longestHorizon, initial: 60, slider: [1, 120] }),
  h2: optional({ symbol: 'h₂', measure: 'money-per-unit-squared', min: 1e-9, max: most, initial: 0.25, slider: [0.001, 1] }),
  u: optional({ symbol: 'u', measure: 'money-per-unit', min: -most, max: most, initial: 12, slider: [0, 40] }),
} as const;

/** One observed profit per unit from t = 1, null for a missing unit. */
export const profitHistory = {
  gaps: true,
  longest: longestHorizon,
  value: required({ symbol: 'P', measure: 'money-per-unit', min: -1e12, max: 1e12, initial: 0 }),
} as const;

const parameters = {
  ...curveParameters,
  now: required({ symbol: 'now', measure: 'units', min: 0, max: longestHorizon, initial: 18, integer: true, slider: [0, 60] }),
  horizon: required({
    symbol: 'n',
    measure: 'units',
    min: 1,
    max: longestHorizon,
    initial: 60,
    integer: true,
    slider: [1, 120],
    words: ['auto'],
  }),
  discountRate: required({ symbol: 'd', measure: 'share-per-unit', min: -0.99, max: 10, initial: 0.0125, slider: [0, 0.05] }),
  timing: choice(...timings),
  pastZero: choice(...pastZeroChoices),
} as const;

export type LifeCurveParams = ParamsOf<typeof parameters>;

/** The part of {@link LifeCurveParams} that says what curve it is. */
export type CurveParams = Pick<LifeCurveParams, keyof typeof curveParameters>;

/** End of exploration: g0 where given, else its reconstruction from g1, else null. */
export const explorationEndOf = ({ g0, g1 }: Pick<CurveParams, 'g0' | 'g1'>): number | null =>
  g0 ?? (g1 === null ? null : explorationEnd(g1));

/**
 * The life curve and its lifetime profit: what a customer brings from now on.
 * Results: `clp` money; `unitsLeft` units or null; `t` ages; `profit` and `presentValue` money per unit at those ages;
 * `jump`, the relative step at g2 where u replaces P2(g2) by more than one percent, else null.
 * @source handbook 2.1, 2.2
 */
export const lifeCurve = defineModel({
  name: 'life-curve',
  version: '1.0.0',
  parameters,
  data: { history: optionalSeries(profitHistory) },
  order: [
    ['g0', 'g1'],
    ['g1', 'g2'],
  ],
  check,
  evaluate(params) {
    const curve = lifeCurveOf(params);
    const left = unitsLeft(curve, params.now);
    const n = unitsAhead(params);
    const profit = futureProfit(curve, params.now, n, params.pastZero);
    const present = presentValue(profit, params.timing, params.discountRate, params.now);
    return {
      clp: sum(present),
      unitsLeft: left,
      t: Float64Array.from({ length: n }, (_, index) => params.now + index + 1),
      profit,
      presentValue: present,
      jump: jump(curve),
    };
  },
});

/** n: the horizon, or the units of life left; never over the longest horizon, even where parameters were not checked together. */
function unitsAhead(params: LifeCurveParams): number {
  return params.horizon === 'auto' ? Math.min(longestHorizon, unitsLeft(lifeCurveOf(params), params.now) ?? 0) : params.horizon;
}

/**
 * Relative step at g2, where `u` replaces P2(g2); null below one percent. From a P2(g2) at or next to zero it is
 * measured against a millionth of u, so that it is reported and finite.
 * @source handbook 2.2
 */
function jump({ growth, decline }: LifeCurve): number | null {
  if (growth === null || decline?.u == null) return null;
  const before = growthProfit(growth, decline.g2);
  const step = (decline.u - before) / Math.max(Math.abs(before), Math.abs(decline.u) * 1e-6);
  return Math.abs(step) > 0.01 ? step : null;
}

const growthNames = ['h1', 'v', 'g1', 'N'] as const;
const declineNames = ['g2', 'h2'] as const;

function check(params: LifeCurveParams): readonly Fault[] {
  const found: Fault[] = [];
  const together = (names: readonly (keyof CurveParams)[], needed: boolean) => {
    const missing = names.filter((name) => params[name] === null);
    const given = names.filter((name) => params[name] !== null);
    for (const name of missing) {
      if (given.length > 0) found.push({ code: 'incomplete', path: ['params', name], given, missing });
      else if (needed) found.push({ code: 'missing', path: ['params', name] });
    }
  };
  together(growthNames, params.u === null);
  together(declineNames, false);
  if (params.u !== null && declineNames.every((name) => params[name] === null)) {
    found.push({ code: 'incomplete', path: ['params', 'u'], given: ['u'], missing: declineNames });
  }
  found.push(...beginning(params));
  if (found.length === 0) found.push(...horizonFaults(params));
  if (found.length === 0) found.push(...rateFaults(params));
  return found;
}

/** A curve of decline alone begins at g2. */
function beginning(params: LifeCurveParams): readonly Fault[] {
  const { g2, u, now } = params;
  const declineOnly = u !== null && growthNames.every((name) => params[name] === null);
  return declineOnly && g2 !== null && now < g2 ? [{ code: 'below', path: ['params', 'now'], got: now, other: 'g2', limit: g2 }] : [];
}

function horizonFaults(params: LifeCurveParams): readonly Fault[] {
  if (params.horizon !== 'auto') return [];
  const left = unitsLeft(lifeCurveOf(params), params.now);
  if (left === null) return [{ code: 'needs-decline', path: ['params', 'horizon'] }];
  return left > longestHorizon ? [{ code: 'life-too-long', path: ['params', 'horizon'], got: left, max: longestHorizon }] : [];
}

/** A rate so far below zero that the future's present value is no number any more. */
function rateFaults(params: LifeCurveParams): readonly Fault[] {
  const { timing, discountRate, now } = params;
  const min = lowestRate(timing, Math.max(1, unitsAhead(params)), now);
  if (discountRate >= min) return [];
  return [{ code: 'out-of-range', path: ['params', 'discountRate'], got: discountRate, min, max: parameters.discountRate.max }];
}
