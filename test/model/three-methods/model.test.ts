import { describe, expect, it } from 'vitest';
import { retention } from '../../../src/model/retention/model.ts';
import { threeMethods } from '../../../src/model/three-methods/model.ts';
import { expectNear } from '../near.ts';
import { refusals } from '../refusal.ts';

const curve = { h1: 0.025, v: 3.4, g1: 24, N: 2.2, now: 18, horizon: 60, discountRate: 0.0125 };
const params = { ...curve, groupRetention: 0.985, groupProfit: 9 };
const events = [
  { t: 3, probability: 0.5, revenue: 40, cost: 10, sure: 1 },
  { t: 12, probability: 0.9, revenue: 100, cost: 20, sure: 0.5 },
];

const results = (change: object = {}, list: readonly object[] = events) => {
  const run = threeMethods.run({ params: { ...params, ...change }, data: { events: list }, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
};
const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

describe('each method is its own model', () => {
  it('fitting is the course’s first case', () => {
    expectNear(results().fitting, 820.8745735);
  });

  it('Dwyer is the retention model of one member of the group', () => {
    const { discountRate, horizon } = curve;
    const run = retention.run({ params: { retention: 0.985, profit: 9, discountRate, periods: horizon - 1 }, data: {}, seed: 0 });
    expectNear(results().dwyer, run.ok ? run.value.results.clp : NaN, 1e-12);
  });

  it('events are their expected net flows, discounted to the first unit', () => {
    expectNear(results().events, (0.5 * 30) / 1.0125 ** 2 + (0.9 * 80) / 1.0125 ** 11, 1e-12);
  });
});

describe('the difference of fitting and Dwyer', () => {
  it('is nothing where the group keeps everybody and earns what the curve earns', () => {
    const { curveProfit } = results();
    const { dwyer, fitting } = results({ groupRetention: 1, groupProfit: [...curveProfit] });
    expectNear(dwyer, fitting, 1e-12);
  });

  it('splits at the thinned curve: with full retention there is nothing to thin', () => {
    const { fitting, fittingThinned } = results({ groupRetention: 1 });
    expectNear(fittingThinned, fitting, 1e-13);
    expect(results().fittingThinned).toBeLessThan(fitting);
  });

  it('the present values of the units are each method’s CLP', () => {
    const { groupValue, eventValue, curveValue, dwyer, events: listed, fitting } = results();
    [groupValue, eventValue, curveValue].forEach((values, k) => {
      expectNear(total(values), [dwyer, listed, fitting][k] ?? NaN, 1e-12);
    });
  });
});

describe('events', () => {
  it('beyond the horizon are left out, and counted', () => {
    expect(results({ horizon: 6 })).toMatchObject({ eventsLeftOut: 1 });
    expectNear(results({ horizon: 6 }).events, (0.5 * 30) / 1.0125 ** 2, 1e-12);
  });

  it('may be none', () => {
    expect(results({}, []).events).toBe(0);
  });
});

describe('refused by name', () => {
  const refused = (change: object, list: unknown = events) => refusals(threeMethods, { ...params, ...change }, { events: list });

  it.each([
    [{ groupRetention: 1.2 }, 'out-of-range params.groupRetention'],
    [{ horizon: 3, groupProfit: [1, 2, 3, 4] }, 'too-many params.groupProfit'],
    [{ horizon: 'auto' }, 'not-a-number params.horizon'],
    [{ g2: 30 }, 'incomplete params.h2'],
    [{ g1: null }, 'incomplete params.g1'],
    [{ g2: 20, h2: 0.1 }, 'below params.g2'],
    [{ discountRate: -0.9, horizon: 1200 }, 'out-of-range params.discountRate'],
  ])('%j', (change, fault) => {
    expect(refused(change)).toEqual([fault]);
  });

  it('an event whose probability is none', () => {
    expect(refused({}, [{ ...events[0], probability: 1.5 }])).toEqual(['out-of-range data.events.0.probability']);
  });
});
