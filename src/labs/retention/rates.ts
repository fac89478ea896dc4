import { entryAt } from '../../model/parameters.ts';

/** The rates of `periods` renewals, one each. */
export const listedRates = (retention: number | readonly number[], periods: number): readonly number[] =>
  Array.from({ length: periods }, (_, k) => entryAt(retention, k));

/**
 * The rates with one of them changed. Only as many are written as tell them all: the last one is carried on.
 * @param renewal from 1
 */
export function withRateInto(retention: number | readonly number[], renewal: number, rate: number, periods: number): readonly number[] {
  const rates = listedRates(retention, periods).with(renewal - 1, rate);
  const last = rates.at(-1);
  let length = rates.length;
  while (length > 1 && rates[length - 2] === last) length--;
  return rates.slice(0, length);
}
