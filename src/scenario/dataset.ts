import type { TimeUnit } from '../model/discounting/rate-conversion.ts';
import type { LogFacts } from './stored-log.ts';
import type { Text } from './text.ts';

/**
 * One customer's history, one entry per time unit of its dataset from its first one (t = 1 at index 0). NaN marks a unit
 * without a record. `profit` is what the models see; the other columns are what it was made from, where they are known.
 */
export interface Customer {
  /** As the source wrote it; unique in its dataset. */
  readonly id: string;
  /** The calendar unit of t = 1: units since year 0 for dated sources (2024-03 in months is 2024·12 + 2), else the source's own period number. */
  readonly firstUnit: number;
  /** The relationship is over, so the curve is complete and can be lent to similar customers. */
  readonly ended: boolean;
  /** Money per unit. */
  readonly profit: Float64Array;
  readonly revenue: Float64Array | null;
  /** Direct cost, before allocated activities; money per unit. */
  readonly cost: Float64Array | null;
  /** Indirect benefit (referrals, word of mouth), money per unit. */
  readonly indirectBenefit: Float64Array | null;
  /** Use of each activity of the dataset's cost pools, in the activity's own unit, per time unit. */
  readonly use: Readonly<Record<string, Float64Array>> | null;
}

/** A customer-related activity whose cost is allocated by use. @source handbook 3 */
export interface CostPool {
  readonly activity: string;
  readonly label: Text;
  /** Money per time unit for the whole pool. */
  readonly cost: number;
  /** What the pool can deliver per time unit, in the activity's own unit. */
  readonly volume: number;
}

/** What is known of a dataset without opening it. */
export interface Dataset {
  readonly id: string;
  readonly title: Text;
  readonly note: Text;
  readonly unit: TimeUnit;
  /** As shown after an amount: `万元`, `CNY`, `$`. Empty where unknown. */
  readonly currency: string;
  /** The firstUnit numbers are calendar units, not plain period numbers. */
  readonly dated: boolean;
  readonly origin: 'sample' | 'imported';
  readonly pools: readonly CostPool[];
  /** What its purchase log is, from which histories by month are made; null where it holds histories. */
  readonly log: LogFacts | null;
}
