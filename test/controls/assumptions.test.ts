import { beforeAll, describe, expect, it } from 'vitest';
import { assumptionsOf, type ParameterWords } from '../../src/controls/assumptions.ts';
import {
  choice,
  defaulted,
  flag,
  group,
  optional,
  optionalText,
  required,
  requiredList,
  rows,
  thresholds,
  type Params,
  type ParameterTable,
} from '../../src/model/parameters.ts';
import type { Settings } from '../../src/state/settings.svelte.ts';
import { started } from '../state/environment.ts';

const rate = { symbol: 'd', measure: 'share-per-unit', min: 0, max: 1, initial: 0.1 } as const;
const money = { symbol: 'm', measure: 'money', min: -1e9, max: 1e9, initial: 1 } as const;
const table: ParameterTable = {
  discountRate: required(rate),
  margin: required({ ...money, measure: 'money-per-unit' }),
  years: required({ symbol: 'n', measure: 'units', min: 1, max: 99, initial: 1, words: ['infinite'] }),
  chance: required({ symbol: 'p', measure: 'none', min: 0, max: 1, initial: 0.5 }),
  retention: requiredList({ ...rate, longest: 99 }),
  left: optional(money),
  when: choice('now', 'later'),
  same: flag(true),
  weights: group({ a: defaulted(1, { ...money, measure: 'none' }), b: defaulted(1, { ...money, measure: 'none' }) }),
  lines: thresholds(['x', 'y'], { symbol: '', measure: 'money', min: 0, max: 1e9 }),
  plans: rows({ name: optionalText, from: required({ ...money, measure: 'units' }), cost: defaulted(0, money) }, 9),
};

let settings: Settings;
beforeAll(async () => {
  ({ settings } = await started());
});

const written = (params: Params, words: Readonly<Record<string, ParameterWords | null>>) =>
  assumptionsOf(settings, table, { params, unit: 'year', currency: '元' }, words).map(({ label, value }) => `${label}: ${value}`);

describe('what a result rests on, in the screen’s words', () => {
  it('writes numbers with their units, shares as the screen does', () => {
    const words = {
      discountRate: { label: 'rate' },
      margin: { label: 'margin' },
      years: { label: 'years' },
      chance: { label: 'chance', percent: true },
    };
    expect(written({ discountRate: 0.07, margin: 1234.5, years: 1, chance: 0.3 }, words)).toEqual([
      'rate: 7%/yr',
      'margin: 1,234.5 元/yr',
      'years: 1 year',
      'chance: 30%',
    ]);
  });

  it('writes words for words, for choices and for what is left out and stands for something', () => {
    const words = {
      years: { label: 'years', words: { infinite: 'for ever' } },
      when: { label: 'when', words: { now: 'at once', later: 'afterwards' } },
      left: { label: 'left', words: { null: 'from the data' } },
      same: { label: 'same' },
    };
    expect(written({ years: 'infinite', when: 'later', left: null, same: false }, words)).toEqual([
      'years: for ever',
      'when: afterwards',
      'left: from the data',
      'same: no',
    ]);
  });

  it('leaves out what stands for nothing, and what is shown with another parameter', () => {
    expect(written({ left: null, chance: 0.5 }, { left: { label: 'left' }, chance: null })).toEqual([]);
  });

  it('writes lists with one unit, and ends long ones with dots', () => {
    expect(written({ retention: [0.7, 0.125] }, { retention: { label: 'kept' } })).toEqual(['kept: 70, 12.5%/yr']);
    expect(written({ retention: Array.from({ length: 60 }, () => 0.5) }, { retention: { label: 'kept' } })[0]).toMatch(
      /^kept: (50, ){24}…%\/yr$/,
    );
  });

  it('writes a few numbers by name, once where they are alike, and in rows of their own where that is asked for', () => {
    const entries = { a: 'first', b: 'second' };
    const weights = { label: 'weight', entries };
    expect(written({ weights: { a: 1, b: 2 } }, { weights })).toEqual(['weight: first 1 · second 2']);
    expect(written({ weights: { a: 2, b: 2 } }, { weights })).toEqual(['weight: 2']);
    expect(written({ weights: { a: 2, b: 2 } }, { weights: { label: null, entries } })).toEqual(['first: 2', 'second: 2']);
  });

  it('writes where lines are drawn', () => {
    const lines = { label: null, entries: { x: 'across', y: 'up' }, words: { median: 'the middle', percentile: 'percentile' } };
    expect(written({ lines: { x: 'median', y: { percentile: 80 } } }, { lines })).toEqual(['across: the middle', 'up: percentile 80']);
    expect(written({ lines: { x: 1500, y: 'median' } }, { lines })).toEqual(['across: 1,500.00 元', 'up: the middle']);
  });

  it('writes rows under their names or numbers, without what is as usual in them', () => {
    const plans = { label: 'plan', columns: { from: { label: 'from', unit: '' }, cost: { label: 'costs' } } };
    const given = [
      { name: 'service', from: 3, cost: 0 },
      { name: null, from: 5, cost: 2 },
    ];
    expect(written({ plans: given }, { plans })).toEqual(['plan · service: from 3', 'plan · 2: from 5 · costs 2 元']);
  });

  it('does not tell what an exercise hides', () => {
    settings.capabilities.limitTask({ parts: null, lock: [], hide: ['chance'] });
    expect(written({ chance: 0.5, discountRate: 0.1 }, { chance: { label: 'chance' }, discountRate: { label: 'rate' } })).toEqual([
      'rate: 10%/yr',
    ]);
    settings.capabilities.limitTask();
  });
});
