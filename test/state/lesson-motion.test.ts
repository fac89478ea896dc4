import { expect, it } from 'vitest';
import { between, move, movesQuickly } from '../../src/state/lesson-motion.ts';

const fractions = () => false;

it('moves numbers, and lists of numbers of one length', () => {
  expect(between({ d: 0.1, rates: [0.5, 1] }, { d: 0.2, rates: [0.7, 0] }, 0.5, fractions)).toEqual({
    d: expect.closeTo(0.15) as number,
    rates: [0.6, 0.5],
  });
});

it('shows words, what is left out, and lists of another length at once', () => {
  const to = { timing: 'none', h2: 3, rates: [0.7, 0.8], u: null };
  expect(between({ timing: 'first-unit', h2: null, rates: [0.1], u: 4 }, to, 0.1, fractions)).toEqual(to);
});

it('keeps whole numbers whole on their way', () => {
  expect(between({ horizon: 10, d: 0 }, { horizon: 21, d: 1 }, 0.25, (name) => name === 'horizon')).toEqual({ horizon: 13, d: 0.25 });
});

it('takes one step a frame, for six tenths of a second, and never shows the end itself', async () => {
  let time = 0;
  const shares: number[] = [];
  const frames = { now: () => time, next: () => ((time += 100), Promise.resolve()), still: () => false };
  await move(frames, (share) => (shares.push(share), true));
  expect(time).toBe(600);
  expect(shares).toHaveLength(6);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBeLessThan(1);
});

it('ends when it is told to', async () => {
  let steps = 0;
  await move({ now: () => 0, next: () => Promise.resolve(), still: () => false }, () => ++steps < 3);
  expect(steps).toBe(3);
});

it('does not move what a worker computes', () => {
  expect(movesQuickly('life-curve')).toBe(true);
  expect(['relationship', 'clusters', 'abc-classes', 'events'].filter((model) => movesQuickly(model as 'relationship'))).toEqual([]);
});
