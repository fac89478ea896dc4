import { monthsPer, type TimeUnit } from '../model/discounting/rate-conversion.ts';

/** What a date names; a day is only ever read, to be counted to its month, quarter or year. */
export type DateUnit = 'day' | TimeUnit;

/** Years a customer's record may lie in; others are taken for typing errors. */
const firstYear = 1900;
const lastYear = 2100;
export const isYear = (year: number): boolean => year >= firstYear && year <= lastYear;

/** Places of a month in the numbering of days, so that every day has a number without a calendar. */
const daySlots = 31;

/** Units since year 0: 2024-03 is 2024·12 + 2, 2024Q1 is 2024·4, 2024 is 2024. `month` from 1. */
export const unitIndex = (year: number, month: number, unit: TimeUnit): number => Math.floor((year * 12 + month - 1) / monthsPer[unit]);

/** A number for a day that orders days and keeps their month; months count as 31 days long. */
export const dayIndex = (year: number, month: number, day: number): number => unitIndex(year, month, 'month') * daySlots + day - 1;

/** The day exists (proleptic Gregorian calendar). */
export function isDay(year: number, month: number, day: number): boolean {
  return isMonth(month) && day >= 1 && day <= daysOf(year, month);
}

export const isMonth = (month: number): boolean => month >= 1 && month <= 12;

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The number of the unit `to` that the date lies in; null where `to` is finer than the date. */
export function coarser(index: number, from: DateUnit, to: TimeUnit): number | null {
  if (from === 'day') return coarser(Math.floor(index / daySlots), 'month', to);
  const ratio = monthsPer[to] / monthsPer[from];
  return ratio < 1 ? null : Math.floor(index / ratio);
}
