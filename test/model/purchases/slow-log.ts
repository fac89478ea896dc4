import fc from 'fast-check';
import { orderedLog, type PurchaseLog } from '../../../src/model/purchases/purchase-log.ts';

/** A row as an object: what the slow twins are made of. */
export interface Row {
  readonly customer: number;
  readonly day: number;
  readonly amount: number;
  readonly cost: number;
  readonly complaints: number;
}

export const customers = 6;

const row: fc.Arbitrary<Row> = fc.record({
  customer: fc.integer({ min: 0, max: customers - 2 }),
  day: fc.integer({ min: -3, max: 900 }),
  amount: fc.oneof(fc.integer({ min: -40, max: 90 }), fc.constant(0)),
  cost: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(NaN)),
  complaints: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 })),
});

/** Rows of a few customers, of whom the last has none. */
export const anyRows = fc.array(row, { maxLength: 60 });

/** The log of rows; complaints can be left out. */
export function logOf(rows: readonly Row[], { withComplaints = true } = {}): PurchaseLog {
  const column = (pick: (row: Row) => number) => Float64Array.from(rows, pick);
  return orderedLog(
    Uint32Array.from(rows, ({ customer }) => customer),
    customers,
    Int32Array.from(rows, ({ day }) => day),
    column(({ amount }) => amount),
    { cost: column(({ cost }) => cost), complaints: withComplaints ? column(({ complaints }) => complaints) : null },
  );
}

export const isPurchaseRow = ({ amount, complaints }: Row): boolean => amount > 0 || (amount === 0 && complaints === 0);
