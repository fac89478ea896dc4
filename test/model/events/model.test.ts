import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountFactor } from '../../../src/model/discounting/discount-factor.ts';
import { timings } from '../../../src/model/discounting/timing.ts';
import { events } from '../../../src/model/events/model.ts';
import { expectNear } from '../near.ts';
import { refusals } from '../refusal.ts';
import { anyTable, eventResults } from './cases.ts';

/** A cross-sale, a referral and a service case, worked by hand. */
const table = [
  { t: 1, probability: 0.5, revenue: 200, cost: 80, sure: 0.8 },
  { t: 3, probability: 0.2, revenue: 1000, cost: 250, sure: 0.4 },
  { t: 2, probability: 0.9, revenue: 0, cost: 55, sure: 1 },
] as const;

describe('by hand', () => {
  it('60 + 150/1.21 − 49.5/1.1 = 138.97 at 10 %, event by event in their order', () => {
    const { clp, contribution, clpByExpert, experts } = eventResults(table);
    expectNear(clp, 60 + 150 / 1.21 - 45, 1e-14);
    [60, 150 / 1.21, -45].forEach((value, place) => {
      expectNear(contribution[place], value, 1e-14);
    });
    expect(clpByExpert).toEqual({ '': clp });
    expect(experts).toEqual(['']);
  });

  it('the convention says when an event’s money counts, within a unit too', () => {
    for (const timing of timings) {
      const { clp } = eventResults([{ t: 2.5, probability: 1, revenue: 100, cost: 0 }], { timing });
      expectNear(clp, 100 * discountFactor(timing, 0.1, 2.5, 0), 1e-14);
    }
    expectNear(eventResults([{ t: 2.5, probability: 1, revenue: 100, cost: 0 }]).clp, 100 / 1.1 ** 1.5, 1e-14);
  });

  it('the share of doubt: a coin of flat doubt (variance 1/12), and an amount of variation ½', () => {
    const doubtful = [
      { t: 1, probability: 0.5, revenue: 12, cost: 0, sure: 0 },
      { t: 1, probability: 1, revenue: 10, cost: 0, sure: 0 },
    ];
    // E p²·E R² − (E p·E R)² = (1/3)(144 + 36) − 36 = 24; Var R = 25.
    const { variance } = eventResults(doubtful);
    expectNear(variance[0], 24 / 49, 1e-13);
    expectNear(variance[1], 25 / 49, 1e-13);
  });

  it('luck is the coin itself: 100 or nothing', () => {
    const { luck } = eventResults([{ t: 1, probability: 0.25, revenue: 100, cost: 0 }]);
    expect([luck.p50, luck.p90]).toEqual([0, 100]);
    expect(Math.abs((luck.mean ?? NaN) - 25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75 * 1e4) / 10_000));
  });
});

describe('the experts', () => {
  const own = [...table.map((event) => ({ ...event, expert: 'Li' }))];
  const other = table.map((event) => ({ ...event, probability: event.probability / 2, expert: 'Wang' }));

  it('each have their own CLP; the first in the list is the one looked at', () => {
    const { clp, clpByExpert, experts, sdByExpert, spread } = eventResults([...own, ...other]);
    expect(experts).toEqual(['Li', 'Wang']);
    expectNear(clpByExpert['Li'], clp, 1e-15);
    expectNear(clpByExpert['Wang'], clp / 2, 1e-14);
    expect(sdByExpert['Li']).toBe(spread.sd);
  });

  it('do not touch each other, however their rows are mixed', () => {
    const mixed = own.flatMap((event, place) => [event, ...other.slice(place, place + 1)]);
    const [alone, both] = [eventResults(own), eventResults(mixed)];
    expect(both.spread).toEqual(alone.spread);
    expect(both.luck).toEqual(alone.luck);
    expect([both.variance[0], both.variance[2], both.variance[4]]).toEqual([...alone.variance]);
    expect(both.p10ByExpert['Wang']).toBe(eventResults(other).p10ByExpert['Wang']);
  });

  it('of the same opinion have the same spread', () => {
    const { sdByExpert, p90ByExpert } = eventResults([...own, ...own.map((event) => ({ ...event, expert: '__proto__' }))]);
    expect(Object.values(sdByExpert)).toHaveLength(2);
    expect(new Set(Object.values(sdByExpert)).size).toBe(1);
    expect(new Set(Object.values(p90ByExpert)).size).toBe(1);
  });
});

describe('the spread', () => {
  it('has the CLP as its mean, in judgement and in luck, and luck the coins’ variance, within 4.5 standard errors (300 comparisons)', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(), (list, seed) => {
        const { clp, spread, luck } = eventResults(list, {}, seed);
        for (const { mean, standardError } of [spread, luck]) {
          expect(Math.abs((mean ?? NaN) - clp)).toBeLessThanOrEqual(4.5 * (standardError ?? NaN) + 1e-9 * Math.abs(clp));
        }
        const chance = list.reduce(
          (sum, { t, probability: p, revenue, cost }) => sum + p * (1 - p) * ((revenue - cost) / 1.1 ** (t - 1)) ** 2,
          0,
        );
        // A coin of p = 0.02 has kurtosis 48: its sd over 10,000 draws is known to √48/200 = 3.5 %.
        if (chance > 0) expect(Math.abs((luck.sd ?? NaN) / Math.sqrt(chance) - 1)).toBeLessThan(4.5 * 0.035);
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('is nothing where all is sure of a certain event, and where it is certain not to happen', () => {
    const certain = [
      { t: 1, probability: 1, revenue: 30, cost: 10, sure: 1 },
      { t: 5, probability: 0, revenue: 1000, cost: 10, sure: 0 },
    ];
    const { spread, luck, histogramEdges, histogramCounts, variance } = eventResults(certain);
    for (const { mean, sd, p05, p95 } of [spread, luck]) expect([mean, sd, p05, p95]).toEqual([20, 0, 20, 20]);
    expect([...(histogramEdges ?? [])]).toEqual([20, 20]);
    expect([...(histogramCounts ?? [])]).toEqual([10_000]);
    expect([...variance]).toEqual([0, 0]);
  });

  it('narrows the surer the expert is', () => {
    const sds = [0, 0.25, 0.5, 0.75, 1].map((sure) => eventResults(table.map((event) => ({ ...event, sure }))).spread.sd ?? NaN);
    sds.forEach((sd, place) => {
      if (place > 0) expect(sd).toBeLessThan(sds[place - 1] ?? NaN);
    });
  });

  it('is null without draws, with all exact figures there; one draw has no deviation', () => {
    const none = eventResults(table, { draws: 0 });
    for (const record of [none.spread, none.luck, none.sdByExpert])
      expect(Object.values(record).every((entry) => entry === null)).toBe(true);
    expect([none.histogramEdges, none.histogramCounts, none.histogramFrom, none.histogramTo]).toEqual([null, null, null, null]);
    expectNear(none.clp, eventResults(table).clp, 1e-15);
    expectNear(
      none.variance.reduce((a, b) => a + b),
      1,
      1e-14,
    );
    expect(eventResults(table, { draws: 1 }).spread).toMatchObject({ sd: null, standardError: null });
    expect(eventResults(table, { draws: 1 }).spread.mean).toBe(eventResults(table, { draws: 1 }).spread.p50);
  });

  it('is the same for the same seed and another for another', () => {
    expect(eventResults(table, {}, 5)).toEqual(eventResults(table, {}, 5));
    expect(eventResults(table, {}, 5).spread).not.toEqual(eventResults(table, {}, 6).spread);
  });

  it('is told by a histogram that loses no draw', () => {
    const found = eventResults(table);
    const { histogramCounts: counts, histogramBelow: below, histogramAbove: above } = found;
    expect(counts).toHaveLength(60);
    expect([below, above]).toEqual([50, 50]);
    expect((counts ?? new Float64Array()).reduce((a, b) => a + b, (below ?? NaN) + (above ?? NaN))).toBe(10_000);
    expect([found.histogramEdges?.[0], found.histogramEdges?.[60]]).toEqual([found.histogramFrom, found.histogramTo]);
  });
});

describe('refused by name', () => {
  const [event] = table;
  const params = { discountRate: 0.1 };

  it.each([
    [{ t: 0 }, 'out-of-range data.events.0.t'],
    [{ probability: 1.2 }, 'out-of-range data.events.0.probability'],
    [{ probability: 'likely' }, 'not-a-number data.events.0.probability'],
    [{ revenue: -1 }, 'out-of-range data.events.0.revenue'],
    [{ cost: null }, 'missing data.events.0.cost'],
    [{ sure: 2 }, 'out-of-range data.events.0.sure'],
    [{ name: '' }, 'not-text data.events.0.name'],
    [{ expert: 7 }, 'not-text data.events.0.expert'],
    [{ when: 3 }, 'unknown-key data.events.0.when'],
  ])('%j', (change, fault) => {
    expect(refusals(events, params, { events: [{ ...event, ...change }] })).toEqual([fault]);
  });

  it('no events, too many draws, an unknown convention, a rate that grows beyond numbers', () => {
    expect(refusals(events, params, { events: [] })).toEqual(['too-short data.events']);
    expect(refusals(events, params)).toEqual(['missing data.events']);
    expect(refusals(events, { ...params, draws: 1e7 }, { events: table })).toEqual(['out-of-range params.draws']);
    expect(refusals(events, { ...params, timing: 'later' }, { events: table })).toEqual(['not-a-choice params.timing']);
    expect(refusals(events, { discountRate: -0.5 }, { events: [{ ...event, t: 1200 }] })).toEqual(['out-of-range params.discountRate']);
    expect(refusals(events, {}, { events: table })).toEqual(['missing params.discountRate']);
  });
});

it('at the edge of the doubles every number is finite', () => {
  const extremes = [
    { t: 1200, probability: 1, revenue: 1e9, cost: 0, sure: 0 },
    { t: 1200, probability: 5e-324, revenue: 1e9, cost: 1e9, sure: 0 },
    { t: 1200, probability: 1 - 2 ** -53, revenue: 5e-324, cost: 1e9, sure: 5e-324 },
    { t: 1, probability: 1e-8, revenue: 0, cost: 1e9, sure: 1 },
  ];
  for (const discountRate of [-0.221, 0, 10]) {
    for (const timing of timings) {
      const accepted = events.run({ params: { discountRate, timing, draws: 500 }, data: { events: extremes }, seed: 0 });
      expect(accepted.ok || timing === 'continuous').toBe(accepted.ok || discountRate < 0);
      for (const column of Object.values(accepted.ok ? accepted.value.results : {})) {
        const entries = column === null || typeof column === 'string' ? [] : typeof column === 'number' ? [column] : Object.values(column);
        expect(entries.every((entry) => typeof entry === 'string' || Number.isFinite(entry))).toBe(true);
      }
    }
  }
});
