import { exp } from '../numerics/exp.ts';
import { normalQuantile } from '../random/normal-quantile.ts';
import { uniform } from '../random/uniform.ts';
import type { Conditions } from './conditions.ts';
import { entryLaws, firstAge, firstStage, g1Drawn, sizeDrawn } from './entry.ts';
import { groupSeed, purposes, type Purpose } from './luck.ts';
import { stages, type ByStage, type Reason, type Stage } from './stages.ts';
import type { Pattern } from '../life-curve/pattern.ts';
import type { Future, SegmentWorld, World } from './world.ts';

/** What decides, for each purpose and month: 0 < u < 1. What is drawn once is drawn in the month of entry. */
export type Luck = (purpose: Purpose, month: number) => number;

/** What somebody does who is dissatisfied. @source handbook 5, 7 */
export type Reaction = 'loyalty' | 'voice' | 'neglect' | 'exit';

/** One month of one customer. In the setting `rates` nobody feels, has problems or reacts. */
export interface StoryMonth {
  readonly month: number;
  /** Months of the relationship, this one included. */
  readonly age: number;
  /** Months on the profit curve that are completed. */
  readonly clock: number;
  /** At the end of the month, or that was left in it. */
  readonly stage: Stage;
  readonly satisfaction: number | null;
  readonly trust: number | null;
  readonly switchingCost: number | null;
  readonly problem: boolean;
  readonly reaction: Reaction | null;
  /** Whether a complaint was answered well. */
  readonly repaired: boolean;
  /** Money; 0 in the month of leaving. */
  readonly profit: number;
}

/** A customer's life, from the month after the entry to the month of leaving, or the last of the run. */
export interface LifeStory {
  /** Month of entry; 0 for those of the start. */
  readonly entry: number;
  /** At entry: the stage, and the months behind. */
  readonly firstStage: Stage;
  readonly firstAge: number;
  readonly size: number;
  /** End of formation by the clock, and beginning of the last decline; null without one. */
  readonly g1: number;
  readonly g2: number | null;
  readonly pattern: Pattern;
  readonly reason: Reason | null;
  /** Month of leaving; null for who is still there. */
  readonly left: number | null;
  /** Money, seen from the entry. */
  readonly clp: number;
  /** Money after the month `strategyAfter`, seen from then. */
  readonly futureValue: number;
  readonly months: readonly StoryMonth[];
}

/** The luck that the simulation gives a customer. @param ordinal among those of its segment that entered in the same month */
function customerLuck(seed: number, segment: number, entry: number, ordinal: number): Luck {
  const group = groupSeed(seed, segment, entry);
  return (purpose, month) => uniform(group, ordinal, month, purposes[purpose]);
}

/** One customer of a simulated population: the same life to the last bit. */
export const lifeStory = (world: World, segment: number, entry: number, ordinal: number, future: Future): LifeStory =>
  lifeOf(world, world.segments[segment]!, future, entry, customerLuck(world.seed, segment, entry, ordinal));

/**
 * A life month by month, as the handbook tells it.
 * @source handbook 7; the order of operations is that of the simulation, so that the bits are the same
 */
export function lifeOf(
  { months, detail, earlyExit }: Pick<World, 'months' | 'detail' | 'earlyExit'>,
  segment: SegmentWorld,
  future: Future,
  entry: number,
  luck: Luck,
): LifeStory {
  const life = beginning(segment, segment.conditions[future], months, entry, luck);
  if (detail === 'behaviour' && life.stage === 'exploration' && life.clock > segment.own.exploration) life.clock = segment.own.exploration;
  const first = { firstStage: life.stage, firstAge: life.age };
  const live = detail === 'behaviour' ? behaviourMonth : ratesMonth;
  const factors = entry === 0 ? segment.startFactors : segment.newFactors;
  const told: StoryMonth[] = [];
  let [clp, futureValue] = [0, 0];
  for (let month = entry + 1; month <= months && life.left === null; month++) {
    const happened = live(life, month);
    clp += happened.profit * factors[month - entry]!;
    futureValue += happened.profit * segment.futureFactors[month]!;
    told.push(happened);
  }
  const { size, g1, g2, reason, left } = life;
  return { entry, ...first, size, g1, g2, pattern: patternOf(life, earlyExit), reason, left, clp, futureValue, months: told };
}

/** A customer as it stands. */
interface Life {
  readonly own: SegmentWorld['own'];
  readonly luck: Luck;
  /** What the month brings to who is in the stage. */
  readonly inStage: (name: StageCondition, month: number) => number;
  readonly inMonth: (name: Exclude<keyof Conditions, StageCondition>, month: number) => number;
  /** Profit while growing, at each clock, at size 1. */
  readonly grown: (clock: number) => number;
  readonly size: number;
  readonly g1: number;
  readonly ownExpectation: number;
  stage: Stage;
  /** Stage before a decline. */
  before: Stage;
  age: number;
  clock: number;
  satisfaction: number;
  trust: number;
  indirectBenefit: number;
  g2: number | null;
  left: number | null;
  reason: Reason | null;
}

type StageCondition = 'retention' | 'surplus' | 'spend' | 'interventionSpend';
const places: ByStage<number> = { exploration: 0, formation: 1, stability: 2, decline: 3 };

function beginning(segment: SegmentWorld, conditions: Conditions, months: number, entry: number, luck: Luck): Life {
  const { own } = segment;
  const laws = entryLaws(segment);
  const g1 = g1Drawn(laws, luck('g1', entry));
  const curve = segment.growth.row(g1);
  const stage = stages[firstStage(segment, entry)]!;
  const age = firstAge(segment, entry, g1);
  const known = entry === 0 && stage !== 'exploration';
  const life: Life = {
    ...{ own, luck, size: sizeDrawn(laws, luck('size', entry)), g1, stage, age, left: null, reason: null },
    inStage: (name, month) => conditions[name][places[life.stage] * (months + 1) + month]!,
    inMonth: (name, month) => conditions[name][month]!,
    grown: (clock) => curve[clock]!,
    ownExpectation: own.ownExpectation * normalQuantile(luck('ownExpectation', entry)),
    before: stage === 'decline' ? 'stability' : stage,
    clock: age,
    satisfaction: known ? own.satisfactionReference[stage] : 0,
    trust: known ? own.trustReference[stage] : own.trustAtEntry,
    indirectBenefit: 0,
    g2: stage === 'decline' ? age : null,
  };
  life.indirectBenefit = benefitAhead(life, life.before);
  return life;
}

/** The setting `rates`: steps 4 to 6, with stages by the clock and two hazards. */
function ratesMonth(life: Life, month: number): StoryMonth {
  const { own, luck } = life;
  life.age++;
  const happened = { satisfaction: null, trust: null, switchingCost: null, problem: false, reaction: null, repaired: false };
  if (luck('retention', month) >= life.inStage('retention', month)) return leaves(life, month, 'churn', happened);
  life.clock = life.age;
  if (life.stage === 'stability') {
    if (luck('decline', month) < own.declineHazard) declines(life);
  } else if (life.stage === 'decline') {
    if (luck('winBack', month) < life.inMonth('winBack', month)) life.stage = 'stability';
  } else if (life.clock >= (life.stage === 'exploration' ? own.exploration : life.g1)) {
    life.stage = life.stage === 'exploration' ? 'formation' : 'stability';
  }
  const base = baseProfit(life);
  return pays(life, month, base > 0 || life.stage !== 'decline' ? base : 0, 0, happened);
}

/** The setting `behaviour`: steps 1 to 6. */
function behaviourMonth(life: Life, month: number): StoryMonth {
  const { own, luck } = life;
  life.age++;
  meets(life, month);
  const problem = luck('problem', month) < life.inMonth('problemRate', month);
  if (problem) life.satisfaction -= own.problemDrop;
  trusts(life);
  const switchingCost = life.inMonth('switchingCost', month) * (1 - exp(-life.age / own.switchingCostTime));
  const reaction = life.satisfaction < 0 ? reactionOf(life, month, switchingCost) : null;
  const repaired = reaction === 'voice' && luck('recovery', month) < life.inMonth('recovery', month);
  if (repaired) life.satisfaction = life.inMonth('recoveredSatisfaction', month);
  const { satisfaction, trust } = life;
  const happened = { satisfaction, trust, switchingCost, problem, reaction, repaired };
  if (reaction === 'exit') return leaves(life, month, 'exit', happened);
  if (luck('retention', month) >= chanceToStay(life, month, switchingCost)) return leaves(life, month, 'churn', happened);
  progresses(life, month, reaction === 'neglect');
  if (life.reason === 'wornOut') return leaves(life, month, 'wornOut', happened);
  return pays(life, month, baseProfit(life), reaction === 'voice' ? own.voiceCost : 0, happened);
}

/** Step 1: satisfaction moves towards what the encounter gave over what was expected. */
function meets(life: Life, month: number): void {
  const noise = life.own.encounterNoise * normalQuantile(life.luck('encounter', month));
  life.satisfaction += life.own.satisfactionSmoothing * (life.inStage('surplus', month) + noise - life.ownExpectation - life.satisfaction);
}

/** Step 1 for trust, which feels the problem of the month too. */
function trusts(life: Life): void {
  const { trustGain, trustLoss } = life.own;
  const { satisfaction, trust } = life;
  const moved = satisfaction > 0 ? trust + trustGain * satisfaction * (1 - trust) : trust + trustGain * trustLoss * satisfaction * trust;
  life.trust = moved > 1 ? 1 : moved < 0 ? 0 : moved;
}

/** Step 3, a multinomial logit. */
function reactionOf(life: Life, month: number, switchingCost: number): Reaction {
  const { reactions, reactionWeights } = life.own;
  const pull = reactionWeights.alternatives * life.inMonth('alternatives', month);
  const held = reactionWeights.switchingCost * switchingCost;
  const felt = reactionWeights.satisfaction * life.satisfaction;
  const loyalty = exp(reactions.loyalty + felt + held - pull);
  const voice = exp(reactions.voice + felt + held);
  const neglect = exp(reactions.neglect - felt + pull);
  const exit = exp(reactions.exit - felt - held + pull);
  const draw = life.luck('reaction', month) * (loyalty + voice + neglect + exit);
  if (draw < loyalty) return 'loyalty';
  if (draw < loyalty + voice) return 'voice';
  return draw < loyalty + voice + neglect ? 'neglect' : 'exit';
}

/** Step 4. */
function chanceToStay(life: Life, month: number, switchingCost: number): number {
  const { retentionWeights: weights, satisfactionReference, trustReference, switchingCostReference } = life.own;
  const adjusted = (satisfaction: number, trust: number, cost: number) =>
    weights.satisfaction * satisfaction + weights.trust * trust + weights.switchingCost * cost;
  const usual = adjusted(satisfactionReference[life.stage], trustReference[life.stage], switchingCostReference[life.stage]);
  const retention = life.inStage('retention', month);
  return 1 / (1 + ((1 - retention) / retention) * exp(-(adjusted(life.satisfaction, life.trust, switchingCost) - usual)));
}

/** Step 5: the clock, and one move at most. Who explores stands still at g0. */
function progresses(life: Life, month: number, neglects: boolean): void {
  const { own, luck } = life;
  if (life.stage !== 'exploration' || life.clock < own.exploration) life.clock++;
  if (neglects && life.stage !== 'decline') {
    declines(life);
  } else if (life.stage === 'exploration') {
    if (life.trust < own.trustForFormation || life.age < own.leastExploration) return;
    life.stage = 'formation';
    if (life.age > life.clock) life.clock++;
  } else if (life.stage === 'formation') {
    if (life.clock >= life.g1) life.stage = 'stability';
  } else if (life.stage === 'stability') {
    if (luck('decline', month) < own.declineHazard) declines(life);
  } else if (luck('winBack', month) < life.inMonth('winBack', month)) {
    life.stage = life.before;
  } else if (baseProfit(life) <= 0) {
    life.reason = 'wornOut';
  }
}

function declines(life: Life): void {
  life.before = life.stage;
  life.stage = 'decline';
  life.g2 = life.clock;
}

type Happened = Omit<StoryMonth, 'month' | 'age' | 'clock' | 'stage' | 'profit'>;

function leaves(life: Life, month: number, reason: Reason, happened: Happened): StoryMonth {
  life.left = month;
  life.reason = reason;
  return { month, age: life.age, clock: life.clock, stage: life.stage, ...happened, profit: 0 };
}

/** Step 6. */
function pays(life: Life, month: number, base: number, complaint: number, happened: Happened): StoryMonth {
  life.indirectBenefit += (benefitAhead(life, life.stage) - life.indirectBenefit) * (1 / life.own.indirectBenefitLag);
  const profit = life.size * (base + life.indirectBenefit) - life.inStage('spend', month) - complaint;
  return { month, age: life.age, clock: life.clock, stage: life.stage, ...happened, profit };
}

/** P1, P2 or P3, at size 1. @source handbook 2.2 */
function baseProfit({ stage, clock, g2, own, grown }: Life): number {
  if (stage !== 'decline' || g2 === null) return grown(clock);
  const since = clock - g2;
  return grown(g2) - own.h2 * (since * since);
}

/** What the indirect benefit moves towards: half from ⅔ of g1 on, full in stability, a quarter of it lost in decline. */
function benefitAhead({ own, clock, g1 }: Life, stage: Stage): number {
  if (stage === 'decline') return -0.25 * own.indirectBenefit;
  if (stage === 'stability') return own.indirectBenefit;
  return stage === 'formation' && 3 * clock >= 2 * g1 ? 0.5 * own.indirectBenefit : 0;
}

/** @source handbook 1, 2.2, 7 */
function patternOf({ stage, before, clock, g1, g2, left }: Life, earlyExit: number): Pattern {
  const kept = stage === 'decline' && g2 !== null ? g2 >= g1 + earlyExit : clock > g1 + earlyExit;
  const reached = stage === 'decline' ? before : stage;
  if (left === null) return reached === 'stability' && kept ? 'IV' : 'open';
  if (reached === 'exploration') return 'I';
  if (reached === 'formation') return 'II';
  return kept ? 'IV' : 'III';
}
