import { series } from '../data.ts';
import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { curveParameters, profitHistory } from '../life-curve/model.ts';
import { choice, defaulted, type ParamsOf } from '../parameters.ts';
import { tooFewPoints, type FitOptions } from './requirements.ts';

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

/** Parameters and data of the estimation of a life curve. @source handbook 2.2 */
export const lifeCurveFitSpecification = specify({
  name: 'life-curve-fit',
  version: '1.0.0',
  parameters,
  data: { history: series(profitHistory) },
  order: [['g1', 'g2']],
  check(params, { history }): readonly Fault[] {
    if (params.g1 !== null && params.g2 !== null && params.g2 < params.g1) return [];
    const fault = tooFewPoints(history, optionsOf(params));
    return fault === null ? [] : [fault];
  },
});

/** What a document asks of the fit. */
export const optionsOf = ({ shape, lambda, ...held }: LifeCurveFitParams): FitOptions => ({ shape, lambda, held });
