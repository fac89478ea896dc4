import { sum } from '../../model/numerics/sum.ts';
import { growthProfit } from '../../model/life-curve/curve.ts';
import { lifeCurve, lifeCurveOf, type LifeCurveParams } from '../../model/life-curve/model.ts';
import { conventionSpread, sensitivities, type Sensitivity } from '../../model/life-curve/sensitivity.ts';
import type { Timing } from '../../model/discounting/timing.ts';
import type { FitShape } from '../../model/life-curve-fit/parameters.ts';
import type { Spread } from '../../model/similar-customers/borrowed.ts';
import { ceilingOf, turned } from '../../model/life-curve/levers.ts';

/** What is known of a customer besides the curve on the screen. */
export interface Evidence {
  /** Standard error of the CLP from the fit alone, money; null where there is none. */
  readonly clpError: number | null;
  readonly shape: FitShape | null;
  readonly points: number;
  /** Share of the history's variance that the fit explains; null without a fit or without variance. */
  readonly r2: number | null;
  /** How far the second-best shape is behind by AICc; null where no other could be tried. */
  readonly shapeLead: number | null;
  readonly ceiling: 'estimated' | 'borrowed' | 'assumed' | 'yours' | 'given';
  readonly lentCeiling: Spread | null;
  readonly lentG1: Spread | null;
  /** Standard error of g1, units; null where g1 was not estimated from this history. */
  readonly g1Error: number | null;
}

/**
 * One thing worth saying about a customer's CLP. `stake` is the share of the CLP that it is about, so that findings of
 * different kinds can be ranked: the change of CLP, over |CLP|, that the finding warns of or offers.
 */
export type Finding = { readonly stake: number } & (
  | {
      readonly kind: 'value-lies';
      readonly share: number;
      readonly where: 'after-slowdown' | 'before-slowdown';
      readonly slope: number;
      readonly g1: number;
    }
  | { readonly kind: 'one-step'; readonly step: Sensitivity }
  | {
      readonly kind: 'ceiling-borrowed';
      readonly low: number;
      readonly high: number;
      readonly lower: number;
      readonly upper: number;
      readonly count: number;
    }
  | { readonly kind: 'ceiling-unseen'; readonly clpTenPercentLower: number; readonly source: 'assumed' | 'yours' | 'given' }
  | { readonly kind: 'ceiling-observed'; readonly level: number }
  | { readonly kind: 'break-point'; readonly shift: number; readonly low: number; readonly high: number; readonly borrowed: boolean }
  | { readonly kind: 'convention'; readonly timing: Timing; readonly other: Timing; readonly otherClp: number; readonly change: number }
  | {
      readonly kind: 'history-support';
      readonly points: number;
      readonly shape: FitShape;
      readonly error: number;
      readonly lead: number | null;
    }
  | { readonly kind: 'poor-fit'; readonly r2: number }
  | { readonly kind: 'life-ends'; readonly unitsLeft: number; readonly oneLess: number }
);

export type FindingKind = Finding['kind'];

/** Everything worth saying, the largest stake first. Empty for a customer without a future. */
export function findings(params: LifeCurveParams, evidence: Evidence): readonly Finding[] {
  const { clp } = lifeCurve.evaluate(params, { history: null }, 0);
  if (clp === 0) return [];
  return [
    valueLies(params, clp),
    oneStep(params, clp),
    ...ceilingFinding(params, evidence, clp),
    ...breakPoint(params, evidence, clp),
    convention(params, clp),
    ...historySupport(evidence, clp),
    ...lifeEnds(params, clp),
  ].sort((a, b) => b.stake - a.stake);
}

const clpOf = (params: LifeCurveParams): number => lifeCurve.evaluate(params, { history: null }, 0).clp;

/** A judgement of ten percent stands behind the stake of what cannot be seen. */
const judgement = 0.1;

/** The value after the slowdown hangs on the ceiling, the value before it on the growth: ten percent of whichever is larger is the stake. */
function valueLies(params: LifeCurveParams, clp: number): Finding {
  const { t, presentValue } = lifeCurve.evaluate(params, { history: null }, 0);
  const { growth, decline } = lifeCurveOf(params);
  const g1 = growth?.g1 ?? decline?.g2 ?? 0;
  const after = sum(presentValue.filter((_, index) => (t[index] ?? 0) > g1)) / clp;
  const late = after >= 0.5;
  const share = late ? after : 1 - after;
  return {
    kind: 'value-lies',
    share,
    where: late ? 'after-slowdown' : 'before-slowdown',
    slope: growth === null ? 0 : growthProfit(growth, g1) - growthProfit(growth, g1 - 1),
    g1,
    stake: Math.min(1, Math.abs(share)) * judgement,
  };
}

function oneStep(params: LifeCurveParams, clp: number): Finding {
  const steps = sensitivities(params).filter(({ name }) => name !== 'horizon');
  const largest = steps.reduce((best, step) => (Math.abs(step.clpChange) > Math.abs(best.clpChange) ? step : best), noStep);
  return { kind: 'one-step', step: largest, stake: Math.abs(largest.clpChange / clp) };
}

const noStep: Sensitivity = { name: 'v', step: 0, clpChange: 0 };

function ceilingFinding(params: LifeCurveParams, { ceiling, lentCeiling }: Evidence, clp: number): readonly Finding[] {
  const level = ceilingOf(params);
  if (level === null) return [];
  if (ceiling === 'estimated') return [{ kind: 'ceiling-observed', level, stake: 0 }];
  if (ceiling !== 'borrowed' || lentCeiling === null) {
    const lower = clpOf(turned(params, 'ceiling', level - Math.abs(level) * judgement));
    const source = ceiling === 'borrowed' ? 'given' : ceiling;
    return [{ kind: 'ceiling-unseen', clpTenPercentLower: lower, source, stake: Math.abs((clp - lower) / clp) }];
  }
  const { least, most, count } = lentCeiling;
  const low = clpOf(turned(params, 'ceiling', least));
  const high = clpOf(turned(params, 'ceiling', most));
  return [{ kind: 'ceiling-borrowed', low, high, lower: least, upper: most, count, stake: Math.abs((high - low) / 2 / clp) }];
}

function breakPoint(params: LifeCurveParams, { g1Error, lentG1 }: Evidence, clp: number): readonly Finding[] {
  const { g1 } = params;
  const shift = g1Error ?? (lentG1 === null ? null : (lentG1.upper - lentG1.lower) / 2);
  if (g1 === null || shift === null || shift === 0) return [];
  const low = clpOf(turned(params, 'g1', g1 - shift));
  const high = clpOf(turned(params, 'g1', g1 + shift));
  return [{ kind: 'break-point', shift, low, high, borrowed: g1Error === null, stake: Math.abs((high - low) / 2 / clp) }];
}

/** Against the course's convention; where that is the one in use, against the commonest other. */
function convention(params: LifeCurveParams, clp: number): Finding {
  const other: Timing = params.timing === 'first-unit' ? 'end-of-unit' : 'first-unit';
  const otherClp = conventionSpread(params)[other] ?? clp;
  const change = (otherClp - clp) / clp;
  return { kind: 'convention', timing: params.timing, other, otherClp, change, stake: Math.abs(change) };
}

/** Below this share of explained variance the curve is not this customer's story. */
const poor = 0.5;

function historySupport({ clpError, shape, points, r2, shapeLead }: Evidence, clp: number): readonly Finding[] {
  if (shape === null) return [];
  const support: readonly Finding[] =
    clpError === null
      ? []
      : [{ kind: 'history-support', points, shape, error: clpError, lead: shapeLead, stake: Math.abs(clpError / clp) }];
  return r2 === null || r2 >= poor ? support : [...support, { kind: 'poor-fit', r2, stake: 1 - r2 }];
}

function lifeEnds(params: LifeCurveParams, clp: number): readonly Finding[] {
  const { unitsLeft, presentValue } = lifeCurve.evaluate(params, { history: null }, 0);
  const counted = presentValue.length;
  if (unitsLeft === null || unitsLeft > counted) return [];
  const oneLess = params.g2 === null ? clp : clpOf({ ...params, g2: Math.max(params.g1 ?? 0, params.g2 - 1) });
  return [{ kind: 'life-ends', unitsLeft, oneLess, stake: Math.abs((clp - oneLess) / clp) }];
}
