import type { Columns } from '../../src/model/definition.ts';
import { growthProfit } from '../../src/model/life-curve/curve.ts';
import { lifeCurveOf } from '../../src/model/life-curve/described-curve.ts';
import type { CurveParams } from '../../src/model/life-curve/model.ts';
import { sum } from '../../src/model/numerics/sum.ts';
import { catalogueScenario } from '../../src/scenario/catalogue.ts';
import { runScenario } from '../../src/scenario/run.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export const scenarioOf = (id: string): Scenario => {
  const scenario = catalogueScenario(id);
  if (scenario === null) throw new Error(`no scenario ${id}`);
  return scenario;
};

export const resultsOf = (scenario: Scenario): Columns => {
  const run = runScenario(scenario);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
};

export const historyOf = ({ data }: Scenario): readonly (number | null)[] => data.inline.history as readonly (number | null)[];
export const earned = (scenario: Scenario, from = 1, to = Infinity) =>
  sum(
    historyOf(scenario)
      .slice(from - 1, to)
      .map(Number),
  );
export const withParams = (scenario: Scenario, params: Scenario['params']): Scenario => ({
  ...scenario,
  params: { ...scenario.params, ...params },
});
export const clp = (scenario: Scenario, params: Scenario['params'] = {}) => Number(resultsOf(withParams(scenario, params)).clp);
export const entry = (scenario: Scenario, column: string, index: number) => (resultsOf(scenario)[column] as Float64Array)[index] ?? NaN;
const curveOf = ({ params }: Scenario) => lifeCurveOf(params as unknown as CurveParams);
export const growthAt = (scenario: Scenario, t: number): number => {
  const { growth } = curveOf(scenario);
  return growth === null ? NaN : growthProfit(growth, t);
};
export const gapsAsZero = (scenario: Scenario): Scenario => ({
  ...scenario,
  data: { inline: { history: historyOf(scenario).map((profit) => profit ?? 0) }, reference: null },
});
export const fitted = (scenario: Scenario, name: string) => Number(resultsOf(scenario)[name]);
export const named = (scenario: Scenario, results: string, name: string) =>
  (resultsOf(scenario)[results] as Readonly<Record<string, number | null>>)[name] ?? NaN;
