import { describe, expect, it } from 'vitest';
import { courseCounting, valuationParams } from '../../src/state/counting.ts';
import { lifeCurve } from '../../src/model/life-curve/model.ts';
import { expectNear } from '../model/near.ts';
import { valued } from '../labs/life-curve/course-customers.ts';

describe('the course’s counting', () => {
  it('is 1.25 % a month and five years, in any unit', () => {
    expect(courseCounting('month')).toEqual({ discountRate: 0.0125, timing: 'first-unit', pastZero: 'stop-at-zero', horizon: 60 });
    expectNear(courseCounting('year').discountRate, 0.1607545177);
    expect(courseCounting('year').horizon).toBe(5);
    expectNear(courseCounting('quarter').discountRate, 1.0125 ** 3 - 1, 1e-12);
    expect(courseCounting('quarter').horizon).toBe(20);
  });
});

describe('a valued customer', () => {
  it('that grows is counted over the horizon', () => {
    expect(valued('C-001').params).toMatchObject({ now: 18, horizon: 60, discountRate: 0.0125, g2: null });
  });

  it('that declines is counted to the end of its life', () => {
    const { params } = valued('C-003');
    expect(params.horizon).toBe('auto');
    expect(lifeCurve.run({ params, data: undefined, seed: 0 }).ok).toBe(true);
  });

  it('whose decline takes over a hundred years is counted over the horizon', () => {
    const { valuation } = valued('C-003');
    const slow = { ...valuation, curve: { ...valuation.curve, h2: 1e-6 } };
    expect(valuationParams(slow, courseCounting('month')).horizon).toBe(60);
  });
});
