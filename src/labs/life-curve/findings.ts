import { sum } from '../../model/numerics/sum.ts';
import { lifeCurveOf } from '../../model/life-curve/described-curve.ts';
import { lifeCurve, type LifeCurveParams } from '../../model/life-curve/model.ts';
import { conventionSpread, sensitivities, type Sensitivity } from '../../model/life-curve/sensitivity.ts';
import type { Timing } from '../../model/discounting/timing.ts';
import type { FitShape } from '../../model/life-curve-fit/parameters.ts';
import type { ParameterSource } from '../../locales/vocabulary.ts';
import { peak } from '../../model/life-curve/curve.ts';
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
  /** Profit of the last observed unit, money; null without a history. */
  readonly lastProfit: number | null;
  readonly ceiling: ParameterSource;
  readonly lentCeiling: Spread | null;
  /** Standard error of N, money; null where the ceiling was not estimated from this history or its error is not known. */
  readonly ceilingError: number | null;
  /** Observed units after g1. */
  readonly unitsAfterG1: number;
  readonly g1: ParameterSource;
  /** Spread of the g1 that similar customers lend; null where the g1 on the screen is not theirs. */
  readonly lentG1: Spread | null;
  /** Median g1 of the similar customers where it lies in this one's past, so that g1 is assumed; else null. */
  readonly outlastedG1: number | null;
  /** Standard error of g1, units; null where g1 was not estimated from this history. */
  readonly g1Error: number | null;
  /** The same of g2. */
  readonly g2Error: number | null;
}

/**
 * One thing worth saying about a customer's CLP. `stake` is the share of the CLP that it is about, so that findings of
 * different kinds can be ranked: the change of CLP that the finding warns of or offers, over |CLP|, or over the last
 * unit's profit (`stakeOf`) where the CLP is smaller than that.
 */
export type Finding = Statement & { readonly stakeOf: 'clp' | 'profit' };

type Statement = { readonly stake: number } & (
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
  | { readonly kind: 'ceiling-early'; readonly seen: number }
  | { readonly kind: 'growth-assumed'; readonly outlasted: number | null }
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
  | { readonly kind: 'nothing-left'; readonly end: number }
);

export type FindingKind = Finding['kind'];

/** A finding about less than this share of the CLP is not worth saying while there is another. */
const negligible = 0.005;
/** That growth is over is known to whoever reads the curve: it comes after everything that has at least this stake. */
const weighty = 0.02;

/** Everything worth saying, the most important first; never nothing. */
export function findings(params: LifeCurveParams, evidence: Evidence): readonly Finding[] {
  const { clp, profit } = lifeCurve.evaluate(params, { history: null }, 0);
  if (profit.every((value) => value === 0)) return [{ kind: 'nothing-left', end: zeroAge(params), stake: 0, stakeOf: 'clp' }];
  const last = Math.abs(evidence.lastProfit ?? 0);
  const stakeOf = last > Math.abs(clp) ? 'profit' : 'clp';
  const base = Math.max(last, Math.abs(clp)) || 1;
  const all = [
    ...valueLies(params, evidence, clp),
    ...growthAssumed(params, evidence, clp, base),
    ...oneStep(params, base),
    ...ceilingFinding(params, evidence, clp, base),
    ...breakPoint(params, evidence, clp, base),
    convention(params, clp, base),
    ...historySupport(evidence, base),
    ...poorFit(params, evidence),
    ...lifeEnds(params, clp, base),
  ].sort((a, b) => rank(b) - rank(a));
  const worth = all.filter(({ stake }) => stake >= negligible);
  return (worth.length > 0 ? worth : all.slice(0, 1)).map((finding) => ({ ...finding, stakeOf }));
}

const rank = (finding: Statement): number =>
  finding.kind === 'value-lies' && finding.where === 'past' && finding.stake >= weighty ? weighty * (1 - 1e-9) : finding.stake;

/** Age at which the declining profit reaches zero; now for a curve that does not decline. */
function zeroAge(params: LifeCurveParams): number {
  const curve = lifeCurveOf(params);
  return curve.decline === null ? params.now : curve.decline.g2 + Math.sqrt(Math.max(0, peak(curve)) / curve.decline.h2);
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
function valueLies(params: LifeCurveParams, evidence: Evidence, clp: number): readonly Statement[] {
  const { t, presentValue } = lifeCurve.evaluate(params, { history: null }, 0);
  const { growth } = lifeCurveOf(params);
  if (growth === null || growth.h1 === 0 || params.now >= (params.g2 ?? Infinity) || clp === 0) return [];
  const { h1, g1 } = growth;
  const isOver = params.now >= g1;
  if (isOver && evidence.g1 !== 'estimated' && evidence.g1 !== 'given') return [];
  const after = sum(presentValue.filter((_, index) => (t[index] ?? 0) > g1)) / clp;
  const late = after >= 0.5;
  const share = Math.min(1, late ? after : 1 - after);
  const where = isOver ? 'past' : late ? 'after-slowdown' : 'before-slowdown';
  return [{ kind: 'value-lies', share, where, slope: 2 * h1 * g1, g1, stake: share * judgement }];
}

/** That growth stops now is nobody's observation: the stake is that of a ceiling which nothing bounds. */
function growthAssumed(params: LifeCurveParams, { g1, outlastedG1 }: Evidence, clp: number, base: number): readonly Statement[] {
  if (g1 !== 'assumed' || params.now >= (params.g2 ?? Infinity)) return [];
  return [{ kind: 'growth-assumed', outlasted: outlastedG1, stake: Math.abs(clpWithCeiling(params, blindJudgement) - clp) / base }];
}

/** CLP with a ceiling higher by a share of itself. */
function clpWithCeiling(params: LifeCurveParams, share: number): number {
  const level = ceilingOf(params) ?? 0;
  return clpOf(turned(params, 'ceiling', level + Math.abs(level) * share));
}

function oneStep(params: LifeCurveParams, base: number): readonly Statement[] {
  const [largest] = sensitivities(params)
    .filter(({ name }) => name !== 'horizon')
    .sort((a, b) => Math.abs(b.clpChange) - Math.abs(a.clpChange));
  return largest === undefined ? [] : [{ kind: 'one-step', step: largest, stake: Math.abs(largest.clpChange / base) }];
}

function ceilingFinding(params: LifeCurveParams, evidence: Evidence, clp: number, base: number): readonly Statement[] {
  const { ceiling, lentCeiling, shape } = evidence;
  const level = ceilingOf(params);
  if (level === null) return [];
  if (ceiling === 'estimated') return [ceilingSeen(params, evidence, level, clp, base)];
  if (ceiling === 'borrowed' && lentCeiling !== null) return [ceilingBorrowed(params, lentCeiling, base)];
  if (shape !== null && shape !== 'growth') return [];
  const clpIfHigher = clpWithCeiling(params, blindJudgement);
  const source = ceiling === 'borrowed' ? 'given' : ceiling;
  return [{ kind: 'ceiling-unseen', clpIfHigher, source, stake: Math.abs(clpIfHigher - clp) / base }];
}

/** A ceiling counts as seen with an error below this share of it, and this many units after g1. */
const sure = 0.1;
const enoughUnits = 6;

function ceilingSeen(params: LifeCurveParams, evidence: Evidence, level: number, clp: number, base: number): Statement {
  const { ceilingError: error, unitsAfterG1: seen } = evidence;
  const stake = (share: number) => Math.abs(clpWithCeiling(params, share) - clp) / base;
  const isSeen = error !== null && error < sure * Math.abs(level) && seen >= enoughUnits;
  return isSeen
    ? { kind: 'ceiling-observed', level, stake: stake(error / Math.abs(level)) }
    : { kind: 'ceiling-early', seen, stake: stake(judgement) };
}

function ceilingBorrowed(params: LifeCurveParams, { least, most, count }: Spread, base: number): Statement {
  const low = clpOf(turned(params, 'ceiling', least));
  const high = clpOf(turned(params, 'ceiling', most));
  return { kind: 'ceiling-borrowed', low, high, lower: least, upper: most, count, stake: Math.abs(high - low) / 2 / base };
}

/** The break point, g1 or g2, whose own uncertainty moves the CLP more. */
function breakPoint(params: LifeCurveParams, { g1Error, lentG1, g2Error }: Evidence, clp: number, base: number): readonly Statement[] {
  const around = (point: 'g1' | 'g2', shift: number | null, borrowed: boolean) => shifted(params, point, shift, borrowed, { clp, base });
  const lentShift = lentG1 === null ? null : (lentG1.upper - lentG1.lower) / 2;
  return [...around('g1', g1Error ?? lentShift, g1Error === null), ...around('g2', g2Error, false)]
    .sort((a, b) => b.stake - a.stake)
    .slice(0, 1);
}

function shifted(
  params: LifeCurveParams,
  point: 'g1' | 'g2',
  shift: number | null,
  borrowed: boolean,
  { clp, base }: { readonly clp: number; readonly base: number },
): readonly Statement[] {
  const at = params[point];
  if (at === null || shift === null || shift === 0) return [];
  const ends = [clp, clpOf(turned(params, point, at - shift)), clpOf(turned(params, point, at + shift))];
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return [{ kind: 'break-point', point, shift, low, high, borrowed, stake: (high - low) / 2 / base }];
}

/** Against the course's convention; where that is the one in use, against the commonest other. */
function convention(params: LifeCurveParams, clp: number, base: number): Statement {
  const other: Timing = params.timing === 'first-unit' ? 'end-of-unit' : 'first-unit';
  const otherClp = conventionSpread(params)[other] ?? clp;
  const change = (otherClp - clp) / base;
  return { kind: 'convention', timing: params.timing, other, otherClp, change, stake: Math.abs(change) };
}

function historySupport({ clpError, shape, points, shapeLead }: Evidence, base: number): readonly Statement[] {
  if (shape === null || clpError === null) return [];
  return [{ kind: 'history-support', points, shape, error: clpError, lead: shapeLead, stake: clpError / base }];
}

/** Below this share of explained variance the curve is not this customer's story. */
const poor = 0.5;

/** How far the history scatters about the curve, over the level that is to come. A level history with little noise is no poor fit. */
function poorFit(params: LifeCurveParams, { r2, scatter }: Evidence): readonly Statement[] {
  const { profit } = lifeCurve.evaluate(params, { history: null }, 0);
  if (r2 === null || r2 >= poor || scatter === null) return [];
  const stake = Math.min(1, scatter / Math.abs(sum(profit) / profit.length));
  return stake < judgement ? [] : [{ kind: 'poor-fit', r2, stake }];
}

function lifeEnds(params: LifeCurveParams, clp: number, base: number): readonly Statement[] {
  const { unitsLeft, presentValue } = lifeCurve.evaluate(params, { history: null }, 0);
  const counted = presentValue.length;
  if (unitsLeft === null || unitsLeft > counted) return [];
  const oneLess = params.g2 === null ? clp : clpOf({ ...params, g2: Math.max(params.g1 ?? 0, params.g2 - 1) });
  return [{ kind: 'life-ends', unitsLeft, oneLess, stake: Math.abs(clp - oneLess) / base }];
}
