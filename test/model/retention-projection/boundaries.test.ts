import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retentionProjection } from '../../../src/model/retention-projection/model.ts';
import { expectNear } from '../near.ts';
import { refusals } from '../refusal.ts';
import { results, regular, families, cohorts } from './cohorts.ts';

describe('cohorts whose maximum lies at infinity end as a limit, with no errors and a curve', () => {
  it('homogeneous: α and β grow without end, the curve is the geometric one', () => {
    const found = results({}, [1000, 800, 640, 512]);
    expect(found).toMatchObject({ ended: 'limit', standardErrors: { alpha: null, beta: null } });
    expect(Math.max(found.alpha ?? 0, found.beta ?? 0)).toBeCloseTo(1e6, 3);
    found.survival.forEach((share, t) => expectNear(share / 0.8 ** t, 1, 3e-5));
  });

  it.each([
    ['nobody lost', [1000, 1000, 1000, 1000], 1],
    ['everybody lost at once', [1000, 0, 0, 0], 0],
    ['lost once, and never again', [1000, 600, 600, 600], 0.6],
  ])('%s', (_, survivors, level) => {
    for (const model of ['sbg', 'bdw']) {
      const { ended, survival, standardErrors } = results({ model }, survivors);
      expect(ended).toBe('limit');
      expect(Object.values(standardErrors).every((error) => error === null)).toBe(true);
      for (const share of survival.slice(1)) expectNear(share, level, 2e-4);
    }
  });

  it('a constant rate of 0 or 1 has no error', () => {
    expect(results({ model: 'constant' }, [10, 10])).toMatchObject({ rate: 1, standardErrors: { rate: null }, logLikelihood: 0 });
    expect(results({ model: 'constant' }, [10, 0, 0])).toMatchObject({ rate: 0, standardErrors: { rate: null }, logLikelihood: 0 });
  });
});

describe('refused by name', () => {
  it.each([
    [{}, [1000], 'too-short data.survivors'],
    [{}, [], 'too-short data.survivors'],
    [{}, [0, 0, 0], 'out-of-range data.survivors.0'],
    [{}, [10, 9, 9.5, 3], 'rises data.survivors.2'],
    [{}, [10, 8, -1], 'out-of-range data.survivors.2'],
    [{}, [10, null, 3], 'missing data.survivors.1'],
    [{ fitPeriods: 4 }, [10, 9, 8, 7], 'out-of-range params.fitPeriods'],
    [{ fitPeriods: 1.5 }, [10, 9, 8, 7], 'not-whole params.fitPeriods'],
    [{ fitPeriods: 1 }, [10, 9, 8, 7], 'too-few-points params.fitPeriods'],
    [{ model: 'bdw', fitPeriods: 2 }, [10, 9, 8, 7], 'too-few-points params.fitPeriods'],
    [{ model: 'bdw' }, [10, 9, 8], 'too-few-points data.survivors'],
    [{ model: 'quadratic' }, [10, 9, 8], 'too-few-points data.survivors'],
    [{ model: 'linear' }, [10, 9], 'too-few-points data.survivors'],
    [{ model: 'cubic' }, [10, 9, 8], 'not-a-choice params.model'],
    [{ horizon: 0 }, [10, 9, 8], 'out-of-range params.horizon'],
    [{ horizon: 'infinite' }, [10, 9, 8], 'not-a-number params.horizon'],
    [{ discountRate: -1 }, [10, 9, 8], 'out-of-range params.discountRate'],
    [{ survived: -1 }, [10, 9, 8], 'out-of-range params.survived'],
  ])('%j %j', (params, survivors, fault) => {
    expect(refusals(retentionProjection, params, { survivors })).toEqual([fault]);
  });

  it('one renewal is enough for a constant rate', () => {
    expect(results({ model: 'constant' }, [10, 9]).rate).toBe(0.9);
  });
});

describe('whatever is accepted', () => {
  const extremes = (min: number, max: number) =>
    fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }));
  const inputs = fc.record({
    params: fc.record({
      model: fc.constantFrom(...families),
      horizon: fc.constantFrom(1, 12, 1200),
      discountRate: extremes(-0.99, 10),
      survived: fc.constantFrom(0, 1, 12, 1200),
    }),
    survivors: fc.oneof(
      cohorts,
      fc.array(fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constantFrom(0, 1e-300, 1, 1e9)), { maxLength: 200 }).map(falling),
    ),
  });

  it('is finite, and the same again', () => {
    let accepted = 0;
    fc.assert(
      fc.property(inputs, ({ params, survivors }) => {
        const run = retentionProjection.run({ params, data: { survivors }, seed: 0 });
        if (!run.ok) return;
        accepted++;
        for (const [column, value] of Object.entries(run.value.results)) expect(numbersIn(value).every(Number.isFinite), column).toBe(true);
        expect(structuredClone(run)).toEqual(run);
        expect(retentionProjection.run({ params: run.value.params, data: { survivors }, seed: 1 })).toEqual(run);
        for (const share of run.value.results.survival) expect(share >= 0 && share <= 1).toBe(true);
      }),
      { seed: 5, numRuns: 200 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it('cohorts of a billionth and of a billion are fitted alike', () => {
    const shares = regular.survivors.map((count) => count / 1000);
    const tiny = results(
      {},
      shares.map((share) => share * 1e-9),
    );
    const huge = results(
      {},
      shares.map((share) => share * 1e9),
    );
    expectNear(tiny.alpha, huge.alpha ?? NaN, 1e-9);
    expectNear(tiny.beta, regular.fit.beta, 1e-8);
  });
});

const falling = (list: readonly number[]) => [...list].sort((a, b) => b - a);

const numbersIn = (value: unknown): readonly number[] =>
  (typeof value === 'object' && value !== null ? Object.values(value) : [value]).filter((entry) => typeof entry === 'number');
