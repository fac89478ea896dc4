import document from '../../scenarios/course-case-1.json' with { type: 'json' };
import { parseScenario } from './parse.ts';
import type { Scenario } from './scenario.ts';

export const firstScenarioId = 'course-case-1';

/** What the app opens with: there at once, while the catalogue is loaded when it is asked for. */
export function firstScenario(): Scenario {
  const scenario = parseScenario(document);
  if (scenario.ok) return scenario.value;
  throw new Error(`scenarios/course-case-1.json: ${JSON.stringify(scenario.error)}`);
}
