import fc from 'fast-check';
import type { Growth, LifeCurve } from '../../../src/model/life-curve/curve.ts';
import { lifeCurve, type LifeCurveParams } from '../../../src/model/life-curve/model.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Growth as a customer may have it. */
export const anyGrowth: fc.Arbitrary<Growth> = fc.record({
  h1: between(1e-4, 0.5),
  v: between(-10, 20),
  g1: between(0.5, 60),
  N: between(0.01, 50),
  lambda: between(0.01, 10),
});

/** A whole curve whose decline starts above zero. */
export const anyCurve: fc.Arbitrary<LifeCurve & { readonly growth: Growth; readonly decline: NonNullable<LifeCurve['decline']> }> = fc
  .tuple(anyGrowth, between(0, 60), between(0.001, 2), fc.option(between(0.1, 100)))
  .map(([growth, stable, h2, u]) => ({
    growth: { ...growth, v: Math.abs(growth.v) },
    decline: { g2: growth.g1 + stable, h2, u },
  }));

/** The results for raw parameters that are right. */
export function results(params: Readonly<Record<string, unknown>>) {
  const run = lifeCurve.run({ params, data: {}, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
}

/** Raw parameters with defaults filled in. */
export function checked(params: Readonly<Record<string, unknown>>): LifeCurveParams {
  const run = lifeCurve.run({ params, data: {}, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.params;
}

export const case1 = { h1: 0.025, v: 3.4, g1: 24, N: 2.2, now: 18, horizon: 60, discountRate: 0.0125 } as const;
export const case3 = { g2: 34, u: 12, h2: 0.25, now: 36, horizon: 'auto', discountRate: 0.0125 } as const;
/** A whole curve: grown, level from about month 30, in decline from month 40 to 48.9. */
export const whole = { ...case1, now: 30, g2: 40, h2: 0.25, horizon: 'auto' } as const;
