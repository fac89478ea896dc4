import { describe, expect, it } from 'vitest';
import { descriptionOf, memberMeans } from '../../../src/model/clusters/description.ts';
import { featuresOf } from '../../../src/model/clusters/features.ts';
import { kMeans } from '../../../src/model/clusters/k-means.ts';
import { expectNear } from '../near.ts';

const spend = Float64Array.of(1, 3, NaN, 100, 104);
const visits = Float64Array.of(2, 2, 7, 2, 2);

describe('features', () => {
  it('have mean 0 and deviation 1, or 0 throughout where all are alike', () => {
    const { coordinates, rows, mean, deviation } = featuresOf([spend, visits], { logged: [], standardise: true });
    expect([...rows]).toEqual([0, 1, 3, 4]);
    expect([...mean]).toEqual([52, 2]);
    expect(deviation[1]).toBe(1);
    const own = coordinates.filter((_, k) => k % 2 === 0);
    expectNear(
      own.reduce((total, x) => total + x, 0),
      0,
      1e-12,
    );
    expectNear(own.reduce((total, x) => total + x * x, 0) / 4, 1, 1e-12);
    expect([...coordinates.filter((_, k) => k % 2 === 1)]).toEqual([0, 0, 0, 0]);
  });

  it('take no rounding for a deviation', () => {
    expect(featuresOf([Float64Array.of(0.1, 0.1, 0.1)], { logged: [], standardise: true }).deviation[0]).toBe(1);
  });

  it('may be the measures themselves, or their logarithms, losses mirrored', () => {
    const { coordinates } = featuresOf([Float64Array.of(0, Math.E - 1, 1 - Math.E)], { logged: [true], standardise: false });
    [0, 1, -1].forEach((value, k) => expectNear(coordinates[k], value, 1e-15));
  });
});

describe('a description', () => {
  const columns = [spend, Float64Array.of(5, 6, 7, 6, 5)];

  it.each([true, false])('ranks measures by how far they set a cluster apart, standardised: %j', (standardise) => {
    const features = featuresOf(columns, { logged: [], standardise });
    const clustering = kMeans(features, 2, { starts: 5, seed: 1 });
    const { zScores, ranking } = descriptionOf(features, clustering);
    const sd = Math.sqrt((51 ** 2 + 49 ** 2 + 48 ** 2 + 52 ** 2) / 4);
    const high = clustering.labels[3] ?? NaN;
    if (!standardise) {
      expectNear(zScores[2 * high], 50 / sd, 1e-12);
      expectNear(zScores[2 * (1 - high)], -50 / sd, 1e-12);
      expect([...ranking]).toEqual([0, 1, 0, 1]);
    }
    expect(Math.abs(zScores[ranking[0]!]!)).toBeGreaterThanOrEqual(Math.abs(zScores[ranking[1]!]!));
  });

  it('tells means in a measure’s own units', () => {
    const features = featuresOf([spend], { logged: [true], standardise: true });
    const clustering = kMeans(features, 2, { starts: 5, seed: 1 });
    expect([...memberMeans(spend, features, clustering)].sort((a, b) => a - b)).toEqual([2, 102]);
  });
});
