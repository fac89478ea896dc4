import { isDay, isYear } from '../calendar.ts';

/** Days since 1970-01-01; NaN where there is no such day, or none between 1900 and 2100. */
export function dayNumber(year: number, month: number, day: number): number {
  if (!isYear(year) || !isDay(year, month, day)) return NaN;
  // Years from March on, so that the leap day is their last.
  const y = month <= 2 ? year - 1 : year;
  const century = Math.floor(y / 100);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - century + Math.floor(century / 4) + dayOfYear - 719468;
}

/** The number of a day of `readPeriod`, whose months are 31 days long. */
export function ofPeriodDay(index: number): number {
  const month = Math.floor(index / 31);
  return dayNumber(Math.floor(month / 12), (month % 12) + 1, (index % 31) + 1);
}

export const firstDay = dayNumber(1900, 1, 1);
export const lastDay = dayNumber(2100, 12, 31);
