/** A running total that keeps the digits a plain one loses (Neumaier). */
interface Total {
  high: number;
  low: number;
}

/** Compensated totals by customer and period. */
export interface Ledger {
  readonly add: (customer: string, period: number, amount: number) => void;
  readonly total: (customer: string, period: number) => number;
  /** Every customer and period booked on: customers in the order of first booking, each one's periods ascending. */
  readonly entries: () => readonly { readonly customer: string; readonly period: number }[];
}

export function ledger(): Ledger {
  const books = new Map<string, Map<number, Total>>();
  return {
    add(customer, period, amount) {
      const book = books.get(customer) ?? new Map<number, Total>();
      books.set(customer, book);
      const total = book.get(period) ?? { high: 0, low: 0 };
      book.set(period, total);
      accumulate(total, amount);
    },
    total(customer, period) {
      const { high, low } = books.get(customer)?.get(period) ?? { high: 0, low: 0 };
      return high + low;
    },
    entries: () => [...books].flatMap(([customer, book]) => [...book.keys()].sort((a, b) => a - b).map((period) => ({ customer, period }))),
  };
}

function accumulate(total: Total, amount: number): void {
  const next = total.high + amount;
  total.low += Math.abs(total.high) >= Math.abs(amount) ? total.high - next + amount : amount - next + total.high;
  total.high = next;
}
