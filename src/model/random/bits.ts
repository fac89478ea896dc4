/**
 * Thirty-two random bits for one place in a simulation: the same four words always give the same bits, in any order, on
 * any number of workers, and no state is kept. Each is used modulo 2³².
 *
 * Two rounds of the finaliser "lowbias32" per draw. The stream word enters both rounds, so that two keys never see the
 * same sequence shifted. Good for simulation and sampling; not for secrets (it is invertible), not for more than about
 * 2³² draws in one run (outputs repeat by the birthday law), and a 32-bit draw has no finer grain than 2⁻³².
 *
 * test/model/random/battery.test.ts checks it along counters, along keys and along both in turn: moments, correlations with later
 * draws, neighbouring keys, seeds and purposes, each bit and nibble, avalanche, collisions and birthday spacings. These see some
 * 10⁵ draws each; it is no substitute for the large public batteries. Tails beyond 1 − 2⁻³² are never drawn.
 * @param seed    of the whole run
 * @param key     who draws: a customer, a segment
 * @param counter when: a month, an ordinal
 * @param purpose what for, so that one decision's luck does not depend on whether another one was taken
 * @returns       whole number, 0 ≤ bits < 2³²
 * @source        finaliser: Chris Wellons, "Prospecting for Hash Functions" (2018), bias 0.17; after Appleby's MurmurHash3
 */
export function randomBits(seed: number, key: number, counter: number, purpose: number): number {
  const run = runWord(seed, purpose);
  const stream = streamWord(run, key);
  return bitsAt(stream, mixWord(run, stream), counter);
}

/** {@link randomBits} in steps, for a loop that draws often for one key: a word for each seed and purpose, */
export const runWord = (seed: number, purpose: number): number => scrambled((seed ^ Math.imul(purpose, golden)) + odd);
/** then two for each key, */
export const streamWord = (run: number, key: number): number => scrambled(key + run);
export const mixWord = (run: number, stream: number): number => (Math.imul(stream, odd) + run) | 0;
/** and with them the bits of each counter. */
export const bitsAt = (stream: number, mix: number, counter: number): number => scrambled(scrambled(counter + stream) ^ mix) >>> 0;

/**
 * A seed for each of many families of keys under one seed: no two families below 2³² have the same.
 * @param family whole number
 */
export const familySeed = (seed: number, family: number): number => scrambled(scrambled(seed + golden) + family);

/** 2³² divided by the golden ratio, made odd: spreads small words over all bits. */
const golden = 0x9e3779b1;
/** Any odd constant unrelated to the finaliser's. */
const odd = 0x85ebca6b;

function scrambled(word: number): number {
  let x = word | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}
