import { lifeCurve, type LifeCurveParams } from '../model/life-curve/model.ts';
import { parseScenario } from '../scenario/parse.ts';
import { scenarioText } from '../scenario/scenario-text.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Store, Written } from '../store/store.ts';

const id = 'pin';

/** What is pinned to a customer of a dataset; null where nothing is, or nothing that can be used. */
export async function readPin(store: Store, dataset: string, customer: string): Promise<LifeCurveParams | null> {
  const pins = await store.listPins(dataset, customer);
  return pins.flatMap(({ text }) => pinnedParams(text))[0] ?? null;
}

/** Pins a scenario to a customer, or takes the pin away. */
export function writePin(
  store: Store,
  dataset: string,
  customer: string,
  scenario: Scenario | null,
  savedAt: string,
): Promise<Written<unknown>> {
  if (scenario === null) return store.deletePin(dataset, customer, id);
  return store.savePin({ dataset, customer, id, text: scenarioText({ ...scenario, view: null }), savedAt });
}

function pinnedParams(text: string): readonly LifeCurveParams[] {
  const parsed = parseScenario(text);
  if (!parsed.ok || parsed.value.model !== 'life-curve') return [];
  const run = lifeCurve.run({ params: parsed.value.params, data: undefined, seed: 0 });
  return run.ok ? [run.value.params] : [];
}
