import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../src/model/relationship/preview.ts';
import { stages } from '../../../src/model/relationship/stages.ts';
import { livesByKey, paramsOf, ran } from './runs.ts';

const change = { customers: 1500, months: 72, arrivals: 5.5 };
const base = ran({ ...change, detail: 'rates' });
const lives = livesByKey(base);
const usual = base.params.retention;

describe('under the same luck', () => {
  it.each(stages)('a higher retention in %s never shortens a life in rates, and lengthens some', (stage) => {
    for (const raised of [usual[stage] + 0.005, 1]) {
      const other = livesByKey(ran({ ...change, detail: 'rates', retention: { ...usual, [stage]: raised } }));
      let longer = 0;
      for (const [key, { left }] of lives) {
        const now = other.get(key)!.left;
        expect(now).toBeGreaterThanOrEqual(left);
        if (now > left) longer++;
      }
      expect(longer).toBeGreaterThan(0);
    }
  });

  it('a rate of one decision leaves the luck of the others as it was: the same sizes and g1, and the same months of leaving in other stages', () => {
    const other = livesByKey(ran({ ...change, detail: 'rates', declineHazard: 0.05, winBack: 0.2 }));
    for (const [key, { size, g1, left, moves }] of lives) {
      const now = other.get(key)!;
      expect([now.size, now.g1]).toEqual([size, g1]);
      // Whoever never reached stability cannot notice.
      if (!moves.some(([, stage]) => stage === 2)) expect([now.left, now.moves]).toEqual([left, moves]);
    }
  });

  it('a common retention of two stages does not move who leaves in a third', () => {
    const other = livesByKey(ran({ ...change, detail: 'rates', retention: { ...usual, stability: 0.9, decline: 0.5 } }));
    for (const [key, { left, moves }] of lives) if (!moves.some(([, stage]) => stage >= 2)) expect(other.get(key)!.left).toBe(left);
  });
});

describe.each(['behaviour', 'rates'])('the lives of customers in %s do not change', (detail) => {
  const setting = { ...change, customers: 300, detail };
  const known = livesByKey(ran(setting));
  const isTheSame = (other: object) => {
    const now = livesByKey(ran({ ...setting, ...other }));
    let common = 0;
    for (const [key, life] of known) {
      if (!now.has(key)) continue;
      common++;
      expect(now.get(key)).toEqual(life);
    }
    return { common, more: now.size - common };
  };

  it('as others join at the start', () => {
    expect(isTheSame({ customers: 1300 })).toEqual({ common: known.size, more: 1000 });
  });

  it('as others join later', () => {
    const { common, more } = isTheSame({ arrivals: 9.3 });
    expect([common, more]).toEqual([known.size, Math.floor(9.3 * 72) - Math.floor(5.5 * 72)]);
  });

  it('as a segment is put behind them', () => {
    const first = { name: 'a', share: 1, arrivals: 5.5 };
    const second = { name: 'b', share: 1, arrivals: 3, retention: 0.5 };
    expect(isTheSame({ customers: 600, segments: [first, second] })).toEqual({ common: known.size, more: 300 + 3 * 72 });
  });

  it('as the discount rate moves: only their value does', () => {
    const now = livesByKey(ran({ ...setting, discountRate: 0.05 }));
    for (const [key, { clp: _, ...life }] of known) expect(now.get(key)).toMatchObject(life);
  });

  it('as the run gets longer, up to where it ended', () => {
    const now = livesByKey(ran({ ...setting, months: 90 }));
    for (const [key, { left, moves, size, g1 }] of known) {
      const longer = now.get(key)!;
      expect({ left: longer.left > 72 ? Infinity : longer.left, size: longer.size, g1: longer.g1 }).toEqual({ left, size, g1 });
      expect(longer.moves.filter(([month]) => month <= 72)).toEqual(moves);
    }
  });

  it('in the preview, whose customers are the first of the whole', () => {
    const { params, scale } = previewOf(paramsOf(setting), 50);
    expect(scale).toBe(6);
    const preview = livesByKey(ran(params));
    expect(preview.size).toBeGreaterThanOrEqual(50 + (5.5 / 6) * 72 - 1);
    for (const [key, life] of preview) expect(life).toEqual(known.get(key));
  });

  it('but with another seed they all do', () => {
    const now = livesByKey(ran({ ...setting, seed: 2 }));
    expect([...known].filter(([key, { size }]) => now.get(key)!.size === size)).toEqual([]);
  });
});
