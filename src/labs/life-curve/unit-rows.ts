import { discountFactor } from '../../model/discounting/discount-factor.ts';
import type { UncertaintyBand } from '../../charts/life-curve-data.ts';
import type { LifeCurveParams } from '../../model/life-curve/model.ts';
import { calendarText, profitOf } from './picture.ts';
import type { TimeUnit } from '../../model/discounting/rate-conversion.ts';

/** One unit of time as the picture draws it; NaN where there is none. */
export interface UnitRow {
  readonly t: number;
  readonly period: string;
  readonly observed: number;
  readonly curve: number;
  readonly lower: number;
  readonly upper: number;
  readonly factor: number;
  readonly presentValue: number;
}

interface Drawn {
  readonly params: LifeCurveParams;
  readonly history: Float64Array;
  readonly band: UncertaintyBand | null;
  readonly present: Float64Array;
  readonly profit: Float64Array;
  readonly firstUnit: number | null;
  readonly unit: TimeUnit;
}

/** Every unit from t = 1 to the last one counted. */
export function unitRows({ params, history, band, present, profit, firstUnit, unit }: Drawn): readonly UnitRow[] {
  const profitAt = profitOf(params);
  const length = Math.max(history.length, params.now + present.length);
  return Array.from({ length }, (_, index) => {
    const t = index + 1;
    const k = t - params.now;
    const place = band?.t.indexOf(t) ?? -1;
    const counted = k >= 1 && k <= present.length;
    return {
      t,
      period: calendarText(firstUnit, t, unit) ?? '',
      observed: history[index] ?? NaN,
      curve: counted ? (profit[k - 1] ?? NaN) : profitAt(t),
      lower: band?.lower[place] ?? NaN,
      upper: band?.upper[place] ?? NaN,
      factor: counted ? discountFactor(params.timing, params.discountRate, k, params.now) : NaN,
      presentValue: counted ? (present[k - 1] ?? NaN) : NaN,
    };
  });
}
