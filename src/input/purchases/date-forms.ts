import { err, ok, type Result } from '../../model/result.ts';
import { narrow } from '../narrow-forms.ts';
import { readPeriod, type DateOrder } from '../period.ts';
import { firstDay, lastDay, likelyDay, ofPeriodDay } from './day-number.ts';

/**
 * How the dates of a column are written: `20240315`; `2024-03-15`, also with `/` and `.`; `15/03/2024`; `03/15/2024`; `2024年3月15日`;
 * `15 Mar 2024`; a spreadsheet's day number; seconds or milliseconds since 1970. A time of day may follow and is dropped.
 */
export const dateForms = ['compact', 'year-first', 'day-first', 'month-first', 'chinese', 'month-name', 'serial', 'seconds'] as const;
export type DateForm = (typeof dateForms)[number];

export type DateFault = 'unreadable-date' | 'impossible-date' | 'ambiguous-date' | 'date-without-year' | 'serial-date';

const longest = 60;
const clock = String.raw`(?:[t ] ?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?[ap]m)?(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?)`;
const clockTime = new RegExp(`${clock}$`);

/** What is written in a form, in narrow lower-case characters without the time of day; `readDay` decides whether there is such a day. */
const written: Readonly<Record<DateForm, RegExp>> = {
  compact: /^\d{8}$/,
  'year-first': /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/,
  'day-first': /^\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})$/,
  'month-first': /^\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})$/,
  chinese: /^\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?[日号]$/,
  'month-name': /[a-z]{3}/,
  serial: /^\d{5}(?:\.\d+)?$/,
  seconds: /^(?:\d{9,10}|\d{12,13})(?:\.\d+)?$/,
};

/** A date is written in exactly this form, and there is such a day. */
export function isWrittenAs(text: string, form: DateForm): boolean {
  if (text.length > longest) return false;
  const bare = narrow(text.trim()).toLowerCase().replace(clockTime, '');
  return written[form].test(bare) && readDay(text, form).ok;
}

/** A date as days since 1970-01-01. Forms that leave no doubt are read whatever the column's form is. */
export function readDay(text: string, form: DateForm): Result<number, DateFault> {
  if (text.length > longest) return err('unreadable-date');
  const narrowed = narrow(text.trim()).toLowerCase();
  const time = clockTime.exec(narrowed);
  if (time !== null && !isTime(time)) return err('impossible-date');
  const bare = narrowed.replace(clockTime, '');
  const order = form === 'day-first' || form === 'month-first' ? form : null;
  return counted(bare, form) ?? shortYear(bare, order) ?? spelled(bare, order);
}

const isTime = ([, hour, minute, second = '0']: RegExpExecArray): boolean =>
  Number(hour) <= 24 && Number(minute) < 60 && Number(second) <= 60;

/** A number of days or seconds; null where the form or the text is another. */
function counted(text: string, form: DateForm): Result<number, DateFault> | null {
  if ((form !== 'serial' && form !== 'seconds') || !/^\d{1,13}(?:\.\d+)?$/.test(text)) return null;
  if (/^\d{8}$/.test(text)) return null;
  const day = form === 'serial' ? ofSerial(Number(text)) : ofSeconds(Number(text));
  return day >= firstDay && day <= lastDay ? ok(day) : err('impossible-date');
}

/** The day of a spreadsheet's number. Spreadsheets count a 29 February 1900 that never was; number 60 is none. */
function ofSerial(serial: number): number {
  const whole = Math.floor(serial);
  return whole === 60 ? NaN : whole - (whole > 60 ? 25569 : 25568);
}

const secondsADay = 86_400;
/** Beyond this, which is the year 5138, seconds are milliseconds. */
const mostSeconds = 1e11;

export const ofSeconds = (seconds: number): number => Math.floor((seconds >= mostSeconds ? seconds / 1000 : seconds) / secondsADay);

/** `1/2/24`: years of two digits are those from 1950 to 2049. Null where it is written otherwise. */
function shortYear(text: string, order: DateOrder | null): Result<number, DateFault> | null {
  const [, a, , b, y] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})$/.exec(text) ?? [];
  if (y === undefined) return null;
  const year = wholeYear(Number(y));
  const byOrder = { 'day-first': likelyDay(year, Number(b), Number(a)), 'month-first': likelyDay(year, Number(a), Number(b)) };
  if (order === null) return err('ambiguous-date');
  return Number.isNaN(byOrder[order]) ? err('impossible-date') : ok(byOrder[order]);
}

export const wholeYear = (short: number): number => (short < 50 ? 2000 : 1900) + short;

const codes = {
  empty: 'unreadable-date',
  'not-a-period': 'unreadable-date',
  'impossible-date': 'impossible-date',
  'ambiguous-date': 'ambiguous-date',
  'no-year': 'date-without-year',
  'serial-date': 'serial-date',
} as const;

function spelled(text: string, dateOrder: DateOrder | null): Result<number, DateFault> {
  const period = readPeriod(text, { dateOrder });
  if (!period.ok) return err(codes[period.error.code]);
  if (period.value.kind !== 'date' || period.value.unit !== 'day') return err('unreadable-date');
  const day = ofPeriodDay(period.value.index);
  return ok(day);
}
