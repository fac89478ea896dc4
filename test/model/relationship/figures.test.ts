import { describe, expect, it } from 'vitest';
import { endingStage, moveMonth, moveStage } from '../../../src/model/relationship/lives.ts';
import { meanOf } from '../../../src/model/relationship/outcome.ts';
import { stages } from '../../../src/model/relationship/stages.ts';
import { patterns } from '../../../src/model/life-curve/pattern.ts';
import { ran, type Ran } from './runs.ts';

/** Customers of the table, and of our runs. */
const customers = 100_000;
const months = 60;
const stability = stages.indexOf('stability');

/** The table at the end of handbook 7 [computed, Monte Carlo]: an independent simulation of the same text. */
const table = {
  behaviour: {
    patterns: { I: 29.3, II: 20.9, III: 8.7, IV: 40.8, open: 0.3 },
    ...{ alive: 30.5, ageAtStability: 25, reach: 50, profit: 16.4, medianProfit: 13.7, clp: 161.6, clpError: 0.7, breakEven: 15 },
  },
  rates: {
    patterns: { I: 21.8, II: 20.6, III: 8.7, IV: 48.6, open: 0.2 },
    ...{ alive: 36.7, ageAtStability: 24, reach: 58, profit: 16.4, medianProfit: 13.8, clp: 201.1, clpError: 0.8, breakEven: 14 },
  },
} as const;

/** Four standard errors of the difference of two runs of so many customers, in points, and what rounding hides. @param printed last digit */
const points = (percent: number, printed: number) => 4 * Math.sqrt((2 * percent * (100 - percent)) / customers) + printed / 2;

describe.each(['behaviour', 'rates'] as const)('100,000 customers over 60 months in %s', (detail) => {
  const figures = table[detail];
  const change = { customers, months, detail, sameCeiling: false };
  const run = ran(change);
  const { tally, money, clp } = run.outcome.statusQuo.all;
  const percent = (count: number) => (100 * count) / customers;
  const cumulated = (worth: (month: number) => number) => {
    let sum = 0;
    return money.profit.map((amount, month) => (sum += month === 0 ? 0 : (amount * worth(month)) / customers));
  };

  it.each(patterns)('as many show the pattern %s as in the table', (name) => {
    const expected = figures.patterns[name];
    expect(Math.abs(percent(tally.patterns[patterns.indexOf(name)]!) - expected)).toBeLessThan(points(expected, 0.1));
  });

  it('as many are alive at the end as in the table', () => {
    const alive = stages.reduce((sum, _, stage) => sum + tally.stock[stage * (months + 1) + months]!, 0);
    expect(Math.abs(percent(alive) - figures.alive)).toBeLessThan(points(figures.alive, 0.1));
  });

  it('as many reach stability as in the table, half of them by the same age', () => {
    const ages = agesAtStability(run).sort((a, b) => a - b);
    expect(ages[ages.length >> 1]).toBe(figures.ageAtStability);
    expect(Math.abs(percent(ages.length) - figures.reach)).toBeLessThan(points(figures.reach, 1));
  });

  it('stable customers bring in month 60 what they bring in the table, on average and in the middle', () => {
    const profits = profitsOfLastMonth(run, ran({ ...change, months: months - 1 })).sort((a, b) => a - b);
    const mean = profits.reduce((sum, profit) => sum + profit, 0) / profits.length;
    const spread = Math.sqrt(profits.reduce((sum, profit) => sum + (profit - mean) ** 2, 0) / profits.length);
    const error = (4 * Math.SQRT2 * spread) / Math.sqrt(profits.length);
    expect(Math.abs(mean - figures.profit)).toBeLessThan(error + 0.05);
    // The median of a normal has √(π/2) times the error of the mean; that of a skewed distribution a smaller one.
    expect(Math.abs(profits[profits.length >> 1]! - figures.medianProfit)).toBeLessThan(error * Math.sqrt(Math.PI / 2) + 0.05);
  });

  it('the mean CLP and its standard error are those of the table', () => {
    const { mean, standardError } = meanOf(clp);
    expect(Math.abs(mean - figures.clp)).toBeLessThan(4 * Math.hypot(standardError, figures.clpError) + 0.05);
    expect(Math.abs(standardError - figures.clpError)).toBeLessThan(0.06);
  });

  it('the cohort breaks even in the month of the table, profits counted undiscounted', () => {
    expect(cumulated(() => 1).findIndex((sum, month) => month > 0 && sum >= 0)).toBe(figures.breakEven);
  });

  it('discounted, behaviour breaks even a month later, .07 a head short in the month of the table', () => {
    const discounted = cumulated((month) => 1.0125 ** (1 - month));
    expect(discounted.findIndex((sum, month) => month > 0 && sum >= 0)).toBe(detail === 'behaviour' ? 16 : 14);
    if (detail === 'behaviour') expect(discounted[15]).toBeCloseTo(-0.07, 1);
  });
});

function agesAtStability({ runs }: Ran): number[] {
  return runs.flatMap(({ customers: { lives } }) => {
    const ages: number[] = [];
    let move = 0;
    for (const end of lives.moveEnd) {
      let age = 0;
      for (; move < end; move++) if (age === 0 && moveStage(lives.moves[move]!) === stability) age = moveMonth(lives.moves[move]!);
      if (age > 0) ages.push(age);
    }
    return ages;
  });
}

/** Of the customers who stand in stability: what their CLP grows by as the run gets a month longer, which is that month's profit. */
function profitsOfLastMonth(long: Ran, short: Ran): number[] {
  const worth = 1.0125 ** (1 - months);
  return long.runs.flatMap(({ customers: { lives, clp } }, chunk) =>
    [...clp].flatMap((value, place) =>
      lives.left[place] === 0 && endingStage(lives.ending[place]!) === stability
        ? [(value - short.runs[chunk]!.customers.clp[place]!) / worth]
        : [],
    ),
  );
}
