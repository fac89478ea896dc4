import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeUnits } from '../../src/model/discounting/rate-conversion.ts';
import { coarser, dayIndex } from '../../src/input/calendar.ts';
import { periodText, readPeriod, type Period, type PeriodFaultCode, type PeriodOptions } from '../../src/input/period.ts';

const number = (index: number, unit: Period['unit'] = null) => ({ kind: 'number', unit, index });
const month = (year: number, m: number) => ({ kind: 'date', unit: 'month', index: year * 12 + m - 1 });
const quarter = (year: number, q: number) => ({ kind: 'date', unit: 'quarter', index: year * 4 + q - 1 });
const year = (index: number) => ({ kind: 'date', unit: 'year', index });
const day = (y: number, m: number, d: number) => ({ kind: 'date', unit: 'day', index: dayIndex(y, m, d) });

const read: readonly [string, object, PeriodOptions?][] = [
  ['0', number(0)],
  ['1', number(1)],
  ['01', number(1)],
  ['１２', number(12)],
  ['3.0', number(3)],
  ['1200', number(1200)],
  ['M3', number(3, 'month')],
  ['m03', number(3, 'month')],
  ['Month 3', number(3, 'month')],
  ['第3月', number(3, 'month')],
  ['第 3 个月', number(3, 'month')],
  ['3月', number(3, 'month')],
  ['Q7', number(7, 'quarter')],
  ['第3季度', number(3, 'quarter')],
  ['Year 2', number(2, 'year')],
  ['第2年', number(2, 'year')],
  ['第3期', number(3)],
  ['t12', number(12)],
  ['t = 12', number(12)],
  ['P12', number(12)],
  ['t2000', number(2000)],
  ['2024-03', month(2024, 3)],
  ['2024/3', month(2024, 3)],
  ['2024.03', month(2024, 3)],
  ['03/2024', month(2024, 3)],
  ['202403', month(2024, 3)],
  ['202403.0', month(2024, 3)],
  ['2024M03', month(2024, 3)],
  ['2024年3月', month(2024, 3)],
  ['２０２４年０３月份', month(2024, 3)],
  ['Mar 2024', month(2024, 3)],
  ['March, 2024', month(2024, 3)],
  ['Sept. 2024', month(2024, 9)],
  ['2024 Mar', month(2024, 3)],
  ['Mar-24', month(2024, 3)],
  ['May 2024', month(2024, 5)],
  ['2024Q1', quarter(2024, 1)],
  ['2024-q4', quarter(2024, 4)],
  ['Q1 2024', quarter(2024, 1)],
  ['2024年第1季度', quarter(2024, 1)],
  ['2024年四季度', quarter(2024, 4)],
  ['2024', year(2024)],
  ['2024年', year(2024)],
  ['2024年度', year(2024)],
  ['2024/3/15', day(2024, 3, 15)],
  ['2024-03-15', day(2024, 3, 15)],
  ['2024.03.15', day(2024, 3, 15)],
  ['20240315', day(2024, 3, 15)],
  ['2024年3月15日', day(2024, 3, 15)],
  ['2024-02-29', day(2024, 2, 29)],
  ['2000-02-29', day(2000, 2, 29)],
  ['15 Mar 2024', day(2024, 3, 15)],
  ['15-Mar-2024', day(2024, 3, 15)],
  ['March 15, 2024', day(2024, 3, 15)],
  ['15/03/2024', day(2024, 3, 15)],
  ['3/15/2024', day(2024, 3, 15)],
  ['05/05/2024', day(2024, 5, 5)],
  ['03/04/2024', day(2024, 4, 3), { dateOrder: 'day-first' }],
  ['03/04/2024', day(2024, 3, 4), { dateOrder: 'month-first' }],
  ['2024-03-15 23:59:59', day(2024, 3, 15)],
  ['2024-03-31T23:30:00-08:00', day(2024, 3, 31)],
  ['2024-03-01T00:00:00.000Z', day(2024, 3, 1)],
];

const refused: readonly [string, PeriodFaultCode, PeriodOptions?][] = [
  ['', 'empty'],
  [' \u3000', 'empty'],
  ['abc', 'not-a-period'],
  ['2024-H1', 'not-a-period'],
  ['-3', 'not-a-period'],
  ['1.5', 'not-a-period'],
  ['2024.3', 'not-a-period'],
  ['99999', 'not-a-period'],
  ['123456789', 'not-a-period'],
  ['total 2024', 'not-a-period'],
  ['mayor 2024', 'not-a-period'],
  ['1'.repeat(50), 'not-a-period'],
  ['45352', 'serial-date'],
  ['2024-13', 'impossible-date'],
  ['2024-00', 'impossible-date'],
  ['202413', 'impossible-date'],
  ['20240231', 'impossible-date'],
  ['2023-02-29', 'impossible-date'],
  ['1900-02-29', 'impossible-date'],
  ['2024/4/31', 'impossible-date'],
  ['2024Q5', 'impossible-date'],
  ['2024Q0', 'impossible-date'],
  ['31/02', 'impossible-date'],
  ['31/02/2024', 'impossible-date'],
  ['15/03/2024', 'impossible-date', { dateOrder: 'month-first' }],
  ['0204-03', 'impossible-date'],
  ['3024年', 'impossible-date'],
  ['28/02', 'no-year'],
  ['03/04/2024', 'ambiguous-date'],
];

describe('periods people type', () => {
  it.each(read)('reads %j', (text, period, options) => {
    expect(readPeriod(text, options)).toEqual({ ok: true, value: period });
  });

  it.each(refused)('refuses %j as %s', (text, code, options) => {
    expect(readPeriod(text, options)).toMatchObject({ ok: false, error: { code } });
  });

  it('reads back every unit as it writes it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...timeUnits), fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 11 }), (unit, y, m) => {
        const index = unit === 'year' ? y : unit === 'quarter' ? y * 4 + (m % 4) : y * 12 + m;
        expect(readPeriod(periodText(index, unit, true))).toEqual({ ok: true, value: { kind: 'date', unit, index } });
      }),
      { seed: 3 },
    );
  });

  it('reads back every period number up to 9999, those that look like years too', () => {
    for (let index = 0; index < 10_000; index++) {
      const period = readPeriod(periodText(index, 'month', false));
      expect(period.ok && period.value).toEqual(number(index));
    }
  });

  it('counts a finer date to its unit and never a coarser one', () => {
    expect(coarser(dayIndex(2024, 3, 31), 'day', 'month')).toBe(2024 * 12 + 2);
    expect(coarser(dayIndex(2024, 12, 31), 'day', 'quarter')).toBe(2024 * 4 + 3);
    expect(coarser(2024 * 12 + 5, 'month', 'year')).toBe(2024);
    expect(coarser(2024, 'year', 'month')).toBeNull();
    expect(coarser(2024 * 4, 'quarter', 'quarter')).toBe(2024 * 4);
  });
});
