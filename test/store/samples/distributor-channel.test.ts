import { describe, expect, it } from 'vitest';
import { allocatedCost } from '../../../src/model/activity-based-costing/allocation.ts';
import { pattern } from '../../../src/model/life-curve/pattern.ts';
import { similarCustomers } from '../../../src/model/similar-customers/similar.ts';
import { channelLives, distributorChannel, distributorChannelCustomers } from '../../../src/store/samples/distributor-channel.ts';
import { curveColumns, leastSquares } from './least-squares.ts';

const customers = distributorChannelCustomers();
const lives = channelLives();
const customer = (id: string) => customers.find((one) => one.id === id)!;
const present = (values: Float64Array | null) => [...(values ?? [])].filter((value) => !Number.isNaN(value));
const expectNear = (got: number | undefined, wanted: number, tolerance = 1e-9) =>
  expect(Math.abs((got ?? NaN) - wanted)).toBeLessThan(tolerance);

describe('the sample dataset', () => {
  it('is the same on every run, and another seed gives another one', () => {
    expect(distributorChannelCustomers()).toEqual(customers);
    expect(distributorChannelCustomers(1)[7]?.profit).not.toEqual(customers[7]?.profit);
  });

  it('has at least 300 customers of 12 to 60 months with ids of their own', () => {
    expect(customers.length).toBeGreaterThanOrEqual(300);
    expect(new Set(customers.map(({ id }) => id)).size).toBe(customers.length);
    for (const { profit } of customers) {
      expect(profit.length).toBeGreaterThanOrEqual(12);
      expect(profit.length).toBeLessThanOrEqual(60);
    }
  });

  it('says how many customers it has in both languages', () => {
    for (const note of Object.values(distributorChannel.note)) expect(note).toContain(String(customers.length));
  });

  it('lies between January 2019 and December 2024, and only customers who ended stop before its last month', () => {
    for (const { firstUnit, profit, ended } of customers) {
      const last = firstUnit + profit.length - 1;
      expect(firstUnit).toBeGreaterThanOrEqual(2019 * 12);
      if (ended) expect(last).toBeLessThan(2024 * 12 + 11);
      else expect(last).toBe(2024 * 12 + 11);
    }
  });

  it('closes every account: profit = revenue − cost − Σ unit cost · use + indirect benefit', () => {
    let months = 0;
    for (const { profit, revenue, cost, indirectBenefit, use } of customers) {
      const allocated = allocatedCost(distributorChannel.pools, use!);
      for (const [month, amount] of profit.entries()) {
        const balance = revenue![month]! - cost![month]! - allocated[month]! + indirectBenefit![month]!;
        if (Number.isNaN(amount)) expect(balance).toBeNaN();
        else expectNear(balance, amount);
        months += 1;
      }
    }
    expect(months).toBeGreaterThan(8000);
  });

  it('has positive revenue and cost, uses in whole numbers, and indirect benefit that starts at nothing', () => {
    for (const { revenue, cost, use, indirectBenefit } of customers) {
      expect(Math.min(...present(revenue), ...present(cost))).toBeGreaterThan(0);
      for (const uses of Object.values(use!)) expect(present(uses).every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
      expect(indirectBenefit![0]).toBe(0);
    }
  });

  it('never uses more of an activity in a month than its pool can deliver, and most of it at its busiest', () => {
    for (const { activity, volume } of distributorChannel.pools) {
      const load = new Map<number, number>();
      for (const { firstUnit, use } of customers) {
        for (const [t, count] of use![activity]!.entries()) load.set(firstUnit + t, (load.get(firstUnit + t) ?? 0) + (count || 0));
      }
      const busiest = Math.max(...load.values());
      expect(busiest).toBeLessThan(volume);
      expect(busiest).toBeGreaterThan(volume / 2);
    }
  });

  it('leaves gaps in a few histories, never in a finished one, and the same gap in every column', () => {
    const gappy = customers.filter(({ profit }) => profit.some(Number.isNaN));
    expect(gappy.length).toBeGreaterThanOrEqual(3);
    for (const { ended, profit, revenue, use } of gappy) {
      expect(ended).toBe(false);
      const gaps = [...profit].map(Number.isNaN);
      expect([...revenue!].map(Number.isNaN)).toEqual(gaps);
      for (const uses of Object.values(use!)) expect([...uses].map(Number.isNaN)).toEqual(gaps);
    }
  });

  it('contains all four patterns among finished customers, and at least 60 complete curves with 3 months of decline', () => {
    const finished = lives.filter(({ ended }) => ended);
    const counts = new Map<string, number>();
    for (const { growth, decline, months } of finished) {
      const name = pattern(decline?.g2 ?? months, months, growth.g1 / 4, growth.g1, 1);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['I', 'II', 'III', 'IV']);
    for (const count of counts.values()) expect(count).toBeGreaterThanOrEqual(10);
    const complete = finished.filter(({ decline, months }) => decline !== null && months >= Math.floor(decline.g2) + 3);
    expect(complete.length).toBeGreaterThanOrEqual(60);
  });
});

describe('the course customers', () => {
  it('C-001: least squares on t² returns h1 .025 and v 3.40, through visible noise', () => {
    const profit = [...customer('C-001').profit];
    const { beta, sse } = leastSquares(curveColumns(18, 24).slice(0, 2), profit);
    expect(profit.length).toBe(18);
    expectNear(beta[0], 0.025);
    expectNear(beta[1], 3.4);
    expect(Math.sqrt(sse / 18)).toBeGreaterThan(0.2);
  });

  it('C-002: months 1–12 alone return h1 .03 and v 2.48, all 14 with g1 = 12 also N 3.20', () => {
    const profit = [...customer('C-002').profit];
    expect(profit.length).toBe(14);
    const growth = leastSquares(curveColumns(12, 12).slice(0, 2), profit.slice(0, 12));
    expectNear(growth.beta[0], 0.03);
    expectNear(growth.beta[1], 2.48);
    expect(Math.sqrt(growth.sse / 12)).toBeGreaterThan(0.1);
    const whole = leastSquares(curveColumns(14, 12).slice(0, 3), profit);
    expectNear(whole.beta[0], 0.03);
    expectNear(whole.beta[1], 2.48);
    expectNear(whole.beta[2], 3.2);
  });

  it('C-003: reaches 12 at month 34, ends 11.75 and 11.00, and returns h2 .25 from u = 12 and from the whole curve', () => {
    const profit = [...customer('C-003').profit];
    const truth = lives[2]!.growth;
    expect(profit.length).toBe(36);
    expectNear(profit[33], 12);
    expectNear(profit[34], 11.75);
    expectNear(profit[35], 11);
    const past = [1, 4];
    const decline = leastSquares([past], [12 - profit[34]!, 12 - profit[35]!]);
    expectNear(decline.beta[0], 0.25);
    const { beta, sse } = leastSquares(curveColumns(36, truth.g1, 34), profit);
    expectNear(beta[3], 0.25);
    expectNear(beta[0]! * truth.g1 ** 2 + beta[1]! + beta[2]! * (1 - Math.exp(truth.g1 - 34)), 12);
    expect(Math.sqrt(sse / 36)).toBeGreaterThan(0.15);
  });
});

describe('what the library lends', () => {
  const library = customers.flatMap((one, index) => (one.ended ? [{ ...one, life: lives[index]! }] : []));
  const histories = library.map(({ profit }) => profit);

  it.each([
    ['C-001', 24, 20],
    ['C-002', 12, 10],
  ])('%s: its five nearest finished customers have the median g1 %d and ceiling %d, with a spread', (id, g1, ceiling) => {
    const { nearest } = similarCustomers(customer(id).profit, histories);
    const lenders = nearest.map(({ index }) => library[index]!);
    const fits = lenders.map(({ profit, life }) => bestBreaks([...profit], life.decline!.g2));
    const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[2];
    expect(fits.map((fit, i) => Math.abs(fit.g1 - lenders[i]!.life.growth.g1) <= 0.25)).toEqual([true, true, true, true, true]);
    const g1s = fits.map((fit) => fit.g1);
    expect(middle(g1s)).toBe(g1);
    expect(Math.max(...g1s) - Math.min(...g1s)).toBeGreaterThan(1);
    expectNear(middle(fits.map((fit) => fit.ceiling)), ceiling, 1e-7);
  });

  it.each(['C-001', 'C-002'])('%s: nobody else finished comes within twice the distance of the fifth', (id) => {
    const { nearest } = similarCustomers(customer(id).profit, histories, { k: 6 });
    expect(nearest[5]!.distance).toBeGreaterThan(2 * nearest[4]!.distance);
  });

  it.each([
    ['C-001', 24],
    ['C-002', 12],
  ])('%s: the middle lender’s noise moves neither of its break points', (id, g1) => {
    const { nearest } = similarCustomers(customer(id).profit, histories);
    const { life } = nearest.map(({ index }) => library[index]!).find((one) => one.life.growth.g1 === g1)!;
    const sse = (dg1: number, dg2: number) => leastSquares(curveColumns(life.months, g1 + dg1, life.decline!.g2 + dg2), life.profit).sse;
    for (const step of [1e-4, 1e-3, 1e-2]) {
      for (const [dg1, dg2] of [
        [step, 0],
        [-step, 0],
        [0, step],
        [0, -step],
      ] as const) {
        const rise = sse(dg1, dg2) - sse(0, 0);
        expect(rise).toBeGreaterThan(0);
        expect(rise).toBeLessThan(100 * life.growth.N * step * step);
      }
    }
  });
});

/** The best pair of break points on a grid of quarter units that contains the true g2. */
function bestBreaks(profit: readonly number[], trueG2: number): { g1: number; ceiling: number } {
  let best = { g1: NaN, ceiling: NaN, sse: Infinity };
  for (let g2 = trueG2 - 8; g2 <= profit.length - 3; g2 += 0.5) {
    for (let g1 = 4; g1 <= g2; g1 += 0.25) {
      const { beta, sse } = leastSquares(curveColumns(profit.length, g1, g2), profit);
      const [h1 = NaN, v = NaN, N = NaN] = beta;
      if (sse < best.sse) best = { g1, ceiling: h1 * g1 * g1 + v + N, sse };
    }
  }
  return best;
}
