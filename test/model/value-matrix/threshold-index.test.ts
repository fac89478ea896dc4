import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quadrantSums } from '../../../src/model/value-matrix/quadrants.ts';
import { quadrantsAt, thresholdIndex } from '../../../src/model/value-matrix/threshold-index.ts';
import { typeCodes, type MatrixThresholds } from '../../../src/model/value-matrix/types.ts';
import { cutPoints, type Points } from './points.ts';

/** Sums may differ by this share of their terms' sizes. */
const tolerance = 1e-12;

function expectAsScanned({ x, y }: Points, at: MatrixThresholds, index = thresholdIndex(x, y)) {
  if (index === null) {
    expect(x.every((value, place) => Number.isNaN(value) || Number.isNaN(y[place]))).toBe(true);
    return;
  }
  const codes = typeCodes(x, y, at);
  const found = quadrantsAt(index, at);
  const scanned = quadrantSums(codes, x, y);
  const sizes = quadrantSums(codes, x.map(Math.abs), y.map(Math.abs));
  expect(found.customers).toEqual(scanned.customers);
  for (const column of ['currentValue', 'growthPotential'] as const) {
    found[column].forEach((sum, type) =>
      expect(Math.abs(sum - scanned[column][type]!)).toBeLessThanOrEqual(tolerance * sizes[column][type]!),
    );
  }
}

describe('thresholds that move', () => {
  it('find what a plain scan finds', () => {
    fc.assert(
      fc.property(cutPoints, ({ columns, ...at }) => {
        expectAsScanned(columns, at);
      }),
      { seed: 22, numRuns: 400 },
    );
  });

  it('find it among many points of which most are equal on one side', () => {
    const count = 60_000;
    const x = Float64Array.from({ length: count }, (_, k) => ((k * 7919) % 10_007) ** 2 / 1000 - 50);
    const y = Float64Array.from({ length: count }, (_, k) => (k % 5 < 3 ? 0 : ((k * 104_729) % 9973) / 7));
    const index = thresholdIndex(x, y);
    for (let k = 0; k < 60; k++) {
      const at = { currentValue: x[(k * 997) % count]! + (k % 3), growthPotential: k % 2 === 0 ? 0 : y[(k * 1009) % count]! };
      expectAsScanned({ x, y }, at, index ?? undefined);
    }
  });

  it('look at few points, wherever they stand', () => {
    const count = 50_000;
    const x = Float64Array.from({ length: count }, (_, k) => (k % 2 === 0 ? 5 : (k * 7919) % 10_007));
    const index = thresholdIndex(x, x)!;
    const { borders, highest } = index.currentAxis;
    const { start } = index.byCurrent;
    borders.forEach((border, bin) => {
      if (border < highest[bin]!) expect(start[bin + 1]! - start[bin]!).toBeLessThanOrEqual(count / 256);
    });
    expect(borders.length).toBeGreaterThan(200);
  });

  it('are prepared as typed arrays only, which a worker can hand over', () => {
    const index = thresholdIndex(Float64Array.of(1, 2), Float64Array.of(2, 1))!;
    expect(structuredClone(index)).toEqual(index);
  });
});
