import type { JsonObject } from '../../src/scenario/json.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Claims } from './claims.ts';
import { clp, entry, fitted, named, resultsOf, withParams } from './scenario-results.ts';

const percent = (scenario: Scenario, parameter: string) => 100 * Number(scenario.params[parameter]);
const optimum = (scenario: Scenario, name: string) => named(scenario, 'optimum', name);
const withEvent = (scenario: Scenario, change: Readonly<Record<string, number>>): Scenario => ({
  ...scenario,
  data: {
    ...scenario.data,
    inline: { events: (scenario.data.inline.events as readonly JsonObject[]).map((event) => ({ ...event, ...change })) },
  },
});

/** Of losing, keeping and winning customers, and of the events ahead of one. */
export const leavingClaims: Claims = {
  'one-lost-customer': (s) => ({ '5500': fitted(s, 'V_l'), '5000': fitted(s, 'consistent') }),
  'lost-group': (s) => ({
    '15': percent(s, 'r_l'),
    '1500': fitted(s, 'lost'),
    '12000000': fitted(s, 'V_ql'),
    '7500000': fitted(s, 'consistent'),
    '37.5': 100 * (1 - fitted(s, 'consistent') / fitted(s, 'V_ql')),
    '0': fitted(withParams(s, { V_t: 0 }), 'V_ql') - fitted(withParams(s, { V_t: 0 }), 'consistent'),
  }),
  'loyal-customer': (s) => {
    const bare = { withGrowth: 'no', withCostSaving: 'no', withReferral: 'no', withPremium: 'no' };
    return {
      '10': percent(s, 'growth'),
      '15': percent(s, 'pricePremium'),
      '193.94': clp(s),
      '2': fitted(s, 'breakEven') - 1,
      '18.18': -[0, 1, 2].reduce((sum, year) => sum + entry(s, 'presentValue', year), 0),
      '80.66': clp(s, bare),
      '49.34': named(s, 'worth', 'growth'),
      '27.57': named(s, 'worth', 'referral'),
      '157.57': clp(s, { withCostSaving: 'no', withPremium: 'no' }),
    };
  },
  'winning-and-keeping': (s) => ({
    ...{ '10': percent(s, 'd'), '25': percent(s, 'a'), '45': percent(s, 'Ca'), '50': percent(s, 'r'), '80': percent(s, 'Cr') },
    '17.33': fitted(s, 'equityNow'),
    '22.17': optimum(s, 'R'),
    '70.9': 100 * optimum(s, 'r'),
    '112.12': optimum(s, 'clv'),
    '93.33': fitted(s, 'clvNow'),
    '14.20': optimum(s, 'A'),
    '38.4': 100 * optimum(s, 'a'),
    '28.85': optimum(s, 'equity'),
  }),
  'distributor-events': (s) => {
    const [sales = '', finance = ''] = resultsOf(s).experts as readonly string[];
    return {
      '215.51': named(s, 'clpByExpert', sales),
      '92.84': named(s, 'clpByExpert', finance),
      '160': named(s, 'p10ByExpert', sales),
      '275': named(s, 'p90ByExpert', sales),
      '66': named(s, 'p10ByExpert', finance),
      '121': named(s, 'p90ByExpert', finance),
      '54': 100 * entry(s, 'variance', 1),
    };
  },
  'one-sure-event': (s) => ({
    '50': clp(s),
    '100': 100,
    '0': 0,
    '5': named(s, 'spread', 'sd'),
    '41': named(withEvent(s, { sure: 0 }), 'spread', 'sd'),
  }),
};
