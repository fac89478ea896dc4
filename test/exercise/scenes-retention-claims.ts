import { withFivePointsMore } from '../../src/model/retention/five-points.ts';
import { projections } from '../../src/model/retention-projection/projections.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { clp, entry, fitted, named, resultsOf, withParams } from '../scenario/scenario-results.ts';
import { gained, lost, type LabClaims } from './scene-claims.ts';

/** The retention from which a promotion of the scenario is worth more than none at 75 %. */
function worthwhileRetention(shown: Scenario): number {
  const without = clp(shown, { promotion: 0, retention: 0.75 });
  let [low, high] = [0.75, 1];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (clp(shown, { retention: middle }) < without) low = middle;
    else high = middle;
  }
  return high;
}

const retention: LabClaims = {
  'first-renewal': (shown) => {
    const before = clp(shown, { retention: [0.7, 0.8] });
    const average = withParams(shown, { retention: 0.75 });
    return {
      hidden: ['21900.83', '909.09', '4.3'],
      says: {
        ...{ '560': entry(shown, 'survivors', 2), '20991.74': before, '21900.83': clp(shown) },
        ...{ '909.09': clp(shown) - before, '4.3': gained(before, clp(shown)) },
        '100': entry(shown, 'survivors', 1) - entry(withParams(shown, { retention: [0.7, 0.8] }), 'survivors', 1),
        ...{ '75': 75, '562.5': entry(average, 'survivors', 2), '21466.94': clp(average) },
      },
    };
  },
  'monthly-rate': (shown) => {
    const rate = Number(shown.params.retention);
    const raised = Number(withFivePointsMore(rate, shown.unit));
    return {
      hidden: ['69.4', '16.4'],
      says: {
        ...{ '69.4': 100 * rate ** 12, '12': 12, '97.00': 100 * rate, '97.56': 100 * raised, '102': 100 * (rate + 0.05) },
        ...{ '4545000': clp(shown), '5291201': clp(shown, { retention: raised }) },
        '16.4': gained(clp(shown), clp(shown, { retention: raised })),
        // Of a question that is asked, and a guess.
        ...{ '100': 100, '85': 85 },
      },
    };
  },
  'promotion-pays': (shown) => ({
    hidden: ['636.43', '770.98', '719.84', '83'],
    says: {
      ...{ '75': 75, '689.39': clp(shown, { promotion: 0, retention: 0.75 }), '636.43': clp(shown) },
      ...{
        '770.98': clp(shown, { promotion: 0 }),
        '85': 85,
        '719.84': clp(shown, { retention: 0.85 }),
        '83': 100 * worthwhileRetention(shown),
      },
    },
  }),
};

const survivors = ({ data }: Scenario) => data.inline.survivors as readonly number[];
const left = (shown: Scenario, t: number) => survivors(shown)[t] ?? NaN;
const stayed = (shown: Scenario, t: number) => (100 * left(shown, t)) / left(shown, t - 1);
const survival = (shown: Scenario, model: string, t: number) => 100 * entry(withParams(shown, { model }), 'survival', t);
/** Percentage points that a model is off on average over the years held out. */
const offBy = (shown: Scenario, model: string, seen = Number(shown.params.fitPeriods)) =>
  projections(Float64Array.from(survivors(shown)), seen, 12).find((curve) => curve.model === model)?.meanAbsoluteError ?? NaN;

const projection: LabClaims = {
  foresee: (shown) => ({
    hidden: ['173', '17.3', '17.0'],
    says: {
      ...{ '1000': left(shown, 0), '631': left(shown, 1), '241': left(shown, 7), '173': left(shown, 12), '17.3': left(shown, 12) / 10 },
      ...{ '17.0': survival(shown, 'sbg', 12), '4.6': survival(shown, 'constant', 12), '0': survival(shown, 'linear', 12) },
      ...{ '100': survival(shown, 'quadratic', 12), '5': 12 - Number(shown.params.fitPeriods) },
      ...{
        '0.29': offBy(shown, 'sbg'),
        '11.37': offBy(shown, 'constant'),
        '18.91': offBy(shown, 'linear'),
        '49.53': offBy(shown, 'quadratic'),
      },
    },
  }),
  'who-stays': (shown) => {
    const ofNew = fitted(withParams(shown, { survived: 0 }), 'residualLifetime');
    return {
      hidden: ['6.26', '2.1'],
      says: {
        ...{ '63.1': stayed(shown, 1), '94.5': stayed(shown, 12), '2.96': ofNew, '6.26': fitted(shown, 'residualLifetime') },
        ...{ '2.1': fitted(shown, 'residualLifetime') / ofNew, '37.3': 100 - survival(shown, 'sbg', 1) },
      },
    };
  },
  'third-parameter': (shown) => ({
    hidden: ['5.79', '0.77', '1.19', '0.52'],
    says: {
      ...{ '1000': left(shown, 0), '86.9': stayed(shown, 1), '85.5': stayed(shown, 2), '8': 12 - Number(shown.params.fitPeriods) },
      ...{
        '5.79': offBy(shown, 'sbg'),
        '0.77': offBy(shown, 'bdw'),
        '7': 7,
        '1.19': offBy(shown, 'sbg', 7),
        '0.52': offBy(shown, 'bdw', 7),
      },
    },
  }),
};

const leaving: LabClaims = {
  sunk: (shown) => ({
    hidden: ['7000', '5000'],
    says: {
      ...{
        '7000': fitted(shown, 'V_l'),
        '5000': fitted(shown, 'consistent'),
        '500': 500,
        '5500': fitted(withParams(shown, { C_t: 500 }), 'V_l'),
      },
    },
  }),
  late: (shown) => ({
    hidden: ['1000'],
    says: {
      // What had come in before, and what the formula gives now, are the same number.
      '3000': fitted(shown, 'V_l'),
      '1000': fitted(shown, 'consistent') === -fitted(withParams(shown, { V_t: 9000 }), 'consistent') ? fitted(shown, 'consistent') : NaN,
      '9000': 9000,
    },
  }),
  group: (shown) => {
    const before = withParams(shown, { r_l: 0.15 });
    const saved = (column: string) => fitted(before, column) - fitted(shown, column);
    return {
      hidden: ['8000000', '5000000', '2500000', '4000000'],
      says: {
        ...{
          '15': 15,
          '500': saved('lost'),
          '12000000': fitted(before, 'V_ql'),
          '8000000': fitted(shown, 'V_ql'),
          '4000000': saved('V_ql'),
        },
        ...{ '7500000': fitted(before, 'consistent'), '5000000': fitted(shown, 'consistent'), '2500000': saved('consistent') },
        '0': fitted(withParams(shown, { V_t: 0 }), 'V_ql') - fitted(withParams(shown, { V_t: 0 }), 'consistent'),
        '60': gained(saved('consistent'), saved('V_ql')),
      },
    };
  },
};

const loyalty: LabClaims = {
  'pay-back': (shown) => ({
    hidden: ['193.94', '18.18'],
    says: {
      ...{ '3': fitted(shown, 'breakEven'), '2': fitted(shown, 'breakEven') - 1, '193.94': clp(shown) },
      '18.18': -[0, 1, 2].reduce((sum, year) => sum + entry(shown, 'presentValue', year), 0),
      ...{ '160.66': named(shown, 'worth', 'base'), '49.34': named(shown, 'worth', 'growth'), '27.57': named(shown, 'worth', 'referral') },
      ...{ '24.58': named(shown, 'worth', 'costSaving'), '11.79': named(shown, 'worth', 'premium') },
    },
  }),
  'may-leave': (shown) => {
    const stays = clp(shown, { retention: 1 });
    return {
      hidden: ['66.40', '34.2'],
      says: {
        ...{ '193.94': stays, '66.40': clp(shown), '34.2': (100 * clp(shown)) / stays },
        ...{ '60': 60, '3.91': clp(shown, { retention: 0.6 }), '6': fitted(withParams(shown, { retention: 0.6 }), 'breakEven') },
        // It is never paid back there; the texts write the minus as a sign of their own.
        '50': resultsOf(withParams(shown, { retention: 0.5 })).breakEven === null ? 50 : NaN,
        '13.89': -clp(shown, { retention: 0.5 }),
      },
    };
  },
  really: (shown) => {
    const whole = clp(shown, { withCostSaving: 'yes', withPremium: 'yes' });
    return {
      hidden: ['157.57', '18.8', '108.23'],
      says: {
        ...{ '193.94': whole, '157.57': clp(shown), '18.8': lost(whole, clp(shown)), '108.23': clp(shown, { growth: 0 }), '0': 0 },
        // Of the study's year and of guesses.
        ...{ '2002': 2002, '5': 5, '19': 19, '50': 50 },
      },
    };
  },
};

const best = (scenario: Scenario, name: string) => named(scenario, 'optimum', name);

const balance: LabClaims = {
  where: (shown) => ({
    hidden: ['22.17', '14.20', '28.85', '66.4'],
    says: {
      ...{ '22.17': best(shown, 'R'), '70.9': 100 * best(shown, 'r'), '14.20': best(shown, 'A'), '38.4': 100 * best(shown, 'a') },
      ...{ '17.33': fitted(shown, 'equityNow'), '28.85': best(shown, 'equity') },
      '66.4': gained(fitted(shown, 'equityNow'), best(shown, 'equity')),
      ...{ '93.33': fitted(shown, 'clvNow'), '112.12': best(shown, 'clv') },
    },
  }),
  ceiling: (shown) => {
    const [usual, high] = [withParams(shown, { Cr: 0.8 }), withParams(shown, { Cr: 0.9 })];
    return {
      hidden: ['17.45', '13.46', '24.78'],
      says: {
        ...{ '80': 80, '22.17': best(usual, 'R'), '17.45': best(shown, 'R'), '14.20': best(usual, 'A'), '13.46': best(shown, 'A') },
        ...{ '28.85': best(usual, 'equity'), '24.78': best(shown, 'equity') },
        ...{ '90': 90, '27.72': best(high, 'R'), '35.70': best(high, 'equity') },
      },
    };
  },
  'thin-margin': (shown) => {
    const more = withParams(shown, { m: 20 });
    return {
      hidden: ['3.29', '1.76', '0'],
      says: {
        ...{ '60': 60, '3.29': -fitted(shown, 'equityNow'), '0': best(shown, 'A') + best(shown, 'equity'), '1.76': best(shown, 'R') },
        ...{ '20': 20, '1.00': -fitted(more, 'equityNow'), '1.99': best(more, 'A'), '0.29': best(more, 'equity') },
      },
    };
  },
};

/** Of the sets of scenes of keeping, losing and winning customers, by the lab. */
export const retentionScenesClaims = { retention, projection, leaving, loyalty, balance } as const;
