import { describe, expect, it } from 'vitest';
import { populationBehind, type Population } from '../../../src/labs/projection/population.ts';
import { populationSentences } from '../../../src/labs/projection/population-sentences.ts';
import { fittedWays } from '../../../src/labs/projection/ways.ts';
import { sum } from '../../../src/model/numerics/sum.ts';
import { survivalAt, type Projection } from '../../../src/model/retention-projection/projection.ts';
import { highEnd, regular, viewWith } from './opened-view.ts';

const wayOf = (model: Projection['model'], survivors = regular): Projection => {
  const way = fittedWays(survivors, 7).find((one) => one.model === model);
  if (way === undefined) throw new Error(`no ${model}`);
  return way;
};
const behind = (way: Projection, survived: number): Population => {
  const population = populationBehind(way, 1000, survived);
  if (population === null) throw new Error('no population');
  return population;
};

describe('the population behind a curve', () => {
  it('adds up to all customers at the start and to those left afterwards', () => {
    for (const way of [wayOf('sbg'), wayOf('bdw'), wayOf('constant'), wayOf('bdw', highEnd)]) {
      for (const survived of [0, 1, 4, 12]) {
        const { start, left } = behind(way, survived);
        expect(sum(start)).toBeCloseTo(1000, 6);
        expect(sum(left)).toBeCloseTo(1000 * survivalAt(way, survived), 6);
      }
    }
  });

  it('only shrinks: in no band are more left than there were, and fewer where churn is higher', () => {
    const { start, left } = behind(wayOf('sbg'), 4);
    const kept = start.map((count, band) => (left[band] ?? NaN) / count);
    for (let band = 0; band < kept.length; band++) {
      expect(kept[band]).toBeLessThanOrEqual(1 + 1e-12);
      if (band > 0) expect(kept[band]).toBeLessThan(kept[band - 1] ?? NaN);
    }
  });

  it('renews at one minus the mean churn of those left', () => {
    const way = wayOf('sbg');
    for (const survived of [0, 3, 9]) expect(1 - behind(way, survived).mean).toBeCloseTo(way.retention(survived + 1), 12);
  });

  it('is one band for constant churn, whose mean never moves', () => {
    const { start, mean, meanAtStart } = behind(wayOf('constant'), 5);
    expect(start.filter((count) => count > 0)).toHaveLength(1);
    expect(mean).toBe(meanAtStart);
  });

  it('is unknown to a line and a parabola', () => {
    expect(populationBehind(wayOf('linear'), 1000, 2)).toBeNull();
    expect(populationBehind(wayOf('quadratic'), 1000, 2)).toBeNull();
  });
});

describe('what is said of it', () => {
  const said = async (change: Parameters<typeof viewWith>[0], id?: string) => {
    const view = await viewWith(change, id);
    return populationSentences(view, view.population ?? behind(view.chosen, 0)).join(' ');
  };

  it('is the lesson once someone has left', async () => {
    expect(await said({})).toContain('mean is 37.3%, so 62.7% renew');
    expect(await said({ survived: 4 })).toMatch(/mean churn is 12\.0% instead of 37\.3%.*nobody has become more loyal/);
  });

  it('tells of customers who change themselves where c is not 1', async () => {
    expect(await said({ survived: 4 }, 'high-end-survivors')).toContain('With c = 1.72, above 1');
  });

  it('says whose it is where the curve has none, and that constant churn knows no differences', async () => {
    expect(await said({ model: 'linear' })).toContain('the population that the sBG sees');
    expect(await said({ model: 'constant', survived: 3 })).toContain('all customers are alike');
  });
});
