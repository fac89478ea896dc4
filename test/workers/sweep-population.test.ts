import { describe, expect, it } from 'vitest';
import { checkInput } from '../../src/model/definition.ts';
import { relationship } from '../../src/model/relationship/model.ts';
import { lifeStory } from '../../src/model/relationship/life-story.ts';
import { relationshipSpecification, type RelationshipParams } from '../../src/model/relationship/specification.ts';
import { worldOf } from '../../src/model/relationship/world.ts';
import { populationTasks } from '../../workers/population-tasks.ts';
import { sweepCell } from '../../workers/sweep-population.ts';

const paramsOf = (params: object) =>
  checkInput(relationshipSpecification, { params: { customers: 2500, months: 36, ...params }, data: {} })
    .params as unknown as RelationshipParams;

describe('a cell of a sweep', () => {
  it.each([
    { detail: 'behaviour', arrivals: 20, acquisitionCost: 3 },
    {
      detail: 'rates',
      segments: [
        { name: 'a', share: 1 },
        { name: 'b', share: 2, stage: 'stability', age: 30 },
      ],
    },
  ])('is what the model says of the population ($detail)', (given) => {
    const params = paramsOf(given);
    const cell = sweepCell({ params, seed: 3 });
    const model = relationship.evaluate(params, {}, 3);
    expect(cell.meanClp).toBe(model.meanClp);
    expect(cell.meanClpError).toBe(model.standardError);
    expect(cell.presentValue).toBeCloseTo(
      model.presentValue.reduce((sum, value) => sum + value, 0),
      6,
    );
    const all = Object.values(model.patterns).reduce((sum, count) => sum + count, 0);
    expect(cell.customers).toBe(all);
    expect(cell.survivors).toBeCloseTo(model.alive[36]! / all, 12);
    expect(cell.patternIV).toBeCloseTo(model.patterns.IV! / all, 12);
    expect(cell.presentValueError).toBeGreaterThan(0);
  });

  it('says when the sum of the present values stays positive, and null where it never does', () => {
    const breakEven = (change: object) => sweepCell({ params: paramsOf(change), seed: 3 }).breakEven;
    expect(breakEven({ months: 60 })).toBeGreaterThan(5);
    expect(breakEven({ months: 3 })).toBeNull();
    expect(breakEven({ v: 10 })).toBe(0);
  });
});

describe('lives in short', () => {
  it('are the stories of the same customers', () => {
    const request = { params: paramsOf({}), seed: 9 };
    const [line] = populationTasks.lifeLines(request, [{ segment: 0, entry: 0, ordinal: 41 }]);
    const story = lifeStory(worldOf(request.params, 9), 0, 0, 41, 'statusQuo');
    expect(line).toMatchObject({ entry: 0, pattern: story.pattern, left: story.left, clp: story.clp });
    expect([...line!.profit]).toEqual(story.months.map(({ profit }) => profit));
  });

  it('find who complained and was repaired', () => {
    const request = { params: paramsOf({}), seed: 9 };
    const customers = Array.from({ length: 60 }, (_, ordinal) => ({ segment: 0, entry: 0, ordinal }));
    const place = populationTasks.firstRepaired(request, customers);
    const repaired = customers.map(({ ordinal }) =>
      lifeStory(worldOf(request.params, 9), 0, 0, ordinal, 'statusQuo').months.some((month) => month.repaired),
    );
    expect(place).toBe(repaired.indexOf(true));
    expect(populationTasks.firstRepaired({ ...request, params: paramsOf({ recovery: 0 }) }, customers)).toBe(-1);
  });
});
