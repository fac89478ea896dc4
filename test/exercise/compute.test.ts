import { describe, expect, it } from 'vitest';
import { columnAt, namesOf, outputAt, rightAnswer, rightCarried, valueOf } from '../../src/exercise/compute.ts';
import type { NumericItem, Value } from '../../src/exercise/pack.ts';
import type { Columns } from '../../src/model/definition.ts';
import { changed, everyType, itemOf, namesOfItem, readOf, variantFor } from './packs.ts';

const pack = readOf(everyType);
const variant = variantFor(pack, 11);
const { r, m } = variant.numbers as { r: number; m: number };

/** What a customer is worth: m · Σ (r/(1+d))^k over k = 0..n. */
const worth = (margin: number, retention: number, d: number, n: number): number =>
  Array.from({ length: n + 1 }, (_, k) => margin * (retention / (1 + d)) ** k).reduce((sum, value) => sum + value, 0);

const results: Columns = {
  clp: 320.5,
  none: null,
  word: 'applies',
  words: ['a', 'b'],
  survivors: Float64Array.of(1000, 800, NaN, 512),
  elasticity: { retention: 2.5, margin: null },
  groups: { first: Float64Array.of(1, 2), second: Float64Array.of(3, 4) },
};

describe('a result', () => {
  it.each([
    ['clp', 320.5],
    ['survivors[1]', 800],
    ['survivors[last]', 512],
    ['elasticity.retention', 2.5],
    ['groups.second[last]', 4],
  ])('%s is found', (path, value) => {
    expect(outputAt(results, path)).toEqual({ ok: true, value });
  });

  it.each([
    ['clv', 'unknown-output', 'clp'],
    ['elasticity.retentoin', 'unknown-output', 'retention'],
    ['survivors[4]', 'unknown-output', null],
    ['clp[0]', 'unknown-output', null],
    ['clp.x', 'unknown-output', null],
    ['elasticity.toString', 'unknown-output', null],
    ['toString', 'unknown-output', null],
    ['words[0]', 'unknown-output', null],
    ['survivors[-1]', 'unknown-output', 'survivors'],
    ['', 'unknown-output', null],
  ])('%s is none', (path, code, suggestion) => {
    expect(outputAt(results, path)).toEqual({ ok: false, error: { code, path: [], got: path, suggestion } });
  });

  it.each(['none', 'word', 'survivors', 'survivors[2]', 'elasticity', 'elasticity.margin'])('%s is no number', (path) => {
    expect(outputAt(results, path)).toEqual({ ok: false, error: { code: 'no-number', path: [], got: path } });
  });

  it('that is a column is found as a whole, and one that is not is refused', () => {
    expect(columnAt(results, 'groups.first')).toEqual({ ok: true, value: Float64Array.of(1, 2) });
    expect(columnAt(results, 'clp')).toMatchObject({ ok: false, error: { code: 'not-a-list' } });
    expect(columnAt(results, 'clv')).toMatchObject({ ok: false, error: { code: 'unknown-output' } });
  });
});

describe('the numbers of an item', () => {
  it('are those drawn and what it computes with its own settings', () => {
    const names = namesOfItem(pack, 'clp', 11);
    expect(names).toMatchObject(variant.numbers);
    expect(names.clp).toBeCloseTo(worth(m, r, 0.1, 5), 9);
    expect(names.plain).toBeCloseTo(worth(m, r, 0, 5), 9);
  });

  it('have the right answer of an earlier item under the name that this one gives it, or the learner’s own', () => {
    const cohort = itemOf(pack, 'cohort') as NumericItem;
    const carried = rightCarried(pack, cohort, variant);
    if (!carried.ok) throw new Error(JSON.stringify(carried.error));
    expect(carried.value).toEqual({ each: namesOfItem(pack, 'clp', 11).clp });
    expect(rightAnswer(pack, cohort, variant, carried.value)).toEqual({ ok: true, value: 1000 * carried.value.each! });
    expect(rightAnswer(pack, cohort, variant, { each: 5 })).toEqual({ ok: true, value: 5000 });
  });
});

describe('a value', () => {
  const item = itemOf(pack, 'clp');
  const value = (one: Value) => valueOf(pack, item, one, variant.numbers);
  const numberOf = (one: Value) => {
    const number = value(one);
    if (!number.ok) throw new Error(JSON.stringify(number.error));
    return number.value;
  };

  it('without a scenario is of the item’s, with the item’s settings and its own over them', () => {
    expect(numberOf({ output: 'clpPerCustomer' })).toBeCloseTo(worth(m, r, 0.1, 5), 9);
    expect(numberOf({ output: 'clpPerCustomer', set: { profit: '=2 * m' } })).toBeCloseTo(2 * worth(m, r, 0.1, 5), 9);
  });

  it('of a named scenario is of that as the pack has it', () => {
    expect(numberOf({ output: 'clpPerCustomer', scenario: 'base' })).toBeCloseTo(worth(100, 0.8, 0.1, 5), 9);
    expect(numberOf({ output: 'clp', scenario: 'case' })).toBeCloseTo(820.8745735, 6);
  });

  it.each<[string, Value, string, readonly (string | number)[]]>([
    ['no result', { output: 'clv' }, 'unknown-output', ['output']],
    ['no scenario', { output: 'clp', scenario: 'bass' }, 'not-listed', ['scenario']],
    ['a parameter out of its range', { output: 'clp', set: { retention: 2 } }, 'out-of-range', ['set', 'retention']],
    ['a name that is not known', { output: 'clp', set: { retention: '=q' } }, 'unknown-name', ['set', 'retention']],
    ['a division by zero', { formula: '1 / (r - r)' }, 'no-number', ['formula']],
  ])('of %s is a fault with its place', (_, one, code, path) => {
    expect(value(one)).toMatchObject({ ok: false, error: [{ code, path }] });
  });

  it('fails with what it computes on the way', () => {
    const broken = readOf(changed(['items', 0, 'compute', 'plain', 'output'], 'clv'));
    expect(namesOf(broken, itemOf(broken, 'clp'), variant)).toMatchObject({
      ok: false,
      error: [{ code: 'unknown-output', path: ['compute', 'plain', 'output'], suggestion: 'clp' }],
    });
  });
});
