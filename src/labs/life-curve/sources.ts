import type { ParameterSource } from '../../locales/vocabulary.ts';
import type { Valuation } from '../../model/fitting-method/valuation.ts';
import { leverValue } from '../../model/life-curve/levers.ts';
import { lifeCurveOf } from '../../model/life-curve/described-curve.ts';
import type { CurveParams, LifeCurveParams } from '../../model/life-curve/model.ts';
import { curveLevers, type CurveLever } from '../../model/life-curve/levers.ts';
import { ceiling } from '../../model/life-curve/curve.ts';

/** Two numbers that differ by less are the same to a person: rounding of a document or of a fit's last step. */
const same = 1e-7;
const alike = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) <= same * Math.max(Math.abs(a), Math.abs(b), 1e-3);

/**
 * The valuation where it speaks for the curve on the screen: its growth is the fitted one, or was when the scenario was opened.
 * Another scenario's curve over the same history may share a number with the fit, and is still not the fit.
 */
export function speaking(valuation: Valuation | null, params: LifeCurveParams, start: LifeCurveParams): Valuation | null {
  if (valuation === null) return null;
  const fitted = ({ h1, v }: LifeCurveParams) => alike(h1, valuation.curve.h1) && alike(v, valuation.curve.v);
  return fitted(params) || fitted(start) ? valuation : null;
}

/** Where each lever's value comes from: this customer's valuation, the scenario as it was opened, or the person's own hand. */
export function sourceOf(lever: CurveLever, params: LifeCurveParams, start: LifeCurveParams, valuation: Valuation | null): ParameterSource {
  const value = leverValue(params, lever);
  if (valuation !== null && alike(value, valuationLever(valuation.curve, lever))) {
    return valuation.sources[lever === 'ceiling' ? 'N' : lever] ?? 'given';
  }
  return alike(value, leverValue(start, lever)) ? 'given' : 'yours';
}

function valuationLever(curve: CurveParams, lever: CurveLever): number | null {
  if (lever !== 'ceiling') return curve[lever];
  const { growth } = lifeCurveOf(curve);
  return growth === null ? null : ceiling(growth);
}

/** Levers that the valuation does not speak for: a person or the opened scenario holds them where they are. */
export const heldLevers = (params: LifeCurveParams, start: LifeCurveParams, valuation: Valuation): readonly CurveLever[] =>
  curveLevers.filter((lever) => ['yours', 'given', 'assumed'].includes(sourceOf(lever, params, start, valuation)));
