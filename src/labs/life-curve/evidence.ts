import { fitShapes } from '../../model/life-curve-fit/parameters.ts';
import type { Valuation } from '../../model/fitting-method/valuation.ts';
import { leverValue } from '../../model/life-curve/levers.ts';
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
    lastProfit: null,
    ceiling: 'given',
    lentCeiling: null,
    ceilingError: null,
    unitsAfterG1: 0,
    g1: 'given',
    lentG1: null,
    outlastedG1: null,
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
  const g1 = sourceOf('g1', params, start, valuation);
  if (valuation === null) return { ...none, ceiling, g1 };
  const { fit, borrowed } = valuation;
  const lentG1 = borrowed?.g1 ?? null;
  return {
    clpError: isOwn(params, start, valuation) ? null : fitError(params, start, valuation),
    shape: fit.shape,
    points: fit.points,
    r2: fit.r2,
    scatter: fit.sigma,
    shapeLead: lead(valuation),
    lastProfit: observed(valuation).at(-1)?.profit ?? null,
    ceiling,
    lentCeiling: ceiling === 'borrowed' ? (borrowed?.ceiling ?? null) : null,
    ceilingError: ceiling === 'estimated' ? fit.standardErrors.N : null,
    unitsAfterG1: observed(valuation).filter(({ t }) => t > (params.g1 ?? Infinity) + rounding).length,
    g1,
    lentG1: g1 === 'borrowed' ? lentG1 : null,
    outlastedG1: g1 === 'assumed' ? (lentG1?.median ?? null) : null,
    g1Error: g1 === 'estimated' ? fit.standardErrors.g1 : null,
    g2Error: sourceOf('g2', params, start, valuation) === 'estimated' ? fit.standardErrors.g2 : null,
  };
}

/** A fitted g1 this far before a whole unit is that unit, in units. */
const rounding = 1e-6;

/** Standard error of the CLP from the fit alone. */
const fitError = (params: LifeCurveParams, start: LifeCurveParams, valuation: Valuation): number | null =>
  curveUncertainty(params, { ...valuation, borrowed: null }, heldLevers(params, start, valuation), 0)?.clpError ?? null;

/** Whether a level or a break point is the person's own or assumed, so that the fit's error would hold only if that is right. */
function isOwn(params: LifeCurveParams, start: LifeCurveParams, valuation: Valuation): boolean {
  const fitted: LifeCurveParams = { ...params, ...valuation.curve };
  return (['ceiling', 'g1', 'g2', 'h2'] as const).some((lever) => {
    const isThere = leverValue(params, lever) !== null;
    if (!isThere) return leverValue(fitted, lever) !== null;
    return ['yours', 'assumed'].includes(sourceOf(lever, params, start, valuation));
  });
}

/** The observed units: profit is what the curve says and what it leaves over. */
const observed = ({ fit }: Valuation): readonly { readonly t: number; readonly profit: number }[] =>
  [...fit.residuals].flatMap((residual, index) =>
    Number.isNaN(residual) ? [] : [{ t: index + 1, profit: residual + (fit.fitted[index] ?? NaN) }],
  );

/** How far the next shape is behind the chosen one; negative where a simpler one was preferred within 2. */
function lead({ fit }: Valuation): number | null {
  const chosen = fit.aicc[fit.shape];
  const others = fitShapes.flatMap((shape) => (shape === fit.shape ? [] : (fit.aicc[shape] ?? [])));
  return chosen === null || others.length === 0 ? null : Math.min(...others) - chosen;
}
