import { monthsPer, type TimeUnit } from '../discounting/rate-conversion.ts';
import type { Valuation } from '../fitting-method/valuation.ts';
import { ceiling, explorationEnd } from '../life-curve/curve.ts';
import type { CurveParams } from '../life-curve/model.ts';
import { err, ok, type Result } from '../result.ts';
import { relationshipSpecification } from '../relationship/specification.ts';
import { stages, type ByStage, type Stage } from '../relationship/stages.ts';

/** A customer of a dataset and its fitted curve; null for a history too short to fit. */
export interface SeenCustomer {
  readonly ended: boolean;
  readonly valuation: Pick<Valuation, 'curve' | 'sources' | 'now'> | null;
}

/** A rate a month and what it rests on. */
export interface MonthlyRate {
  readonly rate: number;
  readonly standardError: number;
}

export interface StageSeen {
  readonly stage: Stage;
  /** Still there, and in this stage now. */
  readonly customers: number;
  /** Of those, months. */
  readonly meanAge: number;
  /** Who left from the stage, and how many units customers of the stage were watched. */
  readonly events: number;
  readonly atRisk: number;
  /** Retention a month; null for fewer than {@link fewestEvents} events. */
  readonly retention: MonthlyRate | null;
}

/** A mean or a spread over customers. */
export interface CurveEstimate {
  readonly value: number;
  readonly standardError: number;
}

/** What the histories of a dataset say about the parameters of a simulation. */
export interface HistoriesSeen {
  readonly customers: number;
  readonly tooShort: number;
  readonly there: number;
  readonly stages: readonly StageSeen[];
  /** Out of stability into decline; null for fewer than {@link fewestEvents} events. */
  readonly decline: { readonly events: number; readonly atRisk: number; readonly hazard: MonthlyRate | null };
  /** How many curves show their own g1 and ceiling; the four estimates are theirs, or null for fewer than {@link fewestCurves}. */
  readonly curves: number;
  /** Months. */
  readonly g1: CurveEstimate | null;
  readonly g1Spread: CurveEstimate | null;
  /** Ceiling a month, in ceilings of a customer of size 1 on the curve of the simulation. */
  readonly size: CurveEstimate | null;
  /** Standard deviation of the logarithm of the ceiling. */
  readonly sizeSpread: CurveEstimate | null;
}

export type HistoriesFault =
  { readonly code: 'few-customers'; readonly found: number; readonly needed: number } | { readonly code: 'nobody-there' };

/** A rate of fewer events is chance: the default stays. */
export const fewestEvents = 30;
export const fewestCurves = 10;
const fewestCustomers = 20;

/**
 * What a dataset's customers tell a simulation: where they stand, who left from which stage, and how their curves differ.
 * A customer is at risk in the unit after each unit observed, with the stage that it then stands in: g0 = g1/4 ends exploration, g1
 * formation, g2 stability. Who is still there is not followed beyond the last unit. Who left before a history could begin is not
 * in a dataset, and long formations are cut off more often than short ones: exploration looks safer, and g1 shorter, than they are.
 * @param unit of the histories; rates and ages are turned into months (r^(1/m), m months in the unit)
 * @source handbook 2.2, 7; binomial errors, by the delta method where the unit is longer than a month
 */
export function seenInHistories(customers: readonly SeenCustomer[], unit: TimeUnit): Result<HistoriesSeen, HistoriesFault> {
  const fitted = customers.flatMap(({ ended, valuation }) => (valuation === null ? [] : [{ ended, ...valuation }]));
  if (fitted.length < fewestCustomers) return err({ code: 'few-customers', found: fitted.length, needed: fewestCustomers });
  const there = fitted.filter(({ ended }) => !ended);
  if (there.length === 0) return err({ code: 'nobody-there' });
  const months = monthsPer[unit];
  const counts = countsOf(fitted);
  const own = fitted.filter(({ sources }) => sources.g1 === 'estimated' && sources.N === 'estimated').map(({ curve }) => curve);
  return ok({
    ...{ customers: customers.length, tooShort: customers.length - fitted.length, there: there.length },
    stages: stages.map((stage) => {
      const ages = there.filter(({ curve, now }) => stageAt(curve, now) === stage).map(({ now }) => now * months);
      const [events, atRisk] = [counts.left[stage], counts.atRisk[stage]];
      const retention = events < fewestEvents ? null : monthlyRate(1 - events / atRisk, atRisk, months);
      return { stage, customers: ages.length, meanAge: meanOf(ages), events, atRisk, retention };
    }),
    decline: { events: counts.declines, atRisk: counts.stable, hazard: hazardOf(counts, months) },
    ...curvesSeen(own, months),
  });
}

/** Parameters of a simulation that starts from these customers. Rates drive it, for rates are what was measured. */
export function paramsFromHistories(seen: HistoriesSeen, names: ByStage<string>, customers: number) {
  const { initial } = relationshipSpecification.parameters.g1Least;
  const usual = relationshipSpecification.parameters;
  const [g1, g1Spread] = [seen.g1?.value ?? usual.g1.initial, seen.g1Spread?.value ?? usual.g1Spread.initial];
  const retention = (stage: Stage) =>
    rounded(seen.stages.find((one) => one.stage === stage)?.retention?.rate ?? usual.retention.entries[stage].initial);
  return {
    ...{
      customers,
      detail: 'rates' as const,
      arrivals: 0,
      sameCeiling: true,
      h1: usual.h1.initial,
      v: usual.v.initial,
      N: usual.N.initial,
    },
    retention: {
      exploration: retention('exploration'),
      formation: retention('formation'),
      stability: retention('stability'),
      decline: retention('decline'),
    },
    ...{ g1: rounded(within(g1, 2, 120)), g1Spread: rounded(within(g1Spread, 0, 120)) },
    g1Least: Math.floor(within(g1 - 2 * g1Spread, 2, initial)),
    exploration: Math.floor(within(explorationEnd(g1) + 0.5, 1, 36)),
    declineHazard: rounded(seen.decline.hazard?.rate ?? usual.declineHazard.initial),
    sizeSpread: rounded(within(seen.sizeSpread?.value ?? usual.sizeSpread.initial, 0, 2)),
    // A recorded profit has referrals in it already, and what was spent on keeping the customer.
    ...{ indirectBenefit: 0, retentionSpend: 0 },
    segments: seen.stages
      .filter((one) => one.customers > 0)
      .map(({ stage, customers: share, meanAge }) => ({
        ...{ name: names[stage], share, stage, age: Math.floor(within(meanAge + 0.5, 0, 600)) },
        size: rounded(within(seen.size?.value ?? 1, 0, 1e6)),
      })),
  };
}

type Curve = CurveParams;
interface Fitted {
  readonly ended: boolean;
  readonly curve: Curve;
  readonly now: number;
}

/** Where a customer stands at the end of unit t. */
export function stageAt({ g0, g1, g2 }: Pick<Curve, 'g0' | 'g1' | 'g2'>, t: number): Stage {
  if (g2 !== null && t >= g2) return 'decline';
  if (g1 === null || t >= g1) return 'stability';
  return t < (g0 ?? explorationEnd(g1)) ? 'exploration' : 'formation';
}

function countsOf(fitted: readonly Fitted[]) {
  const none = { exploration: 0, formation: 0, stability: 0, decline: 0 };
  const [atRisk, left] = [{ ...none }, { ...none }];
  let [stable, declines] = [0, 0];
  for (const { ended, curve, now } of fitted) {
    for (let t = 1; t < now; t++) {
      const stage = stageAt(curve, t);
      atRisk[stage]++;
      if (stage !== 'stability') continue;
      stable++;
      if (stageAt(curve, t + 1) === 'decline') declines++;
    }
    if (!ended) continue;
    const last = stageAt(curve, now);
    atRisk[last]++;
    left[last]++;
  }
  return { atRisk, left, stable, declines };
}

/** A share of a unit as one of a month, with its binomial error. */
function monthlyRate(share: number, count: number, months: number): MonthlyRate {
  const rate = share ** (1 / months);
  const error = Math.sqrt((share * (1 - share)) / count);
  return { rate, standardError: share === 0 ? 0 : (rate / share / months) * error };
}

function hazardOf({ declines, stable }: ReturnType<typeof countsOf>, months: number): MonthlyRate | null {
  if (declines < fewestEvents) return null;
  const { rate, standardError } = monthlyRate(1 - declines / stable, stable, months);
  return { rate: 1 - rate, standardError };
}

function curvesSeen(curves: readonly Curve[], months: number) {
  const none = { curves: curves.length, g1: null, g1Spread: null, size: null, sizeSpread: null };
  const ceilings = curves.map(({ h1, v, g1, N, lambda }) => ceiling({ h1: h1 ?? 0, v: v ?? 0, g1: g1 ?? 0, N: N ?? 0, lambda }) / months);
  const positive = ceilings.filter((level) => level > 0);
  if (positive.length < fewestCurves) return none;
  const { h1, v, N, g1: usualG1 } = relationshipSpecification.parameters;
  const level = h1.initial * usualG1.initial ** 2 + v.initial + N.initial;
  const ends = curves.map(({ g1 }) => (g1 ?? 0) * months);
  const size = meanEstimate(ceilings);
  return {
    curves: curves.length,
    g1: meanEstimate(ends),
    g1Spread: spreadEstimate(ends),
    size: { value: size.value / level, standardError: size.standardError / level },
    sizeSpread: spreadEstimate(positive.map(Math.log)),
  };
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

const meanEstimate = (values: readonly number[]): CurveEstimate => ({
  value: meanOf(values),
  standardError: spreadOf(values) / Math.sqrt(values.length),
});

/** Its error is that of a normal spread. */
function spreadEstimate(values: readonly number[]): CurveEstimate {
  const value = spreadOf(values);
  return { value, standardError: value / Math.sqrt(2 * (values.length - 1)) };
}

const within = (value: number, least: number, most: number): number => (value < least ? least : value > most ? most : value);
/** To six decimals, so that a field shows what is counted with. */
const rounded = (value: number): number => Number(value.toFixed(6));
