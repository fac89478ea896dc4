import type { CustomerMeasures } from '../../../model/purchases/measures.ts';
import type { StoredLog } from '../../../scenario/stored-log.ts';
import { meanByCustomer } from '../attribute-columns.ts';

/** The measures that every log has; their names in a document's parameters. */
export const logMeasures = ['recency', 'frequency', 'monetary', 'age', 'interval', 'lastYear', 'profitLastYear', 'complaints'] as const;
type LogMeasure = (typeof logMeasures)[number];

/** What is compared unless a scenario says otherwise. */
export const usualMeasures: readonly string[] = ['recency', 'frequency', 'monetary'];

/** Beyond these, a picture of them is no picture. */
export const mostMeasures = 8;

/** A measure that customers are compared by. */
export interface Measure {
  /** A {@link LogMeasure}, a column of the log by {@link columnKey}, or the name of a document's own column. */
  readonly key: string;
  /** One a customer; NaN where it is not known. */
  readonly values: Float64Array;
}

const mark = 'column:';

/** How a column of numbers that a log has is named among the measures. */
export const columnKey = (name: string): string => `${mark}${name}`;

/** The name of the column; null for what is none. */
export const columnName = (key: string): string | null => (key.startsWith(mark) ? key.slice(mark.length) : null);

export const isLogMeasure = (key: string): key is LogMeasure => logMeasures.some((name) => name === key);

/** Whether a measure is money, which a list sums up before anything else. */
export const isMoney = (key: string): boolean => key === 'monetary' || key === 'lastYear' || key === 'profitLastYear';

/** The chosen measures of customers on a day. Who had not bought by then is nobody yet, and of none of them. */
export function chosenMeasures(
  keys: readonly string[],
  { measures, log, asOf }: { readonly measures: CustomerMeasures; readonly log: StoredLog | null; readonly asOf: number },
): readonly Measure[] {
  const later = hasGap(measures.recency) ? measures.recency : null;
  return keys.flatMap((key): readonly Measure[] => {
    const column = isLogMeasure(key) ? measures[key] : columnMean(log, key, asOf);
    return column === null ? [] : [{ key, values: later === null ? column : whereKnown(column, later) }];
  });
}

function columnMean(log: StoredLog | null, key: string, asOf: number): Float64Array | null {
  const name = columnName(key);
  return log === null || name === null ? null : meanByCustomer(log, name, asOf);
}

function hasGap(column: Float64Array): boolean {
  for (let place = 0; place < column.length; place++) if (Number.isNaN(column[place]!)) return true;
  return false;
}

function whereKnown(column: Float64Array, known: Float64Array): Float64Array {
  const values = column.slice();
  for (let place = 0; place < values.length; place++) if (Number.isNaN(known[place]!)) values[place] = NaN;
  return values;
}
