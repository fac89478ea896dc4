import { beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../../src/exercise/pack.ts';
import { goalWords } from '../../../src/labs/exercises/words/goal-words.ts';
import { ItemWords } from '../../../src/labs/exercises/words/item-words.ts';
import { mixed, moved } from '../../../src/labs/exercises/words/mixed.ts';
import { resultRows } from '../../../src/labs/exercises/words/result-rows.ts';
import type { Settings } from '../../../src/state/settings.svelte.ts';
import { started } from '../../state/environment.ts';
import { fixedPack, fixedVariant, progressWith } from './answered-pack.ts';

let settings: Settings;
beforeAll(async () => {
  ({ settings } = await started());
  await settings.learn('exercises');
});

const itemOf = (id: string): Item => {
  const item = fixedPack.items.find((one) => one.id === id);
  if (item === undefined) throw new Error(id);
  return item;
};
const wordsOf = (item: Item) => new ItemWords(settings, { pack: fixedPack, item, variant: fixedVariant });

describe('an item in words', () => {
  it('has the learner’s numbers in its prompt', () => {
    expect(wordsOf(itemOf('clp')).prompt).toEqual([
      'A subscriber brings 100 元 at the start of each year and renews with 80%. The discount rate is 10%. What is a new subscriber worth?',
    ]);
  });

  it('is called by its place where it has no title', () => {
    expect(['clp', 'lost'].map((id) => wordsOf(itemOf(id)).title)).toEqual(['Lifetime value', 'Exercise 2']);
  });

  it.each([
    ['clp', 'counts as right within ± 0.005 元'],
    ['lost', 'counts as right within ± 0.5 %'],
  ])('says how far the answer of %s may be off', (id, said) => {
    const item = itemOf(id);
    expect(item.type === 'numeric' && wordsOf(item).tolerance(item)).toBe(said);
  });

  it('says a tolerated share as a share, for an amount would tell the answer', () => {
    const item = itemOf('clp');
    if (item.type !== 'numeric') throw new Error(item.type);
    const loose = { ...item, answer: { ...item.answer, tolerance: { share: 0.02 } } };
    expect(wordsOf(loose).tolerance(loose)).toBe('counts as right within ± 2% of the answer');
  });

  it.each([
    ['clp', 'The answer: 366.67 元', []],
    ['lost', 'The answer: 20%', []],
    ['those', 'Right:', ['Higher retention', 'Lower cost to serve']],
    ['stages', 'The order:', ['Exploration', 'Formation', 'Stability']],
    ['target', 'One way to reach it:', ['retention = 0.9']],
    ['why', 'A model answer', ['They stay longer, buy more and cost less to serve.']],
  ] as const)('says the right answer of %s', (id, head, entries) => {
    expect(wordsOf(itemOf(id)).right()).toEqual({ head, entries });
  });

  it('says of an example only what a learner has to change, in the words of the labs', () => {
    const item = itemOf('target');
    if (item.type !== 'state') throw new Error(item.type);
    const begun = { ...item, set: { discountRate: 0.2 }, example: { retention: 0.9, periods: 4 } };
    expect(wordsOf(begun).right()?.entries).toEqual(['retention = 0.9', 'periods counted = 4']);
  });

  it('says the conditions of a goal, rates in percent', () => {
    const item = itemOf('target');
    expect(item.type === 'state' && goalWords(wordsOf(item), item)).toEqual(['CLP ≥ 500', 'retention ≤ 90%']);
  });
});

describe('the results of a learner', () => {
  it('say item by item what was answered and what it is worth', () => {
    const progress = progressWith({ name: '', id: '' }, [
      ['clp', '500'],
      ['which', ['m']],
      ['stages', ['exploration', 'formation', 'stability']],
      ['target', { params: { ...fixedPack.scenarios.simple?.params, retention: 0.9 } }],
      ['why', 'They stay.'],
    ]);
    const rows = resultRows(settings, { pack: fixedPack, progress, variant: fixedVariant });
    expect(rows.map(({ answer, verdict, points }) => [answer, verdict, points])).toEqual([
      ['500', 'partly right', '0.5 / 2'],
      ['', 'not answered yet', '0 / 1'],
      ['Margin', 'not right yet', '0 / 1'],
      ['', 'not answered yet', '0 / 1'],
      ['Exploration → Formation → Stability', 'right', '1 / 1'],
      ['retention = 0.9', 'right', '1 / 1'],
      ['', 'not answered yet', '0 / 1'],
      ['', 'not answered yet', '0 / 1'],
      ['They stay.', 'answered', ''],
    ]);
  });
});

describe('entries to be put in order', () => {
  const ids = ['a', 'b', 'c', 'd'];

  it('begin in the same order for the same seed, and never in the right one', () => {
    const orders = Array.from({ length: 200 }, (_, seed) => mixed(ids, seed, ids).join(''));
    expect(mixed(ids, 7, ids).join('')).toBe(orders[7]);
    expect(orders).not.toContain('abcd');
    expect(new Set(orders).size).toBeGreaterThan(10);
  });

  it('move by one, and stay at the ends', () => {
    expect(moved(ids, 'b', -1)).toEqual(['b', 'a', 'c', 'd']);
    expect(moved(ids, 'b', 1)).toEqual(['a', 'c', 'b', 'd']);
    expect([moved(ids, 'a', -1), moved(ids, 'd', 1), moved(ids, 'x', 1)]).toEqual([ids, ids, ids]);
  });
});
