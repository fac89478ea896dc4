import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateForms, isWrittenAs, readDay, type DateForm } from '../../../src/input/purchases/date-forms.ts';
import { likelyDay } from '../../../src/input/purchases/day-number.ts';
import { plainDays, plainNumber } from '../../../src/input/purchases/plain-cells.ts';
import { hasReplacement, isUtf8 } from '../../../src/input/purchases/utf8.ts';
import { readNumber } from '../../../src/input/number.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const fastNumber = (text: string, mark: '.' | ',' = '.') =>
  plainNumber(bytesOf(`x${text}x`), 1, 1 + bytesOf(text).length, mark.charCodeAt(0));
const fastDay = (text: string, form: DateForm) => plainDays(form)(bytesOf(`9${text}9`), 1, 1 + bytesOf(text).length);
/** Days since 1970 as the platform counts them. */
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

describe('plain numbers', () => {
  const written = fc
    .array(fc.constantFrom(...'0123456789'.split(''), '.', '.', ',', '-', '+', ' ', 'e'), { maxLength: 19 })
    .map((letters) => letters.join(''));

  it('are what the careful reader reads, or left to it', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('.' as const, ',' as const), (text, mark) => {
        const fast = fastNumber(text, mark);
        if (Number.isNaN(fast)) return;
        const careful = readNumber(text, { decimalMark: mark });
        expect(careful.ok && careful.value.value).toBe(fast);
      }),
      { numRuns: 20_000 },
    );
  });

  it('are the nearest doubles', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 6 }), fc.boolean(), (size, places, negative) => {
        const text = `${negative ? '-' : ''}${(size % 1e14) / 10 ** places}`;
        if (/^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15) expect(fastNumber(text)).toBe(Number(text) + 0);
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['', '-', '.', '5.', '.5', '1.2.3', '1,5', ' 1', '1e3', '1234567890123456'])('leave %j to the careful reader', (text) => {
    expect(fastNumber(text)).toBeNaN();
  });
});

describe('days', () => {
  it('are counted as the platform counts them, from 1900 to 2100', () => {
    for (let number = day('1900-01-01'); number <= day('2100-12-31'); number++) {
      const date = new Date(number * 86_400_000);
      expect(likelyDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(number);
    }
    for (const [y, m, d] of [
      [2021, 2, 29],
      [2100, 2, 29],
      [2020, 4, 31],
      [2020, 13, 1],
      [2020, 0, 1],
      [2020, 1, 0],
      [1899, 12, 31],
      [2101, 1, 1],
    ] as const)
      expect(likelyDay(y, m, d)).toBeNaN();
  });

  it.each([
    ['compact', '20240315'],
    ['year-first', '2024-03-15'],
    ['year-first', '2024/3/15'],
    ['year-first', '2024.3.15'],
    ['year-first', '2024-03-15T08:05:59'],
    ['year-first', '2024-03-15 8:05'],
    ['year-first', '2024-03-15T08:05:59.123Z'],
    ['year-first', '2024-03-15 08:05:59+08:00'],
    ['day-first', '15/03/2024'],
    ['day-first', '15.3.2024'],
    ['day-first', '15/3/24'],
    ['day-first', '15-03-2024 23:59'],
    ['month-first', '03/15/2024'],
    ['month-first', '3/15/24 8:26'],
    ['month-first', '3/15/2024 8:26 PM'],
    ['chinese', '2024年3月15日'],
    ['chinese', '2024 年 03 月 15 日 08:00'],
    ['month-name', '15 Mar 2024'],
    ['month-name', 'March 15, 2024'],
    ['month-name', '15-Mar-2024'],
    ['serial', '45366'],
    ['serial', '45366.75'],
    ['seconds', '1710460800'],
    ['seconds', '1710503999'],
    ['seconds', '1710460800123'],
  ] as const)('are read in the form %s: %s', (form, text) => {
    expect(readDay(text, form)).toEqual({ ok: true, value: day('2024-03-15') });
    expect(isWrittenAs(text, form)).toBe(true);
  });

  it.each([
    ['year-first', '2024-02-30', 'impossible-date'],
    ['day-first', '31/02/2024', 'impossible-date'],
    ['month-first', '31/12/2024', 'impossible-date'],
    ['year-first', '1899-12-31', 'impossible-date'],
    ['year-first', '2101-01-01', 'impossible-date'],
    ['year-first', '2024-01-01 24:61', 'impossible-date'],
    ['year-first', '03/04/2024', 'ambiguous-date'],
    ['year-first', '3/4/24', 'ambiguous-date'],
    ['year-first', '2024-03', 'unreadable-date'],
    ['year-first', 'soon', 'unreadable-date'],
    ['year-first', '45366', 'serial-date'],
    ['year-first', '3/15', 'date-without-year'],
    ['serial', '60', 'impossible-date'],
    ['serial', '99999', 'impossible-date'],
    ['seconds', '9999999999', 'impossible-date'],
  ] as const)('in the form %s refuse %s: %s', (form, text, code) => {
    expect(readDay(text, form)).toEqual({ ok: false, error: code });
    expect(isWrittenAs(text, form)).toBe(false);
  });

  it('read in haste are those read with care', () => {
    const piece = fc.oneof(
      fc.nat(40).map(String),
      fc.integer({ min: 1890, max: 2110 }).map(String),
      fc.nat(12).map((n) => String(n).padStart(2, '0')),
    );
    const text = fc.tuple(
      piece,
      fc.constantFrom('-', '/', '.', ''),
      piece,
      fc.constantFrom('-', '/', '.', ''),
      piece,
      fc.constantFrom('', ' 8:05', 'T08:05:59', ' 25:00', ' 8:61', 'x'),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...dateForms), (pieces, form) => {
        const fast = fastDay(pieces.join(''), form);
        if (!Number.isNaN(fast)) expect(readDay(pieces.join(''), form)).toEqual({ ok: true, value: fast });
      }),
      { numRuns: 50_000 },
    );
  });

  it('in the commonest forms are read in haste', () => {
    expect(fastDay('20240315', 'compact')).toBe(day('2024-03-15'));
    expect(fastDay('2024-03-15', 'year-first')).toBe(day('2024-03-15'));
    expect(fastDay('2024-03-15 08:05:59', 'year-first')).toBe(day('2024-03-15'));
    expect(fastDay('15.03.2024', 'day-first')).toBe(day('2024-03-15'));
    expect(fastDay('3/15/24', 'month-first')).toBe(day('2024-03-15'));
    expect(fastDay('1710460800', 'seconds')).toBe(day('2024-03-15'));
  });
});

describe('UTF-8', () => {
  const isStrict = (bytes: Uint8Array) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  };

  it('is told from other bytes as the platform tells it', () => {
    const byte = fc.constantFrom(
      0x41,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc0,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xe4,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 6 }), (list) => {
        expect(isUtf8(Uint8Array.from(list), 0, list.length)).toBe(isStrict(Uint8Array.from(list)));
      }),
      { numRuns: 20_000 },
    );
  });

  it('shows where a decoder failed', () => {
    expect(hasReplacement(bytesOf('a\ufffd'), 0, 4)).toBe(true);
    expect(hasReplacement(bytesOf('a\ufffc'), 0, 4)).toBe(false);
    expect(hasReplacement(bytesOf('\ufffd'), 0, 2)).toBe(false);
  });
});
