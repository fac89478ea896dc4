import { familySeed } from '../random/bits.ts';

/** What a customer's random numbers decide, one purpose each, so that no decision moves the luck of another. @source handbook 7 */
export const purposes = {
  size: 1,
  g1: 2,
  ownExpectation: 3,
  encounter: 4,
  problem: 5,
  reaction: 6,
  recovery: 7,
  retention: 8,
  decline: 9,
  winBack: 10,
} as const;
export type Purpose = keyof typeof purposes;

/** More months than a run has. */
const familiesOfASegment = 1024;

/**
 * The seed of the customers of a segment that came in the same month. Within it a customer's key is its ordinal, and the
 * counter is the month, so that nobody's luck depends on how many others there are.
 */
export const groupSeed = (seed: number, segment: number, entry: number): number => familySeed(seed, segment * familiesOfASegment + entry);
