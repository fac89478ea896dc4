import type { FlowCell } from './migration-flow-data.ts';

/** Slow at both ends. */
export const smooth = (share: number): number => {
  const within = Math.min(1, Math.max(0, share));
  return within * within * (3 - 2 * within);
};

/**
 * Customers shown in each cell between two periods: on the way from the one to the other at the same pace everywhere, so
 * that as many are shown as there are.
 * @param progress 0 at the period, 1 at the next
 */
export const shownStocks = (cells: readonly Pick<FlowCell, 'customers'>[], period: number, progress: number): readonly number[] => {
  const share = smooth(progress);
  return cells.map(({ customers }) => {
    const now = customers[period] ?? 0;
    return now + share * ((customers[period + 1] ?? now) - now);
  });
};

/** In the last part of a step the arrows grow into those of the next, so that nothing jumps. */
const handOver = 0.82;

/** How far the arrows have become those of the next step, 0 to 1. */
export const turnover = (progress: number): number => smooth((progress - handOver) / (1 - handOver));
