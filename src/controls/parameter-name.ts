import type { Parameter, RowColumn } from '../model/parameters.ts';
import { specificationOf } from '../model/specifications.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The name under which a scenario's document has a parameter, or what it is a column or an entry of; null for none of its own. */
export function parameterName(scenario: Pick<Scenario, 'model'>, parameter: object): string | null {
  const { parameters } = specificationOf(scenario.model);
  return Object.entries(parameters).find(([, one]) => holds(one, parameter))?.[0] ?? null;
}

function holds(one: Parameter | RowColumn, wanted: object): boolean {
  if (one === wanted) return true;
  const inside = one.kind === 'rows' ? one.columns : one.kind === 'group' ? one.entries : {};
  return Object.values(inside).some((part) => holds(part, wanted));
}
