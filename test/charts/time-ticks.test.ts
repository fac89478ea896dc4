import { describe, expect, it } from 'vitest';
import { timeTicks } from '../../src/charts/time-ticks.ts';

describe('ticks of a time axis', () => {
  it('takes steps of six months where three are too dense', () => {
    expect(timeTicks('month', 0, 30, 8, 40)).toEqual([0, 6, 12, 18, 24, 30]);
  });

  it('takes whole years for quarters where single quarters are too dense', () => {
    expect(timeTicks('quarter', 0, 12, 12, 30)).toEqual([0, 4, 8, 12]);
  });

  it('goes on in multiples of the longest listed step', () => {
    const ticks = timeTicks('month', 0, 1200, 0.1, 60);
    expect(ticks).toEqual([0, 720]);
  });

  it('never sets labels closer than their room', () => {
    for (const perUnit of [0.3, 1, 2.5, 7, 19, 80]) {
      const ticks = timeTicks('month', 0, 600, perUnit, 45);
      ticks.slice(1).forEach((tick, k) => expect((tick - (ticks[k] ?? 0)) * perUnit).toBeGreaterThanOrEqual(45));
    }
  });
});
