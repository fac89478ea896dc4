import { dayNumber } from '../../model/purchases/days.ts';
import { isDay, isYear } from '../calendar.ts';

/** Days since 1970-01-01; NaN where there is no such day, or none between 1900 and 2100. */
export function likelyDay(year: number, month: number, day: number): number {
  return isYear(year) && isDay(year, month, day) ? dayNumber({ year, month, day }) : NaN;
}

/** The number of a day of `readPeriod`, whose months are 31 days long. */
export function ofPeriodDay(index: number): number {
  const month = Math.floor(index / 31);
  return likelyDay(Math.floor(month / 12), (month % 12) + 1, (index % 31) + 1);
}

export const firstDay = likelyDay(1900, 1, 1);
export const lastDay = likelyDay(2100, 12, 31);
