import { niceStep, numberReader, numberWriter } from '../../controls/number-input.ts';
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
const inPercent = (lever: Lever): boolean => lever === 'discountRate';

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

const roundTo = (value: number, step: number): number => Math.round(value / step) * step;

/** Reads what someone typed for a lever. A bare number for a rate is percent. */
export const leverReader = (lever: Lever, params: LifeCurveParams, messages: Messages, format: Format) =>
  numberReader({ ...leverRange(params, lever), percent: inPercent(lever), whole: lever === 'horizon' }, messages, format);

export const leverWriter = (lever: Lever, format: Format) => numberWriter(inPercent(lever), format);

/** The printed symbol: `g₁`; of the ceiling none. */
export const leverSymbol = (lever: Lever): string => (lever === 'ceiling' ? '' : lifeCurve.parameters[lever].symbol);
