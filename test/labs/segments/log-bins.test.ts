import { expect, test } from 'vitest';
import { binEnds, binsOf, binSums, middleOf, type LogBins } from '../../../src/labs/segments/log-bins.ts';
import { nowhere } from '../../../src/labs/segments/partition.ts';
import { stackedBars } from '../../../src/labs/segments/stacked-bars.ts';

const halves: LogBins = { from: -1, count: 8, perDoubling: 2 };

test('a value lies between the ends of its bin, and what lies beyond is in the bin at the end', () => {
  const values = Float64Array.of(0.5, 0.6, 1, 1.5, 2, 7.9);
  for (const [place, bin] of binsOf(values, halves).entries()) {
    const [from, to] = binEnds(middleOf(bin, halves), halves);
    expect(values[place]).toBeGreaterThanOrEqual(from * (1 - 1e-12));
    expect(values[place]).toBeLessThan(to);
  }
  expect([...binsOf(Float64Array.of(0, 0.1, 1e9, NaN), halves)]).toEqual([0, 0, 7, nowhere]);
});

test('sums are of customers in a region and a bin; weights that are no numbers add nothing', () => {
  const bins = Uint8Array.of(0, 0, 1, nowhere, 1);
  const codes = Uint8Array.of(0, 1, 1, 0, nowhere);
  expect(binSums(bins, codes, { regions: 2, count: 3 }).map((sums) => [...sums])).toEqual([
    [1, 0, 0],
    [1, 1, 0],
  ]);
  const weights = Float64Array.of(5, NaN, 7, 9, 9);
  expect(binSums(bins, codes, { regions: 2, count: 3, weights }).map((sums) => [...sums])).toEqual([
    [5, 0, 0],
    [0, 7, 0],
  ]);
});

test('bars stand one upon the other, without the empty ones at either end and without regions that have none', () => {
  const regions = (['a', 'b', 'c'] as const).map((id) => ({ id, label: id, tone: 'ink' as const }));
  const sums = [Float64Array.of(0, 2, 0, 1, 0), new Float64Array(5), Float64Array.of(0, 1, 0, 4, 0)];
  const [first, last, ...more] = stackedBars(regions, sums, (bar) => 10 * bar);
  expect(more).toEqual([]);
  expect([first!.id, ...Array.from(first!.x), ...Array.from(first!.y)]).toEqual(['a', 10, 20, 30, 2, 0, 1]);
  expect([last!.id, ...Array.from(last!.base!), ...Array.from(last!.y)]).toEqual(['c', 2, 0, 1, 3, 0, 5]);
  expect(stackedBars(regions, [new Float64Array(2), new Float64Array(2), new Float64Array(2)], (bar) => bar)).toEqual([]);
});
