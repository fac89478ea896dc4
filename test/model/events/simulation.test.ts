import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { varianceOf } from '../../../src/model/events/judgement.ts';
import { judgementOf, simulateJudgement, simulateLuck } from '../../../src/model/events/simulation.ts';
import type { StatedEvent } from '../../../src/model/events/specification.ts';
import { anyTable } from './cases.ts';

const params = { discountRate: 0.1, timing: 'first-unit', draws: 0 } as const;
const stated = anyTable.map((list) => list.map((event): StatedEvent => ({ ...event, name: null, expert: null })));
const sampled = (seed: number, count: number) => fc.sample(stated, { seed, numRuns: count });

describe('slices of the simulation', () => {
  it('put together are bit for bit the whole, however it is cut', () => {
    fc.assert(
      fc.property(stated, fc.nat(), fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }), (list, seed, lengths) => {
        const judgement = judgementOf(list, params);
        const draws = lengths.reduce((a, b) => a + b, 0);
        for (const simulate of [simulateJudgement, simulateLuck]) {
          let first = 0;
          const slices = lengths.flatMap((length) => {
            const slice = simulate(judgementOf(list, params), seed, first, length);
            first += length;
            return [...slice];
          });
          expect(slices).toEqual([...simulate(judgement, seed, 0, draws)]);
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe('one event changed', () => {
  it('leaves the luck of the others as it was: the difference is that event’s alone', () => {
    for (const list of sampled(4, 20)) {
      const only = (place: number, change: Partial<StatedEvent>) => list.map((event, i) => (i === place ? { ...event, ...change } : event));
      const judged = (events: readonly StatedEvent[]) => simulateJudgement(judgementOf(events, params), 9, 0, 50);
      const [whole, without] = [judged(list), judged(only(0, { probability: 0 }))];
      const [first] = list;
      const alone = judged(first === undefined ? [] : [first]);
      whole.forEach((value, draw) => {
        expect(value).toBeCloseTo((without[draw] ?? NaN) + (alone[draw] ?? NaN), 9);
      });
    }
  });
});

describe('the doubt', () => {
  it('has the exact variance of a product of beta and log-normal laws', () => {
    const draws = 40_000;
    for (const list of sampled(5, 25)) {
      const judged = simulateJudgement(judgementOf(list, params), 2, 0, draws);
      const mean = judged.reduce((a, b) => a + b) / draws;
      const moment = (power: number) => judged.reduce((sum, value) => sum + (value - mean) ** power, 0) / draws;
      const exact = list.reduce((sum, event) => sum + varianceOf(event, params), 0);
      expect(Math.abs(moment(2) - exact)).toBeLessThanOrEqual(4.5 * Math.sqrt((moment(4) - moment(2) ** 2) / draws));
    }
  });

  it('of probabilities alone where amounts are sure: Beta(mean·100, …), sd √(m(1−m)/101)', () => {
    const coin: StatedEvent = { name: null, expert: null, t: 1, probability: 0.3, revenue: 1, cost: 0, sure: 1 };
    const judged = simulateJudgement(judgementOf([coin], params), 8, 0, 50_000);
    const variance = judged.reduce((sum, value) => sum + (value - 0.3) ** 2, 0) / judged.length;
    expect(variance / ((0.3 * 0.7) / 101)).toBeCloseTo(1, 1);
  });
});
