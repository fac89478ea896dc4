import type { Scores, Scoring } from '../../../src/model/rfm/scores.ts';

interface Person {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}

/** The rule as it is written: for each customer, count who is worse. */
export function slowScores(people: readonly Person[], { quantiles, method }: Required<Scoring>): Record<keyof Scores, number[]> {
  const scored = people.filter(({ recency }) => !Number.isNaN(recency));
  const score = (person: Person, among: readonly Person[], worth: (one: Person) => number): number =>
    1 + Math.floor((quantiles * among.filter((other) => worth(other) < worth(person)).length) / among.length);
  const nearness = ({ recency }: Person) => -recency;
  const byRecency = new Map(scored.map((person) => [person, score(person, scored, nearness)]));
  const sameRecency = (person: Person) =>
    method === 'nested' ? scored.filter((other) => byRecency.get(other) === byRecency.get(person)) : scored;
  const byFrequency = new Map(scored.map((person) => [person, score(person, sameRecency(person), ({ frequency }) => frequency)]));
  const sameBoth = (person: Person) =>
    method === 'nested' ? sameRecency(person).filter((other) => byFrequency.get(other) === byFrequency.get(person)) : scored;
  return {
    recency: people.map((person) => byRecency.get(person) ?? 0),
    frequency: people.map((person) => byFrequency.get(person) ?? 0),
    monetary: people.map((person) => (byRecency.has(person) ? score(person, sameBoth(person), ({ monetary }) => monetary) : 0)),
  };
}

/** Independent scores as they are made by sorting, of customers who all have a purchase. */
export function sortedScores(recency: Float64Array, frequency: Float64Array, monetary: Float64Array, quantiles: number): Scores {
  return {
    recency: scoresBySorting(recency, quantiles, -1),
    frequency: scoresBySorting(frequency, quantiles, 1),
    monetary: scoresBySorting(monetary, quantiles, 1),
  };
}

/** Sorts places by value, and walks along them; ties keep the rank of their first. */
function scoresBySorting(values: Float64Array, quantiles: number, sign: 1 | -1): Uint8Array {
  const order = Uint32Array.from(values, (_, place) => place).sort((a, b) => sign * (values[a]! - values[b]!));
  const scores = new Uint8Array(values.length);
  let first = 0;
  for (const [rank, place] of order.entries()) {
    if (rank > 0 && values[place] !== values[order[rank - 1]!]) first = rank;
    scores[place] = 1 + Math.floor((quantiles * first) / values.length);
  }
  return scores;
}
