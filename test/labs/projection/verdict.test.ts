import { describe, expect, it } from 'vitest';
import { endingSentences, findingSentences, thirdSentences, verdictSentences } from '../../../src/labs/projection/findings.ts';
import { ranked, thirdParameter, verdictOf } from '../../../src/labs/projection/verdict.ts';
import { emptyAt, fittedWays, paramsFor, risingAt } from '../../../src/labs/projection/ways.ts';
import { highEnd, openedView, regular, viewWith } from './opened-view.ts';

const verdicts = (survivors: Float64Array, seen: number) => fittedWays(survivors, seen).map((way) => verdictOf(way, survivors, seen, null));

describe('who was right', () => {
  it('about Regular: the mixtures within half a point, constant churn, line and quadratic far off', () => {
    const order = ranked(verdicts(regular, 7));
    expect(order.map(({ model }) => model)).toEqual(['bdw', 'sbg', 'constant', 'linear', 'quadratic']);
    const off = order.map(({ meanError }) => Number(meanError.toFixed(2)));
    expect(off).toEqual([0.26, 0.29, 11.37, 18.91, 49.53]);
  });

  it('is nobody where nothing is held out', async () => {
    expect(ranked(verdicts(regular, 12))).toEqual([]);
    const view = await viewWith({ fitPeriods: 12 });
    expect(verdictSentences(view)[0]).toContain('nothing is left to judge it by');
  });

  it('names the best and the worst in words, and one alone where only one can be fitted', async () => {
    const view = await openedView('regular-survivors');
    expect(verdictSentences(view).join(' ')).toMatch(
      /Nearest to the 5 held-out renewals: beta-discrete-Weibull.*Farthest: quadratic, off by 49\.53/,
    );
    const alone = await viewWith({ model: 'constant', fitPeriods: 1 });
    expect(verdictSentences(alone)[0]).toContain('Only constant churn can be fitted');
  });
});

describe('the third parameter', () => {
  it('is not worth having for Regular, and is for High End', () => {
    expect(thirdParameter(verdicts(regular, 7))).toMatchObject({ worth: 'no' });
    const third = thirdParameter(verdicts(highEnd, 7));
    expect(third).toMatchObject({ worth: 'yes' });
    expect(third?.ratio).toBeCloseTo(11.69, 2);
    expect(third?.aiccChange).toBeCloseTo(-9.68, 2);
  });

  it('is told with its standard error and what both criteria say', async () => {
    const view = await openedView('high-end-survivors');
    expect(thirdSentences(view).join(' ')).toMatch(/c = 1\.72 ± 0\.30.*5\.84.*11\.69.*lower by 9\.7.*worth having.*1\.19.*0\.52/);
    expect(thirdSentences(await viewWith({ fitPeriods: 2 }))[0]).toContain('three renewals or more');
  });
});

describe('what cannot be', () => {
  it('is found in the line and the quadratic, not in the mixtures', () => {
    const ways = fittedWays(regular, 7);
    const of = (model: string) => ways.find((way) => way.model === model) ?? ways[0]!;
    expect(emptyAt(of('linear'))).toBe(9);
    expect(risingAt(of('quadratic'))).toBe(7);
    for (const model of ['sbg', 'bdw', 'constant']) {
      expect(emptyAt(of(model))).toBeNull();
      expect(risingAt(of(model))).toBeNull();
    }
  });

  it('is said, and that retention rises without anyone becoming more loyal', async () => {
    const said = findingSentences(await viewWith({ survived: 4 })).join(' ');
    expect(said).toMatch(/rises from 63\.1% .* 94\.5%.*nobody to become more loyal.*line has fewer than no customers left from renewal 9/);
    expect(said).toContain('has 5.89 discounted renewals to come, a new customer 2.96');
  });
});

describe('how the fit ended', () => {
  const ended = async (change: Parameters<typeof viewWith>[0], counts?: readonly number[]) => {
    const view = await viewWith(change);
    if (counts !== undefined) expect(view.take(counts)).toEqual([]);
    return endingSentences(view).join(' ');
  };

  it('is always said', async () => {
    expect(await ended({})).toContain('sBG converged after 5 steps');
    expect(await ended({ model: 'constant' })).toContain('nothing is searched');
    expect(await ended({ model: 'quadratic' })).toContain('solved for directly');
  });

  it('at the edge says what that means', async () => {
    expect(await ended({}, [10000, 8000, 6400, 5120, 4096])).toMatch(/edge of what is searched.*hardly differ/);
    expect(await ended({}, [1000, 600, 600, 600, 600])).toMatch(/edge of what is searched.*two kinds/);
  });

  it('has words for a cohort that nobody leaves and one that everybody leaves', async () => {
    for (const counts of [
      [1000, 1000, 1000],
      [1000, 0, 0],
    ]) {
      const view = await openedView('regular-survivors');
      expect(view.take(counts)).toEqual([]);
      expect(endingSentences(view).length).toBeGreaterThan(0);
      expect(findingSentences(view).join(' ')).not.toMatch(/NaN|undefined|Infinity/);
      expect(view.share).toBeGreaterThanOrEqual(0);
    }
  });
});

it('other survivors take as much of the fit with them as they have', () => {
  const params = { model: 'sbg', fitPeriods: 7, horizon: 12, discountRate: 0.1, survived: 0 } as const;
  expect(paramsFor(params, 4).fitPeriods).toBe(4);
  expect(paramsFor(params, 20).fitPeriods).toBe(7);
  expect(paramsFor({ ...params, fitPeriods: null }, 4).fitPeriods).toBeNull();
});
