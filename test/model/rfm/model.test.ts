import { describe, expect, it } from 'vitest';
import { rfm } from '../../../src/model/rfm/model.ts';
import { cdnow } from '../purchases/cdnow.ts';
import { refusals } from '../refusal.ts';
import { slowScores } from './slow-scores.ts';

function results(transactions: readonly object[], params: object = {}) {
  const run = rfm.run({ params, data: { transactions }, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error.slice(0, 3)));
  return run.value.results;
}

/** From the texts of the dates, by the calendar of the language and no code of ours. */
const dayOf = (date: string) => Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T00:00Z`) / 86_400_000;

describe('the one-tenth sample of CDNOW', () => {
  const { ids, customers, cells } = results(cdnow, { asOf: '1998-06-30' });
  const slow = [...new Set(cdnow.map(({ customer }) => customer))].map((id) => {
    const rows = cdnow.filter(({ customer }) => customer === id);
    return {
      id,
      recency: dayOf('19980630') - Math.max(...rows.map(({ date }) => dayOf(date))),
      frequency: new Set(rows.map(({ date }) => date)).size,
      monetary: rows.reduce((sum, { amount }) => sum + amount, 0),
    };
  });

  it('has the rows and customers that are published, and the days and money of the slow way', () => {
    expect([cdnow.length, ids.length]).toEqual([6919, 2357]);
    expect(ids).toEqual(slow.map(({ id }) => id));
    expect([...customers.recency]).toEqual(slow.map(({ recency }) => recency));
    expect([...customers.frequency]).toEqual(slow.map(({ frequency }) => frequency));
    for (const [k, { monetary }] of slow.entries()) expect(customers.monetary[k]).toBeCloseTo(monetary, 9);
  });

  it('adds up to the cent', () => {
    const cents = cdnow.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
    expect(Math.round(customers.monetary.reduce((sum, money) => sum + money, 0) * 100)).toBe(cents);
  });

  it.each(['independent', 'nested'] as const)('scores as the slow way does, %s', (method) => {
    const { customers, cells } = results(cdnow, { method });
    const people = ids.map((_, k) => ({
      recency: customers.recency[k]!,
      frequency: customers.frequency[k]!,
      monetary: customers.monetary[k]!,
    }));
    const scores = slowScores(people, { quantiles: 5, method });
    expect([...customers.recencyScore]).toEqual(scores.recency);
    expect([...customers.frequencyScore]).toEqual(scores.frequency);
    expect([...customers.monetaryScore]).toEqual(scores.monetary);
    const counts: Record<string, number> = {};
    for (const k of ids.keys()) {
      const name = `${scores.recency[k]}${scores.frequency[k]}${scores.monetary[k]}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    expect(cells).toEqual(counts);
  });

  it('has every customer in one cell', () => {
    expect(Object.values(cells).reduce((sum, count) => sum + count)).toBe(2357);
  });

  it('asks of its last day where no day is given', () => {
    expect(results(cdnow)).toEqual(
      results(cdnow, {
        asOf: cdnow
          .map(({ date }) => date)
          .sort()
          .at(-1),
      }),
    );
  });
});

describe('a small log', () => {
  const rows = [
    { customer: 'b', date: '2024-03-01', amount: 10 },
    { customer: '__proto__', date: 20240229, amount: 5, cost: 2 },
    { customer: 'b', date: '20240301', amount: 2.5 },
    { customer: 'b', date: '2024-03-11', amount: -4 },
    { customer: 'late', date: '2024-04-01', amount: 1 },
  ];

  it('counts a day once, takes refunds off the money, and knows a leap day', () => {
    const { ids, customers } = results(rows, { asOf: '2024-03-31' });
    expect(ids).toEqual(['b', '__proto__']);
    expect(customers).toMatchObject({
      recency: Float64Array.of(30, 31),
      frequency: Float64Array.of(1, 1),
      monetary: Float64Array.of(8.5, 5),
    });
  });

  it('leaves out who had not bought by then, and has nobody before the first day', () => {
    expect(results(rows, { asOf: 20240401 }).ids).toEqual(['b', '__proto__', 'late']);
    expect(results(rows, { asOf: '2024-01-01' })).toMatchObject({ ids: [], cells: {} });
    expect(results([])).toMatchObject({ ids: [], cells: {} });
  });

  it('refuses by name', () => {
    const refused = (params: object, transactions: unknown = rows) => refusals(rfm, params, { transactions });
    expect(refused({ asOf: '2024-02-30' })).toEqual(['not-a-date params.asOf']);
    expect(refused({ quantiles: 10 })).toEqual(['out-of-range params.quantiles']);
    expect(refused({ method: 'nest' })).toEqual(['not-a-choice params.method']);
    expect(refused({}, [{ customer: '', date: '31/02/2024', amount: 'x' }, {}])).toEqual([
      'not-text data.transactions.0.customer',
      'not-a-date data.transactions.0.date',
      'not-a-number data.transactions.0.amount',
      'missing data.transactions.1.customer',
      'missing data.transactions.1.date',
      'missing data.transactions.1.amount',
    ]);
  });
});
