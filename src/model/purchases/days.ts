/** A day of the proleptic Gregorian calendar; `month` and `day` from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of 400 years, after which the calendar repeats. */
const era = 146_097;
/** Days from 1 March of year 0 to 1970-01-01. */
const epoch = 719_468;

/**
 * Days since 1970-01-01. Years are counted from March, so that a leap day is the last of its year.
 * @source H. Hinnant, chrono-compatible low-level date algorithms (2013)
 */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return marchYear * 365 + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400) + inYear - epoch;
}

/** The day of the calendar. @param day whole, days since 1970-01-01 @source as {@link dayNumber} */
export function calendarDay(day: number): CalendarDay {
  const shifted = day + epoch;
  const eras = Math.floor(shifted / era);
  const inEra = shifted - eras * era;
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * inYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + eras * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: inYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** Months since year 0: 2024-03 is 2024·12 + 2. */
export function monthOf(day: number): number {
  const { year, month } = calendarDay(day);
  return year * 12 + month - 1;
}

/** The first day of a month that is counted as in {@link monthOf}. */
export const firstDayOf = (month: number): number => dayNumber({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 });

const written = /^(\d{4})(?:-(\d{2})-(\d{2})|(\d{2})(\d{2}))$/;

/**
 * The day that a text names as YYYY-MM-DD or YYYYMMDD.
 * @returns days since 1970-01-01; null where it names none, as 2023-02-29
 */
export function dayOf(text: string): number | null {
  const parts = written.exec(text);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? parts[4]), Number(parts[3] ?? parts[5])];
  if (month < 1 || month > 12 || day < 1) return null;
  const number = dayNumber({ year, month, day });
  return calendarDay(number).month === month ? number : null;
}

/** A day as YYYY-MM-DD. @param day of the years 0 to 9999 */
export function dayText(day: number): string {
  const { year, month, day: ofMonth } = calendarDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}
