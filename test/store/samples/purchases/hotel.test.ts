import { describe, expect, it } from 'vitest';
import { calendarDay, dayText } from '../../../../src/model/purchases/days.ts';
import { textAt } from '../../../../src/model/purchases/text-column.ts';
import { source } from '../../../../src/store/samples/purchases/hotel.ts';
import { digest, madeFrom, numbers, rowsOf, total, words } from './made-log.ts';

const log = await madeFrom(source);
const rows = rowsOf(log);
const { day, amount, cost, complaints } = log;
const last = Math.max(...rows.map(([, to]) => day[to - 1]!));
const [room, restaurant, conference, nights, wallet] = ['room', 'restaurant', 'conference', 'nights', 'share of wallet'].map((name) =>
  numbers(log, name),
) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

describe('the hotel', () => {
  it('is the same on every run and in every engine', () => {
    expect(digest(log)).toBe('e9ab59f98a952b24');
  });

  it('has 20,000 guests with ids of their own and three years of stays, each guest one at least', () => {
    expect(log.customers).toBe(20_000);
    expect(new Set(Array.from(log.ids.ends, (_, place) => textAt(log.ids, place))).size).toBe(20_000);
    expect([dayText(Math.min(...rows.map(([from]) => day[from]!))).slice(0, 7), dayText(last)]).toEqual(['2022-01', '2024-12-31']);
    expect(
      rows.every(([from, to]) => to > from && day.subarray(from, to).every((one, place, all) => place === 0 || one >= all[place - 1]!)),
    ).toBe(true);
  });

  it('bills what was spent: room, restaurant and conference are the amount, in whole yuan', () => {
    expect(amount.every((money, row) => Number.isInteger(money) && money === room[row]! + restaurant[row]! + conference[row]!)).toBe(true);
    expect(amount.every((money, row) => cost![row]! >= 0 && (money <= 0 || cost![row]! < money))).toBe(true);
  });

  it('counts nights of stays only, pays some back after a complaint, and has complaints that are no stay', () => {
    const kinds = { stays: 0, refunds: 0, calls: 0 };
    for (const [row, money] of amount.entries()) {
      if (money > 0) kinds.stays += 1;
      else if (money < 0) kinds.refunds += 1;
      else kinds.calls += complaints![row]!;
    }
    expect(nights.every((count, row) => count > 0 === amount[row]! > 0)).toBe(true);
    expect(kinds.stays).toBeGreaterThan(100_000);
    expect(kinds.refunds).toBeGreaterThan(500);
    expect(kinds.calls).toBe(amount.filter((money) => money === 0).length);
    expect(kinds.calls).toBeGreaterThan(800);
  });

  it('knows one share of wallet a guest, between 0 and 1', () => {
    expect(rows.every(([from, to]) => wallet.subarray(from, to).every((share) => share === wallet[from] && share > 0 && share < 1))).toBe(
      true,
    );
    expect(new Set(rows.map(([from]) => wallet[from]!)).size).toBeGreaterThan(10);
  });
});

describe('in the hotel there is to be found', () => {
  const purpose = words(log, 'purpose');
  const spent = rows.map(([from, to]) => total(amount.subarray(from, to)));
  const most = rows.map(([from, to]) => commonest(purpose.slice(from, to)));

  it('a few organisers of conferences who bring a large part of the money', () => {
    const organisers = spent.filter((_, guest) => most[guest] === 'conference' && isRegular(rows[guest]!));
    expect(organisers.length / 20_000).toBeLessThan(0.03);
    expect(total(organisers) / total(spent)).toBeGreaterThan(0.1);
  });

  it('a fifth of the guests with most of the money', () => {
    const ranked = [...spent].sort((a, b) => b - a);
    expect(total(ranked.slice(0, 4000)) / total(ranked)).toBeGreaterThan(0.7);
  });

  it('families who come in holidays only: hardly any in the months between', () => {
    const arrivals = rows.flatMap(([from, to], guest) =>
      most[guest] === 'family' && isRegular([from, to]) ? [...day.subarray(from, to)] : [],
    );
    const between = arrivals.filter((one) => [3, 4, 6, 9, 11, 12].includes(calendarDay(one).month));
    expect(arrivals.length).toBeGreaterThan(5000);
    expect(between.length / arrivals.length).toBeLessThan(0.1);
  });

  it('guests who are silent for long against their own rhythm, those who complained among them', () => {
    const silent = rows.filter(([from, to]) => to - from >= 5 && last - day[to - 1]! > 2.5 * median(gaps(day.subarray(from, to))));
    const angry = silent.filter(([from, to]) => total(complaints!.subarray(Math.max(from, to - 5), to)) >= 2);
    expect(silent.length).toBeGreaterThan(2000);
    expect(angry.length).toBeGreaterThan(600);
    expect(angry.length).toBeLessThan(1500);
  });
});

/** Whoever came often enough for what was said at the desk to tell. */
const isRegular = ([from, to]: readonly [number, number]) => to - from > 2;
const gaps = (days: Int32Array) => [...days.subarray(1)].map((one, place) => one - days[place]!);
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function commonest(all: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
