import { sum } from '../../model/numerics/sum.ts';
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
  /** Residual standard deviation of the fit, money per unit; null where there is none. */
  readonly scatter: number | null;
  /** How far the second-best shape is behind by AICc, negative where it is ahead but richer; null where no other could be tried. */
  readonly shapeLead: number | null;
  readonly ceiling: 'estimated' | 'borrowed' | 'assumed' | 'yours' | 'given';
  readonly lentCeiling: Spread | null;
  readonly lentG1: Spread | null;
  /** Standard error of g1, units; null where g1 was not estimated from this history. */
  readonly g1Error: number | null;
  /** The same of g2. */
  readonly g2Error: number | null;
}

/**
 * One thing worth saying about a customer's CLP. `stake` is the share of the CLP that it is about, so that findings of
 * different kinds can be ranked: the change of CLP, over |CLP|, that the finding warns of or offers.
 */
export type Finding = { readonly stake: number } & (
  | {
      readonly kind: 'value-lies';
      readonly share: number;
      /** `past`: the slowdown is over, so all of it lies after. */
      readonly where: 'after-slowdown' | 'before-slowdown' | 'past';
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
  | { readonly kind: 'ceiling-unseen'; readonly clpIfHigher: number; readonly source: 'assumed' | 'yours' | 'given' }
  | { readonly kind: 'ceiling-observed'; readonly level: number }
  | {
      readonly kind: 'break-point';
      readonly point: 'g1' | 'g2';
      readonly shift: number;
      readonly low: number;
      readonly high: number;
      readonly borrowed: boolean;
    }
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
    ...valueLies(params, clp),
    ...oneStep(params, clp),
    ...ceilingFinding(params, evidence, clp),
    ...breakPoint(params, evidence, clp),
    convention(params, clp),
    ...historySupport(evidence, clp),
    ...poorFit(params, evidence),
    ...lifeEnds(params, clp),
  ].sort((a, b) => b.stake - a.stake);
}

const clpOf = (params: LifeCurveParams): number => lifeCurve.evaluate(params, { history: null }, 0).clp;

/** A judgement of ten percent stands behind the stake of what a level or a growth rate brings. */
const judgement = 0.1;
/** Twice that stands behind a ceiling that neither this history nor similar customers bound. */
const blindJudgement = 0.2;

/**
 * The value after the slowdown hangs on the ceiling, the value before it on the growth: ten percent of whichever is larger is
 * the stake. Nothing for a curve without growth, or one already in decline.
 */
function valueLies(params: LifeCurveParams, clp: number): readonly Finding[] {
  const { t, presentValue } = lifeCurve.evaluate(params, { history: null }, 0);
  const { growth } = lifeCurveOf(params);
  if (growth === null || growth.h1 === 0 || params.now >= (params.g2 ?? Infinity)) return [];
  const { h1, g1 } = growth;
  const after = sum(presentValue.filter((_, index) => (t[index] ?? 0) > g1)) / clp;
  const late = after >= 0.5;
  const share = Math.min(1, late ? after : 1 - after);
  const where = params.now >= g1 ? 'past' : late ? 'after-slowdown' : 'before-slowdown';
  return [{ kind: 'value-lies', share, where, slope: 2 * h1 * g1, g1, stake: share * judgement }];
}

function oneStep(params: LifeCurveParams, clp: number): readonly Finding[] {
  const [largest] = sensitivities(params)
    .filter(({ name }) => name !== 'horizon')
    .sort((a, b) => Math.abs(b.clpChange) - Math.abs(a.clpChange));
  return largest === undefined ? [] : [{ kind: 'one-step', step: largest, stake: Math.abs(largest.clpChange / clp) }];
}

function ceilingFinding(params: LifeCurveParams, { ceiling, lentCeiling, shape }: Evidence, clp: number): readonly Finding[] {
  const level = ceilingOf(params);
  if (level === null) return [];
  if (ceiling === 'estimated') return [{ kind: 'ceiling-observed', level, stake: 0 }];
  if (ceiling === 'borrowed' && lentCeiling !== null) return [ceilingBorrowed(params, lentCeiling, clp)];
  if (shape !== null && shape !== 'growth') return [];
  const clpIfHigher = clpOf(turned(params, 'ceiling', level + Math.abs(level) * blindJudgement));
  const source = ceiling === 'borrowed' ? 'given' : ceiling;
  return [{ kind: 'ceiling-unseen', clpIfHigher, source, stake: Math.abs((clpIfHigher - clp) / clp) }];
}

function ceilingBorrowed(params: LifeCurveParams, { least, most, count }: Spread, clp: number): Finding {
  const low = clpOf(turned(params, 'ceiling', least));
  const high = clpOf(turned(params, 'ceiling', most));
  return { kind: 'ceiling-borrowed', low, high, lower: least, upper: most, count, stake: Math.abs((high - low) / 2 / clp) };
}

/** The break point, g1 or g2, whose own uncertainty moves the CLP more. */
function breakPoint(params: LifeCurveParams, { g1Error, lentG1, g2Error }: Evidence, clp: number): readonly Finding[] {
  const lentShift = lentG1 === null ? null : (lentG1.upper - lentG1.lower) / 2;
  return [...shifted(params, 'g1', g1Error ?? lentShift, clp, g1Error === null), ...shifted(params, 'g2', g2Error, clp, false)]
    .sort((a, b) => b.stake - a.stake)
    .slice(0, 1);
}

function shifted(params: LifeCurveParams, point: 'g1' | 'g2', shift: number | null, clp: number, borrowed: boolean): readonly Finding[] {
  const at = params[point];
  if (at === null || shift === null || shift === 0) return [];
  const ends = [clpOf(turned(params, point, at - shift)), clpOf(turned(params, point, at + shift))];
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return [{ kind: 'break-point', point, shift, low, high, borrowed, stake: Math.abs((high - low) / 2 / clp) }];
}

/** Against the course's convention; where that is the one in use, against the commonest other. */
function convention(params: LifeCurveParams, clp: number): Finding {
  const other: Timing = params.timing === 'first-unit' ? 'end-of-unit' : 'first-unit';
  const otherClp = conventionSpread(params)[other] ?? clp;
  const change = (otherClp - clp) / clp;
  return { kind: 'convention', timing: params.timing, other, otherClp, change, stake: Math.abs(change) };
}

function historySupport({ clpError, shape, points, shapeLead }: Evidence, clp: number): readonly Finding[] {
  if (shape === null || clpError === null) return [];
  return [{ kind: 'history-support', points, shape, error: clpError, lead: shapeLead, stake: Math.abs(clpError / clp) }];
}

/** Below this share of explained variance the curve is not this customer's story. */
const poor = 0.5;

/** How far the history scatters about the curve, over the level that is to come. A level history with little noise is no poor fit. */
function poorFit(params: LifeCurveParams, { r2, scatter }: Evidence): readonly Finding[] {
  const { profit } = lifeCurve.evaluate(params, { history: null }, 0);
  if (r2 === null || r2 >= poor || scatter === null) return [];
  const stake = Math.min(1, scatter / Math.abs(sum(profit) / profit.length));
  return stake < judgement ? [] : [{ kind: 'poor-fit', r2, stake }];
}

function lifeEnds(params: LifeCurveParams, clp: number): readonly Finding[] {
  const { unitsLeft, presentValue } = lifeCurve.evaluate(params, { history: null }, 0);
  const counted = presentValue.length;
  if (unitsLeft === null || unitsLeft > counted) return [];
  const oneLess = params.g2 === null ? clp : clpOf({ ...params, g2: Math.max(params.g1 ?? 0, params.g2 - 1) });
  return [{ kind: 'life-ends', unitsLeft, oneLess, stake: Math.abs((clp - oneLess) / clp) }];
}
