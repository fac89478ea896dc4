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
  const { own, growth, futureFactors } = segment;
  const paid = emptyPayment(months, chunk.customers);
  const { profit, profitSquares, clp, future } = paid;
  const { spend } = conditions;
  const { h2, indirectBenefit } = own;
  const share = 1 / own.indirectBenefitLag;
  const row = months + 1;
  let place = 0;
  let move = 0;
  for (const { entry, count } of chunk.pieces) {
    const factors = entry === 0 ? segment.startFactors : segment.newFactors;
    const byTenure = entry === 0 ? paid.startProfit : paid.newProfit;
    for (const end = place + count; place < end; place++) {
      const g1 = lives.g1[place]!;
      const z = lives.size[place]!;
      const grown = growth.row(g1);
      const moveEnd = lives.moveEnd[place]!;
      const last = lives.left[place] === 0 ? months : lives.left[place]! - 1;
      let stage = firstStage(segment, entry);
      const age = firstAge(segment, entry, g1) - entry;
      let benefit = firstBenefit(stage, age + entry, g1, indirectBenefit);
      let g2 = age + entry;
      let peak = stage === decline ? grown[g2]! : 0;
      let [value, ahead] = [0, 0];
      let next = move < moveEnd ? lives.moves[move]! >> 3 : 0;
      for (let month = entry + 1; month <= last; month++) {
        const clock = month + age;
        if (month === next) {
          stage = lives.moves[move++]! & 7;
          next = move < moveEnd ? lives.moves[move]! >> 3 : 0;
          if (stage === decline) {
            g2 = clock;
            peak = grown[clock]!;
          }
        }
        let base = grown[clock]!;
        if (stage === decline) {
          const since = clock - g2;
          base = peak - h2 * (since * since);
          if (base < 0) base = 0;
        }
        benefit += (benefitTarget(stage, clock, g1, indirectBenefit) - benefit) * share;
        const amount = z * (base + benefit) - spend[stage * row + month]!;
        profit[month]! += amount;
        profitSquares[month]! += amount * amount;
        byTenure[month - entry]! += amount;
        value += amount * factors[month - entry]!;
        ahead += amount * futureFactors[month]!;
      }
      move = moveEnd;
      clp[place] = value;
      future[place] = ahead;
    }
  }
  return paid;
}

/** What the indirect benefit of a stage tends to, money a month of mean size. @source handbook 7 */
export function benefitTarget(stage: number, clock: number, g1: number, indirectBenefit: number): number {
  if (stage === stability) return indirectBenefit;
  if (stage === decline) return -0.25 * indirectBenefit;
  return stage === formation && 3 * clock >= 2 * g1 ? 0.5 * indirectBenefit : 0;
}

/** Indirect benefit with which somebody begins: what its stage tends to, and before a decline what stability does. */
export const firstBenefit = (stage: number, clock: number, g1: number, indirectBenefit: number): number =>
  benefitTarget(stage === decline ? stability : stage, clock, g1, indirectBenefit);
