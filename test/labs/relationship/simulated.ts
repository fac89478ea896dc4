import { monthlyOf, type Monthly } from '../../../src/labs/relationship/monthly.ts';
import type { ShownPopulation } from '../../../src/labs/relationship/simulation.svelte.ts';
import type { ChartTexts } from '../../../src/labs/relationship/chart-data.ts';
import { terms } from '../../../src/locales/en/terms.ts';
import { relationship as text } from '../../../src/locales/en/relationship.ts';
import { Format } from '../../../src/locales/format.ts';
import { momentsOf, runChunk } from '../../../src/model/relationship/chunk-run.ts';
import { distributionOf } from '../../../src/model/relationship/distribution.ts';
import { firmProfit, interventionCosts, meanOf, outcomeOf } from '../../../src/model/relationship/outcome.ts';
import { relationshipSpecification, type RelationshipParams } from '../../../src/model/relationship/specification.ts';
import { worldOf } from '../../../src/model/relationship/world.ts';
import { checkInput } from '../../../src/model/definition.ts';

const format = new Format('en');
export const words: ChartTexts & { readonly money: (value: number) => string } = {
  ...{ text, terms, format, currency: '$' },
  money: (value) => `${format.money(value)} $`,
};

export function paramsOf(raw: object): RelationshipParams {
  const { params, faults } = checkInput(
    relationshipSpecification,
    { params: { detail: 'rates', months: 24, customers: 3000, ...raw }, data: {} },
    [],
  );
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return params as unknown as RelationshipParams;
}

/** A population as the lab shows it. */
export function simulated(raw: object, scale = 1, seed = 1): ShownPopulation {
  const params = paramsOf(raw);
  const world = worldOf(params, seed);
  const runs = world.chunks.map((_, place) => runChunk(world, place));
  const customers = runs.map((run) => run.customers);
  const clps = customers.map(({ clp }) => clp);
  const distribution = distributionOf(Float32Array.from(clps.flatMap((part) => Array.from(part))));
  const clp = clps.map(momentsOf).reduce((a, b) => ({ count: a.count + b.count, sum: a.sum + b.sum, squares: a.squares + b.squares }));
  const population = { request: { params, seed }, world, outcome: outcomeOf(world, runs), customers, distribution };
  return { lives: 'lives', population, paid: { key: 'key', clps, clp, distribution }, scale };
}

export function monthlyFrom(shown: ShownPopulation): Monthly {
  const { request, world, outcome } = shown.population;
  return monthlyOf(shown, {
    world,
    profit: firmProfit(request.params, world, outcome.statusQuo, 'statusQuo'),
    interventionCost: interventionCosts(request.params, world, outcome.statusQuo, 'statusQuo'),
    growth: meanOf(outcome.growthPotential),
  });
}
