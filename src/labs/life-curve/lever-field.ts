import { readNumber } from '../../input/number.ts';
import type { Format } from '../../locales/format.ts';
import type { Messages } from '../../locales/index.ts';
import { leverRange, leverValue } from '../../model/life-curve/levers.ts';
import { lifeCurve, type LifeCurveParams } from '../../model/life-curve/model.ts';
import type { Lever } from '../../model/life-curve/sensitivity.ts';

/** What a slider offers, and what its arrow keys add. In the document's units: rates as shares. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The document's numbers as people write them: a rate is typed and shown in percent. */
const shownFactor = (lever: Lever): number => (lever === 'discountRate' ? 100 : 1);

/**
 * The range of a lever's slider for one customer: wide enough to play, fixed while it moves.
 * @param start the parameters as they were opened
 * @param scale largest profit in sight, money per unit
 */
export function sliderRange(lever: Lever, start: LifeCurveParams, scale: number, now: number, monthsPerUnit: number): SliderRange {
  const money = niceStep(scale / 200);
  const value = leverValue(start, lever) ?? 0;
  const years = (months: number) => Math.max(2, Math.round(months / monthsPerUnit));
  const g1 = Math.max(1, start.g1 ?? now);
  const earliest = leverValue(start, lever) === null ? 1 : Math.min(1, Math.floor(value));
  switch (lever) {
    case 'h1':
      return upTo(Math.max(3 * value, (2 * scale) / g1 ** 2));
    case 'h2':
      return upTo(Math.max(3 * value, scale / years(12) ** 2));
    case 'v':
      return { min: roundTo(Math.min(0, value) - scale / 2, money), max: roundTo(value + scale / 2, money), step: money };
    case 'ceiling':
    case 'u':
      return { min: Math.min(0, roundTo(value - scale, money)), max: roundTo(Math.max(value, scale) * 2, money), step: money };
    case 'g1':
      return { min: earliest, max: Math.max(years(48), Math.ceil(1.5 * Math.max(value, now))), step: 1 };
    case 'g2':
      return { min: earliest, max: Math.max(years(96), Math.ceil(1.5 * Math.max(value, now))), step: 1 };
    case 'lambda':
      return { min: Math.min(0.02, value), max: Math.max(3, 2 * value), step: 0.02 };
    case 'discountRate':
      return { min: Math.min(0, 2 * value), max: Math.max(0.05 * monthsPerUnit, 2 * value), step: 0.0005 * monthsPerUnit };
    case 'horizon':
      return { min: 1, max: Math.max(years(120), value), step: 1 };
  }
}

const upTo = (max: number): SliderRange => ({ min: 0, max, step: niceStep(max / 200) });

/** 1, 2 or 5 times a power of ten, not above the wanted step. */
export function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = [5, 2, 1].find((one) => one * power <= wanted * (1 + 1e-9)) ?? 1;
  return digit * power;
}

const roundTo = (value: number, step: number): number => Math.round(value / step) * step;

/** Reads what someone typed for a lever: full-width digits, `12%`, `1.2万`. A bare number for a rate is percent. */
export function leverReader(lever: Lever, params: LifeCurveParams, messages: Messages, format: Format) {
  return (typed: string): { ok: true; value: number } | { ok: false; message: string } => {
    const reading = readNumber(typed);
    if (!reading.ok) return { ok: false, message: messages.numbers[reading.error.code](reading.error) };
    const percent = shownFactor(lever) !== 1 && !/[%％‰]/.test(typed);
    const value = percent ? shifted(reading.value.value, -2) : reading.value.value;
    const { min, max } = leverRange(params, lever);
    if (value < min || value > max)
      return { ok: false, message: messages.lifeCurve.outOfRange(shown(lever, min, format), shown(lever, max, format)) };
    if (lever === 'horizon' && !Number.isInteger(value)) return { ok: false, message: messages.lifeCurve.notWhole };
    return { ok: true, value };
  };
}

/** Moves the decimal mark in the text, so that 1.1 percent is the double nearest to 0.011. */
function shifted(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

const shown = (lever: Lever, value: number, format: Format): string => format.brief(value * shownFactor(lever), 6);

export const leverWriter =
  (lever: Lever, format: Format) =>
  (value: number | string | null): string =>
    typeof value !== 'number' ? '' : format.editable(lever === 'discountRate' ? shifted(value, 2) : value);

/** The printed symbol: `g₁`; of the ceiling none. */
export const leverSymbol = (lever: Lever): string => (lever === 'ceiling' ? '' : lifeCurve.parameters[lever].symbol);
