import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projections } from '../../../src/model/retention-projection/projections.ts';
import { expectNear } from '../near.ts';
import { recursiveLikelihood, slowLikelihood, slowSurvival } from './twin.ts';
import { results, regular, regularCohort, highEnd, families, cohorts } from './cohorts.ts';

describe('published values', () => {
  const found = results({ fitPeriods: 7 }, regularCohort);

  it('Regular: α 0.704, β 1.182, LL −1680.27', () => {
    expectNear(found.alpha, regular.fit.alpha, 1e-9);
    expectNear(found.beta, regular.fit.beta, 1e-9);
    expectNear(found.logLikelihood, regular.fit.logLikelihood, 1e-9);
    expect(found).toMatchObject({ ended: 'converged', c: null, rate: null, coefficients: null });
    expect(found.gradient).toBeLessThan(1e-12);
  });

  it('Regular: survival at t = 8..12, off the held-out observation by a third of a point', () => {
    regular.survival8to12.forEach((share, index) => {
      expectNear(found.survival[8 + index], share, 1e-10);
      expectNear(found.heldOutError[index], 100 * share - regular.heldOut8to12[index]! / 10, 1e-9);
    });
    expect(found.meanAbsoluteError).toBeCloseTo(0.288, 3);
  });

  it.each([0, 1, 4] as const)('Regular: discounted residual lifetime after %i renewals', (survived) => {
    const { discountRate, ...expected } = regular.discountedResidualLifetime;
    expectNear(results({ fitPeriods: 7, survived, discountRate }, regularCohort).residualLifetime, expected[survived], 3e-7);
  });

  it('High End: α 0.668, β 3.806, LL −1611.16', () => {
    const { alpha, beta, logLikelihood } = results({}, highEnd);
    expect(alpha).toBeCloseTo(0.668, 3);
    expect(beta).toBeCloseTo(3.806, 3);
    expect(logLikelihood).toBeCloseTo(-1611.16, 2);
  });
});

describe('the estimates', () => {
  it('have the likelihood of the recursion and of the integral over churn', () => {
    const { alpha, beta, logLikelihood } = results({}, regular.survivors);
    expectNear(logLikelihood, recursiveLikelihood(alpha ?? NaN, beta ?? NaN, regular.survivors), 1e-12);
    expectNear(logLikelihood, slowLikelihood(alpha ?? NaN, beta ?? NaN, 1, regular.survivors), 1e-12);
    const weibull = results({ model: 'bdw' }, highEnd);
    expectNear(weibull.logLikelihood, slowLikelihood(weibull.alpha ?? NaN, weibull.beta ?? NaN, weibull.c ?? NaN, highEnd), 1e-11);
    expectNear(weibull.survival[12], slowSurvival(weibull.alpha ?? NaN, weibull.beta ?? NaN, weibull.c ?? NaN, 12), 1e-12);
  });

  it('no point of a grid over all spreads is more likely', () => {
    for (const survivors of [regular.survivors, highEnd, [50, 49, 20, 20, 19], [1000, 400, 399, 398, 100]]) {
      const best = results({}, survivors).logLikelihood ?? NaN;
      for (let a = -13; a <= 13; a += 0.25) {
        for (let b = -13; b <= 13; b += 0.25) {
          const there = recursiveLikelihood(Math.exp(a), Math.exp(b), survivors);
          if (!Number.isNaN(there)) expect(there).toBeLessThanOrEqual(best + 1e-6 * Math.abs(best));
        }
      }
    }
  });

  it('with c free fit at least as well, whatever the cohort', () => {
    fc.assert(
      fc.property(cohorts, (survivors) => {
        if (survivors.length < 4) return;
        const sbg = results({}, survivors);
        const bdw = results({ model: 'bdw' }, survivors);
        expect(bdw.logLikelihood).toBeGreaterThanOrEqual((sbg.logLikelihood ?? NaN) * (1 + 1e-13) - 1e-12);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it.each([
    ['sbg', regular.survivors, 1e-3],
    ['bdw', highEnd, 1e-3],
  ] as const)('%s: standard errors are those of the curvature, found by differences', (model, survivors, step) => {
    const { alpha, beta, c, standardErrors } = results({ model }, survivors);
    const at = [alpha ?? NaN, beta ?? NaN, ...(c === null ? [] : [c])];
    const value = (moves: readonly (readonly [number, number])[]) => {
      const point = [...at, 1];
      for (const [k, move] of moves) point[k]! += move * step * at[k]!;
      return slowLikelihood(point[0]!, point[1]!, point[2]!, survivors);
    };
    const entry = (i: number, j: number) =>
      (value([
        [i, 1],
        [j, 1],
      ]) -
        value([
          [i, 1],
          [j, -1],
        ]) -
        value([
          [i, -1],
          [j, 1],
        ]) +
        value([
          [i, -1],
          [j, -1],
        ])) /
      (4 * step * step * at[i]! * at[j]!);
    const information = at.map((_, i) => at.map((__, j) => -entry(i, j)));
    const errors = inverseDiagonal(information).map(Math.sqrt);
    Object.values(standardErrors).forEach((error, k) => {
      expectNear((error ?? NaN) / errors[k]!, 1, 1e-4);
    });
  });

  it('come back from the cohort that they describe', () => {
    const survivors = Array.from({ length: 13 }, (_, t) => 1e6 * slowSurvival(0.8, 2.5, 1.4, t));
    const { alpha, beta, c } = results({ model: 'bdw' }, survivors);
    expectNear(alpha, 0.8, 1e-6);
    expectNear(beta, 2.5, 1e-6);
    expectNear(c, 1.4, 1e-6);
  });

  it('do not depend on the size of the cohort, and their errors fall with its root', () => {
    const small = results({ model: 'bdw' }, highEnd);
    const large = results(
      { model: 'bdw' },
      highEnd.map((count) => count * 1e4),
    );
    expectNear(large.alpha, small.alpha ?? NaN, 1e-9);
    expectNear((large.standardErrors.c ?? NaN) * 100, small.standardErrors.c ?? NaN, 1e-8);
  });

  it('constant: the share that renewed of all who were asked', () => {
    const { rate, standardErrors, logLikelihood, residualLifetime } = results({ model: 'constant', fitPeriods: 2 }, [100, 80, 40, 39]);
    expectNear(rate, 120 / 180, 1e-15);
    expectNear(standardErrors['rate'], Math.sqrt(((2 / 3) * (1 / 3)) / 180), 1e-14);
    expectNear(logLikelihood, 120 * Math.log(2 / 3) + 60 * Math.log(1 / 3), 1e-14);
    expectNear(residualLifetime, ((2 / 3) * 1.1) / (1.1 - 2 / 3), 1e-14);
  });

  it('line and parabola: no other coefficients are nearer, and points on one give it back', () => {
    const shares = [1, 0.9, 0.81, 0.73, 0.66];
    const exact = results(
      { model: 'quadratic' },
      shares.map((share) => share * 500),
    ).coefficients as Readonly<Record<string, number>>;
    expectNear(exact['intercept'], 1, 1e-13);
    expectNear(exact['slope'], -0.105, 1e-13);
    expectNear(exact['square'], 0.005, 1e-13);
    for (const model of ['linear', 'quadratic'] as const) {
      const named = results({ model }, regular.survivors).coefficients as Readonly<Record<string, number>>;
      const at = Object.values(named);
      const rest = regular.survivors.map((count, t) => count / 1000 - at.reduce((sum, value, power) => sum + value * t ** power, 0));
      at.forEach((_, power) => expect(Math.abs(rest.reduce((sum, value, t) => sum + value * t ** power, 0))).toBeLessThan(1e-12));
    }
  });
});

/** Of a small matrix, by Gauss and Jordan. */
function inverseDiagonal(matrix: readonly (readonly number[])[]): readonly number[] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  for (let k = 0; k < size; k++) {
    const pivot = rows[k]![k]!;
    rows[k] = rows[k]!.map((value) => value / pivot);
    for (let i = 0; i < size; i++) {
      const factor = rows[i]![k]!;
      if (i !== k) rows[i] = rows[i]!.map((value, j) => value - factor * rows[k]![j]!);
    }
  }
  return rows.map((row, i) => row[size + i]!);
}

describe('identities and limits', () => {
  it('survival is the product of retention, for the mixes and the constant', () => {
    for (const model of ['sbg', 'bdw', 'constant'] as const) {
      const { survival, retention } = results({ model, horizon: 200 }, highEnd);
      let product = 1;
      retention.forEach((rate, index) => expectNear((product *= rate) / survival[index + 1]!, 1, 1e-12));
    }
  });

  it('retention of a mixed cohort rises with tenure: the weak leave first', () => {
    const { retention } = results({ horizon: 100 }, regular.survivors);
    expect(retention.every((rate, index) => index === 0 || rate > retention[index - 1]!)).toBe(true);
  });

  it('the line falls below zero, and that is shown', () => {
    const { survival, unclipped, retention } = results({ model: 'linear', fitPeriods: 7 }, regularCohort);
    expect(unclipped[12]).toBeLessThan(-0.3);
    expect(survival[12]).toBe(0);
    expect(retention[11]).toBe(0);
    expect(results({ model: 'linear', horizon: 5 }, regularCohort).unclipped).toHaveLength(0);
  });

  it('all curves at once are the model’s, each with its error; the sBG is right where line, parabola and constant are not', () => {
    const curves = projections(Float64Array.from(regularCohort), 7, 12);
    expect(curves.map(({ model }) => model)).toEqual(families);
    for (const { model, survival, meanAbsoluteError } of curves) {
      const alone = results({ model, fitPeriods: 7 }, regularCohort);
      expect(survival).toEqual(alone.survival);
      expect(meanAbsoluteError).toBe(alone.meanAbsoluteError);
    }
    const error = Object.fromEntries(curves.map(({ model, meanAbsoluteError }) => [model, meanAbsoluteError ?? NaN]));
    expect(error['sbg']).toBeLessThan(0.5);
    for (const wrong of ['linear', 'quadratic', 'constant']) expect(error[wrong]).toBeGreaterThan(10);
  });

  it('curves that need more renewals than are seen are left out', () => {
    expect(projections(Float64Array.of(100, 60), 1, 3).map(({ model }) => model)).toEqual(['constant']);
    expect(projections(Float64Array.of(100, 60), 1, 3)[0]?.meanAbsoluteError).toBeNull();
  });

  it('nothing held out: no errors', () => {
    expect(results({}, highEnd)).toMatchObject({ heldOutError: new Float64Array(0), meanAbsoluteError: null });
  });

  it('held-out renewals change no estimate', () => {
    for (const model of families) {
      const { heldOutError: _, meanAbsoluteError: __, ...seen } = results({ model, fitPeriods: 7 }, regularCohort);
      expect(results({ model }, regular.survivors)).toMatchObject(seen);
    }
  });

  it('AICc is −2·LL + 2K + 2K(K+1)/(n − K − 1) with n the cohort; none for cohorts of K + 1 and for least squares', () => {
    const { logLikelihood, aicc } = results({}, regular.survivors);
    expectNear(aicc, -2 * (logLikelihood ?? NaN) + 4 + 12 / 997, 1e-14);
    expect(results({}, [3, 2, 1]).aicc).toBeNull();
    expect(results({ model: 'linear' }, highEnd)).toMatchObject({ aicc: null, logLikelihood: null, standardErrors: {} });
  });
});
