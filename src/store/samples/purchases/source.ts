import type { LogFacts } from '../../../scenario/stored-log.ts';
import type { Text } from '../../../scenario/text.ts';

/** One row of a sample's purchase log. */
export interface Purchase {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly amount: number;
  /** Nothing where the sample has no such column. */
  readonly cost?: number;
  readonly complaints?: number;
  /** One for each of the sample's attributes. */
  readonly values: readonly (number | string)[];
}

/** A sample dataset of purchases, customer by customer. */
export interface PurchaseSource {
  /** One page: what is in it, how it was made or where it is from, what to look for. */
  readonly note: Text;
  readonly currency: string;
  /** As in a log's facts. */
  readonly margin: number;
  /** The columns beside customer, day and amount. */
  readonly columns: Pick<LogFacts, 'cost' | 'complaints' | 'attributes'>;
  readonly customers: number;
  readonly id: (customer: number) => string;
  /** In any order. */
  readonly purchases: (customer: number) => readonly Purchase[];
}
