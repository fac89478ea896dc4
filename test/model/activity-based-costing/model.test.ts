import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocatedCost } from '../../../src/model/activity-based-costing/allocation.ts';
import { activityBasedCosting } from '../../../src/model/activity-based-costing/model.ts';
import { sum } from '../../../src/model/numerics/sum.ts';
import oracle from '../oracles/costs.json';
import { refusals } from '../refusal.ts';

const [abc] = oracle.cases;
const activities = Object.keys(abc?.pools ?? {});
const pools = Object.entries(abc?.pools ?? {}).map(([activity, [cost, volume]]) => ({ activity, cost, volume }));
const use = Object.entries(abc?.use ?? {}).flatMap(([customer, quantities]) =>
  quantities.map((quantity, index) => ({ customer, activity: activities[index] ?? '', quantity })),
);

function results(data: unknown) {
  const run = activityBasedCosting.run({ params: {}, data, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
}

describe('the course example', () => {
  it('costs 300, 20 and 5 a use, 8750 and 6700 a customer', () => {
    const { unitCost, customers, periods, cost } = results({ pools, use });
    expect([...unitCost]).toEqual(Object.values(abc?.unitCost ?? {}));
    expect(customers).toEqual(Object.keys(abc?.cost ?? {}));
    expect([...cost]).toEqual(Object.values(abc?.cost ?? {}));
    expect([...periods]).toEqual([1, 1]);
  });

  it('leaves the rest of each pool unused', () => {
    const found = results({ pools, use });
    expect(found.activities).toEqual(['visit', 'order', 'call']);
    expect([...found.pooled]).toEqual([120000, 60000, 30000]);
    expect([...found.allocated]).toEqual([6600, 8000, 850]);
    expect([...found.unused]).toEqual([113400, 52000, 29150]);
  });

  it('has no profit without revenue', () => {
    expect(results({ pools, use })).toMatchObject({ revenue: null, directCost: null, profit: null });
  });
});

describe('periods', () => {
  const row = (customer: string, period: number, quantity: number) => ({ customer, activity: 'order', quantity, period });

  it('keep each customer’s cost apart, in order', () => {
    const { customers, periods, cost } = results({ pools, use: [row('B', 10, 1), row('A', 2, 10), row('B', 9, 5), row('B', 10, 2)] });
    expect(customers).toEqual(['B', 'B', 'A']);
    expect([...periods]).toEqual([9, 10, 2]);
    expect([...cost]).toEqual([100, 60, 200]);
  });

  it('each have the whole pool', () => {
    const { pooled, allocated, unused } = results({ pools, use: [row('A', 1, 3000), row('A', 2, 1000)] });
    expect([pooled[1], allocated[1], unused[1]]).toEqual([120000, 80000, 40000]);
  });

  it('agree with the unit-by-unit cost of one customer', () => {
    const orders = Float64Array.of(3, 0, 12.5);
    const { cost } = results({ pools, use: [...orders].map((quantity, index) => row('A', index + 1, quantity)) });
    expect(cost).toEqual(allocatedCost(pools as Parameters<typeof allocatedCost>[0], { order: orders }));
  });
});

describe('profit', () => {
  it('is revenue less direct and allocated cost', () => {
    const revenue = [
      { customer: 'A', revenue: 20000, directCost: 5000 },
      { customer: 'B', revenue: 6000 },
      { customer: 'B', revenue: 500, directCost: 10 },
    ];
    const found = results({ pools, use, revenue });
    expect([...(found.revenue ?? [])]).toEqual([20000, 6500]);
    expect([...(found.directCost ?? [])]).toEqual([5000, 10]);
    expect([...(found.profit ?? [])]).toEqual([6250, -210]);
  });

  it('counts zero for who is in one list only', () => {
    const { customers, periods, cost, profit } = results({ pools, use, revenue: [{ customer: 'C', period: 2, revenue: 7 }] });
    expect(customers).toEqual(['A', 'B', 'C']);
    expect([...periods]).toEqual([1, 1, 2]);
    expect([...cost]).toEqual([8750, 6700, 0]);
    expect([...(profit ?? [])]).toEqual([-8750, -6700, 7]);
  });
});

it('allocated and unused make up the pools, and the customers what is allocated, to the cent', () => {
  const quantity = fc.double({ min: 0, max: 1e4, noNaN: true });
  const anyPool = fc.record({ cost: fc.double({ min: 0, max: 1e9, noNaN: true }), volume: fc.double({ min: 1, max: 1e6, noNaN: true }) });
  const anyUse = fc.record({
    customer: fc.constantFrom('a', 'b', 'c'),
    activity: fc.constantFrom('0', '1', '2'),
    quantity,
    period: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.tuple(anyPool, anyPool, anyPool), fc.array(anyUse, { maxLength: 200 }), (drawn, uses) => {
      const found = results({ pools: drawn.map((pool, index) => ({ activity: String(index), ...pool })), use: uses });
      const scale = Math.max(1, sum(found.allocated) / 1e10);
      found.pooled.forEach((pooled, index) => {
        const parts = (found.allocated[index] ?? NaN) + (found.unused[index] ?? NaN);
        expect(Math.abs(parts - pooled)).toBeLessThan(0.005 * scale);
      });
      expect(Math.abs(sum(found.cost) - sum(found.allocated))).toBeLessThan(0.005 * scale);
    }),
    { seed: 33 },
  );
});

it('a thousand small uses do not lose a cent', () => {
  const cents = Array.from({ length: 1000 }, (_, index) => ({ customer: `c${index % 7}`, activity: 'mail', quantity: 0.1 }));
  const { allocated, unused } = results({ pools: [{ activity: 'mail', cost: 0.3, volume: 100 }], use: cents });
  expect(allocated[0]).toBeCloseTo(0.3, 15);
  expect(unused[0]).toBeCloseTo(0, 15);
});

it('more use than volume is unused capacity below zero', () => {
  const { allocated, unused } = results({ pools, use: [{ customer: 'A', activity: 'visit', quantity: 410 }] });
  expect([allocated[0], unused[0]]).toEqual([123000, -3000]);
});

it('pools that nobody uses are unused for one period', () => {
  const { pooled, unused, customers } = results({ pools, use: [] });
  expect([...pooled]).toEqual([120000, 60000, 30000]);
  expect(unused).toEqual(pooled);
  expect(customers).toEqual([]);
});

it('takes names that objects have for themselves', () => {
  const odd = [{ activity: '__proto__', cost: 10, volume: 5 }];
  const { cost } = results({ pools: odd, use: [{ customer: 'constructor', activity: '__proto__', quantity: 2 }] });
  expect([...cost]).toEqual([4]);
});

it('refuses by name', () => {
  const refused = (data: object) => refusals(activityBasedCosting, {}, { pools, use, ...data });
  expect(refused({ use: [...use, { customer: 'A', activity: 'fax', quantity: 1 }] })).toEqual(['not-listed data.use.6.activity']);
  expect(refused({ pools: [...pools, pools[0]] })).toEqual(['repeated data.pools.3.activity']);
  expect(refused({ pools: [{ ...pools[0], volume: 0 }, ...pools.slice(1)] })).toEqual(['out-of-range data.pools.0.volume']);
  expect(refused({ use: [{ ...use[0], quantity: -1 }] })).toEqual(['out-of-range data.use.0.quantity']);
  expect(refused({ use: [{ ...use[0], period: 1.5 }] })).toEqual(['not-whole data.use.0.period']);
  expect(refused({ use: [{ ...use[0], customer: '' }] })).toEqual(['not-text data.use.0.customer']);
  expect(refused({ use: [{ ...use[0], qty: 1 }] })).toEqual(['unknown-key data.use.0.qty']);
  expect(refused({ use: undefined, pools: undefined })).toEqual(['missing data.pools', 'missing data.use']);
  expect(refused({ revenue: [{ customer: 'A' }] })).toEqual(['missing data.revenue.0.revenue']);
  expect(refused({ revenue: {} })).toEqual(['not-a-list data.revenue']);
});
