import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/model/definition.ts';
import { runChunk } from '../../../src/model/relationship/chunk-run.ts';
import { relationshipSpecification, type RelationshipParams } from '../../../src/model/relationship/specification.ts';
import { stages } from '../../../src/model/relationship/stages.ts';
import { worldOf } from '../../../src/model/relationship/world.ts';
import { customerAt, isThere, sameCustomers } from '../../../src/labs/relationship/customer-places.ts';
import {
  keepingStrategy,
  matrixPoints,
  moveRows,
  onlyCosts,
  thresholdsBy,
  typeRows,
  valuedAfter,
} from '../../../src/labs/relationship/matrix-data.ts';

const paramsOf = (params: object) =>
  checkInput(relationshipSpecification, { params: { customers: 600, months: 36, ...params }, data: {} })
    .params as unknown as RelationshipParams;

function sample(params: object) {
  const world = worldOf(paramsOf(params), 7);
  const runs = world.chunks.map((_, place) => runChunk(world, place));
  return {
    world,
    runs,
    points: matrixPoints(
      world,
      runs.map(({ customers }) => customers),
    ),
  };
}

describe('customers in the value matrix', () => {
  const { world, runs, points } = sample({ strategyAfter: 12, arrivals: 5 });

  it('leaves out exactly those who are gone or not there yet', () => {
    const all = runs.reduce((sum, { customers }) => sum + customers.clp.length, 0);
    expect(points.there + points.gone + points.later).toBe(all);
    expect(points.later).toBe(5 * 24);
    expect(points.currentValue.filter((value) => Number.isNaN(value))).toHaveLength(points.gone + points.later);
  });

  it('has as many in each stage as the tally of the month', () => {
    const row = world.months + 1;
    for (const [stage] of stages.entries()) {
      const counted = points.stage.filter((one, index) => one === stage && !Number.isNaN(points.currentValue[index])).length;
      expect(counted).toBe(runs.reduce((sum, { statusQuo }) => sum + statusQuo.tally.stock[stage * row + 12]!, 0));
    }
  });

  it('gives each quadrant its customers, all of them once', () => {
    const rows = typeRows(points, thresholdsBy('median', points));
    expect(rows.map(({ type }) => type)).toEqual(['platinum', 'gold', 'iron', 'lead']);
    expect(rows.reduce((sum, { customers }) => sum + customers, 0)).toBe(points.there);
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('draws the line of potential where the strategy pays', () => {
    expect(thresholdsBy('paying', points).y).toBe(0);
    expect(thresholdsBy('paying', points).x).toBe(thresholdsBy('median', points).x);
  });

  it('never counts everybody as high where half share the least value', () => {
    const shared = { ...points, currentValue: Float32Array.of(1, 1, 1, 4), growthPotential: Float32Array.of(0, 0, 0, 2) };
    expect(thresholdsBy('median', shared)).toEqual({ x: 4, y: 2 });
    expect(thresholdsBy('mean', shared)).toEqual({ x: 1.75, y: 0.5 });
  });

  it('moves nobody between a run and itself', () => {
    const lines = thresholdsBy('median', points);
    const rows = moveRows(points, points, lines);
    for (const { from, to, absent } of rows) {
      if (from === null) continue;
      expect(absent).toBe(0);
      expect(Object.entries(to).every(([type, count]) => type === from || count === 0)).toBe(true);
    }
  });

  it('follows customers who leave because of a change', () => {
    const { points: worse } = sample({ strategyAfter: 12, arrivals: 5, retention: { exploration: 0.85 } });
    const rows = moveRows(points, worse, thresholdsBy('median', points));
    expect(rows.slice(0, 4).reduce((sum, { absent }) => sum + absent, 0)).toBeGreaterThan(50);
    expect(rows.slice(0, 4).reduce((sum, row) => sum + row.absent + Object.values(row.to).reduce((a, b) => a + b, 0), 0)).toBe(
      points.there,
    );
  });
});

describe('the strategy of the matrix', () => {
  it('only costs in rates until it keeps customers', () => {
    expect(onlyCosts(paramsOf({ detail: 'behaviour' }))).toBe(false);
    const params = paramsOf({ detail: 'rates' });
    expect(onlyCosts(params)).toBe(true);
    expect(Math.max(...sample({ detail: 'rates' }).points.growthPotential.filter((value) => !Number.isNaN(value)))).toBeLessThanOrEqual(0);
    const strategy = keepingStrategy(params);
    expect(onlyCosts({ ...params, strategy })).toBe(false);
    expect(checkInput(relationshipSpecification, { params: { ...params, strategy }, data: {} }).faults).toEqual([]);
  });

  it('is counted from the month of the scrubber, and from the middle at the end', () => {
    expect(valuedAfter(10, { months: 60, strategyAfter: 0 })).toBe(10);
    expect(valuedAfter(60, { months: 60, strategyAfter: 0 })).toBe(30);
    expect(valuedAfter(60, { months: 60, strategyAfter: 12 })).toBe(12);
    expect(valuedAfter(1, { months: 1, strategyAfter: 0 })).toBe(0);
  });
});

describe('the place of a customer', () => {
  const { world } = sample({ arrivals: 90, customers: 3000 });

  it('has one key, in the order of the keys', () => {
    const keys = [0, 2047, 2048, 2999, 3000, 3089, 3090].map((place) => customerAt(world.chunks, place));
    expect(keys).toEqual([
      { segment: 0, entry: 0, ordinal: 0 },
      { segment: 0, entry: 0, ordinal: 2047 },
      { segment: 0, entry: 0, ordinal: 2048 },
      { segment: 0, entry: 0, ordinal: 2999 },
      { segment: 0, entry: 1, ordinal: 0 },
      { segment: 0, entry: 1, ordinal: 89 },
      { segment: 0, entry: 2, ordinal: 0 },
    ]);
    expect(customerAt(world.chunks, 1e9)).toBeNull();
  });

  it('is there or not', () => {
    expect(isThere(world.chunks, { segment: 0, entry: 1, ordinal: 89 })).toBe(true);
    expect(isThere(world.chunks, { segment: 0, entry: 1, ordinal: 90 })).toBe(false);
    expect(sameCustomers(world.chunks, sample({ arrivals: 90, customers: 3000, recovery: 1 }).world.chunks)).toBe(true);
    expect(sameCustomers(world.chunks, sample({ arrivals: 91, customers: 3000 }).world.chunks)).toBe(false);
  });
});
