import type { ChunkRun, ChunkSums, MoneySums, Moments } from './chunk-run.ts';
import type { RelationshipParams } from './specification.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';
import type { Future, World } from './world.ts';

/** What one future comes to, for one segment or for all. */
export type FutureSums = ChunkSums;

/** What a run comes to, in both futures: of each segment, and of all together. */
export interface Outcome {
  readonly months: number;
  readonly customers: number;
  readonly statusQuo: { readonly all: FutureSums; readonly segments: readonly FutureSums[] };
  readonly strategy: { readonly all: FutureSums; readonly segments: readonly FutureSums[] };
  /** By customer: what the strategy adds from the month `strategyAfter` on. */
  readonly growthPotential: Moments;
}

/**
 * Adds the chunks up, in their order, so that the sums are the same to the last bit however the chunks were shared out.
 * @param runs one for each chunk of the world, in order
 */
export function outcomeOf(world: World, runs: readonly ChunkRun[]): Outcome {
  const { months, chunks } = world;
  const added = (future: Future) => {
    const segments = world.segments.map(() => emptySums(months));
    for (const [place, run] of runs.entries()) addSums(segments[chunks[place]!.segment]!, run[future]);
    const all = emptySums(months);
    for (const segment of segments) addSums(all, segment);
    return { all, segments };
  };
  const growthPotential = emptyMoments();
  for (const { growth } of runs) addMoments(growthPotential, growth);
  return {
    months,
    customers: chunks.reduce((sum, { customers }) => sum + customers, 0),
    ...{ statusQuo: added('statusQuo'), strategy: added('strategy'), growthPotential },
  };
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };
interface Sums {
  readonly tally: Tally;
  readonly money: MoneySums;
  readonly clp: Growing<Moments>;
}

const emptyMoments = (): Growing<Moments> => ({ count: 0, sum: 0, squares: 0 });

function emptySums(months: number): Sums {
  const monthly = () => new Float64Array(months + 1);
  return {
    tally: emptyTally(months),
    money: { profit: monthly(), profitSquares: monthly(), startProfit: monthly(), newProfit: monthly(), voiceCosts: monthly() },
    clp: emptyMoments(),
  };
}

function addSums(sum: Sums, more: ChunkSums): void {
  addTally(sum.tally, more.tally);
  for (const name of Object.keys(sum.money) as (keyof MoneySums)[]) {
    const [total, part] = [sum.money[name], more.money[name]];
    for (let month = 0; month < total.length; month++) total[month]! += part[month]!;
  }
  addMoments(sum.clp, more.clp);
}

function addMoments(sum: Growing<Moments>, more: Moments): void {
  sum.count += more.count;
  sum.sum += more.sum;
  sum.squares += more.squares;
}

/** Mean and its standard error, from the spread between customers; no error of one alone. */
export function meanOf({ count, sum, squares }: Moments): { readonly mean: number; readonly standardError: number } {
  if (count === 0) return { mean: 0, standardError: 0 };
  const mean = sum / count;
  const variance = count > 1 ? (squares - sum * mean) / (count - 1) : 0;
  return { mean, standardError: Math.sqrt((variance > 0 ? variance : 0) / count) };
}

/** What the firm has left each month: the customers' profit, less acquisition and what interventions cost by the month. */
export function firmProfit(params: RelationshipParams, world: World, { segments }: Outcome['statusQuo'], future: Future): Float64Array {
  const monthly = monthlyCosts(params, future);
  return Float64Array.from(monthly, (cost, month) =>
    segments.reduce((sum, { money, tally }, place) => {
      const arrivals = month === 0 ? 0 : tally.entered[month]!;
      return sum + money.profit[month]! - arrivals * world.segments[place]!.own.acquisitionCost;
    }, -cost),
  );
}

/** Money a month that does not depend on who is there. */
function monthlyCosts({ months, interventions, strategy, strategyAfter }: RelationshipParams, future: Future): Float64Array {
  const chosen =
    future === 'strategy' ? strategy.map((one) => ({ ...one, from: one.from > strategyAfter ? one.from : strategyAfter + 1 })) : [];
  return Float64Array.from({ length: months + 1 }, (_, month) =>
    [...interventions, ...chosen].reduce(
      (sum, { from, until, monthlyCost }) => (month >= from && month <= (until ?? month) ? sum + monthlyCost : sum),
      0,
    ),
  );
}

/** What interventions cost each month, those of the month and those that go by customers. */
export function interventionCosts(
  params: RelationshipParams,
  world: World,
  { segments }: Outcome['statusQuo'],
  future: Future,
): Float64Array {
  const row = params.months + 1;
  return monthlyCosts(params, future).map((cost, month) =>
    segments.reduce((sum, { tally }, place) => {
      const { interventionSpend } = world.segments[place]!.conditions[future];
      let spent = sum;
      for (let at = month; at < tally.stock.length; at += row) spent += payers(tally, at, row, month) * interventionSpend[at]!;
      return spent;
    }, cost),
  );
}

/** Who pays in a month: those alive at its end but for the new ones, who explore. */
const payers = (tally: Tally, at: number, row: number, month: number): number =>
  tally.stock[at]! - (at < row && month > 0 ? tally.entered[month]! : 0);
