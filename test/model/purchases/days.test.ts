import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarDay, dayNumber, dayOf, dayText, firstDayOf, monthOf } from '../../../src/model/purchases/days.ts';

/** Days since 1970-01-01 of the years 0 to 9999. */
const anyDay = fc.integer({ min: -719_528, max: 2_932_896 });
const aDay = 86_400_000;

it('agrees with the calendar of the language', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = new Date(day * aDay);
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(calendarDay(day)).toEqual(parts);
      expect(dayNumber(parts)).toBe(day);
      expect(dayText(day)).toBe(date.toISOString().slice(0, 10));
      expect(monthOf(day)).toBe(parts.year * 12 + parts.month - 1);
      expect(firstDayOf(monthOf(day))).toBe(day - parts.day + 1);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

it('reads what it writes, with and without hyphens', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayOf(dayText(day))).toBe(day);
      expect(dayOf(dayText(day).replaceAll('-', ''))).toBe(day);
    }),
    { seed: 2 },
  );
});

it.each([
  '2023-02-29',
  '2100-02-29',
  '2024-04-31',
  '2024-00-10',
  '2024-13-01',
  '2024-01-00',
  '20240132',
  '2024-0101',
  '24-01-01',
  '',
  ' 2024-01-01',
  '2024-01-01T00:00',
  '２０２４-01-01',
])('names no day with %j', (text) => {
  expect(dayOf(text)).toBeNull();
});

it('has the leap days there are', () => {
  expect(dayOf('2024-02-29')).not.toBeNull();
  expect(dayOf('20000229')).toBe(11_016);
});
