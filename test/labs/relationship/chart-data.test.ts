import { describe, expect, it } from 'vitest';
import { segmentData, stageData } from '../../../src/labs/relationship/chart-data.ts';
import { distributionData } from '../../../src/labs/relationship/distribution-data.ts';
import { cumulativeData, profitData } from '../../../src/labs/relationship/money-data.ts';
import { segmentMonths } from '../../../src/labs/relationship/segment-months.ts';
import { stageRetentionData, survivalData, tenureData } from '../../../src/labs/relationship/tenure-data.ts';
import { monthlyFrom, simulated, words } from './simulated.ts';

const shown = simulated({});
const monthly = monthlyFrom(shown);
const named = (chart: { readonly series: readonly { readonly id: string }[] }) => chart.series.map(({ id }) => id);

describe('the stage areas', () => {
  it('stand one upon the other, stability on the ground, and reach to all who are there', () => {
    const { series } = stageData(words, monthly, null);
    expect(named({ series })).toEqual(['stability', 'formation', 'exploration', 'decline']);
    expect([...(series[0]!.base as Float64Array)].every((base) => base === 0)).toBe(true);
    expect(series[3]!.y[24]).toBe(monthly.alive[24]);
    for (let place = 1; place < 4; place++) expect(series[place]!.base).toBe(series[place - 1]!.y);
  });

  it('have what is pinned as dotted lines', () => {
    const pinned = stageData(words, monthly, monthly).series.filter(({ dash }) => dash === 'dotted');
    expect(pinned.map(({ y }) => y)).toEqual([monthly.alive, monthly.byStage.stability]);
  });

  it('of segments have each segment’s name and all customers', () => {
    const two = simulated({ segments: [{ name: 'a' }, { name: 'b', share: 2 }] });
    const segments = segmentMonths(two);
    expect(segments.map(({ name, alive }) => [name, alive[0]])).toEqual([
      ['a', 1000],
      ['b', 2000],
    ]);
    expect(segmentData(words, segments, null).series.at(-1)!.y[24]).toBe(monthlyFrom(two).alive[24]);
    expect(segmentMonths(shown)).toEqual([]);
  });
});

describe('the curves of staying', () => {
  it('have a band of two standard errors between nobody and everybody', () => {
    const { series } = survivalData(words, monthly, null);
    const [band] = series;
    expect(band!.y[12]).toBeCloseTo(monthly.survival[12]! + 2 * monthly.survivalError[12]!, 12);
    expect(band!.y[0]).toBe(1);
  });

  it('leave out months in which fewer than thirty were simulated', () => {
    const few = simulated({ customers: 40, retention: { exploration: 0.8, formation: 0.8, stability: 0.8, decline: 0.8 } });
    const { atRisk } = few.population.outcome.statusQuo.all.tally;
    const kept = tenureData(words, monthlyFrom(few), null, { scale: 1, atRisk, pinnedAtRisk: [] }).series.at(-1)!;
    for (let k = 1; k < atRisk.length; k++) expect(Number.isNaN(kept.y[k])).toBe(atRisk[k]! < 30);
    const stages = stageRetentionData(words, monthlyFrom(few), null, 1).series.filter(({ kind }) => kind === 'line');
    expect(stages.find(({ id }) => id === 'stability')!.y[24]).toBeNaN();
  });

  it('show retention as it emerged', () => {
    const flat = monthlyFrom(simulated({ retention: { exploration: 1, formation: 1, stability: 1, decline: 1 } }));
    const line = stageRetentionData(words, flat, null, 1).series.find(({ id }) => id === 'exploration');
    expect(line!.y[1]).toBe(1);
  });
});

describe('the money', () => {
  it('has a guide where it is back, and the pinned one only where that is another month', () => {
    const at = (now: typeof monthly, pinned: typeof monthly | null) => cumulativeData(words, now, pinned).guides!.map((guide) => guide.at);
    expect(at(monthly, null)).toEqual([monthly.breakEven]);
    expect(at(monthly, monthly)).toEqual([monthly.breakEven]);
    expect(at(monthly, { ...monthly, breakEven: 3 })).toEqual([monthly.breakEven, 3]);
    expect(at({ ...monthly, breakEven: null }, null)).toEqual([]);
  });

  it('shows the cost of interventions where they cost', () => {
    expect(named(profitData(words, monthly, null))).toEqual(['profit-band', 'profit']);
    const costly = monthlyFrom(simulated({ interventions: [{ monthlyCost: 100 }] }));
    const { series } = profitData(words, costly, null);
    expect(named({ series })).toContain('cost');
    expect(series.at(-1)!.y[5]).toBeCloseTo(100, 9);
  });
});

describe('the distribution', () => {
  it('has shares that sum to one, and the pinned one in bins of the same width', () => {
    const { distribution } = shown.paid;
    const { series } = distributionData(words, { distribution, mean: 1 }, distribution);
    const [bars, pinned] = series;
    expect([...(bars!.y as Float64Array)].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(pinned!.y[3]).toBeCloseTo(bars!.y[3]!, 12);
    expect(pinned!.x.length).toBe(bars!.x.length + 1);
  });

  it('of customers who are all worth the same is one bar', () => {
    const one = { ...shown.paid.distribution, edges: Float64Array.of(5, 5), counts: Float64Array.of(10) };
    const { series } = distributionData(words, { distribution: one, mean: 5 }, null);
    expect([...Array.from(series[0]!.x), ...Array.from(series[0]!.y)]).toEqual([5, 1]);
  });
});
