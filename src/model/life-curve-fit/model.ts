import { defineModel } from '../definition.ts';
import { fitLifeCurve } from './fit.ts';
import { lifeCurveFitSpecification, optionsOf } from './specification.ts';

/**
 * Estimation of a life curve from a customer's history: the parameters, how sure they are, and the evidence for the shape.
 * Results are those of {@link fitLifeCurve}; parameters that are given are held.
 * @source handbook 2.2
 */
export const lifeCurveFit = defineModel({
  ...lifeCurveFitSpecification,
  evaluate: (params, { history }) => ({ ...fitLifeCurve(history, optionsOf(params)) }),
});
