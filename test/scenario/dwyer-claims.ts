import { withFivePointsMore } from '../../src/model/retention/five-points.ts';
import { projections } from '../../src/model/retention-projection/projections.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Claims } from './claims.ts';
import { withParams, clp, entry, fitted } from './scenario-results.ts';

const heldOutMean = (scenario: Scenario, model: string, seen = Number(scenario.params.fitPeriods)) => {
  const survivors = Float64Array.from(scenario.data.inline.survivors as readonly number[]);
  return projections(survivors, seen, 12).find((curve) => curve.model === model)?.meanAbsoluteError ?? NaN;
};
const left = (scenario: Scenario, t: number) => Number((scenario.data.inline.survivors as readonly number[])[t]);
const shareAt = (scenario: Scenario, t: number, params: Scenario['params'] = {}) =>
  100 * entry(withParams(scenario, params), 'survival', t);

const probability = ({ params }: Scenario, cell: number): number => (params.purchase as readonly number[])[cell - 1] ?? NaN;

/** Of Dwyer's models, projection and the comparison of methods. */
export const dwyerClaims: Claims = {
  'magazine-renewals': (s) => ({
    '700': entry(s, 'survivors', 1),
    '560': entry(s, 'survivors', 2),
    '70': 100 * (entry(s, 'survivors', 1) / 1000),
    '80': (100 * entry(s, 'survivors', 2)) / entry(s, 'survivors', 1),
    '10000': entry(s, 'presentValue', 0),
    '6363.64': entry(s, 'presentValue', 1),
    '4628.10': entry(s, 'presentValue', 2),
    '20991.74': clp(s),
    '20.99': fitted(s, 'clpPerCustomer'),
  }),
  'berger-nasr-promotion': (s) => ({
    '75': 75,
    '20': 20,
    '568.78': clp(s),
    '689.39': clp(s, { promotion: 0 }),
  }),
  'three-methods-distributor': (s) => ({
    '98.5': 100 * Number(s.params.groupRetention),
    '4': (s.data.inline.events as readonly unknown[]).length,
    '267.86': fitted(s, 'dwyer'),
    '164.19': fitted(s, 'events'),
    '820.87': fitted(s, 'fitting'),
    '565.83': fitted(s, 'fittingThinned'),
    '1': 1,
  }),
  'endless-subscription': (s) => {
    const raised = Number(withFivePointsMore(Number(s.params.retention), s.unit));
    return {
      '97': 97,
      '1': 1,
      '69.4': 100 * Number(s.params.retention) ** 12,
      '97.00': 100 * Number(s.params.retention),
      '97.56': 100 * raised,
      '4545000': clp(s),
      '5291201': clp(s, { retention: raised }),
      '16.4': 100 * (clp(s, { retention: raised }) / clp(s) - 1),
      '25': 25,
    };
  },
  'regular-survivors': (s) => ({
    '1000': left(s, 0),
    '631': left(s, 1),
    '12': 12,
    '173': left(s, 12),
    '17.3': left(s, 12) / 10,
    '17.0': shareAt(s, 12),
    '5': left(s, 0) === 1000 ? 12 - Number(s.params.fitPeriods) : NaN,
    '0.29': heldOutMean(s, 'sbg'),
    '11.37': heldOutMean(s, 'constant'),
    '18.91': heldOutMean(s, 'linear'),
    '49.53': heldOutMean(s, 'quadratic'),
    '63.1': (100 * left(s, 1)) / left(s, 0),
    '94.5': (100 * left(s, 12)) / left(s, 11),
    '37.3': 100 - shareAt(s, 1),
    '3': 3,
    '1.31': heldOutMean(s, 'sbg', 3),
  }),
  'high-end-survivors': (s) => ({
    '1000': left(s, 0),
    '394': left(s, 12),
    '12': 12,
    '39.4': left(s, 12) / 10,
    '86.9': left(s, 1) / 10,
    '85.5': (100 * left(s, 2)) / left(s, 1),
    '37.8': shareAt(s, 12, { model: 'sbg' }),
    '5': 12 - Number(s.params.fitPeriods),
    '1.19': heldOutMean(s, 'sbg'),
    '40.4': shareAt(s, 12),
    '0.52': heldOutMean(s, 'bdw'),
    '1.72': fitted(s, 'c'),
    '5.84': fitted(s, 'logLikelihood') - fitted(withParams(s, { model: 'sbg' }), 'logLikelihood'),
    '11.69': 2 * (fitted(s, 'logLikelihood') - fitted(withParams(s, { model: 'sbg' }), 'logLikelihood')),
    '3.84': 1.959963984540054 ** 2,
    '4': 4,
    '5.79': heldOutMean(s, 'sbg', 4),
    '0.77': heldOutMean(s, 'bdw', 4),
  }),
  'catalogue-mailing': (s) => {
    const stopped = withParams(s, { stopAfter: 3 });
    return {
      ...{ '30': 100 * probability(s, 1), '20': 100 * probability(s, 2), '15': 100 * probability(s, 3), '5': 100 * probability(s, 4) },
      '52.32': entry(s, 'value', 0),
      '1.82': -entry(s, 'value', 3),
      '2.18': entry(s, 'value', 3) + Number(s.params.marketingCost),
      '3': fitted(s, 'bestStop'),
      '53.15': entry(stopped, 'value', 0),
      '0.83': entry(stopped, 'value', 0) - entry(s, 'value', 0),
      '300': entry(s, 'buyers', 1),
      '230': entry(s, 'buyers', 2),
      '195': entry(s, 'buyers', 3),
      '139.7': entry(s, 'buyers', 4),
    };
  },
  'never-stop-mailing': (s) => {
    const dearer = (netContribution: number) => withParams(s, { netContribution, stopAfter: 'best' });
    return {
      ...{ '18': 100 * probability(s, 1), '2': fitted(dearer(60), 'bestStop'), '10': 100 * Number(s.params.discountRate) },
      '32.44': entry(s, 'value', 0),
      '41.85': entry(s, 'stopValue', fitted(s, 'bestStop')),
      '60': 60,
      '67.91': entry(dearer(60), 'value', 0),
      '100': 100,
      '4': fitted(dearer(100), 'bestStop'),
      '124.52': entry(dearer(100), 'value', 0),
      '50': 50 + fitted(withParams(s, { discountRate: 0.5 }), 'bestStop'),
    };
  },
};
