import { describe, expect, it } from 'vitest';
import type { Columns } from '../../src/model/definition.ts';
import { growthProfit } from '../../src/model/life-curve/curve.ts';
import { explorationEndOf, lifeCurveOf, type CurveParams } from '../../src/model/life-curve/model.ts';
import { pattern } from '../../src/model/life-curve/pattern.ts';
import { sum } from '../../src/model/numerics/sum.ts';
import { catalogueIds, catalogueScenario } from '../../src/scenario/catalogue.ts';
import { languages } from '../../src/scenario/language.ts';
import { runScenario } from '../../src/scenario/run.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { inLanguage, type Text } from '../../src/scenario/text.ts';

const scenarioOf = (id: string): Scenario => {
  const scenario = catalogueScenario(id);
  if (scenario === null) throw new Error(`no scenario ${id}`);
  return scenario;
};

const resultsOf = (scenario: Scenario): Columns => {
  const run = runScenario(scenario);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
};

const historyOf = ({ data }: Scenario): readonly (number | null)[] => data.inline.history as readonly (number | null)[];
const earned = (scenario: Scenario, from = 1, to = Infinity) =>
  sum(
    historyOf(scenario)
      .slice(from - 1, to)
      .map(Number),
  );
const withParams = (scenario: Scenario, params: Scenario['params']): Scenario => ({
  ...scenario,
  params: { ...scenario.params, ...params },
});
const clp = (scenario: Scenario, params: Scenario['params'] = {}) => Number(resultsOf(withParams(scenario, params)).clp);
const entry = (scenario: Scenario, column: string, index: number) => (resultsOf(scenario)[column] as Float64Array)[index] ?? NaN;
const curveOf = ({ params }: Scenario) => lifeCurveOf(params as unknown as CurveParams);
const growthAt = (scenario: Scenario, t: number): number => {
  const { growth } = curveOf(scenario);
  return growth === null ? NaN : growthProfit(growth, t);
};
const gapsAsZero = (scenario: Scenario): Scenario => ({
  ...scenario,
  data: { inline: { history: historyOf(scenario).map((profit) => profit ?? 0) }, reference: null },
});
const fitted = (scenario: Scenario, name: string) => Number(resultsOf(scenario)[name]);
const named = (scenario: Scenario, results: string, name: string) =>
  (resultsOf(scenario)[results] as Readonly<Record<string, number | null>>)[name] ?? NaN;

/** What each note says beyond the parameters, with the number it must be. Digits of the text decide the precision. */
const claims: Readonly<Record<string, (scenario: Scenario) => Readonly<Record<string, number>>>> = {
  'course-case-1': (s) => ({
    '17.80': growthAt(s, 24),
    '20.00': growthAt(s, 1e6),
    '820.87': clp(s),
    '1168.89': clp(s, { timing: 'none' }),
  }),
  'course-case-2': (s) => ({
    '6.80': growthAt(s, 12),
    '10.00': growthAt(s, 1e6),
    '144': 12 ** 2,
    '425.35': clp(s, { h1: 0.01, v: 6.8 - 1.44 }),
    '15': entry(s, 't', 0),
    '9.84': entry(s, 'profit', 0),
  }),
  'course-case-3': (s) => ({
    '4.928': 34 + Math.sqrt(12 / 0.25) - 36,
    '5': Number(resultsOf(s).unitsLeft),
    '41': entry(s, 't', 4),
    '0.25': -entry(s, 'profit', 4),
    '25.91': clp(s),
    '26.15': clp(s, { pastZero: 'stop-at-zero' }),
  }),
  'early-abortion': (s) => ({ '2.04': -earned(s), '60': entry(s, 't', 54), '368.36': clp(s) }),
  'mid-way-death': (s) => ({
    '15.74': earned(s),
    '4.07': earned(s, 15, 15),
    '60': entry(s, 't', 44),
    '398.58': clp(s),
    '368.36': clp(scenarioOf('early-abortion')),
  }),
  'early-exit': (s) => ({
    '28': 28,
    '12.43': earned(s, 27, 27),
    '6.24': earned(s, 30, 30),
    '31': entry(s, 't', 0),
    '12.85': entry(s, 'profit', 0),
    '146.54': earned(s),
    '60': entry(s, 't', 29),
    '325.41': clp(s),
  }),
  'long-term-retention': (s) => ({
    '545.35': earned(s),
    '461.56': earned(s, 25),
    '12.92': growthAt(s, 1e6),
    '146.54': earned(scenarioOf('early-exit')),
    '549.88': clp(s),
  }),
  'seasonal-customer': (s) => ({
    '33.5': fitted(s, 'g1'),
    '0.38': named(s, 'standardErrors', 'g1'),
    '23.88': fitted(s, 'h1') * fitted(s, 'g1') ** 2 + fitted(s, 'v') + fitted(s, 'N'),
    '0.92': fitted(s, 'r2'),
    '42.6': named(s, 'aicc', 'growth-saturation'),
    '56.7': named(s, 'aicc', 'growth'),
    '13.86': earned(s, 25) / 12,
    '12': 12,
    '24': 24,
    '1.29': entry(s, 'residuals', 11),
    '3.56': entry(s, 'residuals', 23),
    '18': 18,
    '30': 30,
    '1.91': -entry(s, 'residuals', 17),
    '3.00': -entry(s, 'residuals', 29),
  }),
  'history-with-a-gap': (s) => ({
    '18': historyOf(s).length,
    '3': historyOf(s).filter((profit) => profit === null).length,
    '6': historyOf(s).indexOf(null) + 1,
    '7': historyOf(s).indexOf(null, 6) + 1,
    '13': historyOf(s).lastIndexOf(null) + 1,
    '15': historyOf(s).filter((profit) => profit !== null).length,
    '0.0301': fitted(s, 'h1'),
    '2.19': fitted(s, 'v'),
    '0.997': fitted(s, 'r2'),
    '1.31': fitted(gapsAsZero(s), 'v'),
    '0.727': fitted(gapsAsZero(s), 'r2'),
    '11': named(gapsAsZero(s), 'standardErrors', 'h1') / named(s, 'standardErrors', 'h1'),
  }),
  'wrong-discount-convention': (s) => ({
    '318.52': clp(s),
    '429.16': clp(s, { timing: 'first-unit' }),
    '26': 100 * (1 - clp(s) / clp(s, { timing: 'first-unit' })),
    '34.7': 100 * (clp(s, { timing: 'first-unit' }) / clp(s) - 1),
    '423.87': clp(s, { timing: 'end-of-unit' }),
    '1.2': 100 * (1 - clp(s, { timing: 'end-of-unit' }) / clp(s, { timing: 'first-unit' })),
  }),
  'quarterly-books': (s) => ({
    '3.797070': 100 * (1.0125 ** 3 - 1),
    '1.25': 1.25,
    '3': 3,
    '6': Number(resultsOf(s).unitsLeft),
    '45.85': clp(s),
    '47.28': clp(s, { discountRate: 0.0125 }),
    '3.1': 100 * (clp(s, { discountRate: 0.0125 }) / clp(s) - 1),
  }),
  'cost-to-serve': (s) => ({
    ...{ '120000': 120000, '60000': 60000, '30000': 30000, '400': 400, '3000': 3000, '6000': 6000 },
    ...{ '2': 2, '100': 100, '150': 150, '10000': entry(s, 'revenue', 0) },
    '300': entry(s, 'unitCost', 0),
    '20': entry(s, 'unitCost', 1),
    '5': entry(s, 'unitCost', 2),
    '8750': entry(s, 'cost', 0),
    '6700': entry(s, 'cost', 1),
    '1250': entry(s, 'profit', 0),
    '3300': entry(s, 'profit', 1),
  }),
};

/** The numbers of a text that are no part of a name such as h1 or P1, and no exponent. */
const numbersIn = (text: string): readonly string[] => text.match(/(?<![A-Za-z\d.])\d+(?:\.\d+)?/g) ?? [];
const decimals = (number: string): number => number.split('.')[1]?.length ?? 0;

describe.each(catalogueIds)('scenario %s', (id) => {
  it('is called by its file name and is told in every language', () => {
    const scenario = scenarioOf(id);
    expect(scenario.id).toBe(id);
    for (const language of languages) {
      expect(inLanguage(scenario.title as Text, language).length).toBeGreaterThan(4);
      expect(inLanguage(scenario.note as Text, language).length).toBeGreaterThan(80);
    }
    expect(inLanguage(scenario.note as Text, 'zh-CN')).not.toBe(inLanguage(scenario.note as Text, 'en'));
  });

  it('has results', () => {
    expect(runScenario(scenarioOf(id)).ok).toBe(true);
  });

  it('says only numbers in its note that the model gives', () => {
    const scenario = scenarioOf(id);
    const claimed = claims[id]?.(scenario) ?? {};
    const parameters = Object.values(scenario.params).filter((value) => typeof value === 'number');
    for (const [number, value] of Object.entries(claimed)) expect(value.toFixed(decimals(number))).toBe(number);
    for (const language of languages) {
      const numbers = numbersIn(inLanguage(scenario.note as Text, language));
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.filter((number) => !(number in claimed) && !parameters.includes(Number(number)))).toEqual([]);
      expect(Object.keys(claimed).filter((number) => !numbers.includes(number))).toEqual([]);
    }
  });
});

describe('the catalogue', () => {
  it('has no scenario under a name that is not one of its files', () => {
    expect(catalogueScenario('course-case-4')).toBeNull();
    expect(catalogueScenario('../package')).toBeNull();
    expect(catalogueScenario('__proto__')).toBeNull();
  });

  it('is in the order of teaching, each scenario with its own place', () => {
    const orders = catalogueIds.map((id) => scenarioOf(id).extras['x-order']);
    expect(orders).toEqual(orders.map((_, index) => index + 1));
  });

  it('has one finished customer of each pattern, by the age at which each left', () => {
    const patternOf = (id: string) => {
      const scenario = scenarioOf(id);
      const { g1, now } = scenario.params;
      const g0 = explorationEndOf(scenario.params as unknown as CurveParams) ?? NaN;
      return pattern(Number(now), Number(now), g0, Number(g1), 1);
    };
    expect(['early-abortion', 'mid-way-death', 'early-exit', 'long-term-retention'].map(patternOf)).toEqual(['I', 'II', 'III', 'IV']);
  });

  it('has histories as long as the age of their customers', () => {
    for (const scenario of catalogueIds.map(scenarioOf)) {
      if (scenario.model === 'life-curve' && scenario.data.reference === null)
        expect(historyOf(scenario)).toHaveLength(Number(scenario.params.now));
    }
  });
});
