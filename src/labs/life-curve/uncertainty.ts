import type { UncertaintyBand } from '../../charts/life-curve-data.ts';
import type { Valuation } from '../../model/fitting-method/valuation.ts';
import type { LifeCurveParams } from '../../model/life-curve/model.ts';

export function forecastBand(_params: LifeCurveParams, _valuation: Valuation | null, _end: number): UncertaintyBand | null {
  return null;
}

export function clpUncertainty(_params: LifeCurveParams, _valuation: Valuation | null): number | null {
  return null;
}
