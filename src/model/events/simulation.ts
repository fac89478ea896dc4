import { betaDraw, betaTable, type BetaTable } from '../random/beta.ts';
import { logNormal, logNormalDraw, type LogNormal } from '../random/log-normal.ts';
import { normal } from '../random/normal.ts';
import { uniform } from '../random/uniform.ts';
import { concentrationOf, isDoubtful, variationOf, worthAt } from './judgement.ts';
import type { EventsParams, StatedEvent } from './specification.ts';

/** What each draw is for, so that the luck of one does not depend on the others. */
const purposes = { probability: 1, revenue: 2, cost: 3, happens: 4 } as const;

/** One expert's events, made ready to draw from. */
export interface Judgement {
  readonly events: readonly Doubt[];
}

interface Doubt {
  readonly stated: StatedEvent;
  /** What money at the event is worth now. */
  readonly worth: number;
  /** Null where the probability is certain. */
  readonly probability: BetaTable | null;
  readonly revenue: LogNormal;
  readonly cost: LogNormal;
}

/** @param events of one expert */
export const judgementOf = (events: readonly StatedEvent[], params: EventsParams): Judgement => ({
  events: events.map((stated) => ({
    stated,
    worth: worthAt(params, stated),
    probability: isDoubtful(stated.probability) ? betaTable(stated.probability, concentrationOf(stated.sure)) : null,
    revenue: logNormal(stated.revenue, variationOf(stated.sure)),
    cost: logNormal(stated.cost, variationOf(stated.sure)),
  })),
});

/** One slice of a simulation: CLP by draw, money. */
type Slice = (judgement: Judgement, seed: number, firstDraw: number, draws: number) => Float64Array;

/**
 * CLP if the events were as likely and as large as drawn: doubt about the judgement, no luck. A draw depends on the seed, its own number, and
 * the event's place in the expert's list alone: slices put together are bit for bit the whole, and a change of one event leaves
 * the luck of the others as it was.
 * @param firstDraw number of the slice's first draw, from 0
 * @param draws     draws in the slice
 */
export const simulateJudgement: Slice = (judgement, seed, firstDraw, draws) => added(addJudged, judgement, seed, firstDraw, draws);

/** CLP of futures in which each event happens or not, exactly as stated: luck, no doubt. Sliced like {@link simulateJudgement}. */
export const simulateLuck: Slice = (judgement, seed, firstDraw, draws) => added(addLucky, judgement, seed, firstDraw, draws);

type Adding = (doubt: Doubt, seed: number, place: number, firstDraw: number, to: Float64Array) => void;

function added(add: Adding, { events }: Judgement, seed: number, firstDraw: number, draws: number): Float64Array {
  const values = new Float64Array(draws);
  for (const [place, doubt] of events.entries()) add(doubt, seed, place, firstDraw, values);
  return values;
}

function addJudged({ stated, worth, probability, revenue, cost }: Doubt, seed: number, place: number, firstDraw: number, to: Float64Array) {
  const exact = revenue.sigma === 0;
  for (let i = 0; i < to.length; i++) {
    const draw = firstDraw + i;
    const p = probability === null ? stated.probability : betaDraw(probability, uniform(seed, place, draw, purposes.probability));
    const net = exact
      ? stated.revenue - stated.cost
      : logNormalDraw(revenue, normal(seed, place, draw, purposes.revenue)) - logNormalDraw(cost, normal(seed, place, draw, purposes.cost));
    to[i]! += worth * p * net;
  }
}

function addLucky({ stated, worth }: Doubt, seed: number, place: number, firstDraw: number, to: Float64Array): void {
  const net = worth * (stated.revenue - stated.cost);
  for (let i = 0; i < to.length; i++) {
    if (uniform(seed, place, firstDraw + i, purposes.happens) < stated.probability) to[i]! += net;
  }
}
