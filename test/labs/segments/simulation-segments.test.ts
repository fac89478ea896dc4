import { expect, test } from 'vitest';
import { simulatedSegments } from '../../../src/labs/segments/simulation-segments.ts';
import type { CustomerMeasures } from '../../../src/model/purchases/measures.ts';

const column = (...values: number[]) => Float64Array.from(values);
const nothing = column(0, 0, 0, 0, 0, 0);

/** Three loyal customers, two new ones, and one who has long been silent. */
const measures: CustomerMeasures = {
  recency: column(10, 20, 30, 5, 8, 700),
  frequency: column(30, 40, 50, 1, 1, 9),
  age: column(900, 1000, 1100, 40, 60, 1500),
  interval: column(25, 25, 25, NaN, NaN, 30),
  profitLastYear: column(300, 300, 300, 30, 30, 0),
  ...{ monetary: nothing, gaps: nothing, lastYear: nothing, bestYear: nothing, profitActiveYear: nothing },
  ...{ complaints: nothing, lastComplaint: nothing },
};
const groups = [
  { name: 'new', members: Uint32Array.of(3, 4) },
  { name: 'loyal', members: Uint32Array.of(0, 1, 2) },
  { name: 'gone', members: Uint32Array.of(5) },
  { name: 'nobody', members: new Uint32Array() },
];

test('groups of customers become segments by their number, their profit against the mean, their silence and their age', () => {
  expect(simulatedSegments(groups, measures)).toEqual([
    { name: 'loyal', share: 3, size: 300 / 160, stage: 'stability', age: 33 },
    { name: 'new', share: 2, size: 30 / 160, stage: 'exploration', age: 2 },
    { name: 'gone', share: 1, size: 0, stage: 'decline', age: 49 },
  ]);
});

test('a simulation takes the eight largest groups', () => {
  const many = Array.from({ length: 12 }, (_, place) => ({ name: String(place), members: new Uint32Array(place + 1) }));
  expect(simulatedSegments(many, measures).map(({ share }) => share)).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
});
