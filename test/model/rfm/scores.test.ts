import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rfmScores, scoringMethods, type Scoring } from '../../../src/model/rfm/scores.ts';
import { slowScores, sortedScores } from './slow-scores.ts';

type Columns = Readonly<Record<string, Uint8Array>>;

interface Person {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}

const person: fc.Arbitrary<Person> = fc.record({
  recency: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }) }, fc.constant(NaN)),
  frequency: fc.integer({ min: 1, max: 6 }),
  monetary: fc.oneof(fc.integer({ min: -5, max: 20 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
});
const few = fc.array(person, { maxLength: 80 });
/** Enough for borders to be found by histogram. */
const many = fc.array(fc.array(person, { minLength: 20, maxLength: 60 }), { minLength: 30, maxLength: 60 }).map((lists) => lists.flat());
const anyScoring: fc.Arbitrary<Required<Scoring>> = fc.record({
  quantiles: fc.integer({ min: 2, max: 9 }),
  method: fc.constantFrom(...scoringMethods),
});

const columnsOf = (people: readonly Person[]) =>
  [
    Float64Array.from(people, ({ recency }) => recency),
    Float64Array.from(people, ({ frequency }) => frequency),
    Float64Array.from(people, ({ monetary }) => monetary),
  ] as const;

describe('scores', () => {
  it.each([
    ['few', few, 200],
    ['many', many, 12],
  ] as const)('of %s are those of counting who is worse, ties together, within recency where nested', (_, anyPeople, numRuns) => {
    fc.assert(
      fc.property(anyPeople, anyScoring, (people, scoring) => {
        const found = rfmScores(...columnsOf(people), scoring);
        expect(Object.fromEntries(Object.entries(found as unknown as Columns).map(([name, scores]) => [name, [...scores]]))).toEqual(
          slowScores(people, scoring),
        );
      }),
      { seed: 5, numRuns },
    );
  });

  it('leave the columns as they were', () => {
    const columns = columnsOf([
      { recency: 3, frequency: 1, monetary: 2 },
      { recency: NaN, frequency: 0, monetary: 0 },
    ]);
    const before = structuredClone(columns);
    rfmScores(...columns, { method: 'nested' });
    expect(columns).toEqual(before);
  });

  it('are fifths where nobody ties, the best with 5, and recency the best where it is least', () => {
    const steps = Float64Array.from({ length: 10 }, (_, k) => k);
    const { recency, frequency, monetary } = rfmScores(steps, steps, steps);
    expect([...frequency]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(monetary).toEqual(frequency);
    expect([...recency]).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
  });

  it('of ties are that of the first: six of ten who bought once score 1, the others by their own places', () => {
    const column = Float64Array.of(1, 1, 1, 1, 1, 1, 2, 3, 3, 9);
    expect([...rfmScores(column, column, column).frequency]).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 4, 5]);
  });

  it('of one customer and of nobody', () => {
    const one = Float64Array.of(4);
    expect(rfmScores(one, one, one)).toEqual({ recency: Uint8Array.of(1), frequency: Uint8Array.of(1), monetary: Uint8Array.of(1) });
    const nobody = Float64Array.of(NaN);
    expect([...rfmScores(nobody, one, one, { method: 'nested' }).recency]).toEqual([0]);
    expect(rfmScores(one.subarray(1), one.subarray(1), one.subarray(1)).recency).toHaveLength(0);
  });
});

it('sorting gives the same scores to a hundred thousand', () => {
  const count = 100_000;
  const drawn = (seed: number) => Float64Array.from({ length: count }, (_, k) => (Math.imul(k + 1, seed) >>> 0) / 2 ** 32);
  const recency = drawn(0x9e3779b1).map((u) => Math.floor(u * 546));
  const frequency = drawn(0x85ebca6b).map((u) => Math.floor(1 + 1 / (0.01 + u)));
  const monetary = drawn(0xc2b2ae35).map((u) => Math.round(100 * Math.exp(3 + 2 * u)) / 100);
  expect(rfmScores(recency, frequency, monetary)).toEqual(sortedScores(recency, frequency, monetary, 5));
});
