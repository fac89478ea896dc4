import type { TimeUnit } from '../model/discounting/rate-conversion.ts';
import { printable } from '../model/fault.ts';
import { err, type Result } from '../model/result.ts';
import { isYear, type DateUnit } from './calendar.ts';
import { narrow } from './narrow-forms.ts';
import { periodForms } from './period-forms.ts';

/**
 * When something was. A plain period number is the source's own count; its unit is known where the text says so (`M3`, `第3季度`).
 * A date's index counts its units since year 0; for days it only orders them, see `calendar.ts`.
 */
export type Period =
  | { readonly kind: 'number'; readonly unit: TimeUnit | null; readonly index: number }
  | { readonly kind: 'date'; readonly unit: DateUnit; readonly index: number };

export type PeriodFaultCode = 'empty' | 'not-a-period' | 'impossible-date' | 'ambiguous-date' | 'no-year' | 'serial-date';
export interface PeriodFault {
  readonly code: PeriodFaultCode;
  readonly got: string;
}

/** How `03/04/2024` is meant. */
export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

export interface PeriodOptions {
  /** Null: dates that could be either are refused as ambiguous, the others are read. */
  readonly dateOrder?: DateOrder | null;
}

const longest = 40;
const clockTime = /[t ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?( ?(z|[+-]\d{2}:?\d{2}))?$/;

/**
 * Reads a period number (`1`, `M3`, `t12`, `第3月`, `3月`) or a date (`2024-03`, `2024/3/15`, `20240315`, `2024年3月`, `Mar 2024`,
 * `2024Q1`, `2024`; a time of day is dropped as written, without time zones). A bare number from 1900 to 2100 is a year.
 */
export function readPeriod(text: string, { dateOrder = null }: PeriodOptions = {}): Result<Period, PeriodFault> {
  const refused = (code: PeriodFaultCode) => err({ code, got: printable(text.trim()) });
  const narrowed = text.length > longest ? 'x' : narrow(text).toLowerCase().replace(clockTime, '');
  if (narrowed === '') return refused('empty');
  for (const { form, read } of periodForms) {
    const match = form.exec(narrowed);
    const period = match === null ? null : read(match, dateOrder);
    if (period !== null) return period.ok ? period : refused(period.error);
  }
  return refused('not-a-period');
}

/** A unit's number as this module reads it back. */
export function periodText(index: number, unit: TimeUnit, dated: boolean): string {
  if (!dated) return isYear(index) ? `t${index}` : String(index);
  if (unit === 'year') return String(index);
  if (unit === 'quarter') return `${Math.floor(index / 4)}Q${(index % 4) + 1}`;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
