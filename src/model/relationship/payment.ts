import type { Conditions } from './conditions.ts';
import { firstAge, firstStage } from './entry.ts';
import type { Lives } from './lives.ts';
import type { Chunk } from './population.ts';
import { decline, formation, stability } from './stages.ts';
import type { SegmentWorld, World } from './world.ts';

/** What a chunk's customers brought: by month and by months since entry over all of them, and in each one's whole life. */
export interface Payment {
  /** Money of month m at m. */
  readonly profit: Float64Array;
  /** Sum of squares over the customers, for standard errors. */
  readonly profitSquares: Float64Array;
  /** Money of the month k since entry at k, of those of the start and of new ones. */
  readonly startProfit: Float64Array;
  readonly newProfit: Float64Array;
  /** Money of month m spent on complaints, at m; it is in the profit already. */
  readonly voiceCosts: Float64Array;
  /** Each customer's CLP, seen from its entry. */
  readonly clp: Float64Array;
  /** Each customer's value from the month `strategyAfter` on, seen from then. */
  readonly future: Float64Array;
}

export function emptyPayment(months: number, customers: number): Payment {
  const monthly = () => new Float64Array(months + 1);
  return {
    ...{ profit: monthly(), profitSquares: monthly(), startProfit: monthly(), newProfit: monthly(), voiceCosts: monthly() },
    ...{ clp: new Float64Array(customers), future: new Float64Array(customers) },
  };
}

/**
 * Pays lives drawn in the setting `rates`: no random number is drawn, so that another discount rate pays the same lives again.
 * @source handbook 7, step 6; 2.2, P3 not below 0
 */
export function payLives(world: World, segment: SegmentWorld, conditions: Conditions, chunk: Chunk, lives: Lives): Payment {
  const { months } = world;
  const { futureFactors } = segment;
  const paid = emptyPayment(months, chunk.customers);
  const { profit, profitSquares, clp, future } = paid;
  const { spend } = conditions;
  const { moves, moveEnd } = lives;
  const laws = { h2: segment.own.h2, indirectBenefit: segment.own.indirectBenefit, lag: segment.own.indirectBenefitLag };
  const row = months + 1;
  const amounts = new Float64Array(row);
  let place = 0;
  let move = 0;
  const steady = [steadyLives(segment, months, 0), steadyLives(segment, months, 1)] as const;
  for (const { entry, count } of chunk.pieces) {
    const factors = entry === 0 ? segment.startFactors : segment.newFactors;
    const byTenure = entry === 0 ? paid.startProfit : paid.newProfit;
    const first = firstStage(segment, entry);
    const table = steady[entry === 0 ? 0 : 1];
    for (const end = place + count; place < end; place++) {
      const g1 = lives.g1[place]!;
      const z = lives.size[place]!;
      const lastMove = moveEnd[place]!;
      const last = lives.left[place] === 0 ? months : lives.left[place]! - 1;
      const { worth, benefit } = table(g1);
      let stage = first;
      let month = entry + 1;
      while (month <= last && stage !== decline) {
        const until = move < lastMove ? moveMonth(moves[move]!) - 1 : last;
        const at = stage * row;
        for (; month <= until; month++) amounts[month] = z * worth[month - entry]! - spend[at + month]!;
        if (move < lastMove) stage = moveStage(moves[move++]!);
      }
      if (month <= last) {
        const age = firstAge(segment, entry, g1) - entry;
        payDecline(amounts, laws, segment.growth.row(g1), g1, age, z, benefit[month - 1 - entry]!, spend, row, moves, move, lastMove, month, last);
      }
      move = lastMove;
      let [value, ahead] = [0, 0];
      for (month = entry + 1; month <= last; month++) {
        const amount = amounts[month]!;
        profit[month]! += amount;
        profitSquares[month]! += amount * amount;
        byTenure[month - entry]! += amount;
        value += amount * factors[month - entry]!;
        ahead += amount * futureFactors[month]!;
      }
      clp[place] = value;
      future[place] = ahead;
    }
  }
  return paid;
}

STUB
/** What the indirect benefit of a stage tends to, money a month of mean size. @source handbook 7 */
export function benefitTarget(stage: number, clock: number, g1: number, indirectBenefit: number): number {
  if (stage === stability) return indirectBenefit;
  if (stage === decline) return -0.25 * indirectBenefit;
  return stage === formation && 3 * clock >= 2 * g1 ? 0.5 * indirectBenefit : 0;
}

/** Indirect benefit with which somebody begins: what its stage tends to, and before a decline what stability does. */
export const firstBenefit = (stage: number, clock: number, g1: number, indirectBenefit: number): number =>
  benefitTarget(stage === decline ? stability : stage, clock, g1, indirectBenefit);
