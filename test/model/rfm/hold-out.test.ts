import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdOut } from '../../../src/model/rfm/hold-out.ts';
import { rfm } from '../../../src/model/rfm/model.ts';
import { logOfTransactions } from '../../../src/model/purchases/transactions.ts';
import { cdnow } from '../purchases/cdnow.ts';
import { refusals } from '../refusal.ts';
import { slowScores } from './slow-scores.ts';

interface Row {
  readonly customer: string;
  /** Of April 2024. */
  readonly day: number;
  readonly amount: number;
}

const firstOfApril = 19_814;
const dateOf = (day: number) => `2024-04-${String(day).padStart(2, '0')}`;
const logged = (rows: readonly Row[]) =>
  rows.map(({ customer, day, amount }) => ({ customer, date: dateOf(day), amount, cost: null, complaints: 0 }));

/** Row by row: who had bought by the earlier day, in which cell that was, and what came after. */
function slowHoldOut(rows: readonly Row[], asOf: number, quantiles: number, days: number, least: number | null) {
  const people = [...new Set(rows.map(({ customer }) => customer))].map((id) => rows.filter(({ customer }) => customer === id));
  const before = people.map((own) => own.filter(({ day }) => day <= asOf - days));
  const known = people.flatMap((own, k) => (before[k]!.some(({ amount }) => amount >= 0) ? [{ own, then: before[k]! }] : []));
  const scores = slowScores(
    known.map(({ then }) => ({
      recency: asOf - days - Math.max(...then.filter(({ amount }) => amount >= 0).map(({ day }) => day)),
      frequency: new Set(then.filter(({ amount }) => amount >= 0).map(({ day }) => day)).size,
      monetary: then.reduce((sum, { amount }) => sum + amount, 0),
    })),
    { quantiles, method: 'independent' },
  );
  const cells: Record<string, [number, number]> = {};
  for (const [k, { own }] of known.entries()) {
    const after = own.filter(({ day }) => day > asOf - days && day <= asOf);
    const spent = after.reduce((sum, { amount }) => sum + amount, 0);
    const responded = least === null ? after.some(({ amount }) => amount >= 0) : spent >= least;
    const name = `${scores.recency[k]}${scores.frequency[k]}${scores.monetary[k]}`;
    const [count, responses] = cells[name] ?? [0, 0];
    cells[name] = [count + 1, responses + Number(responded)];
  }
  return cells;
}

const rows = fc.array(
  fc.record({
    customer: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    day: fc.integer({ min: 1, max: 30 }),
    amount: fc.integer({ min: -3, max: 9 }),
  }),
  { minLength: 1, maxLength: 30 },
);

describe('a hold-out', () => {
  it('counts responses after the day of the scores, as row by row', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 10, max: 30 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(null, 0, 5),
        (list, asOf, days, least) => {
          const { log } = logOfTransactions(logged(list));
          const quick = holdOut(log, firstOfApril - 1 + asOf, { quantiles: 3, method: 'independent' }, { days, least });
          const slow = slowHoldOut(list, asOf, 3, days, least);
          const named = Object.fromEntries(
            [...quick.counts].flatMap((count, cell) =>
              count === 0
                ? []
                : [[`${Math.floor(cell / 9) + 1}${(Math.floor(cell / 3) % 3) + 1}${(cell % 3) + 1}`, [count, quick.responses[cell]]]],
            ),
          );
          expect(named).toEqual(slow);
        },
      ),
    );
  });

  it('has nobody where nobody had bought by the earlier day', () => {
    const run = rfm.run({ params: { responseDays: 3650 }, data: { transactions: cdnow }, seed: 0 });
    expect(run.ok && run.value.results.responseRates).toEqual({});
  });
});

describe('what the model says of a mailing', () => {
  const results = (params: object) => {
    const run = rfm.run({ params, data: { transactions: cdnow }, seed: 0 });
    if (!run.ok) throw new Error(JSON.stringify(run.error));
    return run.value.results;
  };

  it('is the break-even rate of 30 and −2, and rates that are shares', () => {
    const { breakEven, responseRates } = results({});
    expect(breakEven).toBe(0.0625);
    expect(Object.keys(responseRates).length).toBeGreaterThan(20);
    for (const rate of Object.values(responseRates)) expect(rate >= 0 && rate <= 1).toBe(true);
  });

  it('counts fewer responses the more must be spent', () => {
    const mean = (params: object) => Object.values(results(params).responseRates).reduce((sum, rate) => sum + rate, 0);
    expect(mean({ response: 'spend', responseSpend: 100 })).toBeLessThan(mean({ response: 'spend', responseSpend: 10 }));
  });

  it('has no break-even where everybody’s response pays the same, and refuses a response that costs more than none', () => {
    expect(results({ vR: -2, vN: -2 }).breakEven).toBeNull();
    expect(refusals(rfm, { vR: -3, vN: -2 }, { transactions: [] })).toEqual(['below params.vR']);
  });
});

describe('the named groups', () => {
  const groupsOf = (params: object) => {
    const run = rfm.run({ params, data: { transactions: cdnow }, seed: 0 });
    if (!run.ok) throw new Error(JSON.stringify(run.error));
    return run.value.results;
  };

  it('are the document’s own, the first rule that holds counting, and nobody’s where none does', () => {
    const rules = [
      { name: 'best', recency: 5, frequency: { least: 4 } },
      { name: 'recent', recency: { least: 4 } },
      { name: 'never', recency: 5 },
    ];
    const { groups, customers } = groupsOf({ groups: 'own', rules });
    const expected = groups.map((_, k) => {
      const [r, f] = [customers.recencyScore[k]!, customers.frequencyScore[k]!];
      return r === 5 && f >= 4 ? 'best' : r >= 4 ? 'recent' : '';
    });
    expect(groups).toEqual(expected);
    expect(new Set(groups)).toEqual(new Set(['best', 'recent', '']));
  });

  it('are those of a table with everybody in one', () => {
    for (const groups of ['eight-types', 'ten-segments']) expect(groupsOf({ groups }).groups).not.toContain('');
  });

  it('are refused by name', () => {
    const refused = (rules: unknown) => refusals(rfm, { groups: 'own', rules }, { transactions: [] });
    expect(refused([{ name: 'a' }, { name: 'a' }])).toEqual(['repeated params.rules.1.name']);
    expect(refused([{ name: 'a', recency: { least: 4, most: 2 } }])).toEqual(['below params.rules.0.recency.most']);
    expect(refused([{ name: '' }])).toEqual(['not-text params.rules.0.name']);
    expect(refused([{ name: 'a', monetary: 10 }])).toEqual(['out-of-range params.rules.0.monetary']);
  });
});
