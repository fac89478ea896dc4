import { fitShapes } from '../../model/life-curve-fit/parameters.ts';
import type { Valuation } from '../../model/fitting-method/valuation.ts';
import type { LifeCurveParams } from '../../model/life-curve/model.ts';
import type { Evidence } from './findings.ts';
import { sourceOf } from './sources.ts';
import { clpUncertainty } from './uncertainty.ts';

const none: Evidence = {
  ...{
    clpError: null,
    shape: null,
    points: 0,
    r2: null,
    shapeLead: null,
    ceiling: 'given',
    lentCeiling: null,
    lentG1: null,
    g1Error: null,
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
    clpError: clpUncertainty(params, { ...valuation, borrowed: null }),
    shape: fit.shape,
    points: fit.points,
    r2: fit.r2,
    shapeLead: lead(valuation),
    ceiling,
    lentCeiling: ceiling === 'borrowed' ? (borrowed?.ceiling ?? null) : null,
    lentG1: g1 === 'borrowed' ? (borrowed?.g1 ?? null) : null,
    g1Error: g1 === 'estimated' ? fit.standardErrors.g1 : null,
  };
}

/** How far the next shape is behind the chosen one; negative where a simpler one was preferred within 2. */
function lead({ fit }: Valuation): number | null {
  const chosen = fit.aicc[fit.shape];
  const others = fitShapes.flatMap((shape) => (shape === fit.shape ? [] : (fit.aicc[shape] ?? [])));
  return chosen === null || others.length === 0 ? null : Math.min(...others) - chosen;
}
