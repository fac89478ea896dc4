import type { Scenario } from '../../src/scenario/scenario.ts';
import { entry, fitted, scenarioOf, withParams } from '../scenario/scenario-results.ts';
import { abcOf, churnFigures, clusterFigures, decileFigures, matrixFigures, rfmFigures, tierFigures } from './sample-figures.ts';
import type { LabClaims } from './scene-claims.ts';

const lines = (kind: 'mean' | 'median') => ({ thresholds: { currentValue: kind, growthPotential: kind } });

const valueMatrix: LabClaims = {
  platinum: (shown) => {
    const { customers, share, currentShare, growthShare } = matrixFigures(shown);
    return {
      hidden: ['2642', '13.2', '64.4', '85.7'],
      says: {
        ...{ '20000': customers.reduce((sum, one) => sum + one, 0), '2642': customers[3], '13.2': share[3] },
        ...{ '64.4': currentShare[3], '85.7': growthShare[3], '72.0': share[0], '8.2': currentShare[0] },
        // Of a guest who did not come this year.
        '0': matrixFigures(withParams(shown, lines('median'))).line.currentValue,
      },
    };
  },
  'assumed-potential': (shown) => {
    const [before, now] = [matrixFigures(withParams(shown, { targetShare: 0.9 })), matrixFigures(shown)];
    return {
      hidden: ['1668', '3444', '974', '67.7'],
      says: {
        ...{ '90': 90, '50': 50, '2642': before.customers[3], '2470': before.customers[2] },
        ...{ '1668': now.customers[3], '3444': now.customers[2] },
        '974':
          before.customers[3]! - now.customers[3]! === now.customers[2]! - before.customers[2]!
            ? before.customers[3]! - now.customers[3]!
            : NaN,
        '67.7': before.current === now.current ? 100 * (1 - now.growth / before.growth) : NaN,
      },
    };
  },
  'who-draws-the-line': (shown) => {
    const now = matrixFigures(shown);
    return {
      hidden: ['20000', '52.1'],
      says: {
        '72.0': matrixFigures(withParams(shown, lines('mean'))).share[0],
        ...{ '20000': now.customers[3], '52.1': now.silent, '0': now.line.currentValue },
      },
    };
  },
};

const sizes = (scenario: Scenario, place: number) => entry(scenario, 'sizes', place);
const cuts = (first: number, second: number) => ({ cuts: [first, second] });

const abc: LabClaims = {
  rule: (shown) => {
    const values = shown.data.inline.values as readonly number[];
    const usual = withParams(shown, cuts(0.8, 0.95));
    return {
      hidden: ['45.2', '0.38'],
      says: {
        ...{
          '43': values.length,
          '1040': values.reduce((sum, value) => sum + value, 0),
          '131': Math.max(...values),
          '5': Math.min(...values),
        },
        ...{ '45.2': 100 * fitted(shown, 'topShare'), '0.38': fitted(shown, 'gini') },
        ...{ '12': sizes(shown, 0), '15': sizes(shown, 1), '16': sizes(shown, 2) },
        ...{ '24': sizes(usual, 0), '79.8': 100 * entry(usual, 'shares', 0) },
        // Of guesses and of the saying.
        ...{ '80': 80, '60': 60, '20': 100 * Number(shown.params.top) },
      },
    };
  },
  preset: (shown) => ({
    hidden: ['24', '55.8'],
    says: {
      ...{
        '43': sizes(shown, 0) + sizes(shown, 1) + sizes(shown, 2),
        '55': 55,
        '85': 85,
        '12': sizes(withParams(shown, cuts(0.55, 0.85)), 0),
      },
      ...{ '24': sizes(shown, 0), '11': sizes(shown, 1), '8': sizes(shown, 2), '55.8': (100 * sizes(shown, 0)) / 43 },
      ...{ '75': 75, '21': sizes(withParams(shown, cuts(0.75, 0.95)), 0) },
    },
  }),
  hotel: (shown) => {
    const { customers, run } = abcOf(shown);
    const textbook = scenarioOf('abc-43-customers');
    return {
      hidden: ['71.7', '0.70', '5402'],
      says: {
        ...{ '20000': customers, '71.7': 100 * Number(run.topShare), '0.70': Number(run.gini) },
        ...{ '5402': (run.sizes as Float64Array)[0], '27.0': (100 * ((run.sizes as Float64Array)[0] ?? NaN)) / customers },
        ...{ '43': (textbook.data.inline.values as readonly number[]).length, '20': 100 * Number(shown.params.top) },
        ...{ '45.2': 100 * fitted(textbook, 'topShare'), '0.38': fitted(textbook, 'gini') },
      },
    };
  },
};

const rfm: LabClaims = {
  champions: (shown) => {
    const { customers, inGroup, once } = rfmFigures(shown);
    const champions = inGroup('champions');
    return {
      hidden: ['48.9', '51.7'],
      says: { '2357': customers, '17.5': champions.customers, '48.9': champions.spend, '51.7': once, '20': 100 / 5 },
    };
  },
  names: (shown) => {
    const [nested, now] = [rfmFigures(withParams(shown, { method: 'nested' })), rfmFigures(shown)].map(({ inGroup }) =>
      inGroup('important-value'),
    );
    return {
      hidden: ['26.0', '74.2'],
      says: {
        ...{ '20000': rfmFigures(shown).customers, '6.2': nested?.customers, '19.7': nested?.spend },
        ...{ '26.0': now?.customers, '74.2': now?.spend },
      },
    };
  },
  mailing: (shown) => {
    const [before, now] = [rfmFigures(withParams(shown, { vN: -2 })), rfmFigures(shown)];
    return {
      hidden: ['14.3', '19'],
      says: {
        ...{ '2': 2, '6.25': 100 * (before.breakEven ?? NaN), '25': before.paying, '61': now.cells },
        ...{ '5': -Number(shown.params.vN), '35': 30 + 5, '14.3': 100 * (now.breakEven ?? NaN), '19': now.paying, '16.7': (100 * 5) / 30 },
      },
    };
  },
};

const deciles: LabClaims = {
  best: (shown) => {
    const { customers, share, lift, average, upTo } = decileFigures(shown);
    return {
      hidden: ['50.8', '5.07', '525'],
      says: {
        ...{ '2357': customers, '10': 10, '50.8': share[0], '5.07': lift, '525': average[0], '1.0': share[9], '3': 3, '77.7': upTo(3) },
        // Of guesses.
        ...{ '20': 20, '35': 35 },
      },
    };
  },
  'last-year': (shown) => ({
    hidden: ['6', '72.9'],
    says: {
      ...{ '50.8': decileFigures(shown, 'monetary').share[0], '10': decileFigures(shown, 'monetary').empty === 0 ? 10 : NaN },
      ...{ '6': decileFigures(shown).empty, '72.9': decileFigures(shown).share[0] },
    },
  }),
  'fixed-price': (shown) => {
    const [all, year] = [decileFigures(shown, 'monetary'), decileFigures(shown)];
    return {
      hidden: ['26.5', '96.6'],
      says: {
        ...{
          '10000': year.customers,
          '72.9': decileFigures(scenarioOf('deciles-cdnow'), 'lastYear').share[0],
          '26.5': year.share[0],
          '4': 4,
          '96.6': year.upTo(4),
          '5': year.empty,
        },
        ...{ '29.6': all.share[0], '1.6': all.share[9] },
      },
    };
  },
};

const clusters: LabClaims = {
  four: (shown) => {
    const { customers, share, said, agreement } = clusterFigures(shown);
    return {
      hidden: ['44.9', '80.4', '94.0', '0.43'],
      says: {
        ...{ '20000': customers, '44.9': share[0], '80.4': said(0, 'leisure'), '3': 3, '16.4': share[2], '94.0': said(2, 'business') },
        // The index where divisions agree, and where they agree by chance.
        ...{ '0.43': agreement ?? NaN, '1': 1, '0': 0 },
      },
    };
  },
  'how-many': (shown) => {
    const [two, three, four] = [2, 3, 4].map((k) => clusterFigures(shown, { k }));
    return {
      hidden: ['0.535', '0.515', '35.3'],
      says: {
        ...{ '4': 4, '0.424': four?.silhouette, '0.535': two?.silhouette, '3': 3, '0.515': three?.silhouette },
        ...{ '35.3': two?.share[1], '86.5': two?.spendShare[1], '64.8': two?.share[0] },
      },
    };
  },
  'cluster-of-one': (shown) => {
    const both = { logged: [{ measure: 'frequency' }, { measure: 'monetary' }] };
    const [before, now] = [clusterFigures(shown, both), clusterFigures(shown)];
    return {
      hidden: ['1', '6552.70'],
      says: {
        ...{ '2357': now.customers, '0.430': before.silhouette, '0.680': now.silhouette, '1': now.sizes[3], '6552.70': now.spent[3] },
        ...{ '68.5': now.share[0], '12.2': before.share[3], '52.7': before.spendShare[3] },
      },
    };
  },
};

const million = 1e6;

const tiers: LabClaims = {
  service: (shown) => {
    const run = tierFigures(shown);
    const [high, , ordinary] = run.tiers;
    return {
      hidden: ['57.4', '0.9', '116364', '6160'],
      says: {
        ...{ '20000': run.customers, '2233': high?.customers, '11.2': run.share[0], '57.4': run.earnedShare[0] },
        ...{ '7088': ordinary?.customers, '0.9': run.earnedShare[2], '116364': -(ordinary?.left ?? NaN), '6160': ordinary?.unearned },
      },
    };
  },
  complaints: (shown) => {
    const run = tierFigures(shown);
    const before = tierFigures(withParams(shown, { weights: { loyalty: 1, spend: 2, credit: 1 } }));
    return {
      hidden: ['4890', '85.2', '1241'],
      says: {
        ...{ '0': 0, '2233': before.tiers[0]?.customers, '4890': run.tiers[0]?.customers, '85.2': run.earnedShare[0], '1241': run.black },
      },
    };
  },
  'more-vips': (shown) => {
    const at = (high: number) => tierFigures(withParams(shown, { cuts: { high, middle: 40 } }));
    const [before, now, none] = [at(75), tierFigures(shown), at(90)];
    return {
      hidden: ['36.1', '47.07', '54.28'],
      says: {
        ...{ '75': 75, '11.2': before.share[0], '52.05': before.left / million, '36.1': now.share[0], '1362': now.tiers[0]?.unearned },
        ...{ '47.07': now.left / million, '4.98': (before.left - now.left) / million },
        ...{ '90': none.tiers[0]?.customers === 0 ? 90 : NaN, '54.28': none.left / million },
      },
    };
  },
};

const churn: LabClaims = {
  'own-rhythm': (shown) => {
    const { customers, judged, unknown, warned, afterComplaints } = churnFigures(shown);
    return {
      hidden: ['988', '50.4', '19.2'],
      says: {
        ...{ '20000': customers, '9520': judged, '10480': unknown, '3929': warned.customers, '988': afterComplaints.customers },
        '25.1': (100 * afterComplaints.customers) / warned.customers,
        ...{ '50.4': (100 * afterComplaints.value) / warned.value, '19.2': warned.value / million },
      },
    };
  },
  hindsight: (shown) => {
    const [now, later] = [churnFigures(shown), churnFigures(withParams(shown, { ratio: 4 }))];
    return {
      hidden: ['4.2', '115'],
      says: {
        ...{ '2024': 2024, '2754': now.warned.customers, '77.0': now.back('inRhythm'), '4.2': now.back('warned') },
        ...{ '115': now.later?.warned.returned, '4': 4, '1997': later.warned.customers, '1.6': later.back('warned') },
        // Of guesses.
        ...{ '40': 40, '20': 20, '5': 5 },
      },
    };
  },
  'another-shop': (shown) => {
    const [now, later] = [churnFigures(shown), churnFigures(withParams(shown, { ratio: 4 }))];
    return {
      hidden: ['158', '44.3', '39.0'],
      says: {
        ...{
          '2357': now.customers,
          '1997': 1997,
          '66.1': now.back('inRhythm'),
          '4.2': churnFigures(withParams(scenarioOf('churn-hotel'), { asOf: '2024-06-30' })).back('warned'),
          '158': now.warned.customers,
        },
        ...{ '70': now.later?.warned.returned, '44.3': now.back('warned'), '4': 4, '39.0': later.back('warned') },
        ...{ '83.2': (100 * now.unknown) / now.customers, '1317': now.once },
      },
    };
  },
};

/** Of the sets of scenes of the labs of segments, by the lab. */
export const segmentScenesClaims = { 'value-matrix': valueMatrix, abc, rfm, deciles, clusters, tiers, churn } as const;
