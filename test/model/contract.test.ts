import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataField } from '../../src/model/data.ts';
import { checkInput, type Column, type Model, type RawInput } from '../../src/model/definition.ts';
import { models } from '../../src/model/index.ts';
import { isNeeded, type Parameter } from '../../src/model/parameters.ts';
import { anyInput } from './raw-input.ts';
import { refusals } from './refusal.ts';

/** Columns that document NaN as a gap, as `model.column`. Everything else is finite. */
const documentedGaps: readonly string[] = ['life-curve-fit.residuals', 'life-curve-fit.fitted', 'tiers.score'];

const runs = 300;
/** Of a model that simulates, as many inputs as the others take together in time. */
const mostOf: Readonly<Record<string, number>> = { events: 25, relationship: 25 };
/** Of a model that simulates people, a few hundred of them and not two million. */
const smaller: Readonly<Record<string, (params: Record<string, unknown>) => object>> = {
  relationship: ({ customers = 1, months = 24, segments = [], interventions = [], ...params }) => ({
    ...params,
    ...{ customers: 1 + (Number(customers) % 300), months: 1 + (Number(months) % 60), arrivals: 1.5 },
    segments: (segments as readonly object[]).map((segment) => ({ ...segment, arrivals: null })),
    interventions: (interventions as readonly object[]).map((intervention) => ({ ...intervention, arrivals: 0.25 })),
  }),
};
/** Models whose lists are about the same customers, entry by entry: the longer ones are cut. */
const sideBySide: readonly string[] = ['value-matrix', 'tiers'];
/** Fewer accepted inputs than this prove nothing. */
const fewest = 10;

describe.each<[string, Model]>(Object.entries(models))('%s', (name, model) => {
  const accepted = fc
    .sample(anyInput(model), { seed: 40, numRuns: runs })
    .map((raw) => ({ ...raw, params: smaller[name]?.(raw.params as Record<string, unknown>) ?? raw.params }))
    .map((raw) => (sideBySide.includes(name) ? { ...raw, data: equallyLong(raw.data as Record<string, readonly unknown[]>) } : raw))
    .filter((raw) => checkInput(model, raw).faults.length === 0)
    .slice(0, mostOf[name]);

  it('is registered under its own name, with a version of its numbers', () => {
    expect(model.name).toBe(name);
    expect(model.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('has tables whose starts, sliders and defaults its own check accepts', () => {
    for (const parameter of Object.values(model.parameters)) expect(faultsOf(parameter)).toEqual([]);
  });

  it('accepts enough random inputs to prove something', () => {
    expect(accepted.length).toBeGreaterThanOrEqual(fewest);
  });

  it('returns finite numbers only, but for documented gaps', () => {
    for (const raw of accepted) {
      for (const [column, value] of Object.entries(resultsOf(model, raw))) {
        const gaps = documentedGaps.includes(`${name}.${column}`);
        expect(
          numbersIn(value).filter((number) => !Number.isFinite(number) && !(gaps && Number.isNaN(number))),
          column,
        ).toEqual([]);
      }
    }
  });

  it('gives the same result again, and leaves its input as it was', () => {
    for (const raw of accepted) {
      const before = structuredClone(raw);
      const first = structuredClone(model.run(raw));
      expect(model.run(raw)).toEqual(first);
      expect(raw).toEqual(before);
    }
  });

  it('gives the same result from the parameters it says it computed with', () => {
    for (const raw of accepted) {
      const run = model.run(raw);
      expect(run.ok && model.run({ ...raw, params: run.value.params })).toEqual(run);
    }
  });

  it('crosses a worker’s border unharmed', () => {
    for (const raw of accepted) expect(structuredClone(model.run(raw))).toEqual(model.run(raw));
  });

  it('names every parameter and data field that must be given', () => {
    for (const [name, parameter] of Object.entries(model.parameters)) {
      if (isNeeded(parameter)) expect(refusals(model, {}, {})).toContain(`missing params.${name}`);
    }
    for (const [field, { optional }] of Object.entries(model.data))
      if (!optional) expect(refusals(model, {}, {})).toContain(`missing data.${field}`);
  });

  it('refuses what it does not know, wherever it stands', () => {
    for (const { params, data } of accepted.slice(0, fewest)) {
      expect(refusals(model, { ...(params as object), surplus: 1 }, data)).toEqual(['unknown-key params.surplus']);
      expect(refusals(model, params, { ...(data as object), surplus: [] })).toEqual(['unknown-key data.surplus']);
      expect(model.run({ params: { ...(params as object), 'x-note': 1 }, data, seed: 0 }).ok).toBe(true);
    }
  });

  it('refuses garbage in any one place with that place’s path', () => {
    const [raw] = accepted;
    for (const parameter of Object.keys(model.parameters)) {
      const params = { ...(raw?.params as object), [parameter]: { not: 'a value' } };
      expect(refusals(model, params, raw?.data)).toHaveLength(1);
      expect(refusals(model, params, raw?.data)[0]).toMatch(new RegExp(` params.${parameter}(.not)?$`));
    }
    for (const [field, { kind }] of Object.entries(model.data)) {
      const found = refusals(model, raw?.params, { ...(raw?.data as object), [field]: 'not a list' });
      expect(found).toEqual([`${kind === 'columns' ? 'not-an-object' : 'not-a-list'} data.${field}`]);
    }
  });

  it('never throws, whatever it is given: it returns a result or faults that can be found and sent', () => {
    const place = (table: Readonly<Record<string, Parameter | DataField>>) =>
      fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...Object.keys(table), 'other'), fc.anything()));
    fc.assert(
      fc.property(place(model.parameters), place(model.data), (params, data) => {
        const run = model.run({ params, data, seed: 0 });
        if (run.ok) return;
        expect(run.error.length).toBeGreaterThan(0);
        for (const { path } of run.error) expect(['params', 'data']).toContain(path[0]);
        expect(structuredClone(run.error)).toEqual(run.error);
      }),
      { seed: 41, numRuns: runs },
    );
  });
});

function equallyLong(lists: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, readonly unknown[]>> {
  const shortest = Math.min(...Object.values(lists).map((list) => list.length));
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.slice(0, shortest)]));
}

function resultsOf(model: Model, raw: RawInput): Readonly<Record<string, Column>> {
  const run = model.run(raw);
  return run.ok ? run.value.results : {};
}

function numbersIn(value: Column): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value === 'string') return [];
  if (value instanceof Float64Array) return [...value];
  return Object.values(value).flatMap((entry: unknown) =>
    entry instanceof Float64Array ? [...entry] : typeof entry === 'number' ? [entry] : [],
  );
}

/** What is inconsistent in one line of a parameter table. */
function faultsOf(parameter: Parameter): readonly string[] {
  if (parameter.kind === 'choice') return parameter.choices.includes(parameter.fallback) ? [] : ['fallback'];
  if (parameter.kind === 'flag' || parameter.kind === 'rows' || parameter.kind === 'thresholds' || parameter.kind === 'date') return [];
  if (parameter.kind === 'group') return Object.values(parameter.entries).flatMap(faultsOf);
  const { min, max, integer, initial, slider, fallback } = parameter;
  const words: readonly string[] = parameter.words;
  const fits = (value: number) => value >= min && value <= max && (!integer || Number.isInteger(value));
  const found = [];
  if (!fits(initial)) found.push('initial');
  if (!slider.every(fits) || slider[0] >= slider[1]) found.push('slider');
  if (typeof fallback === 'number' && !fits(fallback)) found.push('fallback');
  if (typeof fallback === 'string' && !words.includes(fallback)) found.push('fallback');
  return found;
}
