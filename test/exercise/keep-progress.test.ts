import { describe, expect, it } from 'vitest';
import { judge } from '../../src/exercise/judge.ts';
import {
  ended,
  itemProgressOf,
  itemState,
  named,
  scoreOf,
  withAttempt,
  withHint,
  withReveal,
  withTicked,
} from '../../src/exercise/keep-progress.ts';
import type { Item } from '../../src/exercise/pack.ts';
import type { Progress } from '../../src/exercise/progress.ts';
import { readProgress } from '../../src/exercise/read-progress.ts';
import { coursePack as pack, itemOf, start, variant } from './course-pack.ts';

const at = '2026-11-29T08:05:00.000Z';

function answered(progress: Progress, item: Item, ...raws: readonly unknown[]): Progress {
  return raws.reduce<Progress>((before, raw) => {
    const attempt = judge({ pack, item, variant, progress: before, raw, shown: null, at });
    if (!attempt.ok) throw new Error(JSON.stringify(attempt.error));
    return withAttempt(before, item, attempt.value);
  }, progress);
}

const clp = itemOf('numeric', 'clp');
const which = itemOf('choice', 'which');
const why = itemOf('explain', 'why');
const guess = itemOf('predict', 'guess');
const creditIn = (progress: Progress, item: Item) => itemState(item, itemProgressOf(progress, item.id)).credit;
const stageIn = (progress: Progress, item: Item) => itemState(item, itemProgressOf(progress, item.id)).stage;

describe('credit', () => {
  it('of the best attempt is kept, each attempt costing what the item says', () => {
    expect(creditIn(answered(start, clp, '450'), clp)).toBe(1);
    expect(creditIn(answered(start, clp, '550', '451', '450'), clp)).toBeCloseTo(0.8, 12);
    expect(creditIn(answered(start, clp, '450', '451', '1'), clp)).toBe(1);
    expect(creditIn(answered(start, clp, '550'), clp)).toBe(0.5);
  });

  it('is not lowered by what cannot be read, or by a slip in writing', () => {
    expect(creditIn(answered(start, clp, '', 'abc', '4.5', '45000', '450'), clp)).toBe(1);
    expect(itemProgressOf(answered(start, clp, '', 'abc'), 'clp').attempts).toHaveLength(0);
    expect(itemProgressOf(answered(start, clp, '4.5'), 'clp').attempts).toHaveLength(1);
  });

  it('is lowered by the hints taken before, not by those taken after', () => {
    const oneHint = withHint(start, clp);
    expect(creditIn(answered(oneHint, clp, '450'), clp)).toBe(1);
    const two = withHint(oneHint, clp);
    expect(creditIn(answered(two, clp, '450'), clp)).toBe(0.75);
    expect(creditIn(answered(withHint(two, clp), clp, '550'), clp)).toBe(0.125);
    expect(creditIn(withHint(withHint(answered(start, clp, '450'), clp), clp), clp)).toBe(1);
  });

  it('is nothing after the answer was shown, and stays what it was before', () => {
    const shown = withReveal(answered(start, clp, '550'), clp);
    expect(creditIn(answered(shown, clp, '450'), clp)).toBe(0.5);
    expect(stageIn(answered(shown, clp, '450'), clp)).toBe('done');
  });

  it('never falls below nothing', () => {
    expect(creditIn(answered(start, clp, ...Array.from({ length: 15 }, () => '1'), '450'), clp)).toBe(0);
  });
});

describe('what is allowed', () => {
  it('no more attempts than the item says', () => {
    const twice = answered(start, which, ['m'], ['d']);
    expect(itemState(which, itemProgressOf(twice, 'which'))).toMatchObject({
      attempts: 2,
      attemptsLeft: 0,
      canSubmit: false,
      stage: 'done',
    });
    expect(answered(twice, which, ['r'])).toBe(twice);
  });

  it('one prediction', () => {
    const once = answered(start, guess, ['no']);
    expect(stageIn(once, guess)).toBe('done');
    expect(answered(once, guess, ['yes'])).toBe(once);
  });

  it('an answer is shown after an attempt, or after as many as the item says', () => {
    expect(withReveal(start, clp)).toBe(start);
    expect(withReveal(answered(start, clp, '4.5'), clp).items['clp']?.revealed).toBe(false);
    expect(withReveal(answered(start, clp, '1'), clp).items['clp']?.revealed).toBe(true);
    const later: Item = { ...clp, attempts: { revealAfter: 2 } };
    expect(withReveal(answered(start, later, '1'), later).items['clp']?.revealed).toBe(false);
    expect(withReveal(answered(start, later, '1', '2'), later).items['clp']?.revealed).toBe(true);
    const atOnce: Item = { ...clp, attempts: { revealAfter: 0 } };
    expect(withReveal(start, atOnce).items['clp']?.revealed).toBe(true);
  });

  it('an answer is shown when no attempts are left, whatever the item says', () => {
    const impossible: Item = { ...which, attempts: { max: 1, revealAfter: 5 } };
    expect(withReveal(answered(start, impossible, ['m']), impossible).items['which']?.revealed).toBe(true);
  });

  it('no more hints than there are', () => {
    const all = withHint(withHint(withHint(start, clp), clp), clp);
    expect(itemState(clp, itemProgressOf(all, 'clp'))).toMatchObject({ hintsLeft: 0, nextHintCost: 0, stage: 'started' });
    expect(withHint(all, clp)).toBe(all);
    expect(itemState(clp, itemProgressOf(withHint(start, clp), 'clp'))).toMatchObject({ hintsLeft: 2, nextHintCost: 0.25 });
  });

  it('points of a rubric are ticked in words only', () => {
    expect(withTicked(start, why, [1, 7]).items['why']?.ticked).toEqual([1]);
    expect(withTicked(start, clp, [0])).toBe(start);
  });
});

describe('the score', () => {
  it('is nothing at the beginning, over all points but those of words', () => {
    expect(scoreOf(pack, start)).toEqual({ raw: 0, max: 10, scaled: 0, passed: false, complete: false, done: 0 });
  });

  it('adds up the items by their points', () => {
    const some = answered(answered(start, clp, '550'), which, ['r']);
    expect(scoreOf(pack, some)).toMatchObject({ raw: 2, scaled: 0.2, passed: false, done: 0.1 });
  });

  it('is complete when every item is right, shown, used up, recorded or predicted', () => {
    const simple = { ...pack, items: [clp, which, guess, why], pass: 0.6 };
    const tried = answered(answered(answered(start, which, ['m'], ['d']), guess, ['yes']), why, 'Longer.');
    expect(scoreOf(simple, tried)).toMatchObject({ complete: false, done: 0.75 });
    const over = withReveal(answered(tried, clp, '900'), clp);
    expect(scoreOf(simple, over)).toMatchObject({ raw: 1.5, max: 4, complete: true, done: 1, passed: false });
    expect(scoreOf(simple, answered(tried, clp, '450'))).toMatchObject({ raw: 3, complete: true, passed: true });
  });

  it('passes at exactly the share that is asked for, however its tenths add up', () => {
    const one: Item = { ...clp, points: 1 };
    // 1 − 4 · 0.1
    expect(scoreOf({ ...pack, pass: 0.6, items: [one] }, answered(start, one, '1', '2', '3', '4', '450')).passed).toBe(true);
  });

  it('of nothing but words passes when it is complete', () => {
    const words = { ...pack, items: [why] };
    expect(scoreOf(words, start).passed).toBe(false);
    expect(scoreOf(words, answered(start, why, 'x'))).toMatchObject({ max: 0, scaled: 0, passed: true, complete: true });
  });
});

describe('what is kept stays small', () => {
  it('of very many attempts what decides, and the latest', () => {
    const many = answered(start, clp, '550', ...Array.from({ length: 300 }, (_, n) => `${n + 1000}.5`));
    const { attempts } = itemProgressOf(many, 'clp');
    expect(attempts).toHaveLength(200);
    expect(attempts[0]).toMatchObject({ raw: '550' });
    expect(attempts.at(-1)).toMatchObject({ raw: '1299.5' });
    expect(itemState(clp, itemProgressOf(many, 'clp'))).toMatchObject({ attempts: 301, credit: 0.5 });
    expect(readProgress(many, pack)).toEqual({ ok: true, value: many });
  });

  it('of an explanation the last wordings, and of a name its beginning', () => {
    const written = answered(start, why, ...Array.from({ length: 30 }, (_, n) => `${n} ${'长'.repeat(20_000)}`));
    expect(itemProgressOf(written, 'why').attempts.length).toBeLessThanOrEqual(12);
    const long = named(written, { name: '名'.repeat(1000), id: '1'.repeat(1000) });
    expect(readProgress(long, pack)).toEqual({ ok: true, value: long });
  });
});

it('a learner gets a name and an end without anything else changing', () => {
  const over = ended(named(start, { name: '韩梅梅', id: '7' }), at);
  expect(over).toEqual({ ...start, learner: { name: '韩梅梅', id: '7' }, ended: at });
});
