import type { PeriodSource } from './layout.ts';
import type { NumberFaultCode } from './number.ts';

/** Why one row of a table was refused. `column` counts from 0; `got` is what stood there, short enough to print. */
export type RowFault =
  | { readonly code: 'too-few-cells' | 'too-many-cells'; readonly found: number; readonly expected: number }
  | { readonly code: 'open-quote' | 'stray-quote'; readonly got: string }
  | { readonly code: 'control-character'; readonly column: number }
  | { readonly code: 'missing-customer' | 'missing-period' | 'missing-number'; readonly column: number }
  | { readonly code: 'long-name'; readonly column: number; readonly got: string; readonly longest: number }
  | { readonly code: 'unreadable-number'; readonly column: number; readonly got: string; readonly why: NumberFaultCode }
  | { readonly code: 'gigantic-number'; readonly column: number; readonly got: string; readonly largest: number }
  | {
      readonly code: 'unreadable-period' | 'impossible-date' | 'ambiguous-date' | 'date-without-year' | 'serial-date';
      readonly column: number;
      readonly got: string;
    }
  | { readonly code: 'mixed-units'; readonly column: number; readonly got: string; readonly expected: PeriodSource }
  | { readonly code: 'unreadable-status'; readonly column: number; readonly got: string }
  /** The customer has a record of this unit already. */
  | { readonly code: 'duplicate'; readonly column: number; readonly got: string; readonly firstLine: number }
  /** Two records of the customer would lie further apart than a history may be long. */
  | { readonly code: 'history-too-long'; readonly column: number; readonly got: string; readonly longest: number };

export type RowFaultCode = RowFault['code'];

/** A row that was left out. */
export type Refusal = { readonly line: number } & RowFault;
