import { describe, expect, it } from 'vitest';
import { findingSentences } from '../../../src/labs/loyalty/findings.ts';
import { formulaLines } from '../../../src/labs/loyalty/formula-lines.ts';
import { Format } from '../../../src/locales/format.ts';
import { seenWith } from './loyal-customers.ts';

const off = { withGrowth: 'no', withCostSaving: 'no', withReferral: 'no', withPremium: 'no' } as const;

describe('what is said about a loyal customer', () => {
  it('is what comes with loyalty, the largest part, and when the cost is paid back', async () => {
    const [parts, largest, paidBack] = findingSentences(await seenWith());
    expect(parts).toBe('Base profit alone is worth 160.66 元; what comes with loyalty is worth 113.28 元, 41% of all that comes in.');
    expect(largest).toContain('growth in purchases brings most: 49.34 元');
    expect(paidBack).toBe('The cost of winning is paid back in year 3. Whoever leaves at the end of year 2 leaves a loss of 18.18 元.');
    expect(findingSentences(await seenWith({}, 'zh-CN'))[2]).toContain('第 3 年收回');
  });

  it('is that only the base is left where everything is off', async () => {
    expect(findingSentences(await seenWith(off))[0]).toContain('Only the base profit is left');
  });

  it('is what is missing where the cost is not paid back', async () => {
    const seen = await seenWith({ acquisitionCost: 500 });
    expect(findingSentences(seen).at(-1)).toContain(`${seen.money(-seen.results.clp)} is missing`);
  });

  it('is how few are left where customers leave', async () => {
    expect(findingSentences(await seenWith({ retention: 0.8 })).at(-1)).toContain('only 26.2% of such customers are still there in year 7');
  });

  it('says no share where a part takes away', async () => {
    expect(findingSentences(await seenWith({ growth: -0.5 }))[0]).not.toContain('of all that comes in');
  });
});

it('the forms stand with the scenario’s numbers, thinned where customers leave', async () => {
  const { params } = await seenWith({ retention: 0.8 });
  const lines = formulaLines(params, new Format('en'));
  expect(lines.growth.map(({ text }) => text).join('')).toBe('b·((1 + g)t−1 − 1) = 30·((1 + 0.1)t−1 − 1)·0.8t−1');
  expect(lines.acquisition.map(({ text }) => text).join('')).toBe('−A = −80, t = 0');
});
