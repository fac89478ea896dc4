import { fitShapes } from '../../model/life-curve-fit/parameters.ts';
import type { Valuation } from '../../model/fitting-method/valuation.ts';
import type { LifeCurveParams } from '../../model/life-curve/model.ts';
import type { Evidence } from './findings.ts';
import { heldLevers, sourceOf } from './sources.ts';
import { curveUncertainty } from '../../model/fitting-method/uncertainty.ts';

const none: Evidence = {
  ...{
    clpError: null,
    shape: null,
    points: 0,
    r2: null,
    scatter: null,
    shapeLead: null,
    ceiling: 'given',
    lentCeiling: null,
    lentG1: null,
    g1Error: null,
    g2Error: null,
  },
};

/** What the valuation says about the parameters on the screen; what a person turned is not evidence any more. */
export function evidenceOf(
  params: LifeCurveParams,
  { valuation, start }: { readonly valuation: Valuation | null; readonly start: LifeCurveParams },
): Evidence {
  const ceiling = sourceOf('ceiling', params, start, valuation);
  if (valuation === null) return { ...none, ceiling };
  const { fit, borrowed } = valuation;
  const g1 = sourceOf('g1', params, start, valuation);
  return {
    clpError: curveUncertainty(params, { ...valuation, borrowed: null }, heldLevers(params, start, valuation), 0)?.clpError ?? null,
    shape: fit.shape,
    points: fit.points,
    r2: fit.r2,
    scatter: fit.sigma,
    shapeLead: lead(valuation),
    ceiling,
    lentCeiling: ceiling === 'borrowed' ? (borrowed?.ceiling ?? null) : null,
    lentG1: g1 === 'borrowed' ? (borrowed?.g1 ?? null) : null,
    g1Error: g1 === 'estimated' ? fit.standardErrors.g1 : null,
    g2Error: sourceOf('g2', params, start, valuation) === 'estimated' ? fit.standardErrors.g2 : null,
  };
}

/** How far the next shape is behind the chosen one; negative where a simpler one was preferred within 2. */
function lead({ fit }: Valuation): number | null {
  const chosen = fit.aicc[fit.shape];
  const others = fitShapes.flatMap((shape) => (shape === fit.shape ? [] : (fit.aicc[shape] ?? [])));
  return chosen === null || others.length === 0 ? null : Math.min(...others) - chosen;
}
