import type { PurchaseLog } from '../model/purchases/purchase-log.ts';
import type { TextColumn } from '../model/purchases/text-column.ts';

/** One more column of the source, an entry a purchase. */
export interface Attribute {
  readonly name: string;
  /** Numbers, NaN where there is none; or texts by their places in `words`, of which the first is the empty text. */
  readonly values:
    | { readonly kind: 'number'; readonly column: Float64Array }
    | { readonly kind: 'text'; readonly codes: Uint32Array; readonly words: TextColumn };
}

/** A purchase log as it is kept: with its customers' ids and the other columns of its source. */
export interface StoredLog extends PurchaseLog {
  /** Of each customer: as the source wrote it, or a pseudonym; all different. */
  readonly ids: TextColumn;
  readonly attributes: readonly Attribute[];
}

/** What is known of a purchase log without reading it. */
export interface LogFacts {
  readonly purchases: number;
  /** Days since 1970-01-01. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** The share of an amount that is profit where no cost is known, 0 to 1. */
  readonly margin: number;
  /** The ids are keyed hashes, and names and phone numbers were left out. */
  readonly pseudonymous: boolean;
  /** The columns that the log has beside customer, day and amount. */
  readonly cost: boolean;
  readonly complaints: boolean;
  readonly attributes: readonly { readonly name: string; readonly kind: 'number' | 'text' }[];
}
