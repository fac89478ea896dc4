import { parseScenario } from './parse.ts';
import type { Scenario } from './scenario.ts';

const documents = import.meta.glob<unknown>('../../scenarios/*.json', { eager: true, import: 'default' });

const idOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1, -'.json'.length);

/** Ids of the scenarios that come with the program, in the order of teaching (their `x-order`). */
export const catalogueIds: readonly string[] = Object.entries(documents)
  .map(([file, document]) => ({ id: idOf(file), order: (document as { readonly 'x-order'?: number })['x-order'] ?? Infinity }))
  .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  .map(({ id }) => id);

const opened = new Map<string, Scenario>();

/** The scenario that comes with the program under this id; null where there is none. */
export function catalogueScenario(id: string): Scenario | null {
  const document = documents[`../../scenarios/${id}.json`];
  if (document === undefined) return null;
  const known = opened.get(id) ?? opening(id, document);
  opened.set(id, known);
  return known;
}

function opening(id: string, document: unknown): Scenario {
  const scenario = parseScenario(document);
  if (scenario.ok) return scenario.value;
  throw new Error(`scenarios/${id}.json: ${JSON.stringify(scenario.error)}`);
}
