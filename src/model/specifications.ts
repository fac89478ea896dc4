import type { Specification } from './definition.ts';
import type { ModelName } from './index.ts';
import { lifeCurve } from './life-curve/model.ts';
import { lifeCurveFitSpecification } from './life-curve-fit/specification.ts';

const names = {
  'life-curve': true,
  'life-curve-fit': true,
  'similar-customers': true,
  'activity-based-costing': true,
  retention: true,
  'retention-projection': true,
  'lost-customer': true,
  'lost-group': true,
  'loyal-customer': true,
  migration: true,
  events: true,
  'three-methods': true,
  'acquisition-retention-balance': true,
  relationship: true,
  'value-matrix': true,
  'abc-classes': true,
  rfm: true,
  deciles: true,
  clusters: true,
  tiers: true,
  'churn-warning': true,
} as const satisfies Readonly<Record<ModelName, true>>;

/** Every model's name, in the order of the registry. */
export const modelNames = Object.keys(names) as readonly ModelName[];

/** Whether a name is one of the registry's own, not one that every object inherits. */
export const isModelName = (name: unknown): name is ModelName => typeof name === 'string' && Object.hasOwn(names, name);

const known = new Map<ModelName, Specification>([
  ['life-curve', lifeCurve],
  ['life-curve-fit', lifeCurveFitSpecification],
]);

/**
 * What a model takes: all that a page needs to check and open a document, without the code that computes it. Those of the first
 * screen are there at once, the others after {@link learnSpecifications}.
 */
export function specificationOf(name: ModelName): Specification {
  const specification = known.get(name);
  if (specification === undefined) throw new Error(`what ${name} takes has not been loaded yet`);
  return specification;
}

/** Loads what every model takes; to be awaited before a document of any model is read. */
export async function learnSpecifications(): Promise<void> {
  takeSpecifications((await import('./other-specifications.ts')).otherSpecifications);
}

/** Takes what models take from who has it at hand. */
export function takeSpecifications(more: Readonly<Partial<Record<ModelName, Specification>>>): void {
  for (const [name, specification] of Object.entries(more)) known.set(name as ModelName, specification);
}
