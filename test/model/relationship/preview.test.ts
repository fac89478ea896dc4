import { expect, it } from 'vitest';
import { checkInput } from '../../../src/model/definition.ts';
import { relationship } from '../../../src/model/relationship/model.ts';
import { previewOf } from '../../../src/model/relationship/preview.ts';
import { relationshipSpecification, type RelationshipParams } from '../../../src/model/relationship/specification.ts';

const given = { customers: 20_000, months: 3, detail: 'rates', retention: 1, interventions: [{ monthlyCost: 5000, cost: 2 }] };
const params = checkInput(relationshipSpecification, { params: given, data: {} }).params as RelationshipParams;

it('a preview, scaled up, costs the firm what the whole population costs it', () => {
  const preview = previewOf(params, 500);
  expect(preview.scale).toBe(40);
  const whole = relationship.evaluate(params, {}, 1).interventionCost[2];
  const scaled = (relationship.evaluate(preview.params, {}, 1).interventionCost[2] ?? NaN) * preview.scale;
  expect(whole).toBe(45_000);
  expect(scaled).toBeCloseTo(45_000, 6);
});

it('a population that is small enough is its own preview', () => {
  expect(previewOf(params, 20_000)).toEqual({ params, scale: 1 });
});
