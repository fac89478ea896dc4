import type { JsonObject } from '../../src/scenario/json.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { clp, entry, fitted, growthAt, historyOf, named, resultsOf, withParams } from '../scenario/scenario-results.ts';
import { lost, type LabClaims } from './scene-claims.ts';

const value = (scenario: Scenario, cell: number) => entry(scenario, 'value', cell - 1);

const migration: LabClaims = {
  'come-back': (shown) => ({
    hidden: ['140', '195', '139.7'],
    says: {
      ...{
        '300': entry(shown, 'buyers', 1),
        '90': 300 * 0.3,
        '700': 1000 - entry(shown, 'buyers', 1),
        '140': entry(shown, 'buyers', 2) - 300 * 0.3,
      },
      ...{
        '230': entry(shown, 'buyers', 2),
        '195': entry(shown, 'buyers', 3),
        '139.7': entry(shown, 'buyers', 4),
        '95.67': entry(shown, 'buyers', 5),
      },
    },
  }),
  stop: (shown) => {
    const all = withParams(shown, { stopAfter: 'never' });
    const cheap = withParams(all, { marketingCost: 2 });
    return {
      hidden: ['53.15', '0.83', '2.18', '1.82'],
      says: {
        ...{ '52.32': value(all, 1), '2.18': value(all, 4) + Number(shown.params.marketingCost), '1.82': -value(all, 4) },
        ...{ '53.15': value(shown, 1), '0.83': value(shown, 1) - value(all, 1) },
        // The cost at which all four are worth mailing, and what one purchase brings there, are the same number.
        '2': fitted(cheap, 'bestStop') === 4 ? 0.05 * Number(shown.params.netContribution) : NaN,
        '59.90': value(cheap, 1),
      },
    };
  },
  'never-stop': (shown) => {
    const dear = withParams(shown, { netContribution: 100, stopAfter: 'best' });
    const negative = [2, 3, 4, 5, 6].every((cell) => value(shown, cell) < 0);
    return {
      hidden: ['32.44', '41.85'],
      says: {
        ...{
          '32.44': value(shown, 1),
          '2': negative ? 2 : NaN,
          '41.85': fitted(shown, 'bestStop') === 1 ? value(withParams(shown, { stopAfter: 'best' }), 1) : NaN,
        },
        ...{ '100': 100, '4': fitted(dear, 'bestStop'), '124.52': value(dear, 1) },
      },
    };
  },
};

const experts = (scenario: Scenario) => {
  const [sales = '', finance = ''] = resultsOf(scenario).experts as readonly string[];
  return { sales: (column: string) => named(scenario, column, sales), finance: (column: string) => named(scenario, column, finance) };
};
const unsure = (scenario: Scenario): Scenario => ({
  ...scenario,
  data: {
    ...scenario.data,
    inline: { events: (scenario.data.inline.events as readonly JsonObject[]).map((event) => ({ ...event, sure: 0 })) },
  },
});

const events: LabClaims = {
  'two-experts': (shown) => {
    const { sales, finance } = experts(shown);
    return {
      hidden: ['215.51', '92.84', '2.3'],
      says: {
        ...{ '215.51': sales('clpByExpert'), '92.84': finance('clpByExpert'), '2.3': sales('clpByExpert') / finance('clpByExpert') },
        ...{ '160': sales('p10ByExpert'), '275': sales('p90ByExpert'), '66': finance('p10ByExpert'), '121': finance('p90ByExpert') },
        '54': 100 * entry(shown, 'variance', 1),
      },
    };
  },
  rate: (shown) => {
    const [before, now] = [experts(withParams(shown, { discountRate: 0.0125 })), experts(shown)];
    const [sales, finance] = [before.sales('clpByExpert'), before.finance('clpByExpert')];
    return {
      hidden: ['171.80', '20.3', '76.20'],
      says: {
        ...{
          '1.25': 1.25,
          '215.51': sales,
          '92.84': finance,
          '171.80': now.sales('clpByExpert'),
          '20.3': lost(sales, now.sales('clpByExpert')),
        },
        ...{ '76.20': now.finance('clpByExpert'), '17.9': lost(finance, now.finance('clpByExpert')) },
        ...{ '43.71': sales - now.sales('clpByExpert'), '122.67': sales - finance },
      },
    };
  },
  luck: (shown) => {
    const luck = named(shown, 'luck', 'sd');
    return {
      hidden: ['5', '41'],
      says: {
        // The probability, the expected CLP and the spread of luck are the same number.
        '50': Math.abs(luck - clp(shown)) < 0.5 ? clp(shown) : NaN,
        ...{ '100': 100, '0': 0, '5': named(shown, 'spread', 'sd'), '41': named(unsure(shown), 'spread', 'sd') },
      },
    };
  },
};

const methods: LabClaims = {
  'three-numbers': (shown) => ({
    hidden: ['164.19', '267.86', '820.87'],
    says: {
      ...{ '164.19': fitted(shown, 'events'), '267.86': fitted(shown, 'dwyer'), '820.87': fitted(shown, 'fitting') },
      ...{ '4': (shown.data.inline.events as readonly unknown[]).length, '5.0': fitted(shown, 'fitting') / fitted(shown, 'events') },
      '565.83': fitted(shown, 'fittingThinned'),
    },
  }),
  'nobody-leaves': (shown) => ({
    hidden: ['383.04', '46.7'],
    says: {
      ...{ '820.87': fitted(shown, 'fitting'), '267.86': fitted(withParams(shown, { groupRetention: 0.985 }), 'dwyer') },
      ...{ '383.04': fitted(shown, 'dwyer'), '46.7': (100 * fitted(shown, 'dwyer')) / fitted(shown, 'fitting') },
      ...{ '11.17': Number(historyOf(shown)[17]), '20': growthAt(shown, 24) + Number(shown.params.N) },
    },
  }),
  horizon: (shown) => {
    const long = withParams(shown, { horizon: 60 });
    const share = (column: string) => (100 * fitted(shown, column)) / fitted(long, column);
    return {
      hidden: ['387.31', '160.25', '130.71'],
      says: {
        ...{ '60': 60, '164.19': fitted(long, 'events'), '267.86': fitted(long, 'dwyer'), '820.87': fitted(long, 'fitting') },
        ...{ '387.31': fitted(shown, 'fitting'), '160.25': fitted(shown, 'dwyer'), '130.71': fitted(shown, 'events') },
        ...{ '47.2': share('fitting'), '59.8': share('dwyer'), '79.6': share('events') },
        '30': Number((shown.data.inline.events as readonly JsonObject[])[3]?.t),
      },
    };
  },
};

/** Of the sets of scenes of migration and of methods, by the lab. */
export const methodsScenesClaims = { migration, events, methods } as const;
