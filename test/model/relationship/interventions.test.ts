import { describe, expect, it } from 'vitest';
import { conditionsOf } from '../../../src/model/relationship/conditions.ts';
import { interventionCosts } from '../../../src/model/relationship/outcome.ts';
import { stages } from '../../../src/model/relationship/stages.ts';
import { expectNear } from '../near.ts';
import { livesByKey, paramsOf, ran, results } from './runs.ts';

const details = ['behaviour', 'rates'] as const;
const setting = { customers: 1000, months: 60, arrivals: 4 };

describe.each(details)('an intervention in %s', (detail) => {
  const plain = results({ ...setting, detail });

  it('without an effect changes nothing but the cost: money a month and stage for each who pays, and money a month', () => {
    const cost = { exploration: 1, formation: 0.5, stability: 0.25, decline: 2 };
    const change = { ...setting, detail, interventions: [{ from: 5, until: 20, cost, monthlyCost: 7 }] };
    const run = ran(change);
    expect(livesByKey(run).size).toBe(livesByKey(ran({ ...setting, detail })).size);
    const paid = interventionCosts(run.params, run.world, run.outcome.statusQuo, 'statusQuo');
    const { profit, interventionCost, alive, departures, byStage, patterns } = results(change);
    expect({ alive, departures, byStage, patterns }).toEqual(
      (({ alive, departures, byStage, patterns }) => ({ alive, departures, byStage, patterns }))(plain),
    );
    for (let month = 1; month <= 60; month++) {
      // Those who come in the month explore and do not pay yet.
      const payers = (stage: (typeof stages)[number]) => byStage[stage][month]! - (stage === 'exploration' ? plain.arrivals[month]! : 0);
      const expected = month < 5 || month > 20 ? 0 : 7 + stages.reduce((sum, stage) => sum + cost[stage] * payers(stage), 0);
      expectNear(interventionCost[month], expected, 1e-12);
      expect(paid[month]).toBe(interventionCost[month]);
      expectNear(plain.profit[month]! - profit[month]!, expected, 1e-9);
    }
  });

  it('of nothing at all is as none, to the last bit', () => {
    expect(results({ ...setting, detail, interventions: [{}, { name: 'idle', until: 3 }] })).toEqual(plain);
  });

  it('changes nothing before its month, to the last bit, and something from then on', () => {
    const retention = { formation: -0.2, stability: -0.2 };
    const later = results({ ...setting, detail, interventions: [{ from: 31, retention, cost: 3, arrivals: 2, winBack: 0.4 }] });
    for (const name of ['alive', 'profit', 'presentValue', 'interventionCost', 'turnover', 'arrivals'] as const) {
      expect([...later[name].subarray(0, 31)]).toEqual([...plain[name].subarray(0, 31)]);
      expect(later[name][31]).not.toBe(plain[name][31]);
    }
  });

  it('is over after its last month: retention in the months after is what it was', () => {
    const during = results({
      ...setting,
      detail,
      customers: 5000,
      arrivals: 0,
      interventions: [{ until: 3, retention: { exploration: -0.5 } }],
    });
    expect(during.retention.exploration[3]).toBeLessThan(0.6);
    expect(during.retention.exploration[4]).toBeGreaterThan(0.9);
  });

  it('for one segment leaves the others as they are, to the last bit', () => {
    const segments = [{ name: 'a' }, { name: 'b', share: 2 }];
    const [without, withOne] = [{}, { interventions: [{ segment: 'b', retention: { exploration: 0.02 }, arrivals: 3, cost: 1 }] }].map(
      (more) => ran({ ...setting, detail, segments, ...more }),
    );
    expect(withOne!.outcome.statusQuo.segments[0]).toEqual(without!.outcome.statusQuo.segments[0]);
    expect(withOne!.outcome.statusQuo.segments[1]).not.toEqual(without!.outcome.statusQuo.segments[1]);
  });
});

describe('each effect works in its direction', () => {
  const alive = (change: object) => results({ ...setting, customers: 6000, arrivals: 0, ...change }).alive[60]!;
  const usual = { behaviour: alive({ detail: 'behaviour' }), rates: alive({ detail: 'rates' }) };
  const all = (value: number) => Object.fromEntries(stages.map((stage) => [stage, value]));

  it.each([
    ['valueDelivered', all(0.1), 1],
    ['retention', all(0.004), 1],
    ['problemRate', -0.04, 1],
    ['problemRate', 0.1, -1],
    ['recovery', 0.4, 1],
    ['recoveredSatisfaction', 0.5, 1],
    ['switchingCost', 1, 1],
    ['alternatives', 0.7, -1],
    ['winBack', 0.3, 1],
    ['retentionSpend', all(1), 1],
  ] as const)('%s %j in behaviour', (name, value, sign) => {
    const more = (alive({ detail: 'behaviour', interventions: [{ [name]: value }] }) - usual.behaviour) * sign;
    expect(more).toBeGreaterThan(0);
  });

  it.each([
    ['retention', all(0.004), 1],
    ['winBack', 0.3, 1],
    ['retentionSpend', all(1), 1],
    ...(['problemRate', 'recovery', 'recoveredSatisfaction', 'switchingCost', 'alternatives'] as const).map(
      (name) => [name, 0.5, 0] as const,
    ),
    ['valueDelivered', all(0.1), 0],
  ] as const)('%s %j in rates (0: nobody feels it)', (name, value, sign) => {
    const more = alive({ detail: 'rates', interventions: [{ [name]: value }] }) - usual.rates;
    expect(Math.sign(more)).toBe(sign);
  });

  it('winning back empties decline', () => {
    const declining = (winBack: number) => results({ ...setting, detail: 'rates', interventions: [{ winBack }] }).byStage.decline[60]!;
    expect(declining(0.3)).toBeLessThan(declining(0) / 2);
  });

  it('arrivals are added while it lasts', () => {
    const { arrivals } = results({
      ...setting,
      interventions: [
        { from: 3, until: 5, arrivals: 10 },
        { from: 50, arrivals: -100 },
      ],
    });
    expect([...arrivals.subarray(1, 8)]).toEqual([4, 4, 14, 14, 14, 4, 4]);
    expect([...arrivals.subarray(50)]).toEqual(new Array(11).fill(0));
  });
});

describe('conditions', () => {
  const own = paramsOf({});
  const retentionWith = (...changes: object[]) => {
    const { interventions, months } = paramsOf({ months: 1, interventions: changes });
    return conditionsOf(own, months, interventions).retention[1]!;
  };
  const { exploration: r } = own.retention;

  it('retention with a spend is r + (ceiling − r)(1 − e^(−κ·spend)) to 1e-15, and r to the last bit without one', () => {
    for (const [spend, ceiling, kappa] of [
      [1, 0.995, 0.5],
      [0.3, 0.99, 2],
      [5, 1, 0.1],
    ] as const) {
      const expected = r + (ceiling - r) * (1 - Math.exp(-kappa * spend));
      const change = { retentionSpend: { exploration: spend }, retentionCeiling: ceiling, spendResponse: kappa };
      expect(Math.abs(retentionWith(change) - expected)).toBeLessThan(1e-15);
    }
    expect(retentionWith({ retentionSpend: 0 })).toBe(r);
    expect(retentionWith({ retentionSpend: 5, spendResponse: 0 })).toBe(r);
  });

  it('a spend rises to the ceiling and not over it, each unit adding less; a ceiling below r takes nothing away', () => {
    const kept = [0, 1, 2, 3, 4, 1000].map((retentionSpend) => retentionWith({ retentionSpend }));
    const steps = kept.slice(1).map((rate, at) => rate - kept[at]!);
    for (let at = 1; at < 4; at++) expect(steps[at]).toBeLessThan(steps[at - 1]!);
    expect(kept.at(-1)).toBe(0.995);
    expect(retentionWith({ retentionSpend: 5, retentionCeiling: 0.5 })).toBe(r);
  });

  it('two interventions follow one another: additions add, shares multiply, and what is a chance stays one', () => {
    expect(retentionWith({ retention: { exploration: 0.01 } }, { retention: { exploration: -0.02 } })).toBeCloseTo(r - 0.01, 15);
    expect([retentionWith({ retention: 0.5 }), retentionWith({ retention: -1 })]).toEqual([1, 0]);
    const twice = paramsOf({
      months: 1,
      interventions: [
        { valueDelivered: 0.1, problemRate: 1 },
        { valueDelivered: 0.2, problemRate: 1 },
      ],
    });
    const { surplus, problemRate } = conditionsOf(own, 1, twice.interventions);
    expect(surplus[1]).toBeCloseTo(1.1 * 1.1 * 1.2 - 0.9, 14);
    expect(problemRate[1]).toBe(1);
  });

  it('a spend is money of each who is there, on top of the segment’s own', () => {
    const { interventions } = paramsOf({ interventions: [{ retentionSpend: { decline: 2 }, cost: { decline: 0.5 } }] });
    const { spend, interventionSpend } = conditionsOf(own, 1, interventions);
    expect([...spend].filter((_, at) => at % 2 === 1)).toEqual([0.5, 0.5, 0.5, 3]);
    expect([...interventionSpend].filter((_, at) => at % 2 === 1)).toEqual([0, 0, 0, 2.5]);
  });
});
