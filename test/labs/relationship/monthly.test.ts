import { describe, expect, it } from 'vitest';
import { reasons, stages } from '../../../src/model/relationship/stages.ts';
import { monthlyFrom, simulated } from './simulated.ts';

const shown = simulated({ arrivals: 20, acquisitionCost: 5 });
const monthly = monthlyFrom(shown);
const months = [...monthly.alive.keys()].slice(1);

describe('what the pictures show by month', () => {
  it('adds up: arrivals less departures are the change of the stock', () => {
    for (const month of months) {
      const left = reasons.reduce((sum, reason) => sum + monthly.departures[reason][month]!, 0);
      expect(monthly.alive[month]).toBe(monthly.alive[month - 1]! + monthly.arrivals[month]! - left);
      expect(monthly.alive[month]).toBe(stages.reduce((sum, stage) => sum + monthly.byStage[stage][month]!, 0));
    }
  });

  it('has the turnover of those who were there', () => {
    const left = reasons.reduce((sum, reason) => sum + monthly.departures[reason][3]!, 0);
    expect(monthly.turnover[3]).toBeCloseTo(left / monthly.alive[2]!, 12);
    expect(monthly.turnover[0]).toBeNaN();
  });

  it('sums the present values up, and nothing is paid in month 0', () => {
    expect(monthly.presentValue[0]).toBe(0);
    expect(monthly.cumulative.at(-1)).toBeCloseTo(
      monthly.presentValue.reduce((sum, value) => sum + value, 0),
      6,
    );
  });

  it('has the mean CLP of the customers', () => {
    const { sum, count } = shown.paid.clp;
    expect(monthly.meanClp).toBeCloseTo(sum / count, 3);
  });

  it('of a preview counts everybody, with the errors of who was simulated', () => {
    const scaled = monthlyFrom({ ...shown, scale: 10 });
    expect(scaled.alive[5]).toBe(10 * monthly.alive[5]!);
    expect(scaled.profitError[5]).toBeCloseTo(10 * monthly.profitError[5]!, 6);
    expect([scaled.meanClp, scaled.meanClpError, scaled.survivalError[5]]).toEqual([
      monthly.meanClp,
      monthly.meanClpError,
      monthly.survivalError[5],
    ]);
  });

  it('breaks even from the month on in which the sum stays positive', () => {
    const { cumulative, breakEven } = monthlyFrom(simulated({}));
    expect(breakEven).not.toBeNull();
    expect(cumulative[breakEven! - 1]).toBeLessThan(0);
    expect(Math.min(...cumulative.slice(breakEven!))).toBeGreaterThanOrEqual(0);
    expect(monthlyFrom(simulated({ v: 5 })).breakEven).toBeNull();
  });
});

describe('survival', () => {
  it('without new customers is the share that is there', () => {
    const { survival, alive } = monthlyFrom(simulated({}));
    for (const [month, count] of alive.entries()) expect(survival[month]).toBeCloseTo(count / alive[0]!, 12);
  });

  it('has the binomial error where nobody is cut off', () => {
    const { survival, survivalError, alive } = monthlyFrom(simulated({}));
    const share = survival[12]!;
    expect(survivalError[12]).toBeCloseTo(Math.sqrt((share * (1 - share)) / alive[0]!), 9);
  });
});
