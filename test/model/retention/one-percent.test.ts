import { describe, expect, it } from 'vitest';
import { retention } from '../../../src/model/retention/model.ts';
import { onePercentMore, type RetentionLever } from '../../../src/model/retention/one-percent.ts';
import type { RetentionParams } from '../../../src/model/retention/specification.ts';
import { expectNear } from '../near.ts';

const checked = (params: object): RetentionParams => {
  const run = retention.run({ params, data: {}, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.params;
};
const clp = (params: object) => retention.evaluate(checked(params), {}, 0).clp;
const effect = (params: object, lever: RetentionLever) => onePercentMore(checked(params)).find((one) => one.lever === lever)?.change;

const base = { customers: 100, retention: 0.8, revenue: 50, cost: 20, discountRate: 0.1, periods: 8, acquisitionCost: 40 };

describe('one percent more', () => {
  it('is the difference of two cohorts', () => {
    expectNear(effect(base, 'retention'), clp({ ...base, retention: 0.808 }) - clp(base));
    expectNear(effect(base, 'margin'), clp({ ...base, revenue: 50.5, cost: 20.2 }) - clp(base));
    expectNear(effect(base, 'discountRate'), clp({ ...base, discountRate: 0.101 }) - clp(base));
  });

  it('of a retention at its limit brings nothing', () => {
    expect(effect({ ...base, retention: 1 }, 'retention')).toBe(0);
  });

  it('of an endless cohort that would never end is what the elasticity says', () => {
    const params = { retention: 0.995, profit: 10, discountRate: 0.001, periods: 'infinite', marginGrowth: 0.004 };
    const { elasticity, clp: worth } = retention.evaluate(checked(params), {}, 0);
    expectNear(effect(params, 'retention'), ((elasticity.retention ?? NaN) * worth) / 100);
  });
});
