import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/exercise/pack.ts';
import { runWith, setUp } from '../../src/exercise/set-up.ts';
import { withSettings } from '../../src/exercise/settings.ts';
import { opened, shown } from '../scenario/documents.ts';
import { everyType, itemOf, readOf, variantFor } from './packs.ts';

const pack = readOf(everyType);
const variant = variantFor(pack, 11);
const base = opened({
  lifecurve: 1,
  model: 'retention',
  params: { customers: 1000, retention: [0.7, 0.8], profit: 10, discountRate: 0.1, periods: 2 },
});
const matrix = opened({
  lifecurve: 1,
  model: 'value-matrix',
  data: { currentValue: [1, 2], growthPotential: [3, 4] },
});

const set = (settings: Settings, scenario = base) => withSettings(scenario, settings, { r: 0.9 });
const params = (settings: Settings, scenario = base) => {
  const changed = set(settings, scenario);
  return changed.ok ? changed.value.params : changed.error.map(shown);
};

describe('settings', () => {
  it('stand over the parameters of a scenario, formulas computed, and leave the rest', () => {
    expect(params({ profit: '=100 * r', periods: 3 })).toEqual({ ...base.params, profit: 90, periods: 3 });
    expect(params({})).toEqual(base.params);
  });

  it('reach into lists and groups, the whole before its parts', () => {
    expect(params({ 'retention[1]': '=r' })).toMatchObject({ retention: [0.7, 0.9] });
    expect(params({ 'retention[0]': 0.1, retention: ['=r', 0.5] })).toMatchObject({ retention: [0.1, 0.5] });
    expect(params({ 'thresholds.currentValue': 3 }, matrix)).toMatchObject({ thresholds: { currentValue: 3 } });
  });

  it('take a parameter away with null', () => {
    expect(params({ profit: null, revenue: 30, cost: 10 })).toMatchObject({ profit: null, revenue: 30, cost: 10 });
  });

  it.each<[Settings, string]>([
    [{ retention: 1.5 }, 'retention out-of-range'],
    [{ 'retention[1]': 1.5 }, 'retention[1] out-of-range'],
    [{ 'retention[2]': 0.5 }, 'retention[2] too-short'],
    [{ 'profit[0]': 1 }, 'profit[0] not-a-list'],
    [{ 'profit.x': 1 }, 'profit.x not-an-object'],
    [{ 'retention[last]': 0.5 }, 'retention[last] unknown-key'],
    [{ retentoin: 0.5 }, 'retentoin unknown-key'],
    [{ constructor: 0.5 }, 'constructor unknown-key'],
    [{ profit: '=q' }, 'profit unknown-name'],
    [{ revenue: 3 }, 'revenue excludes'],
  ])('%j are refused with their place', (settings, fault) => {
    expect(params(settings)).toContain(fault);
  });
});

describe('what an item puts on the screen', () => {
  const ready = (id: string) => {
    const setting = setUp(pack, itemOf(pack, id), variant);
    if (!setting.ok) throw new Error(JSON.stringify(setting.error));
    return setting.value;
  };

  it('is its scenario with its settings, what is locked and what is hidden', () => {
    const { scenario, allowance, veiled } = ready('clp');
    expect(scenario?.params).toMatchObject({ retention: variant.numbers.r, profit: variant.numbers.m, discountRate: 0.1 });
    expect(allowance).toEqual({ parts: null, lock: ['discountRate'], hide: ['clp'] });
    expect(veiled).toBe(false);
  });

  it('is nothing new where it names no scenario', () => {
    expect(ready('which').scenario).toBeNull();
  });

  it('has the view of the item over that of the scenario', () => {
    const scene = setUp(pack, pack.scenes[0]!, variant);
    expect(scene.ok && [scene.value.scenario?.view, scene.value.veiled]).toEqual([{ chart: 'survivors' }, true]);
  });

  it('is refused with its place', () => {
    const refused = (stage: Parameters<typeof setUp>[1]) => {
      const result = setUp(pack, stage, variant);
      return result.ok ? [] : result.error.map(shown);
    };
    expect(refused({ scenario: 'bass' })).toEqual(['scenario not-listed']);
    expect(refused({ scenario: 'toString' })).toEqual(['scenario not-listed']);
    expect(refused({ scenario: 'base', set: { retention: 2 } })).toEqual(['set.retention out-of-range']);
  });
});

it('a run is computed once for the same parameters of a scenario', () => {
  const first = runWith(base, [{ profit: 20 }], {});
  expect(runWith(base, [{ profit: '=2 * x' }], { x: 10 })).toBe(first);
  expect(runWith(base, [{ profit: 21 }], {})).not.toBe(first);
});
