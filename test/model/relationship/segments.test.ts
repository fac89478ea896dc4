import { describe, expect, it } from 'vitest';
import { meanOf } from '../../../src/model/relationship/outcome.ts';
import { ownParameters } from '../../../src/model/relationship/own-parameters.ts';
import { ownParamsOf } from '../../../src/model/relationship/segments.ts';
import { stages } from '../../../src/model/relationship/stages.ts';
import { expectNear } from '../near.ts';
import { paramsOf, ran, results } from './runs.ts';

const details = ['behaviour', 'rates'] as const;

describe.each(details)('two segments that are alike, in %s', (detail) => {
  const run = ran({ customers: 8000, months: 48, detail, segments: [{ name: 'a' }, { name: 'b' }] });
  const [a, b] = run.outcome.statusQuo.segments;

  it('differ in no stage and month by more than luck: four standard errors', () => {
    for (const [stage] of stages.entries()) {
      for (let month = 0; month <= 48; month++) {
        const [one, other] = [a!, b!].map(({ tally }) => tally.stock[stage * 49 + month]!) as [number, number];
        const chance = (one + other) / 8000;
        expect(Math.abs(one - other)).toBeLessThan(4 * Math.sqrt(8000 * chance * (1 - chance)) + 3.5);
      }
    }
  });

  it('differ in mean CLP by less than four standard errors, but do differ', () => {
    const [one, other] = [meanOf(a!.clp), meanOf(b!.clp)];
    expect(Math.abs(one.mean - other.mean)).toBeLessThan(4 * Math.hypot(one.standardError, other.standardError));
    expect(one.mean).not.toBe(other.mean);
  });

  it('are the whole together, count by count and sum by sum', () => {
    const { all } = run.outcome.statusQuo;
    for (const name of ['stock', 'departures', 'entered', 'atRisk', 'leavers', 'patterns'] as const)
      expect([...all.tally[name]]).toEqual([...a!.tally[name]].map((count, at) => count + b!.tally[name][at]!));
    for (const name of ['profit', 'profitSquares', 'startProfit', 'newProfit', 'voiceCosts'] as const)
      expect([...all.money[name]]).toEqual([...a!.money[name]].map((amount, at) => amount + b!.money[name][at]!));
    expect(all.clp.sum).toBe(a!.clp.sum + b!.clp.sum);
  });

  it('exchange their luck with their places, and nothing else', () => {
    const other = ran({ customers: 8000, months: 48, detail, segments: [{ name: 'b' }, { name: 'a' }] });
    expect(other.outcome.statusQuo.all).toEqual(run.outcome.statusQuo.all);
  });
});

describe.each(details)('a segment in %s', (detail) => {
  const setting = { customers: 200, months: 40, detail };

  it('without anything of its own is a run without segments, to the last bit, whatever the common parameters are', () => {
    const common = {
      retention: { formation: 0.95 },
      g1: 15,
      exploration: 4,
      problemRate: 0.2,
      N: 5,
      reactions: { exit: -2 },
      acquisitionCost: 3,
    };
    const change = { ...setting, ...common, arrivals: 3.5 };
    expect(results({ ...change, segments: [{ name: 'all' }] })).toEqual(results(change));
  });

  it('with each of the parameters of its own is a run in which everybody has it', () => {
    const usual = paramsOf(setting);
    for (const name of Object.keys(ownParameters) as (keyof typeof ownParameters)[]) {
      const value = usual[name];
      const other = typeof value === 'number' ? { [name]: moved(name, value) } : { [name]: mapped(value) };
      const [own, common] = [ran({ ...setting, segments: [{ name: 'all', ...other }] }), ran({ ...setting, ...other })];
      expect(own.outcome, name).toEqual(common.outcome);
    }
  });

  it('may have one number of a group of its own; the others stay common', () => {
    const params = paramsOf({ ...setting, retention: { stability: 0.97 }, segments: [{ name: 'a', retention: { decline: 0.5 } }] });
    expect(ownParamsOf(params, params.segments[0]!).retention).toEqual({
      exploration: 0.96,
      formation: 0.983,
      stability: 0.97,
      decline: 0.5,
    });
  });

  it('has a size that money goes by, and no life', () => {
    const [one, tenth] = [1, 0.1].map((size) => ran({ ...setting, retentionSpend: 0, voiceCost: 0, segments: [{ name: 'a', size }] }));
    expect(tenth!.outcome.statusQuo.all.tally).toEqual(one!.outcome.statusQuo.all.tally);
    expectNear(10 * tenth!.outcome.statusQuo.all.clp.sum, one!.outcome.statusQuo.all.clp.sum, 1e-6);
  });
});

describe.each(details)('customers of the start in %s', (detail) => {
  const start = (segment: object) => ran({ customers: 400, months: 30, arrivals: 5, detail, segments: [{ name: 'a', ...segment }] });

  it.each(stages)('stand in %s where their segment does, and new ones explore', (stage) => {
    const { stock, entered } = start({ stage }).outcome.statusQuo.all.tally;
    expect(stages.map((_, at) => stock[at * 31])).toEqual(stages.map((name) => (name === stage ? 400 : 0)));
    expect(entered[30]).toBe(5);
    // All who came in the last month explore.
    expect(stock[30]).toBeGreaterThanOrEqual(5);
  });

  it.each([
    { stage: 'formation', exploration: 36, g1: 2, g1Least: 2, g1Spread: 0 },
    { stage: 'formation', age: 600, g1: 120 },
    { stage: 'decline', age: 600, g1: 120, g1Spread: 120 },
    { stage: 'exploration', age: 600, exploration: 1 },
    { stage: 'stability', age: 0, g1: 120, g1Spread: 120 },
  ])('have a finite profit however old they are: %j', (segment) => {
    const { money } = start(segment).outcome.statusQuo.all;
    for (const amount of money.profit) expect(Number.isFinite(amount)).toBe(true);
  });

  it('in stability are past g1: they pay P2 from their first month', () => {
    const { money } = start({ stage: 'stability', retention: 1, sizeSpread: 0, problemRate: 0, encounterNoise: 0 }).outcome.statusQuo.all;
    // Ceiling 15.6 to P2(g1) = 13.4, with an indirect benefit of 1 and a spend of .5.
    expect(money.startProfit[1]! / 400).toBeGreaterThan(13.4 + 0.5);
    expect(money.startProfit[1]! / 400).toBeLessThan(15.6 + 0.5);
  });
});

/** Another value of the parameter, within its range. */
function moved(name: keyof typeof ownParameters, value: number): number {
  const parameter = ownParameters[name];
  if (parameter.kind !== 'number') return value;
  return parameter.integer ? value + 1 : value === 0 ? 0.5 : value * 0.9;
}

const mapped = (group: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(group).map(([name, value]) => [name, value === 0 ? 0.1 : value * 0.95]));
