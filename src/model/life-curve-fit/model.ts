import { series } from '../data.ts';
import { defineModel } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { curveParameters, profitHistory } from '../life-curve/model.ts';
import { choice, defaulted, type ParamsOf } from '../parameters.ts';
import { fitLifeCurve, tooFewPoints, type FitOptions } from './fit.ts';

const { h1, v, g1, N, lambda, g2, h2, u } = curveParameters;

const parameters = {
  shape: choice('auto', 'growth', 'growth-saturation', 'full'),
  h1,
  v,
  g1,
  N,
  lambda: defaulted(1, { ...lambda, words: ['free'] }),
  g2,
  h2,
  u,
} as const;

export type LifeCurveFitParams = ParamsOf<typeof parameters>;

/**
 * Estimation of a life curve from a customer's history: the parameters, how sure they are, and the evidence for the shape.
 * Results are those of {@link fitLifeCurve}; parameters that are given are held.
 * @source handbook 2.2
 */
export const lifeCurveFit = defineModel({
  name: 'life-curve-fit',
  version: '1.0.0',
  parameters,
  data: { history: series(profitHistory) },
  check(params, { history }): readonly Fault[] {
    if (params.g1 !== null && params.g2 !== null && params.g2 < params.g1) {
      return [{ code: 'below', path: ['params', 'g2'], got: params.g2, other: 'g1', limit: params.g1 }];
    }
    const fault = tooFewPoints(history, optionsOf(params));
    return fault === null ? [] : [fault];
  },
  evaluate: (params, { history }) => ({ ...fitLifeCurve(history, optionsOf(params)) }),
});

const optionsOf = ({ shape, lambda, ...held }: LifeCurveFitParams): FitOptions => ({ shape, lambda, held });
