import { describe, expect, it } from 'vitest';
import type { RelationshipParams } from '../../../src/model/relationship/specification.ts';
import { firmProfit, meanOf } from '../../../src/model/relationship/outcome.ts';
import { stages } from '../../../src/model/relationship/stages.ts';
import { expectNear } from '../near.ts';
import { livesByKey, ran, results } from './runs.ts';

const details = ['behaviour', 'rates'] as const;
const setting = { customers: 1500, months: 60, arrivals: 3 };
const better = {
  valueDelivered: { formation: 0.1, stability: 0.1 },
  retention: { formation: 0.005 },
  cost: { formation: 1, stability: 1 },
};

describe.each(details)('a strategy in %s', (detail) => {
  it('of nothing has a growth potential of exactly 0 for everyone, and so has an empty one', () => {
    for (const strategy of [[], [{}], [{ segment: null, from: 10 }]]) {
      const run = ran({ ...setting, detail, strategy });
      for (const { growthPotential } of livesByKey(run).values()) expect(growthPotential).toBe(0);
      expect(run.outcome.growthPotential).toEqual({ count: run.outcome.customers, sum: 0, squares: 0 });
      expect(run.outcome.strategy).toEqual(run.outcome.statusQuo);
    }
  });

  it('leaves the months up to the one after which it starts as they are, to the last bit', () => {
    const { outcome } = ran({ ...setting, detail, strategy: [{ ...better, monthlyCost: 10 }], strategyAfter: 24 });
    const [now, then] = [outcome.statusQuo.all, outcome.strategy.all];
    for (const [stage] of stages.entries())
      expect([...then.tally.stock.subarray(stage * 61, stage * 61 + 25)]).toEqual([
        ...now.tally.stock.subarray(stage * 61, stage * 61 + 25),
      ]);
    expect([...then.money.profit.subarray(0, 25)]).toEqual([...now.money.profit.subarray(0, 25)]);
    expect(then.money.profit[25]).not.toBe(now.money.profit[25]);
  });

  it('is the intervention that starts in the month after: the same future to the last bit', () => {
    const one = { from: 10, ...better };
    const chosen = ran({ ...setting, detail, strategy: [one], strategyAfter: 24 });
    const planned = ran({ ...setting, detail, interventions: [{ ...one, from: 25 }] });
    expect(chosen.outcome.strategy).toEqual(planned.outcome.statusQuo);
    const later = ran({ ...setting, detail, strategy: [{ ...one, from: 30 }], strategyAfter: 24 });
    expect(later.outcome.strategy).toEqual(ran({ ...setting, detail, interventions: [{ ...one, from: 30 }] }).outcome.statusQuo);
  });

  it('has nothing left to do when it is over before it starts', () => {
    const { growthPotential } = ran({ ...setting, detail, strategy: [{ ...better, until: 24 }], strategyAfter: 24 }).outcome;
    expect([growthPotential.sum, growthPotential.squares]).toEqual([0, 0]);
  });

  it('has as its growth potential the profit that it adds after that month, discounted to it', () => {
    for (const strategyAfter of [0, 24]) {
      const { outcome } = ran({ ...setting, detail, strategy: [better], strategyAfter });
      let added = 0;
      for (let month = strategyAfter + 1; month <= 60; month++) {
        const more = outcome.strategy.all.money.profit[month]! - outcome.statusQuo.all.money.profit[month]!;
        added += more * 1.0125 ** (strategyAfter + 1 - month);
      }
      expectNear(outcome.growthPotential.sum, added, 1e-8);
    }
  });

  it('is compared customer by customer: the error is less than half of that between two populations', () => {
    const { outcome } = ran({ ...setting, arrivals: 0, detail, strategy: [better] });
    const paired = meanOf(outcome.growthPotential);
    const [now, then] = [meanOf(outcome.statusQuo.all.clp), meanOf(outcome.strategy.all.clp)];
    expectNear(paired.mean, then.mean - now.mean, 1e-8);
    expect(paired.standardError).toBeLessThan(0.5 * Math.hypot(now.standardError, then.standardError));
    expect(paired.standardError).toBeGreaterThan(0);
  });

  it('is no part of the status quo, whose results stay the same to the last bit', () => {
    const [without, withOne] = [[], [better]].map((strategy) => results({ ...setting, detail, strategy }));
    const { growthPotential, growthPotentialError, ...rest } = withOne!;
    expect(without).toEqual({ ...rest, growthPotential: 0, growthPotentialError: 0 });
    expect(growthPotential).not.toBe(0);
    expect(growthPotentialError).toBeGreaterThan(0);
  });
});

it('the firm pays a strategy’s monthly cost from the month after, in that future only', () => {
  const change = { ...setting, customers: 200, detail: 'rates', strategy: [{ from: 1, until: 30, monthlyCost: 10 }], strategyAfter: 20 };
  const { params, world, outcome } = ran(change);
  const now = firmProfit(params, world, outcome.statusQuo, 'statusQuo');
  const then = firmProfit(params, world, outcome.strategy, 'strategy');
  for (let month = 1; month <= 60; month++) expectNear(now[month]! - then[month]!, month > 20 && month <= 30 ? 10 : 0, 1e-9);
});

it('left out, value delivered in formation and stability rises by a tenth at a cost of 1 a month and customer', () => {
  const strategy = undefined;
  const { params } = ran({ customers: 1, months: 1, strategy }) as { readonly params: RelationshipParams };
  expect(params.strategy).toHaveLength(1);
  expect(params.strategy[0]).toMatchObject({
    valueDelivered: { exploration: 0, formation: 0.1, stability: 0.1, decline: 0 },
    cost: { exploration: 0, formation: 1, stability: 1, decline: 0 },
    ...{ segment: null, from: 1, until: null, monthlyCost: 0 },
  });
});
