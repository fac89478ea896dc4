import { describe, expect, it } from 'vitest';
import { populationData, retentionData, survivalData } from '../../../src/labs/projection/chart-data.ts';
import { estimatesText } from '../../../src/labs/projection/estimates.ts';
import { formulaLines } from '../../../src/labs/projection/formula-lines.ts';
import { yearRows } from '../../../src/labs/projection/year-rows.ts';
import { openedView, viewWith } from './opened-view.ts';

const series = (data: ReturnType<typeof survivalData>, id: string) => {
  const found = data.series.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no series ${id}`);
  return found;
};

describe('the survival picture', () => {
  it('shows every way, the chosen one strong, over what was observed', async () => {
    const data = survivalData(await openedView('regular-survivors'));
    expect(data.series.map(({ id }) => id)).toEqual(['bdw', 'linear', 'quadratic', 'constant', 'sbg', 'observed', 'seen']);
    expect(data.series.filter(({ kind, faint }) => kind === 'line' && faint !== true).map(({ id }) => id)).toEqual(['sbg']);
    expect(series(data, 'observed').y).toHaveLength(13);
    expect(series(data, 'seen').x).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('lets the line fall below nobody and the quadratic come back', async () => {
    const data = survivalData(await openedView('regular-survivors'));
    expect(series(data, 'linear').y[12]).toBeLessThan(0);
    expect(series(data, 'quadratic').y[12]).toBeGreaterThan(1);
    expect([data.y.from, data.y.to]).toEqual([0, 1]);
  });

  it('parts what the fit sees from what is held out, with a handle that keeps enough for the chosen model', async () => {
    const { spans, handles } = survivalData(await viewWith({ model: 'bdw' }));
    expect(spans?.map(({ from, to }) => [from, to])).toEqual([
      [0, 7],
      [7, 12],
    ]);
    expect(handles?.[0]).toMatchObject({ axis: 'x', x: 7, min: 3, max: 12, step: 1, valueText: 'the fit sees 7 of 12 renewals' });
    const all = survivalData(await viewWith({ fitPeriods: 12 }));
    expect(all.spans).toHaveLength(1);
  });

  it('reaches to the horizon or the last observation, whichever is later', async () => {
    expect(survivalData(await viewWith({ horizon: 5 })).x.to).toBe(12);
    expect(survivalData(await viewWith({ horizon: 30 })).x.to).toBe(30);
  });

  it('leaves out what was switched off, but never the chosen one', async () => {
    const view = await openedView('regular-survivors');
    view.switchShown('quadratic');
    view.switchShown('sbg');
    expect(survivalData(view).series.map(({ id }) => id)).toEqual(['bdw', 'linear', 'constant', 'sbg', 'observed', 'seen']);
    view.switchShown('quadratic');
    expect(view.shows('quadratic')).toBe(true);
    expect(view.state.steps.canUndo).toBe(false);
  });

  it('shows what is pinned', async () => {
    const view = await openedView('regular-survivors');
    view.state.pinUp(view.params);
    view.change({ fitPeriods: 3 });
    expect(series(survivalData(view), 'pin').y[12]).toBeCloseTo(0.1700374528, 9);
    expect(100 * (view.pinned?.share ?? 0)).toBeCloseTo(17.0, 1);
  });
});

describe('the other pictures', () => {
  it('retention shows the upper half where everything that matters is there', async () => {
    const view = await openedView('high-end-survivors');
    expect(retentionData(view).y.from).toBe(0.5);
    view.change({ model: 'linear', horizon: 20 });
    expect(retentionData(view).y.from).toBe(0);
  });

  it('the population stacks those gone on those still here, and marks the mean churn then and now', async () => {
    const view = await viewWith({ survived: 4 });
    if (view.population === null) throw new Error('no population');
    const { series: bars, guides, x } = populationData(view, view.population);
    expect(bars.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['left bars', 'gone bars']);
    expect(bars[1]?.base).toBe(bars[0]?.y);
    expect(guides?.map(({ label }) => label)).toEqual(['mean churn 12.0%', 'at the start 37.3%']);
    expect(x.format(0.025, 0)).toBe('churn 0–5%');
  });
});

describe('numbers in words', () => {
  it('estimates go to the second digit of their standard error', async () => {
    const view = await openedView('regular-survivors');
    const texts = Object.fromEntries(view.verdicts.map((verdict) => [verdict.model, estimatesText(verdict, view.format)]));
    expect(texts).toEqual({
      sbg: 'α 0.704 ± 0.066, β 1.18 ± 0.15',
      bdw: 'α 0.46 ± 0.17, β 0.78 ± 0.28, c 1.28 ± 0.30',
      linear: '0.773 − 0.0923·t',
      quadratic: '0.93 − 0.249·t + 0.0224·t²',
      constant: 'r 0.7740 ± 0.0072',
    });
  });

  it('the formula ends in the number of the result figure', async () => {
    for (const model of ['sbg', 'bdw', 'linear', 'quadratic', 'constant'] as const) {
      const view = await viewWith({ model, horizon: 6 });
      const last = formulaLines(view.chosen, 6, view.format).at(-1)?.at(-1)?.text;
      expect(last).toBe(view.format.percent(view.share, 1));
    }
  });

  it('the table says of every renewal what it was used for', async () => {
    const rows = yearRows(await viewWith({ horizon: 14 }));
    expect(rows).toHaveLength(15);
    expect([0, 7, 8, 12, 13].map((t) => rows[t]?.fate)).toEqual(['seen', 'seen', 'held', 'held', 'future']);
    expect(rows[12]?.error).toBeCloseTo(-0.2963, 4);
    expect(rows[13]?.survivors).toBeNaN();
  });
});
