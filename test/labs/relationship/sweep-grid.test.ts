import { describe, expect, it } from 'vitest';
import { axisNames, axisOf, hasOwn } from '../../../src/labs/relationship/sweep-axes.ts';
import {
  axisValues,
  bestCell,
  coarseFirst,
  measured,
  nearestStep,
  paramsAt,
  sweepKey,
  type SweepPlan,
} from '../../../src/labs/relationship/sweep-grid.ts';
import { checkInput } from '../../../src/model/definition.ts';
import { relationshipSpecification, type RelationshipParams } from '../../../src/model/relationship/specification.ts';

const paramsOf = (params: object = {}) =>
  checkInput(relationshipSpecification, { params, data: {} }).params as unknown as RelationshipParams;
const params = paramsOf();

describe('an axis of a sweep', () => {
  it('sets what it reads, and every offered value is one that a document may have', () => {
    for (const name of axisNames) {
      const axis = axisOf(name);
      const [from, to] = axis.around(axis.valueIn(params));
      expect(from).toBeLessThan(to);
      for (const value of [from, (from + to) / 2, to]) {
        const changed = axis.with(params, value);
        expect(axis.valueIn(changed)).toBeCloseTo(value, 10);
        expect(checkInput(relationshipSpecification, { params: changed, data: {} }).faults).toEqual([]);
      }
    }
  });

  it('adds one intervention for retention spend, sets it anew, and takes it away at 0', () => {
    const axis = axisOf('retentionSpend');
    const once = axis.with(params, 1);
    expect(once.interventions).toHaveLength(1);
    expect(axis.with(once, 2).interventions).toHaveLength(1);
    expect(axis.with(once, 0).interventions).toHaveLength(0);
  });

  it('says which segments keep their own', () => {
    const own = paramsOf({ segments: [{ name: 'a', retention: { formation: 0.9 } }, { name: 'b' }] });
    expect(hasOwn(own, 'retention.formation')).toBe(true);
    expect(hasOwn(own, 'retention.stability')).toBe(false);
    expect(hasOwn(own, 'problemRate')).toBe(false);
  });
});

describe('a grid', () => {
  const plan: SweepPlan = {
    x: { name: 'retention.formation', from: 0.94, to: 1, steps: 7 },
    y: { name: 'recovery', from: 0, to: 1, steps: 5 },
  };

  it('has its ends and no dust between them', () => {
    expect(axisValues(plan.x)).toEqual([0.94, 0.95, 0.96, 0.97, 0.98, 0.99, 1]);
  });

  it('counts cells row by row', () => {
    const { retention, recovery } = paramsAt(params, plan, 7 + 2);
    expect([retention.formation, recovery]).toEqual([0.96, 0.25]);
  });

  it('computes every cell once, the corners of a coarse grid first', () => {
    const order = coarseFirst(7, 5);
    expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 35 }, (_, cell) => cell));
    expect(order.slice(0, 4)).toEqual([0, 4, 28, 32]);
  });

  it('stays valid for parameters that only an opened cell changed', () => {
    const key = sweepKey(params, 1, plan);
    expect(sweepKey(paramsAt(params, plan, 20), 1, plan)).toBe(key);
    expect(sweepKey({ ...params, alternatives: 0.5 }, 1, plan)).not.toBe(key);
    expect(sweepKey({ ...params, strategyAfter: 12 }, 1, plan)).toBe(key);
    const delivered: SweepPlan = { x: { name: 'valueDelivered', from: 1, to: 1.5, steps: 5 }, y: null };
    expect(sweepKey(paramsAt(params, delivered, 3), 1, delivered)).toBe(sweepKey(params, 1, delivered));
  });

  it('finds the best cell and the nearest to the parameters', () => {
    expect(bestCell([1, NaN, 3, 2], 'meanClp')).toBe(2);
    expect(bestCell([15, NaN, 30, 12], 'breakEven')).toBe(3);
    expect(bestCell([NaN], 'meanClp')).toBeNull();
    expect(nearestStep([0, 0.5, 1], 0.7)).toBe(1);
    expect(nearestStep([0, 0.5, 1], 1.3)).toBeNull();
    expect(measured(null, 'meanClp', 1).value).toBeNaN();
  });
});
