import { discountFactor } from '../../../src/model/discounting/discount-factor.ts';
import { growthProfit } from '../../../src/model/life-curve/curve.ts';
import type { OwnParams } from '../../../src/model/relationship/segments.ts';
import type { RelationshipParams } from '../../../src/model/relationship/specification.ts';
import { stages, type Stage } from '../../../src/model/relationship/stages.ts';

/** What a customer of the setting `rates` is expected to do, from its entry on. */
export interface Expected {
  /** Chance to be there in each stage after k months, at k. */
  readonly occupancy: readonly Float64Array[];
  /** Expected profit of the month k since entry, money, at k. */
  readonly profit: Float64Array;
  readonly clp: number;
}

export interface Start {
  readonly stage: Stage;
  readonly age: number;
}

const [exploration, formation, stability, decline] = [0, 1, 2, 3];

/**
 * The exact chain: (stage, age) up to g1, then (stability, decline), mixed over g1. Sizes have mean 1 and are independent of the rest.
 * @source handbook 7
 */
export function expectedOf(params: RelationshipParams, start: Start = { stage: 'exploration', age: 0 }): Expected {
  const { months, discountRate, timing } = params;
  const occupancy = stages.map(() => new Float64Array(months + 1));
  const profit = new Float64Array(months + 1);
  for (const [g1, weight] of g1Chances(params)) {
    const chain = chainOf(params, start, g1);
    for (let k = 0; k <= months; k++) {
      for (const [stage, chances] of chain.occupancy.entries()) occupancy[stage]![k]! += weight * chances[k]!;
      profit[k]! += weight * chain.profit[k]!;
    }
  }
  const clp = profit.reduce((sum, amount, k) => (k === 0 ? 0 : sum + amount * discountFactor(timing, discountRate, k, start.age)), 0);
  return { occupancy, profit, clp };
}

/** Distribution of a rounded, floored normal: value and chance. */
export function g1Chances({ g1, g1Spread, g1Least }: Pick<OwnParams, 'g1' | 'g1Spread' | 'g1Least'>): ReadonlyMap<number, number> {
  const below = (x: number) => (g1Spread === 0 ? Number(g1 < x) : normalBelow((x - g1) / g1Spread));
  const chances = new Map<number, number>([[g1Least, below(g1Least + 0.5)]]);
  for (let value = g1Least + 1; value <= g1 + 9 * g1Spread + 1; value++) chances.set(value, below(value + 0.5) - below(value - 0.5));
  return chances;
}

/** Φ(x), by Marsaglia's series; 1e-15 or better. */
function normalBelow(x: number): number {
  if (x < -8) return 0;
  if (x > 8) return 1;
  let [sum, term] = [x, x];
  for (let n = 3; sum + term !== sum; n += 2) sum += term *= (x * x) / n;
  return 0.5 + sum * Math.exp((-x * x) / 2 - Math.log(2 * Math.PI) / 2);
}

function chainOf(params: RelationshipParams, start: Start, g1: number): Pick<Expected, 'occupancy' | 'profit'> {
  const { months, retention, declineHazard, winBack, indirectBenefit, indirectBenefitLag } = params;
  const first = stages.indexOf(start.stage);
  const age = behind(params, start, g1);
  const grown = (clock: number) => growthProfit({ ...params, g1, h1: steepness(params, g1) }, clock);
  const target = (stage: number, clock: number) => indirectBenefit * benefitShare(stage, clock, g1);
  const occupancy = stages.map(() => new Float64Array(months + 1));
  const profit = new Float64Array(months + 1);
  let chances = [0, 0, 0, 0];
  chances[first] = 1;
  let benefit = chances.map((chance, stage) => chance * target(stage === decline ? stability : stage, age));
  // Chance to be in a decline that began at each clock.
  let declining = new Map<number, number>(first === decline ? [[age, 1]] : []);
  for (const [stage, chance] of chances.entries()) occupancy[stage]![0] = chance;
  for (let k = 1; k <= months; k++) {
    const clock = age + k;
    const kept = (from: number) => retention[stages[from]!];
    const moves: readonly (readonly number[])[] = [
      clock >= params.exploration ? [0, 1, 0, 0] : [1, 0, 0, 0],
      clock >= g1 ? [0, 0, 1, 0] : [0, 1, 0, 0],
      [0, 0, 1 - declineHazard, declineHazard],
      [0, 0, winBack, 1 - winBack],
    ];
    const moved = (masses: readonly number[]) =>
      stages.map((_, to) => masses.reduce((sum, mass, from) => sum + mass * kept(from) * moves[from]![to]!, 0));
    const begun = chances[stability]! * kept(stability) * declineHazard;
    declining = new Map([...declining].map(([g2, chance]) => [g2, chance * kept(decline) * (1 - winBack)]));
    if (begun > 0) declining.set(clock, begun);
    chances = moved(chances);
    benefit = moved(benefit).map((mass, stage) => mass + (target(stage, clock) * chances[stage]! - mass) / indirectBenefitLag);
    for (const [stage, chance] of chances.entries()) occupancy[stage]![k] = chance;
    const growing = chances[exploration]! + chances[formation]! + chances[stability]!;
    const spent = params.retentionSpend * (growing + chances[decline]!);
    profit[k] = growing * grown(clock) + benefit.reduce((sum, mass) => sum + mass, 0) - spent;
    for (const [g2, chance] of declining) profit[k]! += chance * Math.max(0, grown(g2) - params.h2 * (clock - g2) ** 2);
  }
  return { occupancy, profit };
}

function behind({ exploration: g0 }: RelationshipParams, { stage, age }: Start, g1: number): number {
  if (stage === 'exploration') return age;
  return Math.max(age, stage === 'formation' ? g0 : g1);
}

const steepness = ({ h1, sameCeiling }: Pick<RelationshipParams, 'h1' | 'sameCeiling'>, g1: number): number =>
  sameCeiling ? h1 * (24 / g1) ** 2 : h1;

function benefitShare(stage: number, clock: number, g1: number): number {
  if (stage === stability) return 1;
  if (stage === decline) return -0.25;
  return stage === formation && clock >= (2 / 3) * g1 - 1e-9 ? 0.5 : 0;
}
