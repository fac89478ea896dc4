import type { Growth } from '../../model/life-curve/curve.ts';
import { trueProfit, type Bend, type Life } from './life.ts';
import { luckOf, type Luck } from './luck.ts';

const fewestMonths = 12;
const mostMonths = 60;

/** A kind of relationship: how long its growth takes and how much of the life was lived and seen. Months. */
interface Kind {
  readonly count: number;
  readonly ended: boolean;
  readonly g1: readonly [least: number, most: number];
  /** Months from g1 to the start of decline; null for a relationship that does not decline within its history. */
  readonly span: readonly [least: number, most: number] | null;
  /** Age at the last record, where the life does not decline. */
  readonly length: (g1: number, luck: Luck, attempt: number) => number;
}

const never = () => NaN;

/**
 * The kinds of relationship. Patterns by handbook 1: who left before g0 = g1/4 aborted early (I), before g1 died mid-way
 * (II); who declined within a year after g1 exited early (III), later was retained long (IV).
 */
const kinds: Readonly<Record<string, Kind>> = {
  abortedEarly: { count: 12, ended: true, g1: [49, 56], span: null, length: (g1) => Math.ceil(g1 / 4) - 1 },
  diedMidWay: { count: 26, ended: true, g1: [18, 44], span: null, length: (g1, luck, at) => luck.whole('length', at, 12, g1 - 1) },
  exitedEarly: { count: 44, ended: true, g1: [9, 34], span: [4, 11.5], length: never },
  exitedLateGrower: { count: 8, ended: true, g1: [42, 47], span: [4.5, 7], length: never },
  retainedLong: { count: 48, ended: true, g1: [8, 28], span: [13, 28], length: never },
  declining: { count: 33, ended: false, g1: [10, 30], span: [5, 24], length: never },
  growing: { count: 62, ended: false, g1: [15, 46], span: null, length: (g1, luck, at) => luck.whole('length', at, 12, g1) },
  saturating: { count: 74, ended: false, g1: [9, 32], span: null, length: (g1, luck, at) => g1 + luck.between('length', at, 3, 36) },
};

/**
 * The customers of a made-up channel, with a realistic spread of size, speed, span, decline and noise.
 * @param key      the generator's key word of the first of them; each takes the next
 * @param accepted refuses lives that would disturb another purpose of the dataset; a refused one is drawn again
 */
export function randomLives(seed: number, key: number, accepted: (life: Life) => boolean): readonly Life[] {
  const queue = Object.values(kinds).flatMap((kind) => Array.from({ length: kind.count }, () => kind));
  return queue.map((kind, index) => firstAccepted(kind, luckOf(seed, key + index), accepted));
}

const mostAttempts = 1000;

function firstAccepted(kind: Kind, luck: Luck, accepted: (life: Life) => boolean): Life {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const life = drawn(kind, luck, attempt);
    if (life !== null && accepted(life)) return life;
  }
  throw new Error('no life of this kind is accepted');
}

/** One attempt; null where the life does not fit into 12 to 60 months. */
function drawn(kind: Kind, luck: Luck, attempt: number): Life | null {
  const growth = growthOf(kind, luck, attempt);
  const decline = kind.span && declineOf(growth, kind.span, luck, attempt);
  const months = Math.floor(decline === null ? kind.length(growth.g1, luck, attempt) : lastMonth(decline, kind.ended, luck, attempt));
  if (months < fewestMonths || months > mostMonths) return null;
  const curve = { growth, decline: decline?.bend ?? null, months };
  return { ...curve, ended: kind.ended, profit: withNoise(trueProfit(curve), growth, luck, attempt) };
}

/** Ceilings are log-normal about 14; P1 does 62 to 92 percent of the way, from a start between loss and a quarter of the ceiling. */
function growthOf(kind: Kind, luck: Luck, attempt: number): Growth {
  const ceiling = Math.min(45, Math.max(4, 14 * Math.exp(0.5 * luck.normal('ceiling', attempt))));
  const g1 = luck.between('g1', attempt, ...kind.g1);
  const v = ceiling * luck.between('start', attempt, -0.1, 0.28);
  const bend = ceiling * luck.between('bend', attempt, 0.62, 0.92);
  return { h1: (bend - v) / (g1 * g1), v, g1, N: ceiling - bend, lambda: 1 };
}

/** How many months after the start of decline have to be seen, so that it can be told from noise. */
const leastDecline = 4;

function declineOf(growth: Growth, span: readonly [number, number], luck: Luck, attempt: number): { bend: Bend; toZero: number } {
  const { h1, v, g1, N } = growth;
  const g2 = g1 + luck.between('span', attempt, ...span);
  const toZero = luck.between('steepness', attempt, 6.5, 15);
  return { bend: { g2, h2: (h1 * g1 * g1 + v + N) / toZero ** 2 }, toZero };
}

/** Who left did so in the last third of the decline; who is still there is anywhere in it. */
function lastMonth({ bend, toZero }: { bend: Bend; toZero: number }, ended: boolean, luck: Luck, attempt: number): number {
  const lived = luck.between('leaving', attempt, ended ? 0.67 : 0.3, ended ? 1 : 0.75);
  return bend.g2 + Math.max(leastDecline, lived * toZero);
}

/** Independent months; the spread is 1.5 to 5 percent of the ceiling. */
function withNoise(profit: readonly number[], { h1, v, g1, N }: Growth, luck: Luck, attempt: number): readonly number[] {
  const sd = (h1 * g1 * g1 + v + N) * luck.between('noise-size', attempt, 0.015, 0.05);
  return profit.map((amount, month) => amount + sd * luck.normal('noise', attempt * mostMonths + month));
}
