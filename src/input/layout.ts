import type { TimeUnit } from '../model/discounting/rate-conversion.ts';
import type { DateUnit } from './calendar.ts';
import type { DecimalMark } from './digits.ts';
import type { DateOrder, PeriodFaultCode } from './period.ts';

/** What a column is. `amount`: profit of the one period that the column's name says (wide tables). `status` holds words, `ended` yes or no. */
export const roles = [
  'customer',
  'period',
  'profit',
  'revenue',
  'cost',
  'indirectBenefit',
  'activity',
  'status',
  'ended',
  'amount',
  'ignore',
] as const;
export type Role = (typeof roles)[number];

/** `long`: a row per customer and period. `wide`: a row per customer, a column per period. */
export const shapes = ['long', 'wide'] as const;
export type Shape = (typeof shapes)[number];

/** What the periods of a table are written in: one of them for the whole table. */
export type PeriodSource = 'number' | DateUnit;

/** What happens to a further record of one customer and unit. `last`: it replaces the earlier one. */
export const duplicatePolicies = ['sum', 'refuse', 'last'] as const;
export type DuplicatePolicy = (typeof duplicatePolicies)[number];

export interface ColumnUse {
  readonly role: Role;
  /** The header; of an activity its name, of an amount its period, both editable. Columns without a header have their number. */
  readonly name: string;
}

/** How a table is to be understood: plain data, guessed first, then edited by people. */
export interface Layout {
  readonly shape: Shape;
  /** One for each column of the table. */
  readonly columns: readonly ColumnUse[];
  readonly source: PeriodSource;
  /** The time unit of the dataset, no finer than the source. */
  readonly unit: TimeUnit;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark;
  readonly duplicates: DuplicatePolicy;
}

export type LayoutFault =
  | { readonly code: 'role-missing'; readonly role: 'customer' | 'period' | 'profit' | 'amount' }
  | { readonly code: 'role-repeated'; readonly role: Role; readonly columns: readonly number[] }
  | { readonly code: 'role-misplaced'; readonly role: Role; readonly column: number }
  | { readonly code: 'name-missing'; readonly column: number }
  | { readonly code: 'name-repeated'; readonly got: string; readonly columns: readonly number[] }
  | { readonly code: 'name-forbidden'; readonly got: string; readonly column: number }
  | { readonly code: 'period-unreadable'; readonly got: string; readonly column: number; readonly why: PeriodFaultCode | 'mixed-units' }
  | { readonly code: 'unit-too-fine'; readonly unit: TimeUnit; readonly source: DateUnit }
  | { readonly code: 'columns-differ'; readonly found: number; readonly expected: number };

/** The usual policy: days make up a month, but a second figure for one month is a mistake until somebody says otherwise. */
export const usualPolicy = (source: PeriodSource, unit: TimeUnit): DuplicatePolicy =>
  source === 'number' || source === unit ? 'refuse' : 'sum';

export const columnsOf = ({ columns }: Pick<Layout, 'columns'>, role: Role): readonly number[] =>
  columns.flatMap((column, index) => (column.role === role ? [index] : []));
