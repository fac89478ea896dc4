import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationship } from '../../../src/model/relationship/model.ts';
import { endingPattern, endingReason, endingStage } from '../../../src/model/relationship/lives.ts';
import { reasons, stages } from '../../../src/model/relationship/stages.ts';
import { expectNear } from '../near.ts';
import { livesByKey, ran, type Ran } from './runs.ts';

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const stage = fc.constantFrom(...stages);
const change = fc.record({
  ...{ from: fc.integer({ min: 1, max: 20 }), until: fc.constantFrom(null, 25), segment: fc.constantFrom(null, 'a') },
  ...{ retention: share(-0.05, 0.05), valueDelivered: share(-0.5, 0.5), problemRate: share(-0.1, 0.2), winBack: share(0, 0.2) },
  ...{ arrivals: share(-5, 5), cost: share(0, 3), monthlyCost: share(0, 50), switchingCost: share(-1, 1) },
});
/** Any population in which much happens. */
const anySetting = fc.record({
  ...{ seed: fc.nat(1e9), detail: fc.constantFrom('behaviour', 'rates'), customers: fc.integer({ min: 1, max: 300 }) },
  ...{ months: fc.integer({ min: 1, max: 40 }), arrivals: share(0, 12), earlyExit: fc.integer({ min: 1, max: 20 }) },
  ...{ retention: fc.record({ exploration: share(0.8, 1), formation: share(0.9, 1), stability: share(0.9, 1), decline: share(0.5, 1) }) },
  ...{ g1: share(4, 30), g1Spread: share(0, 8), g1Least: fc.integer({ min: 2, max: 10 }), exploration: fc.integer({ min: 1, max: 36 }) },
  ...{ declineHazard: share(0, 0.2), winBack: share(0, 0.3), problemRate: share(0, 0.3), h2: share(0.01, 1), sizeSpread: share(0, 2) },
  segments: fc.constantFrom('a', 'b', 'c').chain((last) =>
    fc.tuple(
      ...['a', 'b', 'c'].slice(0, 'abc'.indexOf(last) + 1).map((name) =>
        fc.record({
          ...{ name: fc.constant(name), share: share(0, 3), size: share(0, 3), stage, age: fc.nat(50) },
          ...{ retention: fc.constantFrom(null, { stability: 0.95 }), g1: fc.constantFrom(null, 9.5) },
        }),
      ),
    ),
  ),
  interventions: fc.array(change, { maxLength: 3 }),
});
const settings = fc.sample(anySetting, { seed: 11, numRuns: 80 });
const everyRun = settings.map(ran);

/** What a run's own lives say, counted one by one. */
function recounted(run: Ran, segment: number) {
  const { months } = run.params;
  const counts = (length: number) => new Int32Array(length);
  const tally = {
    ...{ stock: counts(4 * (months + 1)), departures: counts(reasons.length * 4 * (months + 1)), entered: counts(months + 1) },
    ...{ atRisk: counts(months + 1), leavers: counts(months + 1), patterns: counts(5) },
  };
  for (const [key, { left, ending, moves }] of livesByKey(run)) {
    const [of, entry] = key.split('/').map(Number) as [number, number, number];
    if (of !== segment) continue;
    tally.entered[entry]!++;
    tally.patterns[endingPattern(ending)]!++;
    let now = entry === 0 ? run.world.segments[segment]!.startStage : 0;
    tally.stock[now * (months + 1) + entry]!++;
    for (let month = entry + 1; month <= months && month <= left; month++) {
      tally.atRisk[month - entry]!++;
      now = moves.find(([moved]) => moved === month)?.[1] ?? now;
      if (month < left) tally.stock[now * (months + 1) + month]!++;
    }
    if (left > months) continue;
    expect(now).toBe(endingStage(ending));
    tally.leavers[left - entry]!++;
    tally.departures[((endingReason(ending) - 1) * 4 + now) * (months + 1) + left]!++;
  }
  return tally;
}

describe('in 80 random settings of both details', () => {
  it('stock, departures, arrivals, risks and patterns of every segment are what the lives say, counted one by one', () => {
    for (const run of everyRun)
      for (const [segment, { tally }] of run.outcome.statusQuo.segments.entries()) expect({ ...tally }).toEqual(recounted(run, segment));
  });

  it('arrivals less departures are the change of the stock, in every month and segment and in both futures', () => {
    for (const { outcome, params } of everyRun) {
      const row = params.months + 1;
      for (const { tally } of [...outcome.statusQuo.segments, ...outcome.strategy.segments, outcome.statusQuo.all]) {
        const sumAt = (counts: Int32Array, month: number) => counts.reduce((sum, count, at) => (at % row === month ? sum + count : sum), 0);
        for (let month = 1; month < row; month++) {
          const change = sumAt(tally.stock, month) - sumAt(tally.stock, month - 1);
          expect(tally.entered[month]! - sumAt(tally.departures, month)).toBe(change);
        }
        expect(sumAt(tally.stock, 0)).toBe(tally.entered[0]);
      }
    }
  });

  it('the patterns sum to all customers, those without one yet included', () => {
    for (const { outcome } of everyRun) {
      const { patterns, entered } = outcome.statusQuo.all.tally;
      expect(sum(patterns)).toBe(outcome.customers);
      expect(sum(entered)).toBe(outcome.customers);
    }
  });

  it('the money of all customers is that of each, and of each month since entry', () => {
    for (const run of everyRun) {
      const { money, clp } = run.outcome.statusQuo.all;
      expectNear(sum(money.startProfit) + sum(money.newProfit), sum(money.profit), 1e-9);
      const each = [...livesByKey(run).values()].reduce((total, life) => total + life.clp, 0);
      // Each CLP is kept in single precision.
      expect(Math.abs(each - clp.sum)).toBeLessThan(1e-6 * Math.sqrt(clp.count * clp.squares) + 1e-9);
    }
  });

  it('the results are shares where they are called so, and survival never rises', () => {
    for (const { params } of everyRun) {
      const { survival, turnover, retention } = relationship.evaluate(params, {}, 0);
      for (const column of [survival, turnover, ...Object.values(retention)])
        for (const value of column) expect(value >= 0 && value <= 1).toBe(true);
      expect([...survival]).toEqual([...survival].sort((a, b) => b - a));
    }
  });
});

it('survival of a retention of .9 is .9^k, whenever the customers came, those of the last month included', () => {
  const { survival } = relationship.evaluate(
    ran({ customers: 1, arrivals: 50_000, months: 4, detail: 'rates', retention: 0.9 }).params,
    {},
    0,
  );
  for (let k = 1; k <= 3; k++) expect(survival[k]).toBeCloseTo(0.9 ** k, 2);
});

const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((total, value) => total + value, 0);
