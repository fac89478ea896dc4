import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintsBeforeSilence } from '../../../src/model/churn-warning/complaints.ts';
import { churnWarning } from '../../../src/model/churn-warning/model.ts';
import { churnWarnings, rankedWarnings, warningStates } from '../../../src/model/churn-warning/warning.ts';
import { customerMeasures } from '../../../src/model/purchases/measures.ts';
import { cdnow } from '../purchases/cdnow.ts';
import { anyRows, customers, logOf } from '../purchases/slow-log.ts';
import { refusals } from '../refusal.ts';
import { slowWarning } from './slow-warning.ts';

function results(transactions: readonly object[], params: object = {}) {
  const run = churnWarning.run({ params, data: { transactions }, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
}

const anyRule = fc.record({
  ratio: fc.constantFrom(0.5, 1, 1.3, 2.5),
  leastGaps: fc.integer({ min: 1, max: 4 }),
  complaints: fc.integer({ min: 1, max: 4 }),
  complaintDays: fc.constantFrom(0, 30, 90, 1000),
});

it('are those of the slow and obvious way, for every customer', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: -5, max: 1500 }), anyRule, (rows, asOf, rule) => {
      const log = logOf(rows);
      const found = churnWarnings(customerMeasures(log, asOf), asOf, complaintsBeforeSilence(log, asOf, rule.complaintDays), rule);
      for (let customer = 0; customer < customers; customer++) {
        const { state, silence = NaN, crossedOn = NaN, valueAtRisk = 0 } = slowWarning(rows, customer, asOf, rule) ?? {};
        expect([
          warningStates[found.states[customer]!],
          found.silence[customer],
          found.crossedOn[customer],
          found.valueAtRisk[customer],
        ]).toEqual([state, silence, crossedOn, valueAtRisk]);
      }
      const ranked = [...rankedWarnings(found)];
      const warned = Array.from(found.states.keys()).filter((k) => found.states[k] === 1 || found.states[k] === 2);
      expect(ranked.toSorted()).toEqual(warned.toSorted());
      for (const [k, place] of ranked.entries())
        if (k > 0) expect(found.valueAtRisk[place]).toBeLessThanOrEqual(found.valueAtRisk[ranked[k - 1]!]!);
    }),
    { seed: 8, numRuns: 300 },
  );
});

/** On the first of each month of 2024, so often. */
const monthly = (customer: string, times: number, more: object = {}) =>
  Array.from({ length: times }, (_, k) => ({ customer, date: `2024-${String(k + 1).padStart(2, '0')}-01`, amount: 100, ...more }));

describe('a customer who bought on the first of each month', () => {
  // Gaps of 31, 29 and 31 days; the line is ⌈77.5⌉ days after 1 April.
  const rows = monthly('a', 4);

  it('crosses the line on the day on which silence is two and a half times the usual', () => {
    expect(results(rows, { asOf: '2024-06-17' }).ids).toEqual([]);
    expect(results(rows, { asOf: '2024-06-18', margin: 0.25 })).toEqual({
      ids: ['a'],
      states: ['silent'],
      crossedOn: ['2024-06-18'],
      warnings: {
        recency: Float64Array.of(78),
        interval: Float64Array.of(31),
        silence: Float64Array.of(78 / 31),
        valueAtRisk: Float64Array.of(100),
        complaints: Float64Array.of(0),
      },
      counts: { 'in-rhythm': 0, silent: 1, 'silent-after-complaints': 0, 'no-rhythm': 0 },
    });
  });

  it('crosses a line that a product misses by a rounding on its day: 55 of 50 days are 1.1', () => {
    const two = [
      { customer: 'a', date: '2024-01-01', amount: 1 },
      { customer: 'a', date: '2024-02-20', amount: 1 },
    ];
    expect(results(two, { asOf: '2024-04-15', ratio: 1.1, leastGaps: 1 }).crossedOn).toEqual(['2024-04-15']);
  });

  it('crosses a line of whole days on the day itself', () => {
    expect(results(rows, { asOf: '2024-06-01', ratio: 2 }).ids).toEqual([]);
    expect(results(rows, { asOf: '2024-06-02', ratio: 2 }).crossedOn).toEqual(['2024-06-02']);
  });

  it('is still worth what it was, after years of silence', () => {
    expect(results(rows, { asOf: '2030-01-01' }).warnings.valueAtRisk[0]).toBe(400);
  });

  it('is not judged with fewer gaps than asked for', () => {
    expect(results(rows.slice(1), { asOf: '2025-01-01' }).counts).toMatchObject({ 'no-rhythm': 1, silent: 0 });
    expect(results(rows, { asOf: '2025-01-01', leastGaps: 4 }).ids).toEqual([]);
  });

  it('has decided to leave where it complained before or since, but not long ago', () => {
    const complaint = (date: string) => ({ customer: 'a', date, amount: 0, complaints: 2 });
    const state = (date: string) => results([...rows, complaint(date)], { asOf: '2024-12-31' }).states;
    expect(state('2024-05-20')).toEqual(['silent-after-complaints']);
    expect(state('2024-01-02')).toEqual(['silent-after-complaints']);
    expect(state('2024-01-01')).toEqual(['silent']);
  });
});

it('come by value at risk, then by silence', () => {
  const rows = [
    ...monthly('small', 5, { amount: 10 }),
    ...monthly('large', 4, { cost: 20 }),
    ...monthly('longer', 5, { amount: 80, cost: 16 }),
  ];
  const { ids, warnings } = results(rows, { asOf: '2025-06-01' });
  expect(ids).toEqual(['large', 'longer', 'small']);
  expect([...warnings.valueAtRisk]).toEqual([320, 320, 50]);
});

it('of the sample of CDNOW are some, and every customer is counted once', () => {
  const { counts, ids, warnings } = results(cdnow);
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(2357);
  expect(ids.length).toBeGreaterThan(50);
  expect(Math.min(...warnings.silence)).toBeGreaterThanOrEqual(2.5);
});

it('refuses by name', () => {
  const refused = (params: object) => refusals(churnWarning, params, { transactions: [] });
  expect(refused({ ratio: 0 })).toEqual(['out-of-range params.ratio']);
  expect(refused({ leastGaps: 1.5 })).toEqual(['not-whole params.leastGaps']);
  expect(refused({ complaintDays: -1, asOf: 'today' })).toEqual(['not-a-date params.asOf', 'out-of-range params.complaintDays']);
  expect(refusals(churnWarning, {}, {})).toEqual(['missing data.transactions']);
});
