import { describe, expect, it } from 'vitest';
import { explorationEndOf, type CurveParams } from '../../src/model/life-curve/model.ts';
import { pattern } from '../../src/model/life-curve/pattern.ts';
import { catalogueIds, catalogueScenario } from '../../src/scenario/catalogue.ts';
import { languages } from '../../src/scenario/language.ts';
import { runScenario } from '../../src/scenario/run.ts';
import { inLanguage, type Text } from '../../src/scenario/text.ts';
import { claims } from './claims.ts';
import { distributorChannel } from '../../src/store/samples/distributor-channel.ts';
import { offeredSamples } from '../../src/store/samples/more-samples.ts';
import { scenarioOf, historyOf } from './scenario-results.ts';

const sampleIds: readonly string[] = [distributorChannel.id, ...offeredSamples.map(({ id }) => id)];

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

  it('has results, of its own data or of a sample dataset', () => {
    const scenario = scenarioOf(id);
    const run = runScenario(scenario);
    if (scenario.data.reference?.customer === null) expect(run.ok ? [] : run.error.map(({ code }) => code)).toContain('not-inline');
    else expect(run.ok).toBe(true);
    if (scenario.data.reference !== null) expect(sampleIds).toContain(scenario.data.reference.dataset);
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
