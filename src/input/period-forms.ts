import type { TimeUnit } from '../model/discounting/rate-conversion.ts';
import { err, ok, type Result } from '../model/result.ts';
import { dayIndex, isDay, isMonth, isYear, unitIndex } from './calendar.ts';
import type { DateOrder, Period, PeriodFaultCode } from './period.ts';

type Reading = Result<Period, PeriodFaultCode>;

/** One way to write a period, in narrow lower-case forms. `read` returns null where the form fits but the words do not. */
interface PeriodForm {
  readonly form: RegExp;
  readonly read: (match: RegExpExecArray, order: DateOrder | null) => Reading | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = 'january february march april may june july august september october november december'.split(' ');
const chineseQuarters = ['一', '二', '三', '四'];
const word = String.raw`([a-z]{3,9})\.?`;

/** Tried in this order; the first that reads or refuses decides. */
export const periodForms: readonly PeriodForm[] = [
  { form: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, read: ([, y, , m, d]) => day(y, m, d) },
  { form: /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]$/, read: ([, y, m, d]) => day(y, m, d) },
  { form: /^(\d{4})(\d{2})(\d{2})$/, read: ([, y, m, d]) => day(y, m, d) },
  { form: /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/, read: ([, a, , b, y], order) => orderedDay(a, b, y, order) },
  { form: /^(\d{1,2})[-/](\d{1,2})$/, read: ([, a, b]) => withoutYear(a, b) },
  { form: new RegExp(`^(\\d{1,2})[ -]${word}[ ,-]+(\\d{4})$`), read: ([, d, name, y]) => named(name, (m) => day(y, m, d)) },
  { form: new RegExp(`^${word} (\\d{1,2}),? (\\d{4})$`), read: ([, name, d, y]) => named(name, (m) => day(y, m, d)) },
  { form: /^(\d{4})[-/](\d{1,2})$/, read: ([, y, m]) => month(y, m) },
  { form: /^(\d{4})\.(\d{2})$/, read: ([, y, m]) => month(y, m) },
  { form: /^(\d{4}) ?年 ?(\d{1,2}) ?月份?$/, read: ([, y, m]) => month(y, m) },
  { form: /^(\d{4})[- ]?m(\d{1,2})$/, read: ([, y, m]) => month(y, m) },
  { form: /^(\d{4})(\d{2})(?:\.0)?$/, read: ([, y, m]) => month(y, m) },
  { form: /^(\d{1,2})[-/.](\d{4})$/, read: ([, m, y]) => month(y, m) },
  { form: new RegExp(`^${word}[ ,-]*(\\d{4})$`), read: ([, name, y]) => named(name, (m) => month(y, m)) },
  { form: new RegExp(`^(\\d{4})[ -]${word}$`), read: ([, y, name]) => named(name, (m) => month(y, m)) },
  { form: new RegExp(`^${word}(?:-| ?')(\\d{2})$`), read: ([, name, y]) => named(name, (m) => month(`20${y}`, m)) },
  { form: /^(\d{4})[- ]?q(\d)$/, read: ([, y, q]) => quarter(y, Number(q)) },
  { form: /^q(\d)[ /-]?(\d{4})$/, read: ([, q, y]) => quarter(y, Number(q)) },
  { form: /^(\d{4}) ?年 ?第?(\d|[一二三四])季度?$/, read: ([, y, q = '']) => quarter(y, chineseQuarters.indexOf(q) + 1 || Number(q)) },
  { form: /^(\d{4}) ?年(?:度)?$/, read: ([, y]) => year(y) },
  { form: /^(\d{4})(?:\.0)?$/, read: ([, y]) => (isYear(Number(y)) ? year(y) : null) },
  { form: /^([2-6]\d{4})(?:\.0)?$/, read: () => err('serial-date') },
  { form: /^(?:(?:t|p|no\.?|period) ?[=#]? ?)?(\d{1,4})(?:\.0)?$/, read: ([, n]) => number(n, null) },
  { form: /^(?:m|month) ?#?(\d{1,4})$/, read: ([, n]) => number(n, 'month') },
  { form: /^(?:q|quarter) ?#?(\d{1,4})$/, read: ([, n]) => number(n, 'quarter') },
  { form: /^(?:y|year) ?#?(\d{1,4})$/, read: ([, n]) => number(n, 'year') },
  { form: /^第? ?(\d{1,4}) ?期$/, read: ([, n]) => number(n, null) },
  { form: /^第? ?(\d{1,4}) ?个?月份?$/, read: ([, n]) => number(n, 'month') },
  { form: /^第? ?(\d{1,4}) ?个?季度?$/, read: ([, n]) => number(n, 'quarter') },
  { form: /^第 ?(\d{1,4}) ?年$/, read: ([, n]) => number(n, 'year') },
];

type Digits = string | undefined;

const number = (n: Digits, unit: TimeUnit | null): Reading => ok({ kind: 'number', unit, index: Number(n) });

function dated(unit: TimeUnit, y: Digits, m: number, possible: boolean): Reading {
  return possible && isYear(Number(y)) ? ok({ kind: 'date', unit, index: unitIndex(Number(y), m, unit) }) : err('impossible-date');
}

const year = (y: Digits): Reading => dated('year', y, 1, true);
const month = (y: Digits, m: Digits): Reading => dated('month', y, Number(m), isMonth(Number(m)));
const quarter = (y: Digits, q: number): Reading => dated('quarter', y, q * 3, q >= 1 && q <= 4);

function day(y: Digits, m: Digits, d: Digits): Reading {
  const [a, b, c] = [Number(y), Number(m), Number(d)];
  return isYear(a) && isDay(a, b, c) ? ok({ kind: 'date', unit: 'day', index: dayIndex(a, b, c) }) : err('impossible-date');
}

/** Both orders tried; the given one, or the only possible one, is taken. */
function orderedDay(a: Digits, b: Digits, y: Digits, order: DateOrder | null): Reading {
  const dayFirst = day(y, b, a);
  const monthFirst = day(y, a, b);
  if (order !== null) return order === 'day-first' ? dayFirst : monthFirst;
  if (dayFirst.ok && monthFirst.ok && dayFirst.value.index !== monthFirst.value.index) return err('ambiguous-date');
  return dayFirst.ok ? dayFirst : monthFirst;
}

function withoutYear(a: Digits, b: Digits): Reading {
  const possible = isDay(2000, Number(a), Number(b)) || isDay(2000, Number(b), Number(a));
  return err(possible ? 'no-year' : 'impossible-date');
}

function named(name: Digits = '', read: (month: string) => Reading): Reading | null {
  const index = months.indexOf(name.slice(0, 3));
  const known = name.length === 3 || name === 'sept' || name === monthNames[index];
  return index < 0 || !known ? null : read(String(index + 1));
}
