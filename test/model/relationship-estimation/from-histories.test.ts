import { beforeAll, describe, expect, it } from 'vitest';
import { completeCurve, valueCustomer, type CompleteCurve } from '../../../src/model/fitting-method/valuation.ts';
import {
  fewestEvents,
  paramsFromHistories,
  seenInHistories,
  stageAt,
  type HistoriesSeen,
  type SeenCustomer,
} from '../../../src/model/relationship-estimation/from-histories.ts';
import { ceiling } from '../../../src/model/life-curve/curve.ts';
import { checkInput } from '../../../src/model/definition.ts';
import { relationshipSpecification } from '../../../src/model/relationship/specification.ts';
import { stages, type Stage } from '../../../src/model/relationship/stages.ts';
import { channelLives, distributorChannelCustomers } from '../../../src/store/samples/distributor-channel.ts';
import { paramsOf, ran } from '../relationship/runs.ts';

const names = { exploration: 'X', formation: 'F', stability: 'S', decline: 'D' };

const curve = (change: object = {}) => ({
  ...{ h1: 0.025, v: -1, g0: null, g1: 24, N: 2.2, lambda: 1, g2: null, h2: null, u: null, ...change },
});
const one = (now: number, ended: boolean, change: object = {}): SeenCustomer => ({
  ended,
  valuation: { curve: curve(change), now, sources: { g1: 'estimated', N: 'estimated' } },
});
const many = (count: number, customer: SeenCustomer): readonly SeenCustomer[] => Array.from({ length: count }, () => customer);

function seen(customers: readonly SeenCustomer[], unit: 'month' | 'quarter' | 'year' = 'month'): HistoriesSeen {
  const result = seenInHistories(customers, unit);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const stage = (histories: HistoriesSeen, name: Stage) => histories.stages[stages.indexOf(name)]!;

describe('where a customer stands', () => {
  it('changes at the end of the unit that completes a quarter of g1, g1, and g2', () => {
    const at = (t: number) => stageAt(curve({ g2: 40 }), t);
    expect([5, 6, 23, 24, 39, 40].map(at)).toEqual(['exploration', 'formation', 'formation', 'stability', 'stability', 'decline']);
  });
});

describe('retention from histories', () => {
  // 40 leave after 30 months and 60 are there after 30: months 24 to 29 of a hundred, and the leaving ones once more.
  const histories = seen([...many(40, one(30, true)), ...many(60, one(30, false))]);

  it('is one less the events over the months at risk, by the stage that was left', () => {
    const { events, atRisk, retention } = stage(histories, 'stability');
    expect([events, atRisk]).toEqual([40, 100 * 6 + 40]);
    expect(retention?.rate).toBeCloseTo(1 - 40 / 640, 12);
    expect(retention?.standardError).toBeCloseTo(Math.sqrt(((1 - 40 / 640) * (40 / 640)) / 640), 12);
    expect(stage(histories, 'formation')).toMatchObject({ events: 0, atRisk: 1800, retention: null });
  });

  it('keeps the default below thirty events', () => {
    const few = seen([...many(fewestEvents - 1, one(30, true)), ...many(60, one(30, false))]);
    expect(stage(few, 'stability').retention).toBeNull();
    expect(paramsFromHistories(few, names, 100).retention.stability).toBe(0.99);
    expect(paramsFromHistories(histories, names, 100).retention.stability).toBe(0.9375);
  });

  it('of quarters is turned into months, with ages and g1', () => {
    const quarters = seen([...many(40, one(10, true, { g1: 8 })), ...many(60, one(10, false, { g1: 8 }))], 'quarter');
    const { atRisk, retention, meanAge } = stage(quarters, 'stability');
    expect(atRisk).toBe(240);
    expect(retention!.rate ** 3).toBeCloseTo(1 - 40 / 240, 12);
    const error = Math.sqrt(((40 / 240) * (200 / 240)) / 240);
    expect(retention!.standardError).toBeCloseTo((error * (200 / 240) ** (1 / 3 - 1)) / 3, 12);
    expect([meanAge, quarters.g1?.value]).toEqual([30, 24]);
  });
});

describe('what cannot be used', () => {
  it('counts histories out that are too short to fit', () => {
    const histories = seen([...many(30, one(30, false)), ...many(7, { ended: true, valuation: null })]);
    expect(histories).toMatchObject({ customers: 37, tooShort: 7, there: 30 });
  });

  it('refuses too few customers, and a dataset that everybody has left', () => {
    expect(seenInHistories(many(19, one(30, false)), 'month')).toEqual({
      ok: false,
      error: { code: 'few-customers', found: 19, needed: 20 },
    });
    expect(seenInHistories(many(20, one(30, true)), 'month')).toEqual({ ok: false, error: { code: 'nobody-there' } });
  });

  it('leaves g1 and size alone where too few curves show their own', () => {
    const borrowed = many(30, { ended: false, valuation: { curve: curve(), now: 12, sources: { g1: 'borrowed', N: 'borrowed' } } });
    expect(seen(borrowed)).toMatchObject({ curves: 0, g1: null, size: null });
    expect(paramsFromHistories(seen(borrowed), names, 30)).toMatchObject({ g1: 24, g1Spread: 4, sizeSpread: 0.5, exploration: 6 });
  });
});

describe('the sample dataset', () => {
  let histories: HistoriesSeen;

  beforeAll(() => {
    const customers = distributorChannelCustomers();
    const past = customers.flatMap(({ id, profit, ended }) => {
      const complete = ended ? completeCurve(profit) : null;
      return complete === null ? [] : [{ id, complete }];
    });
    histories = seen(
      customers.map(({ id, profit, ended }) => {
        const library: readonly CompleteCurve[] = past.filter((other) => other.id !== id).map(({ complete }) => complete);
        return { ended, valuation: valueCustomer(profit, ended, library, { distance: 'level', monthsPerUnit: 1 }) };
      }),
    );
  });

  it('has 172 customers to start with, in the stages that their curves say', () => {
    expect(histories).toMatchObject({ customers: 320, tooShort: 0, there: 172 });
    expect(histories.stages.map(({ customers }) => customers)).toEqual([0, 48, 91, 33]);
    expect(histories.stages.map(({ events }) => events)).toEqual([0, 34, 4, 110]);
    expect(histories.stages.map(({ atRisk }) => atRisk)).toEqual([1690, 4774, 3402, 1135]);
    expect(histories.stages.map(({ retention }) => retention?.rate.toFixed(4) ?? null)).toEqual([null, '0.9929', null, '0.9031']);
  });

  it('finds the g1 and the sizes that the lives were made with, where a history reaches past g1', () => {
    const grown = channelLives().flatMap(({ growth, months }) => (growth.g1 < months ? [growth] : []));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [g1, size] = [mean(grown.map((growth) => growth.g1)), mean(grown.map(ceiling)) / 15.6];
    expect(Math.abs(histories.g1!.value - g1)).toBeLessThan(3 * histories.g1!.standardError);
    expect(Math.abs(histories.size!.value - size)).toBeLessThan(3 * histories.size!.standardError);
    expect(histories.g1?.value).toBeCloseTo(21.23, 2);
    expect(histories.size?.value).toBeCloseTo(1.02, 2);
    expect(histories.sizeSpread?.value).toBeCloseTo(0.513, 3);
  });

  it('starts a simulation that a document would take, and whose customers stand where those of the dataset do', () => {
    const params = paramsFromHistories(histories, names, histories.there);
    expect(checkInput(relationshipSpecification, { params, data: {} }).faults).toEqual([]);
    const { world, outcome } = ran({ ...paramsOf(params), months: 1 });
    expect(outcome.customers).toBe(172);
    expect(world.segments.map(({ startStage }) => startStage)).toEqual([1, 2, 3]);
  });
});
