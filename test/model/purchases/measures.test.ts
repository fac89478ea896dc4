import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerMeasures, type CustomerMeasures } from '../../../src/model/purchases/measures.ts';
import { orderedLog } from '../../../src/model/purchases/purchase-log.ts';
import { anyRows, customers, isPurchaseRow, logOf, type Row } from './slow-log.ts';

type Columns = Readonly<Record<string, Float64Array>>;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The measures of one customer as a sentence would define them. */
function slowMeasures(all: readonly Row[], customer: number, asOf: number, margin: number): Record<keyof CustomerMeasures, number> {
  const rows = all.filter((row) => row.customer === customer && row.day <= asOf);
  const days = [...new Set(rows.filter(isPurchaseRow).map(({ day }) => day))].sort((a, b) => a - b);
  const gaps = days
    .slice(1)
    .map((day, index) => day - days[index]!)
    .sort((a, b) => a - b);
  const sumOfYearTo = (last: number) => total(rows.filter(({ day }) => day <= last && day > last - 365).map(({ amount }) => amount));
  const profit = ({ amount, cost }: Row) => (Number.isNaN(cost) ? amount * margin : amount - cost);
  const profitOfYearTo = (last: number) => total(rows.filter(({ day }) => day <= last && day > last - 365).map(profit));
  const everyYear = Array.from({ length: Math.max(0, asOf + 4) }, (_, k) => sumOfYearTo(k - 3));
  const middle = (gaps.length - 1) / 2;
  const complained = rows.filter(({ complaints }) => complaints > 0);
  return {
    recency: days.length === 0 ? NaN : asOf - Math.max(...days),
    frequency: days.length,
    monetary: total(rows.map(({ amount }) => amount)),
    age: days.length === 0 ? 0 : asOf - Math.min(...days),
    interval: gaps.length === 0 ? NaN : (gaps[Math.floor(middle)]! + gaps[Math.ceil(middle)]!) / 2,
    gaps: gaps.length,
    lastYear: sumOfYearTo(asOf),
    bestYear: Math.max(0, ...everyYear),
    profitLastYear: profitOfYearTo(asOf),
    profitActiveYear: days.length === 0 ? 0 : profitOfYearTo(Math.max(...days)),
    complaints: total(complained.map(({ complaints }) => complaints)),
    lastComplaint: complained.length === 0 ? NaN : asOf - Math.max(...complained.map(({ day }) => day)),
  };
}

it('are those of the slow and obvious way, for every customer', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: -5, max: 1300 }), (rows, asOf) => {
      const measures = customerMeasures(logOf(rows), asOf, { margin: 0.25 });
      for (let customer = 0; customer < customers; customer++) {
        const expected = slowMeasures(rows, customer, asOf, 0.25);
        const found = Object.fromEntries(Object.entries(measures as unknown as Columns).map(([name, column]) => [name, column[customer]]));
        expect(found).toEqual(expected);
      }
    }),
    { seed: 4, numRuns: 300 },
  );
});

describe('of one customer', () => {
  const bought = (days: readonly number[], amounts: readonly number[], known = {}) =>
    orderedLog(new Uint32Array(days.length), 1, Int32Array.from(days), Float64Array.from(amounts), known);

  it('count a day once, and take the mean of the middle two gaps', () => {
    const { frequency, recency, interval, gaps } = customerMeasures(bought([10, 10, 14, 20, 50], [1, 2, 3, 4, 5]), 60);
    expect([frequency[0], recency[0], interval[0], gaps[0]]).toEqual([4, 10, 6, 3]);
    expect(customerMeasures(bought([10, 14, 20], [1, 1, 1]), 60).interval[0]).toBe(5);
  });

  it('find the best year where a refund leaves it without a purchase coming in', () => {
    const { bestYear, lastYear } = customerMeasures(bought([0, 100, 800], [-50, 30, 1]), 800);
    expect([bestYear[0], lastYear[0]]).toEqual([30, 1]);
  });

  it('take what activities cost from the profit, not what they are used for free or not known', () => {
    const use = { visits: Float64Array.of(2, NaN), calls: Float64Array.of(5, 1), toString: Float64Array.of(9, 9) };
    const log = bought([0, 1], [100, 60], { cost: Float64Array.of(40, NaN), use });
    expect(customerMeasures(log, 5, { margin: 0.5, unitCosts: { visits: 10, calls: 0 } }).profitLastYear[0]).toBe(60 - 20 + 30);
    expect(customerMeasures(log, 5).profitLastYear[0]).toBe(120);
  });

  it('keep long rhythms: many gaps have the median that sorting finds', () => {
    const days = Array.from({ length: 5000 }, (_, k) => Math.floor(k * 3 + 40 * Math.sin(k * 1.7) ** 2));
    const distinct = [...new Set(days)].sort((a, b) => a - b);
    const gaps = distinct
      .slice(1)
      .map((day, index) => day - distinct[index]!)
      .sort((a, b) => a - b);
    const middle = (gaps.length - 1) / 2;
    const { interval } = customerMeasures(
      bought(
        days,
        days.map(() => 1),
      ),
      20_000,
    );
    expect(interval[0]).toBe((gaps[Math.floor(middle)]! + gaps[Math.ceil(middle)]!) / 2);
  });
});
