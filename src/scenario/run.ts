import type { Columns, Model } from '../model/definition.ts';
import type { Fault } from '../model/fault.ts';
import { models, type ModelName } from '../model/index.ts';
import type { Params } from '../model/parameters.ts';
import { err, ok, type Result } from '../model/result.ts';
import { missingFields } from './contents.ts';
import type { Scenario } from './scenario.ts';

export interface ScenarioRun {
  readonly model: ModelName;
  readonly params: Params;
  readonly results: Columns;
}

/** What the scenario's model makes of it. Data that it only refers to has to be put in its inline data before. */
export function runScenario(scenario: Scenario): Result<ScenarioRun, readonly Fault[]> {
  const { model, params, data, seed } = scenario;
  const { inline, reference } = data;
  const elsewhere = reference === null ? [] : missingFields(models[model], inline);
  if (reference !== null && elsewhere.length > 0) {
    return err(elsewhere.map((field) => ({ code: 'not-inline', path: ['data', field], ...reference })));
  }
  const run = (models[model] as Model).run({ params, data: inline, seed });
  return run.ok ? ok({ model, ...run.value }) : run;
}
