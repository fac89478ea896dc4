import { describe, expect, it } from 'vitest';
import { dayText } from '../../../../src/model/purchases/days.ts';
import { source } from '../../../../src/store/samples/purchases/magazine.ts';
import { digest, madeFrom, numbers, rowsOf, words } from './made-log.ts';

const log = await madeFrom(source);
const rows = rowsOf(log);
const { day, amount, cost } = log;
const term = words(log, 'term');
const channel = words(log, 'channel');
const gift = numbers(log, 'gift');
const of = (wanted: string) => rows.filter(([from]) => term[from] === wanted);
const last = Math.max(...day);

/** Of those whose n-th term ended long ago, the share that paid for another. */
function renewed(all: typeof rows, days: number, n: number): number {
  const due = all.filter(([from, to]) => to - from >= n && day[from + n - 1]! + days + 60 < last);
  return due.filter(([from, to]) => to - from > n).length / due.length;
}

describe('the magazine', () => {
  it('is the same on every run and in every engine', () => {
    expect(digest(log)).toBe('7d56bc9db4561959');
  });

  it('has 10,000 subscribers of seven years, each with one payment at least', () => {
    expect(log.customers).toBe(10_000);
    expect(rows.every(([from, to]) => to > from)).toBe(true);
    expect([dayText(Math.min(...day)).slice(0, 7), dayText(last).slice(0, 7)]).toEqual(['2018-01', '2024-12']);
  });

  it('has the printed prices, dearer from July 2021 on, and costs below them', () => {
    const prices = (wanted: string, late: boolean) =>
      new Set([...amount].filter((_, row) => term[row] === wanted && dayText(day[row]!) >= '2021-07-01' === late));
    expect([prices('year', false), prices('quarter', false)]).toEqual([new Set([240]), new Set([68])]);
    expect([prices('year', true), prices('quarter', true)]).toEqual([new Set([276]), new Set([78])]);
    expect(amount.every((price, row) => cost![row]! > 0 && cost![row]! < price)).toBe(true);
  });

  it.each([
    ['year', 365],
    ['quarter', 91],
  ])('is paid about every %s, never before the term before was well under way', (wanted, days) => {
    const gaps = of(wanted).flatMap(([from, to]) => [...day.subarray(from + 1, to)].map((one, place) => one - day[from + place]!));
    expect(Math.abs(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length - days)).toBeLessThan(1);
    expect(Math.min(...gaps)).toBeGreaterThan(days / 3);
  });

  it('loses fewer the longer they have stayed', () => {
    for (const [wanted, days, terms] of [
      ['year', 365, 4],
      ['quarter', 91, 6],
    ] as const) {
      const all = of(wanted).filter(([from]) => gift[from] === 0);
      const rates = Array.from({ length: terms }, (_, n) => renewed(all, days, n + 1));
      expect(rates).toEqual([...rates].sort((a, b) => a - b));
      expect(rates.at(-1)! - rates[0]!).toBeGreaterThan(0.1);
    }
  });

  it('has gifts, paid by another once, and renewed much less', () => {
    const [gifts, own] = [rows.filter(([from]) => gift[from] === 1), of('year').filter(([from]) => gift[from] === 0)];
    expect(gifts.length / 10_000).toBeCloseTo(0.12, 1);
    expect(gifts.every(([from, to]) => channel[from] === 'gift' && gift.subarray(from + 1, to).every((one) => one === 0))).toBe(true);
    expect(renewed(gifts, 365, 1)).toBeLessThan(renewed(own, 365, 1) - 0.15);
  });
});
