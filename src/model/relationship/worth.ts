import { firstAge, firstStage } from './entry.ts';
import { moveMonth, moveStage } from './lives.ts';
import { decline, exploration, formation, stability } from './stages.ts';
import type { SegmentWorld } from './world.ts';

/** What a life that has not declined yet brings, at k months since entry; entry 0 is where it begins. */
interface SteadyLife {
  /** Profit of the curve and indirect benefit. */
  readonly worth: Float64Array;
  readonly benefit: Float64Array;
}

/**
 * What customers of size 1 bring month by month in the setting `rates`, before what is spent on them. Up to a decline the clock alone
 * decides it, so that all of the same g1 share a row.
 * @source handbook 2.2, P3 not below 0; 7, step 6
 */
export class WorthTable {
  readonly #segment: SegmentWorld;
  readonly #entry: number;
  readonly #steady = new Map<number, SteadyLife>();
  /** Of the customer that declined last. */
  readonly #declined: Float64Array;
  readonly #h2: number;
  readonly #full: number;
  readonly #share: number;

  /** @param entry 0 for the customers of the start, or any later month: new ones are all alike */
  constructor(segment: SegmentWorld, months: number, entry: number) {
    this.#segment = segment;
    this.#entry = entry;
    this.#declined = new Float64Array(months + 1);
    this.#h2 = segment.own.h2;
    this.#full = segment.own.indirectBenefit;
    this.#share = 1 / segment.own.indirectBenefitLag;
  }

  /**
   * @param moves of many lives; this one's are those at from to to − 1
   * @param entry month of entry
   * @param last  month in which it pays last
   * @returns     money of the month k since entry at k; good until the next call
   */
  row(g1: number, moves: Uint16Array, from: number, to: number, entry: number, last: number): Float64Array {
    const steady = this.#steady.get(g1) ?? this.#steadyLife(g1);
    let declines = firstStage(this.#segment, this.#entry) === decline;
    for (let move = from; move < to && !declines; move++) declines = moveStage(moves[move]!) === decline;
    return declines ? this.#declinedLife(steady, g1, moves, from, to, entry, last) : steady.worth;
  }

  #steadyLife(g1: number): SteadyLife {
    const { own, growth } = this.#segment;
    const grown = growth.row(g1);
    const worth = new Float64Array(this.#declined.length);
    const benefits = new Float64Array(this.#declined.length);
    let stage = firstStage(this.#segment, this.#entry);
    let clock = firstAge(this.#segment, this.#entry, g1);
    let benefit = firstBenefit(stage, clock, g1, this.#full);
    benefits[0] = benefit;
    for (let k = 1; k < worth.length; k++) {
      clock++;
      if (stage === exploration ? clock >= own.exploration : stage === formation && clock >= g1) stage++;
      benefit += (benefitTarget(stage, clock, g1, this.#full) - benefit) * this.#share;
      benefits[k] = benefit;
      worth[k] = grown[clock]! + benefit;
    }
    const life = { worth, benefit: benefits };
    this.#steady.set(g1, life);
    return life;
  }

  #declinedLife(steady: SteadyLife, g1: number, moves: Uint16Array, from: number, to: number, entry: number, last: number): Float64Array {
    const [row, h2, full, share] = [this.#declined, this.#h2, this.#full, this.#share];
    const grown = this.#segment.growth.row(g1);
    const age = firstAge(this.#segment, this.#entry, g1);
    let stage = firstStage(this.#segment, this.#entry);
    let declined = stage === decline;
    let g2 = age;
    let benefit = steady.benefit[0]!;
    let k = 0;
    for (let move = from; ; move++) {
      const until = (move < to ? moveMonth(moves[move]!) - 1 : last) - entry;
      if (stage === decline) {
        const peak = grown[g2]!;
        while (k < until) {
          const since = ++k + age - g2;
          const base = peak - h2 * (since * since);
          benefit += (-0.25 * full - benefit) * share;
          row[k] = (base > 0 ? base : 0) + benefit;
        }
      } else if (declined) {
        while (k < until) {
          k++;
          benefit += (full - benefit) * share;
          row[k] = grown[k + age]! + benefit;
        }
      } else {
        for (; k < until; row[k] = steady.worth[k]!) k++;
        benefit = steady.benefit[k]!;
      }
      if (move === to) return row;
      stage = moveStage(moves[move]!);
      if (stage === decline) {
        declined = true;
        g2 = k + 1 + age;
      }
    }
  }
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
