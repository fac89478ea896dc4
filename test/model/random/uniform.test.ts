import { describe, expect, it } from 'vitest';
import { randomBits } from '../../../src/model/random/bits.ts';
import { uniform } from '../../../src/model/random/uniform.ts';

const draws = 200_000;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const correlation = (a: readonly number[], b: readonly number[]) => {
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? NaN) - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
};
const along = (n: number, draw: (i: number) => number) => Array.from({ length: n }, (_, i) => draw(i));
/** Four standard errors of a correlation of independent draws. */
const chance = 4 / Math.sqrt(draws);

const words = ['seed', 'key', 'counter', 'purpose'] as const;
const drawAlong = (word: (typeof words)[number], i: number, at: readonly [number, number, number, number]) => {
  const place = [...at] as [number, number, number, number];
  place[words.indexOf(word)]! += i;
  return uniform(...place);
};

describe('random bits', () => {
  it('are the same on every call and in every engine', () => {
    expect([randomBits(0, 0, 0, 0), randomBits(1, 2, 3, 4), randomBits(2 ** 32 - 1, 2 ** 31, 7, 2 ** 32 - 5)]).toEqual([
      randomBits(0, 0, 0, 0),
      randomBits(1, 2, 3, 4),
      randomBits(-1, -(2 ** 31), 7, -5),
    ]);
    // computed apart, in whole numbers modulo 2³²
    expect([randomBits(0, 0, 0, 0), randomBits(1, 2, 3, 4), randomBits(20240101, 300, 59, 1)]).toEqual([
      1357045381, 3889166407, 2548295931,
    ]);
  });

  it('change in about half their places when one bit of any word changes', () => {
    for (const position of [0, 1, 2, 3]) {
      for (let bit = 0; bit < 32; bit++) {
        const flips = along(500, (i) => {
          const place: [number, number, number, number] = [11 + i, 5, 3 * i, 1];
          const before = randomBits(...place);
          place[position] = (place[position] ?? 0) ^ (1 << bit);
          return ones(before ^ randomBits(...place));
        });
        expect(Math.abs(mean(flips) - 16), `word ${position}, bit ${bit}`).toBeLessThan(5 * Math.sqrt(8 / 500));
      }
    }
  });
});

describe('uniform draws', () => {
  it('lie inside (0, 1) with the moments of the uniform law along each of the four words', () => {
    for (const word of words) {
      const values = along(draws, (i) => drawAlong(word, i, [1, 2, 3, 4]));
      expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThan(0);
      expect(Math.max(...values.slice(0, 50_000))).toBeLessThan(1);
      for (const [power, sd] of [
        [1, Math.sqrt(1 / 12)],
        [2, Math.sqrt(4 / 45)],
        [3, Math.sqrt(9 / 112)],
      ] as const) {
        const moment = mean(values.map((x) => x ** power));
        expect(Math.abs(moment - 1 / (power + 1)), `${word}, moment ${power}`).toBeLessThan((4 * sd) / Math.sqrt(draws));
      }
    }
  });

  it('fill 256 cells evenly, by their high bits and by their low bits', () => {
    const high = new Float64Array(256);
    const low = new Float64Array(256);
    for (let i = 0; i < draws; i++) {
      const bits = randomBits(7, i % 500, Math.floor(i / 500), 3);
      high[bits >>> 24]! += 1;
      low[bits & 255]! += 1;
    }
    for (const cells of [high, low]) {
      const chiSquare = cells.reduce((sum, n) => sum + (n - draws / 256) ** 2 / (draws / 256), 0);
      expect(Math.abs(chiSquare - 255)).toBeLessThan(4 * Math.sqrt(2 * 255));
    }
  });

  it('are uncorrelated with the next ones along each word', () => {
    for (const word of words) {
      const values = along(draws + 3, (i) => drawAlong(word, i, [1, 2, 3, 4]));
      for (const lag of [1, 2, 3]) {
        expect(Math.abs(correlation(values.slice(0, draws), values.slice(lag, lag + draws))), `${word}, lag ${lag}`).toBeLessThan(chance);
      }
    }
  });

  it('are uncorrelated between neighbouring keys, seeds and purposes, month by month', () => {
    const at = (seed: number, key: number, purpose: number) => along(draws, (month) => uniform(seed, key, month, purpose));
    const base = at(1, 1000, 1);
    for (const other of [at(1, 1001, 1), at(2, 1000, 1), at(1, 1000, 2), at(1000, 1, 1)]) {
      expect(Math.abs(correlation(base, other))).toBeLessThan(chance);
    }
  });

  it('never repeat one key’s sequence shifted under another key', () => {
    const seen = new Map<string, number>();
    for (let key = 0; key < 2000; key++) {
      for (let month = 0; month < 60; month++) {
        const pair = `${randomBits(5, key, month, 1)} ${randomBits(5, key, month + 1, 1)}`;
        expect(seen.has(pair)).toBe(false);
        seen.set(pair, key);
      }
    }
  });
});

function ones(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count += 1;
  return count;
}
