import fc from 'fast-check';
import { retentionProjection } from '../../../src/model/retention-projection/model.ts';
import oracles from '../oracles/retention.json' with { type: 'json' };

export const results = (params: object, survivors: readonly number[]) => {
  const run = retentionProjection.run({ params, data: { survivors }, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
};

interface Regular {
  readonly survivors: readonly number[];
  readonly heldOut8to12: readonly number[];
  readonly fit: Readonly<Record<'alpha' | 'beta' | 'logLikelihood', number>>;
  readonly survival8to12: readonly number[];
  readonly discountedResidualLifetime: Readonly<Record<'discountRate' | 0 | 1 | 4, number>>;
}
export const regular = oracles.cases.find(({ id }) => id === 'sbg-regular') as unknown as Regular;
export const regularCohort = [...regular.survivors, ...regular.heldOut8to12];
/** Fader & Hardie 2007, table 1 and figure 4: the other segment. */
export const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491];
export const families = ['sbg', 'bdw', 'linear', 'quadratic', 'constant'] as const;

export const cohorts = fc
  .tuple(fc.constantFrom(1, 1000, 1e9), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 14 }))
  .map(([first, rates]) => rates.reduce<number[]>((list, rate) => [...list, list.at(-1)! * rate], [first]));
