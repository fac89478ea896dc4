import { describe, expect, it } from 'vitest';
import { randomBits } from '../../../src/model/random/bits.ts';
import { normalQuantile } from '../../../src/model/random/normal-quantile.ts';
import { avalanche, checks, correlation, paths, type Bits } from './battery.ts';

/** In standard errors, of some 200 statistics with fixed seeds: chance passes it with odds of one in ten thousand. */
const bound = 5;
/** A Poisson count of mean 8 has a longer upper tail than a normal one. */
const boundOf = (check: string): number => (check === 'collisions' ? 6 : bound);
const words = ['seed', 'key', 'counter', 'purpose'] as const;

function failures(bits: Bits, path: string): readonly string[] {
  const draw = paths[path]?.(bits);
  if (!draw) throw new RangeError(path);
  return Object.entries(checks).flatMap(([name, check]) => (Math.abs(check(draw)) < boundOf(name) ? [] : [name]));
}

describe('random bits', () => {
  it.each(Object.keys(paths))('pass every check %s', (path) => {
    expect(failures(randomBits, path)).toEqual([]);
  });

  it.each([
    ['next customer', 0, 1],
    ['second next customer', 0, 2],
    ['customer a thousand away', 0, 1000],
  ])('are uncorrelated with the same months of the %s', (_, first, apart) => {
    const all = (n: number) => randomBits(1, first + Math.floor(n / 120), n % 120, 3);
    expect(Math.abs(correlation(all, (n) => all(n + 120 * apart)))).toBeLessThan(bound);
  });

  it.each([1, 2, 3, 0x100, 0x10000, 0x80000000])('are uncorrelated with those of a purpose and of a seed %i away', (apart) => {
    const at = (seed: number, purpose: number) => (n: number) => randomBits(seed, n >> 7, n & 127, purpose);
    for (const [seed, purpose] of [
      [1, 3],
      [77, 0],
    ] as const) {
      const here = at(seed, purpose);
      expect(Math.abs(correlation(here, at(seed, purpose + apart)))).toBeLessThan(bound);
      expect(Math.abs(correlation(here, at(seed + apart, purpose)))).toBeLessThan(bound);
    }
  });

  it.each(words)('change in half their places with one bit of the %s', (word) => {
    expect(avalanche(randomBits, words.indexOf(word))).toBeLessThan(bound);
  });
});

describe('normal draws', () => {
  // E x^p and the variance E x^2p − (E x^p)² of x^p
  const moments = [
    [1, 0, 1],
    [2, 1, 2],
    [3, 0, 15],
    [4, 3, 96],
  ] as const;

  it.each(Object.keys(paths))('have the first four moments %s', (path) => {
    const draw = paths[path]?.(randomBits);
    const count = 1 << 17;
    const values = Float64Array.from({ length: count }, (_, n) => normalQuantile(((draw?.(n) ?? NaN) + 0.5) * 2 ** -32));
    for (const [power, expected, variance] of moments) {
      const moment = values.reduce((sum, x) => sum + x ** power, 0) / count;
      expect(Math.abs(moment - expected), `moment ${power}`).toBeLessThan(bound * Math.sqrt(variance / count));
    }
  });
});

describe('the battery finds', () => {
  const mixed = (word: number): number => {
    const x = Math.imul(word ^ (word >>> 16), 0x7feb352d);
    return (x ^ (x >>> 15)) >>> 0;
  };

  it('one multiplication over the sum of the words too little', () => {
    const weak: Bits = (seed, key, counter, purpose) => mixed(seed + key + counter + purpose);
    expect(failures(weak, 'along the counter')).not.toEqual([]);
    // The next customer's months are this one's, shifted.
    expect(failures(weak, 'all keys month after month')).toContain('collisions');
    expect(avalanche(weak, 1)).toBeGreaterThan(bound);
    const all = (n: number) => weak(1, Math.floor(n / 120), n % 120, 3);
    expect(correlation(all, (n) => all(n + 119))).toBeGreaterThan(bound);
  });

  it('the low bits of a congruential generator', () => {
    const states = new Uint32Array(1 << 19);
    for (let n = 1; n < states.length; n++) states[n] = Math.imul(states[n - 1] ?? 0, 1664525) + 1013904223;
    const congruential: Bits = (_seed, _key, counter) => states[counter] ?? NaN;
    expect(failures(congruential, 'along the counter')).toContain('pairs of low nibbles');
  });

  it('a counter that is not mixed, a bit that is stuck and a law that leans', () => {
    const counted = failures((_seed, _key, counter) => Math.imul(counter, 0x9e3779b1) >>> 0, 'along the counter');
    for (const spacings of ['birthday spacings of high bits', 'birthday spacings of low bits', 'correlation at lag 1']) {
      expect(counted).toContain(spacings);
    }
    expect(failures((...place) => (randomBits(...place) | 64) >>> 0, 'along the counter')).toContain('each of 32 bits');
    const leaning: Bits = (...place) => Math.floor(2 ** 32 * (randomBits(...place) / 2 ** 32) ** 1.03);
    expect(failures(leaning, 'along the key')).toContain('moment 1');
  });
});
