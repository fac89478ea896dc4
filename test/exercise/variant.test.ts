import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, rounded } from '../../src/exercise/decimal.ts';
import type { Randomize } from '../../src/exercise/pack.ts';
import { seedFor, variantOf } from '../../src/exercise/variant.ts';

const drawnBy = (randomize: Randomize, id = 'org.example.pack') => ({ id, randomize });

function numbersOf(randomize: Randomize, seed: number, id?: string): Readonly<Record<string, number>> {
  const variant = variantOf(drawnBy(randomize, id), seed);
  if (!variant.ok) throw new Error(JSON.stringify(variant.error));
  return variant.value.numbers;
}

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const rates: Randomize = { vars: { r: { from: 0.6, to: 0.9, step: 0.05 }, m: { choose: [80, 100, 120] }, churn: { formula: '1 - r' } } };

describe('a variant', () => {
  it('is the same for a seed for ever', () => {
    expect([1, 2, 3, 4294967295].map((seed) => numbersOf(rates, seed))).toMatchInlineSnapshot(`
      [
        {
          "churn": 0.4,
          "m": 100,
          "r": 0.6,
        },
        {
          "churn": 0.35,
          "m": 100,
          "r": 0.65,
        },
        {
          "churn": 0.25,
          "m": 100,
          "r": 0.75,
        },
        {
          "churn": 0.1,
          "m": 120,
          "r": 0.9,
        },
      ]
    `);
  });

  it('draws every step of a range as the decimal that it is, both ends included', () => {
    const drawn = new Set(seeds.map((seed) => numbersOf(rates, seed).r));
    expect([...drawn].sort()).toEqual([0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]);
  });

  it('chooses every number of a list', () => {
    expect(new Set(seeds.map((seed) => numbersOf(rates, seed).m))).toEqual(new Set([80, 100, 120]));
  });

  it('computes a number from those before it, without the noise of binary fractions', () => {
    for (const seed of seeds) {
      const { r, churn } = numbersOf(rates, seed);
      expect(churn).toBe(rounded(1 - r!, 2));
    }
  });

  it('draws other numbers for another pack, and independent ones for two names', () => {
    const both: Randomize = { vars: { a: { from: 1, to: 1000, step: 1 }, b: { from: 1, to: 1000, step: 1 } } };
    const same = seeds.filter((seed) => {
      const { a, b } = numbersOf(both, seed);
      return a === b || a === numbersOf(both, seed, 'org.example.other').a;
    });
    expect(same.length).toBeLessThan(5);
  });

  it('draws about as often from each step', () => {
    const die: Randomize = { vars: { face: { from: 1, to: 6, step: 1 } } };
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const { face } = numbersOf(die, seed);
      counts.set(face!, (counts.get(face!) ?? 0) + 1);
    }
    // Five standard deviations of a binomial with p = 1/6.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt(6000 * (1 / 6) * (5 / 6)));
    expect(counts.size).toBe(6);
  });

  it('draws again what a rule rejects', () => {
    const picky: Randomize = { ...rates, reject: ['r < 0.85', 'm = 100'] };
    for (const seed of seeds) {
      const { r, m } = numbersOf(picky, seed);
      expect([r! >= 0.85, m !== 100]).toEqual([true, true]);
    }
  });

  it('gives a seed up of which everything is rejected', () => {
    expect(variantOf(drawnBy({ ...rates, reject: ['1'] }), 1)).toEqual({
      ok: false,
      error: { code: 'no-draw', path: ['randomize', 'reject'], rounds: 1000 },
    });
  });

  it('says which formula has no value', () => {
    const { error } = variantOf(drawnBy({ vars: { a: { formula: '1 / 0' } } }), 1) as { error: unknown };
    expect(error).toMatchObject({ code: 'no-number', path: ['randomize', 'vars', 'a', 'formula'] });
    const rule = variantOf(drawnBy({ vars: {}, reject: ['0', 'ln(0)'] }), 1) as { error: unknown };
    expect(rule.error).toMatchObject({ code: 'no-number', path: ['randomize', 'reject', 1] });
  });

  it('lies on the decimal steps of any range', () => {
    const range = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 999 }), fc.nat(50), fc.nat(4), fc.nat());
    fc.assert(
      fc.property(range, ([first, step, count, decimals, seed]) => {
        const unit = (value: number) => Number(`${value}e-${decimals}`);
        const { x } = numbersOf({ vars: { x: { from: unit(first), to: unit(first + step * count), step: unit(step) } } }, seed);
        const allowed = Array.from({ length: count + 1 }, (_, k) => unit(first + step * k));
        expect(allowed).toContain(x === 0 ? 0 : x);
        expect(decimalsOf(x!)).toBeLessThanOrEqual(decimals);
      }),
    );
  });
});

describe('the seed of a learner', () => {
  const listed = drawnBy({ ...rates, variants: [11, 12, 17] });

  it('is one of the variants, the same whenever it is asked for', () => {
    const given = seeds.map((seed) => seedFor(listed, `learner ${seed}`));
    expect(new Set(given)).toEqual(new Set([11, 12, 17]));
    expect(seeds.map((seed) => seedFor(listed, `learner ${seed}`))).toEqual(given);
  });

  it('is any where no variants are listed, and one where nothing is drawn', () => {
    const given = seeds.map((seed) => seedFor(drawnBy(rates), `learner ${seed}`));
    expect(new Set(given).size).toBe(seeds.length);
    for (const seed of given) expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
    expect(seedFor({ id: 'org.example.pack', randomize: null }, '学生')).toBe(1);
  });
});

describe('a decimal', () => {
  it.each([
    [0.85, 2],
    [100, 0],
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
    [-0.5, 1],
  ])('%d has its digits', (value, digits) => {
    expect(decimalsOf(value)).toBe(digits);
  });

  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-0.4, 0, 0],
    [1e-9, 2, 0],
    [12_345, -2, 12_300],
    [1e21, 2, 1e21],
  ])('%d is rounded to %d digits', (value, digits, expected) => {
    expect(rounded(value, digits)).toBe(expected);
  });
});
