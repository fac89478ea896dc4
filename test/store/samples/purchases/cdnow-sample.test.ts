import { describe, expect, it } from 'vitest';
import { dayText } from '../../../../src/model/purchases/days.ts';
import { textAt } from '../../../../src/model/purchases/text-column.ts';
import { source } from '../../../../src/store/samples/purchases/cdnow-sample.ts';
import { madeFrom, numbers, rowsOf, total } from './made-log.ts';

const log = await madeFrom(source);
const rows = rowsOf(log);
const discs = numbers(log, 'CDs');
const purchase = (row: number) => [dayText(log.day[row]!), discs[row], log.amount[row]];

describe('the CDNOW sample', () => {
  it('has the authors’ 6,919 rows of 2,357 customers, the money to the cent and every disc', () => {
    expect([log.day.length, log.customers]).toEqual([6919, 2357]);
    expect(total(Array.from(log.amount, (dollars) => Math.round(dollars * 100)))).toBe(24_409_194);
    expect(total(discs)).toBe(16_479);
  });

  it('has the rows of the authors’ file, the first and the last', () => {
    expect([0, 1, 2, 2356].map((customer) => textAt(log.ids, customer))).toEqual(['00004', '00021', '00050', '23569']);
    expect([0, 1, 2, 3].map(purchase)).toEqual([
      ['1997-01-01', 2, 29.33],
      ['1997-01-18', 2, 29.73],
      ['1997-08-02', 1, 14.96],
      ['1997-12-12', 2, 26.48],
    ]);
  });

  it('keeps rows without money and several on one day', () => {
    expect(log.amount.filter((money) => money === 0)).toHaveLength(8);
    const sameDay = rows.flatMap(([from, to]) => [...log.day.subarray(from + 1, to)].filter((one, place) => one === log.day[from + place]));
    expect(sameDay).toHaveLength(223);
  });

  it('begins in the first quarter of 1997 for everybody and ends on 30 June 1998', () => {
    const starts = rows.map(([from]) => dayText(log.day[from]!));
    expect(starts.every((day) => day >= '1997-01-01' && day <= '1997-03-31')).toBe(true);
    expect(dayText(Math.max(...log.day))).toBe('1998-06-30');
  });

  it('is cited', () => {
    for (const note of Object.values(source.note)) {
      expect(note).toMatch(/Fader.*Hardie/);
      expect(note).toContain('Interfaces 31(3)');
    }
  });
});
