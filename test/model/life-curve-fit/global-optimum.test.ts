import { describe, expect, it } from 'vitest';
import { fitLifeCurve } from '../../../src/model/life-curve-fit/fit.ts';
import type { Held } from '../../../src/model/life-curve-fit/parameters.ts';
import { bestOfRandomStarts } from './general-optimiser.ts';
import { noisyHistory, normal, randomCurve, randomSource, type Random, type RandomCurve } from './random-curve.ts';

const starts = 50;
/** Rounding of a sum of squares. */
const rounding = 1e-9;

/** How often the fit's sum of squares is larger than the best of the opponent's starts, and how often smaller. */
function compared(cases: number, seed: number, draw: (next: Random) => { readonly history: Float64Array; readonly held: Held }) {
  const next = randomSource(seed);
  let worse = 0;
  let better = 0;
  for (let k = 0; k < cases; k++) {
    const { history, held } = draw(next);
    const { lambda, ...others } = held;
    const { sse } = fitLifeCurve(history, { shape: 'full', held: others, lambda: lambda ?? 'free' });
    const general = bestOfRandomStarts(history, held, starts, next);
    if (sse > general * (1 + rounding)) worse++;
    if (sse < general * (1 - rounding)) better++;
  }
  return { worse, better };
}

const observedCurve = (noise: number, lambdaFree: boolean) => (next: Random) => {
  const months = 20 + Math.floor(16 * next());
  const curve = randomCurve(next, Math.max(26, months), lambdaFree);
  return { curve, history: noisyHistory(curve, months, noise, next), held: lambdaFree ? {} : { lambda: 1 } };
};

/** Each parameter held at about its true value with even odds, but never all. */
function someHeld(curve: RandomCurve, next: Random): Held {
  const names = ['h1', 'v', 'g1', 'N', 'g2', 'h2'] as const;
  const held = Object.fromEntries(
    names.filter(() => next() < 0.4).map((name) => [name, curve[name] * (name === 'v' ? 1 : 0.97 + 0.06 * next())]),
  );
  return { ...held, lambda: 0.5 + next() };
}

describe('the residual is never worse than the best of 50 random starts of a general optimiser', () => {
  it.each([
    [0.05, 10],
    [0.5, 12],
    [2, 12],
  ])('with noise %d', (noise, cases) => {
    expect(compared(cases, 11, observedCurve(noise, false)).worse).toBe(0);
  });

  it.each([
    [0.05, 6],
    [1, 8],
  ])('with noise %d and λ free', (noise, cases) => {
    expect(compared(cases, 12, observedCurve(noise, true)).worse).toBe(0);
  });

  it('for nothing but noise, where the opponent misses the optimum at times', () => {
    const noise = (next: Random) => ({
      history: Float64Array.from({ length: 14 + Math.floor(12 * next()) }, () => normal(next)),
      held: { lambda: 1 },
    });
    const { worse, better } = compared(14, 13, noise);
    expect(worse).toBe(0);
    expect(better).toBeGreaterThan(0);
  });

  it('with any parameters held', () => {
    const draw = (next: Random) => {
      const { curve, history } = observedCurve(0.5, false)(next);
      return { history, held: someHeld(curve, next) };
    };
    expect(compared(24, 14, draw).worse).toBe(0);
  });

  it('with u held', () => {
    const draw = (next: Random) => {
      const { curve, history } = observedCurve(0.5, false)(next);
      const u = curve.h1 * curve.g1 ** 2 + curve.v + curve.N;
      return { history, held: next() < 0.5 ? { lambda: 1, u } : { lambda: 1, u, g2: Math.min(curve.g2, history.length - 3) } };
    };
    expect(compared(12, 15, draw).worse).toBe(0);
  });
});
