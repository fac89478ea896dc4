import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPurchase, orderedLog } from '../../../src/model/purchases/purchase-log.ts';
import { anyRows, customers, isPurchaseRow, logOf, type Row } from './slow-log.ts';

const far = fc.array(
  fc.record({ customer: fc.integer({ min: 0, max: 3 }), day: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), amount: fc.nat() }),
);

/** As objects, by the sort of the language, which is stable. */
const slow = <R extends Pick<Row, 'customer' | 'day'>>(rows: readonly R[]): readonly R[] =>
  rows.toSorted((a, b) => a.customer - b.customer || a.day - b.day);

describe('a purchase log', () => {
  it('is sorted by customer and day, rows of a day as they came', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const log = logOf(rows);
        const sorted = slow(rows);
        expect([...log.day]).toEqual(sorted.map(({ day }) => day));
        expect([...log.amount]).toEqual(sorted.map(({ amount }) => amount));
        expect([...(log.cost ?? [])]).toEqual(sorted.map(({ cost }) => cost));
        expect([...(log.complaints ?? [])]).toEqual(sorted.map(({ complaints }) => complaints));
        const firsts = Array.from({ length: customers + 1 }, (_, customer) => rows.filter((row) => row.customer < customer).length);
        expect([...log.first]).toEqual(firsts);
      }),
      { seed: 1 },
    );
  });

  it('orders days of any distance', () => {
    fc.assert(
      fc.property(far, (rows) => {
        const day = Int32Array.from(rows, (row) => row.day);
        const amount = Float64Array.from(rows, (row) => row.amount);
        const log = orderedLog(
          Uint32Array.from(rows, (row) => row.customer),
          4,
          day,
          amount,
        );
        expect([...log.amount]).toEqual(slow(rows).map((row) => row.amount));
      }),
      { seed: 2 },
    );
  });

  it('takes every further column along, where it stands, and leaves the customers of the rows alone', () => {
    const customerOf = Uint32Array.of(2, 0, 2, 0);
    const day = Int32Array.of(9, 9, 3, 1);
    const use = { visits: Float64Array.of(1, 2, 3, 4) };
    const [codes, small, numbers] = [Uint32Array.of(10, 20, 30, 40), Uint8Array.of(1, 2, 3, 4), Float64Array.of(0.1, NaN, 0.3, 0.4)];
    const log = orderedLog(customerOf, 3, day, Float64Array.of(1, 2, 3, 4), { use }, [codes, small, numbers]);
    expect([...customerOf]).toEqual([2, 0, 2, 0]);
    expect(log.day).toBe(day);
    expect(log.use).toBe(use);
    expect([...log.amount]).toEqual([4, 2, 3, 1]);
    expect([...use.visits]).toEqual([4, 2, 3, 1]);
    expect([...codes]).toEqual([40, 20, 30, 10]);
    expect([...small]).toEqual([4, 2, 3, 1]);
    expect([...numbers]).toEqual([0.4, NaN, 0.3, 0.1]);
    expect([...log.first]).toEqual([0, 2, 2, 4]);
    expect(log).toMatchObject({ cost: null, complaints: null, customers: 3 });
  });

  it('of nothing is empty', () => {
    expect([...orderedLog(new Uint32Array(0), 2, new Int32Array(0), new Float64Array(0)).first]).toEqual([0, 0, 0]);
  });
});

it('a refund is no purchase, nor is a complaint alone', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const log = logOf(rows);
      expect(Array.from(log.day, (_, place) => isPurchase(log, place))).toEqual(slow(rows).map(isPurchaseRow));
    }),
    { seed: 3 },
  );
  const gift = { customer: 0, day: 0, amount: 0, cost: NaN, complaints: 1 };
  expect(isPurchase(logOf([gift], { withComplaints: false }), 0)).toBe(true);
});
