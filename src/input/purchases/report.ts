import { printable } from '../../model/fault.ts';

export const purchaseFaultCodes = [
  'too-few-cells',
  'too-many-cells',
  'open-quote',
  'stray-quote',
  'long-line',
  'bad-encoding',
  'control-character',
  'missing-customer',
  'long-name',
  'missing-date',
  'unreadable-date',
  'impossible-date',
  'ambiguous-date',
  'date-without-year',
  'serial-date',
  'missing-amount',
  'unreadable-number',
  'gigantic-number',
  'refund',
] as const;

/** Why one row of a purchase log was refused. */
export type PurchaseFaultCode = (typeof purchaseFaultCodes)[number];

export interface PurchaseRefusal {
  /** Of the text, from 1; of a workbook, the row. */
  readonly line: number;
  readonly code: PurchaseFaultCode;
  /** From 0; null where it is the whole row. */
  readonly column: number | null;
  /** What stood there, or the beginning of the row; short enough to print. */
  readonly got: string;
}

/** One reason, how many rows were refused for it, and the first of them. */
export interface RefusedFor {
  readonly code: PurchaseFaultCode;
  readonly count: number;
  readonly first: readonly PurchaseRefusal[];
}

/** What an import did with every row: kept + merged + dropped + refused = rows. */
export interface PurchaseReport {
  /** Neither header nor blank. */
  readonly rows: number;
  readonly blank: number;
  readonly kept: number;
  /** Added to an earlier row of the same customer and day. */
  readonly merged: number;
  /** Left out because a policy says so. */
  readonly dropped: { readonly refunds: number; readonly zeros: number };
  readonly refused: number;
  /** Commonest first. */
  readonly reasons: readonly RefusedFor[];
  /** Among the rows kept or merged. */
  readonly refunds: number;
  readonly zeros: number;
  readonly amountsTakenAsZero: number;
  readonly ofUnknownCustomer: number;
  readonly customers: number;
  /** Of the amounts kept. */
  readonly sum: number;
  /** Days since 1970-01-01; null where no row was kept. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** Cells of attributes that became gaps: no number in a column of numbers, or one text too many. */
  readonly gaps: readonly { readonly name: string; readonly count: number }[];
  /** Columns left out for pseudonymity. */
  readonly withheld: readonly string[];
}

/** So many refused rows of each reason are kept with their lines; all are counted. */
export const mostShown = 1_000;

/** Counts refused rows. */
export class Refusals {
  #total = 0;
  readonly #reasons = new Map<PurchaseFaultCode, { count: number; readonly first: PurchaseRefusal[] }>();

  get total(): number {
    return this.#total;
  }

  /** @param got asked only for the first ones */
  add(code: PurchaseFaultCode, line: number, column: number | null, got: () => string): void {
    const reason = this.#reasons.get(code) ?? { count: 0, first: [] };
    this.#reasons.set(code, reason);
    this.#total++;
    reason.count++;
    if (reason.first.length < mostShown) reason.first.push({ line, code, column, got: printable(got()) });
  }

  reasons(): readonly RefusedFor[] {
    const reasons = Array.from(this.#reasons, ([code, reason]) => ({ code, ...reason }));
    return reasons.sort((a, b) => b.count - a.count || purchaseFaultCodes.indexOf(a.code) - purchaseFaultCodes.indexOf(b.code));
  }
}
