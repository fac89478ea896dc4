import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classCodes,
  classEnds,
  classFigures,
  cutPresets,
  noClass,
  tieRules,
  type TieRule,
} from '../../../src/model/abc-classes/classes.ts';
import { ranked } from '../../../src/model/abc-classes/ranking.ts';
import { expectNear } from '../near.ts';
import oracle from '../oracles/segments.json' with { type: 'json' };
import { asMoney, classesByTheWord, hundredths, thousandths } from './ranks.ts';

const rankingOf = (values: ArrayLike<number>) => ranked(Float64Array.from(values))!;
const codesOf = (values: ArrayLike<number>, cuts: readonly number[], ties: TieRule = 'split') => {
  const ranking = rankingOf(values);
  return [...classCodes(ranking, classEnds(ranking, cuts, ties))];
};

describe('classes', () => {
  it.each(oracle.cases)('are as published for $id', ({ values, cuts, classSizes }) => {
    const ranking = rankingOf(values);
    expect([...classFigures(ranking, classEnds(ranking, cuts, 'split')).sizes]).toEqual(classSizes);
  });

  it('follow the words of the handbook', () => {
    fc.assert(
      fc.property(hundredths, thousandths, (values, cuts) => {
        const shares = cuts.map((cut) => cut / 1000);
        for (const ties of tieRules)
          expect(codesOf(asMoney(values), shares, ties)).toEqual(classesByTheWord(values, cuts, ties === 'together'));
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('hold a share that reaches its cut exactly, however its sum was rounded', () => {
    expect(codesOf([0.3, 0.2, 0.2, 0.1, 0.1, 0.1], [0.7, 0.8])).toEqual([0, 0, 0, 1, 2, 2]);
  });

  it('keep equal values together in the better one if asked', () => {
    expect(codesOf([5, 5, 5, 5], [0.3, 0.9], 'together')).toEqual([0, 0, 0, 0]);
    expect(codesOf([1, 9, 1, 9, 1], [0.5], 'together')).toEqual([1, 0, 1, 0, 1]);
    expect(codesOf([5, 5, 5, 5], [0.3, 0.9])).toEqual([0, 1, 1, 2]);
  });

  it('may leave the best one empty: the first customer alone passes its cut', () => {
    expect(codesOf([90, 6, 4], [0.8, 0.95])).toEqual([1, 2, 2]);
  });

  it('put losses last, and have no place for who is not known', () => {
    expect(codesOf([10, NaN, -5, 0], [0.8, 1])).toEqual([2, noClass, 2, 2]);
    expect(codesOf([10, 0], [1])).toEqual([0, 0]);
  });

  it('share out all customers and all value', () => {
    fc.assert(
      fc.property(hundredths, (values) => {
        const ranking = rankingOf(asMoney(values));
        for (const cuts of cutPresets) {
          const { sizes, shares, customerShares } = classFigures(ranking, classEnds(ranking, cuts, 'split'));
          const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
          expect(sum(sizes)).toBe(values.length);
          expectNear(sum(shares), 1, 1e-9);
          expectNear(sum(customerShares), 1, 1e-12);
        }
      }),
      { seed: 12, numRuns: 200 },
    );
  });

  it('are none without a total above 0', () => {
    for (const values of [[], [0, 0], [5, -5], [5, -8], [1e9, -1e9, 1e-9], [NaN]]) expect(ranked(Float64Array.from(values))).toBeNull();
  });
});
