import { describe, expect, it } from 'vitest';
import { abcClasses } from '../../../src/model/abc-classes/model.ts';
import oracle from '../oracles/segments.json' with { type: 'json' };
import { expectNear } from '../near.ts';
import { refusals } from '../refusal.ts';

const resultsOf = (params: object, values: readonly number[]) => {
  const run = abcClasses.run({ params, data: { values }, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
};

describe('the model', () => {
  it('says the class of each value in input order, a the best', () => {
    const { classes, sizes, shares, customerShares, topShare, gini } = resultsOf({ cuts: [0.5, 0.8] }, [1, 5, 3, 1]);
    expect(classes).toEqual(['c', 'a', 'b', 'c']);
    expect([...sizes]).toEqual([1, 1, 2]);
    expect([...customerShares]).toEqual([0.25, 0.25, 0.5]);
    [0.5, 0.3, 0.2].forEach((share, k) => expectNear(shares[k], share, 1e-12));
    expectNear(topShare, 0.4, 1e-12);
    expectNear(gini, 0.35, 1e-12);
  });

  it('cuts at 80 and 95 percent where nothing is said, or once at one number', () => {
    const [{ values } = { values: [] }] = oracle.cases;
    expect(resultsOf({}, values)).toEqual(resultsOf({ cuts: [0.8, 0.95], top: 0.2 }, values));
    expect([...resultsOf({ cuts: 0.8 }, [4, 4, 1, 1]).sizes]).toEqual([2, 2]);
  });

  it('lets equal values be split by a cut, or not', () => {
    expect(resultsOf({ cuts: [0.5], ties: 'together' }, [2, 2, 2]).classes).toEqual(['a', 'a', 'a']);
    expect(resultsOf({ cuts: [0.5] }, [2, 2, 2]).classes).toEqual(['a', 'b', 'b']);
  });

  it('refuses by name', () => {
    expect(refusals(abcClasses, { cuts: [0.9, 0.8] }, { values: [1] })).toEqual(['below params.cuts.1']);
    expect(refusals(abcClasses, { cuts: [1.1] }, { values: [1] })).toEqual(['out-of-range params.cuts.0']);
    expect(refusals(abcClasses, {}, { values: [] })).toEqual(['too-short data.values']);
    expect(refusals(abcClasses, {}, { values: [3, -3] })).toEqual(['no-total data.values']);
    expect(refusals(abcClasses, {}, { values: [3, null] })).toEqual(['missing data.values.1']);
  });
});
