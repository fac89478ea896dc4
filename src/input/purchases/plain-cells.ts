import { ofSeconds, wholeYear, type DateForm } from './date-forms.ts';
import { likelyDay } from './day-number.ts';

/**
 * The commonest ways to write numbers and dates, read straight from bytes. NaN: written otherwise, or nothing at all; a slower reader
 * decides. So nothing is refused here.
 */
const zero = 48;
const minus = 45;
const colon = 58;

const isDigit = (byte: number | undefined): byte is number => byte !== undefined && byte >= 48 && byte <= 57;

/** Powers of ten that are exact, as is every number of up to 15 digits: the quotient is the nearest double. */
const powers = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const mostDigits = 15;

/** `-1234.56` with the given decimal mark, a byte. */
export function plainNumber(bytes: Uint8Array, start: number, end: number, mark: number): number {
  const negative = bytes[start] === minus;
  const first = negative ? start + 1 : start;
  if (first >= end || end - first > mostDigits + 1 || bytes[first] === mark || bytes[end - 1] === mark) return NaN;
  let digits = 0;
  let point = -1;
  for (let place = first; place < end; place++) {
    const byte = bytes[place]!;
    if (byte === mark && point < 0) point = place;
    else if (byte >= 48 && byte <= 57) digits = digits * 10 + (byte - zero);
    else return NaN;
  }
  if (end - first - (point < 0 ? 0 : 1) > mostDigits) return NaN;
  const size = point < 0 ? digits : digits / powers[end - 1 - point]!;
  return negative && size !== 0 ? -size : size;
}

/** Reads days of one form; forms that are not plain digits and marks are always NaN. */
export function plainDays(form: DateForm): (bytes: Uint8Array, start: number, end: number) => number {
  switch (form) {
    case 'compact':
      return compactDay;
    case 'year-first':
      return yearFirstDay;
    case 'day-first':
      return (bytes, start, end) => yearLastDay(bytes, start, end, true);
    case 'month-first':
      return (bytes, start, end) => yearLastDay(bytes, start, end, false);
    case 'seconds':
      return (bytes, start, end) => (end - start === 10 ? ofSeconds(plainNumber(bytes, start, end, 0)) : NaN);
    default:
      return () => NaN;
  }
}

function compactDay(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 8) return NaN;
  const date = plainNumber(bytes, start, end, 0);
  return likelyDay(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100);
}

function yearFirstDay(bytes: Uint8Array, start: number, end: number): number {
  const mark = bytes[start + 4];
  if (end - start < 8 || !isMark(mark)) return NaN;
  const year = plainNumber(bytes, start, start + 4, 0);
  const second = behindDigits(bytes, start + 5, end);
  if (bytes[second] !== mark) return NaN;
  const third = behindDigits(bytes, second + 1, end);
  if (third > second + 3 || !isTime(bytes, third, end)) return NaN;
  return likelyDay(year, short(bytes, start + 5, second), short(bytes, second + 1, third));
}

function yearLastDay(bytes: Uint8Array, start: number, end: number, dayFirst: boolean): number {
  const first = behindDigits(bytes, start, end);
  const mark = bytes[first];
  if (!isMark(mark)) return NaN;
  const second = behindDigits(bytes, first + 1, end);
  const third = behindDigits(bytes, second + 1, end);
  const length = third - second - 1;
  if (bytes[second] !== mark || (length !== 4 && length !== 2) || !isTime(bytes, third, end)) return NaN;
  const written = plainNumber(bytes, second + 1, third, 0);
  const year = length === 2 ? wholeYear(written) : written;
  const [a, b] = [short(bytes, start, first), short(bytes, first + 1, second)];
  return dayFirst ? likelyDay(year, b, a) : likelyDay(year, a, b);
}

/** `-`, `.` or `/`. */
const isMark = (byte: number | undefined): boolean => byte === 45 || byte === 46 || byte === 47;

function behindDigits(bytes: Uint8Array, start: number, end: number): number {
  let place = start;
  while (place < end && isDigit(bytes[place])) place++;
  return place;
}

/** A number of one or two digits. */
const short = (bytes: Uint8Array, start: number, end: number): number => (end - start > 2 ? NaN : plainNumber(bytes, start, end, 0));

/** Nothing, or `T` or a space and `8:05` or `08:05:59`. */
function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end) return true;
  if (bytes[start] !== 32 && bytes[start] !== 84) return false;
  const hours = behindDigits(bytes, start + 1, end);
  const minutes = behindDigits(bytes, hours + 1, end);
  if (bytes[hours] !== colon || !(short(bytes, start + 1, hours) <= 24) || minutes - hours !== 3) return false;
  if (!(short(bytes, hours + 1, minutes) < 60)) return false;
  if (minutes === end) return true;
  return bytes[minutes] === colon && end - minutes === 3 && short(bytes, minutes + 1, end) <= 60;
}
