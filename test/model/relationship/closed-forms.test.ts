import { describe, expect, it } from 'vitest';
import { stages } from '../../../src/model/relationship/stages.ts';
import { expectNear } from '../near.ts';
import { ran, results } from './runs.ts';

const details = ['behaviour', 'rates'] as const;

describe('equal retention in all stages', () => {
  it.each([0.5, 0.9, 0.97, 0.999])('%d leaves survivors binomial around N·r^k, within four standard errors in each of 60 months', (r) => {
    const { alive } = results({ customers: 50_000, months: 60, detail: 'rates', retention: r });
    for (let k = 1; k <= 60; k++) {
      const chance = r ** k;
      // 3 on top for small counts, as with the chain.
      expect(Math.abs(alive[k]! - 50_000 * chance)).toBeLessThan(4 * Math.sqrt(50_000 * chance * (1 - chance)) + 3);
    }
  });

  it('would not be mistaken for one that is .001 higher', () => {
    const { alive } = results({ customers: 50_000, months: 60, detail: 'rates', retention: 0.97 });
    const chance = 0.971 ** 24;
    expect(Math.abs(alive[24]! - 50_000 * chance)).toBeGreaterThan(4 * Math.sqrt(50_000 * chance * (1 - chance)));
  });

  it('of 1 keeps everyone in rates, and in behaviour everyone who does not walk out or is not worn out', () => {
    const change = { customers: 5000, months: 60, retention: 1 };
    const rates = results({ ...change, detail: 'rates' });
    expect([...rates.alive]).toEqual(new Array(61).fill(5000));
    expect([...rates.survival]).toEqual(new Array(61).fill(1));
    const { departures, alive } = results({ ...change, detail: 'behaviour' });
    expect([...departures.churn]).toEqual(new Array(61).fill(0));
    expect(alive[60]! + sum(departures.exit) + sum(departures.wornOut)).toBe(5000);
  });

  it.each(details)('of 0 lets everyone leave in month 1, and nobody pays (%s)', (detail) => {
    const { alive, profit, turnover, meanClp } = results({ customers: 5000, months: 6, retention: 0, detail });
    expect([...alive]).toEqual([5000, 0, 0, 0, 0, 0, 0]);
    expect([...turnover]).toEqual([0, 1, 0, 0, 0, 0, 0]);
    expect(sum(profit)).toBe(0);
    expect(meanClp).toBe(0);
  });
});

describe('money', () => {
  it.each(details)('at a discount rate of 0 the mean CLP is the mean undiscounted profit, by whatever timing (%s)', (detail) => {
    for (const timing of ['first-unit', 'end-of-unit', 'mid-unit', 'relationship-start', 'continuous', 'none']) {
      const { meanClp, profit } = results({ customers: 1000, months: 60, discountRate: 0, timing, detail });
      expectNear(meanClp, sum(profit) / 1000, 1e-11);
    }
  });

  it.each(details)('the mean CLP is the discounted profit of a cohort by month (%s)', (detail) => {
    const { meanClp, profit, presentValue } = results({ customers: 1000, months: 60, detail });
    expectNear(meanClp, sum(presentValue) / 1000, 1e-11);
    expectNear(meanClp, sum(profit.map((amount, k) => amount * 1.0125 ** (1 - k))) / 1000, 1e-11);
  });

  const sized = (detail: string, size: number, change: object) =>
    ran({ customers: 1500, months: 60, detail, segments: [{ name: 'all', size }], ...change });

  it.each(details)('double sizes bring twice the profit to the last bit where nothing is spent (%s)', (detail) => {
    const free = { retentionSpend: 0, voiceCost: 0 };
    const [one, two] = [sized(detail, 1, free), sized(detail, 2, free)];
    expect([...two.outcome.statusQuo.all.money.profit]).toEqual([...one.outcome.statusQuo.all.money.profit].map((amount) => 2 * amount));
    expect(two.outcome.statusQuo.all.tally).toEqual(one.outcome.statusQuo.all.tally);
  });

  it.each(details)('double sizes bring twice the revenue side: profit, retention spend and costs of complaints together (%s)', (detail) => {
    const revenue = ({ outcome, params }: ReturnType<typeof sized>) => {
      const { tally, money } = outcome.statusQuo.all;
      return money.profit.map((amount, month) => {
        const alive = stages.reduce((count, _, stage) => count + tally.stock[stage * 61 + month]!, 0);
        return month === 0 ? 0 : amount + money.voiceCosts[month]! + alive * params.retentionSpend;
      });
    };
    const [one, two] = [revenue(sized(detail, 1, {})), revenue(sized(detail, 2, {}))];
    for (const [month, amount] of one.entries()) expectNear(two[month], 2 * amount, 1e-11);
  });

  it('complaints cost in behaviour, what they cost is in the profit, and rates has none', () => {
    const change = { customers: 1500, months: 36 };
    const [cheap, dear] = [ran({ ...change, voiceCost: 0 }), ran({ ...change, voiceCost: 5 })];
    const { money } = dear.outcome.statusQuo.all;
    expect(sum(money.voiceCosts)).toBeGreaterThan(0);
    for (const [month, cost] of money.voiceCosts.entries()) {
      expectNear(money.profit[month]! + cost, cheap.outcome.statusQuo.all.money.profit[month]!, 1e-10);
      expect(cost % 5).toBe(0);
    }
    expect(sum(ran({ ...change, detail: 'rates' }).outcome.statusQuo.all.money.voiceCosts)).toBe(0);
  });

  it('acquisition is paid for who comes, in the month of coming, and not for those of the start', () => {
    const change = { customers: 100, months: 24, arrivals: 7.3, detail: 'rates' };
    const [free, dear] = [results(change), results({ ...change, acquisitionCost: 40 })];
    expect(dear.meanClp).toBe(free.meanClp);
    for (let month = 1; month <= 24; month++) expectNear(dear.profit[month]! + 40 * dear.arrivals[month]!, free.profit[month]!, 1e-11);
    expect(dear.profit[0]).toBe(0);
  });
});

const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((total, value) => total + value, 0);
