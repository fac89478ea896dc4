import { expect, it } from 'vitest';
import { averageUseOfLog, poolsOfLog } from '../../../src/labs/data/log-pools.ts';
import { dayNumber } from '../../../src/model/purchases/days.ts';

const days = [
  [2024, 1, 5],
  [2024, 1, 25],
  [2024, 3, 2],
  [2024, 4, 30],
].map(([year, month, day]) => dayNumber({ year: year!, month: month!, day: day! }));
const log = { day: Int32Array.from(days), use: { visits: Float64Array.of(2, 3, 4, NaN), calls: Float64Array.of(0, 0, 0, 0) } };

it('a pool costs nothing at first and delivers what the busiest month used, or one', () => {
  expect(poolsOfLog(log)).toEqual([
    { activity: 'visits', label: 'visits', cost: 0, volume: 5 },
    { activity: 'calls', label: 'calls', cost: 0, volume: 1 },
  ]);
  expect(poolsOfLog({ ...log, use: null })).toEqual([]);
});

it('the average use counts every month from the first to the last', () => {
  const range = { firstDay: days[0]!, lastDay: days[3]! };
  expect(averageUseOfLog(log, 'visits', range)).toBe(9 / 4);
  expect(averageUseOfLog(log, 'unknown', range)).toBe(0);
});
