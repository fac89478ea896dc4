import type { Writing } from '../../../exercise/say.ts';
import type { Format } from '../../../locales/format.ts';

/** Shares of a percent that are shown where nobody asks for a number of digits. */
const mostDigits = 6;

/** How a language writes the numbers in a pack's texts, money in a currency. */
export function writing(format: Format, currency: string): Writing {
  return {
    number: (value, digits) => (digits === null ? format.brief(value, mostDigits) : format.fixed(value, digits)),
    percent: (value, digits) => format.percent(value, digits ?? digitsOf(value)),
    money: (value, digits) => `${digits === null ? moneyIn(format, value) : format.fixed(value, digits)} ${currency}`.trim(),
  };
}

/** Round amounts without cents. */
const moneyIn = (format: Format, value: number): string => (Number.isInteger(value) ? format.whole(value) : format.money(value));

/** As many decimals as say a share of whole hundredths of a percent, none for whole percents. */
function digitsOf(share: number): number {
  const percent = Math.round(share * 1e8) / 1e6;
  return [0, 1, 2].find((digits) => Number.isInteger(Math.round(percent * 10 ** digits * 1e4) / 1e4)) ?? 2;
}
