import type { Column, Columns } from '../../model/definition.ts';
import { runScenario } from '../../scenario/run.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { labOf, ofDatasets } from '../../state/labs.ts';

/** A result as JSON holds it; gaps are null. */
export type PlainResult = number | string | null | readonly (number | string | null)[] | Readonly<Record<string, unknown>>;

/**
 * What the model of a scenario makes of it, by name: sums and courses over time. Of a dataset's customers no list goes out, because
 * its entries are theirs.
 * @returns null where the rows it needs are not at hand
 */
export function publicResults(scenario: Scenario, ids: readonly string[] | null = null): Readonly<Record<string, PlainResult>> | null {
  const run = runScenario(scenario);
  if (!run.ok) return null;
  const lab = labOf(scenario.model);
  const onlySums = lab !== null && ofDatasets(lab);
  const named = Object.entries(run.value.results).filter(([name]) => ids === null || ids.includes(name));
  return Object.fromEntries(named.filter(([, column]) => !onlySums || isScalar(column)).map(([name, column]) => [name, plain(column)]));
}

/** The results that are one number or word each. */
export function scalars(results: Readonly<Record<string, PlainResult>>): readonly (readonly [string, number | string | null])[] {
  return Object.entries(results).filter((entry): entry is [string, number | string | null] => isScalar(entry[1]));
}

const isScalar = (value: unknown): value is number | string | null => value === null || typeof value !== 'object';

function plain(column: Column): PlainResult {
  if (column instanceof Float64Array) return Array.from(column, finite);
  if (typeof column === 'number') return finite(column);
  if (column === null || typeof column !== 'object' || Array.isArray(column)) return column as PlainResult;
  return Object.fromEntries(Object.entries(column as Columns).map(([name, part]) => [name, plain(part)]));
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The courses of one length, side by side: the most there are of a length, one row a period. */
export function table(results: Readonly<Record<string, PlainResult>>): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string | null)[])[];
} {
  const courses = Object.entries(results).filter((entry): entry is [string, (number | string | null)[]] => Array.isArray(entry[1]));
  const lengths = courses.map(([, values]) => values.length);
  const length = [...new Set(lengths)].sort((a, b) => times(lengths, b) - times(lengths, a) || b - a)[0] ?? 0;
  const shown = courses.filter(([, values]) => values.length === length);
  if (shown.length > 0) {
    return { columns: shown.map(([name]) => name), rows: Array.from({ length }, (_, k) => shown.map(([, values]) => values[k] ?? null)) };
  }
  const single = scalars(results);
  return { columns: ['result', 'value'], rows: single };
}

const times = (lengths: readonly number[], length: number): number => lengths.filter((one) => one === length).length;
