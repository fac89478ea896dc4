import { describe, expect, it } from 'vitest';
import { recoveryData, yearsData } from '../../../src/labs/loyalty/chart-data.ts';
import { yearRows } from '../../../src/labs/loyalty/year-rows.ts';
import { seriesCodes } from '../../../src/charts/xy-codes.ts';
import { seenWith } from './loyal-customers.ts';

describe('the years’ picture', () => {
  it('stacks the parts up to the total of each year, the cost of winning below zero', async () => {
    const seen = await seenWith();
    const { series } = yearsData(seen);
    const top = series.find(({ id }) => id === 'premium');
    for (let t = 1; t <= 7; t++) expect(top!.y[t]).toBeCloseTo(seen.results.total[t]!, 10);
    expect(series.find(({ id }) => id === 'acquisition')!.y[0]).toBe(-80);
  });

  it('gives every part its own pattern or place beside its colour', async () => {
    const { series } = yearsData(await seenWith());
    const codes = seriesCodes(series);
    const looks = series.filter(({ kind }) => kind === 'bars').map(({ id }) => `${codes.get(id)!.tone} ${codes.get(id)!.dash}`);
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('leaves out what is switched off, and shows what is pinned', async () => {
    const seen = await seenWith();
    const ids = yearsData({ ...seen, shownParts: ['acquisition', 'base'], pinned: seen.results }).series.map(({ id }) => id);
    expect(ids).toEqual(['acquisition', 'base', 'pin', 'total']);
  });
});

describe('the picture of the recovery', () => {
  it('ends at the CLP and marks the year of breaking even', async () => {
    const seen = await seenWith();
    const { series, guides } = recoveryData(seen);
    expect(series.find(({ id }) => id === 'cumulative')!.y[7]).toBeCloseTo(seen.results.clp, 9);
    expect(guides).toMatchObject([{ axis: 'x', at: 3 }]);
  });

  it('marks no year where there is none', async () => {
    expect(recoveryData(await seenWith({ acquisitionCost: 9000 })).guides).toEqual([]);
    expect(recoveryData(await seenWith({ acquisitionCost: 0 })).guides).toEqual([]);
  });
});

it('the rows of the table add up', async () => {
  for (const row of yearRows(await seenWith({ retention: 0.8 }))) {
    const { acquisition, base, growth, costSaving, referral, premium, total } = row;
    expect(acquisition + base + growth + costSaving + referral + premium).toBeCloseTo(total, 10);
  }
});
