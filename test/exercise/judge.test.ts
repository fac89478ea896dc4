import { describe, expect, it } from 'vitest';
import { judge } from '../../src/exercise/judge.ts';
import { conditionsMet } from '../../src/exercise/judge-scenario.ts';
import { withAttempt, withHint, withReveal } from '../../src/exercise/keep-progress.ts';
import type { Item, NumericItem } from '../../src/exercise/pack.ts';
import type { Attempt, Progress } from '../../src/exercise/progress.ts';
import { firstScenario } from '../../src/scenario/first-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import simple from '../model/oracles/retention.json' with { type: 'json' };
import { coursePack as pack, itemOf, scenarioOf, start, variant } from './course-pack.ts';

const at = '2026-11-29T08:05:00.000Z';
const judged = (item: Item, raw: unknown, progress: Progress = start, shown: Scenario | null = null): Attempt => {
  const attempt = judge({ pack, item, variant, progress, raw, shown, at });
  if (!attempt.ok) throw new Error(JSON.stringify(attempt.error));
  return attempt.value;
};
const after = (progress: Progress, item: Item, raw: unknown): Progress => withAttempt(progress, item, judged(item, raw, progress));

const clp = itemOf('numeric', 'clp');
const share = itemOf('numeric', 'share');

describe('a number', () => {
  it('is right as the handbook has it: 100·0.9/(1 + 0.1 − 0.9) = 450', () => {
    const oracle = simple.cases.find(({ id }) => id === 'simple')?.clvFirstMarginAfterOnePeriod;
    const attempt = judged(clp, '450');
    expect(attempt).toMatchObject({ raw: '450', value: 450, verdict: 'correct', mistake: null, credit: 1, carried: false, at });
    expect(attempt.expected).toBeCloseTo(oracle!, 9);
  });

  it.each(['450.00', '４５０', '450 元', '¥450.00', '449.996', '450.004', '0.045万', '450 CNY a customer', '450元每位客户'])(
    '%s is right',
    (raw) => {
      expect(judged(clp, raw).verdict).toBe('correct');
    },
  );

  it.each([
    ['900', 'no-discount', 0.25],
    ['550', 'margin-now', 0.5],
    ['10', 'churn', 0],
  ])('%s shows the mistake %s', (raw, mistake, credit) => {
    expect(judged(clp, raw)).toMatchObject({ verdict: 'mistake', mistake, credit });
  });

  it.each(['449.99', '450.01', '451', '-450'])('%s is wrong', (raw) => {
    expect(judged(clp, raw)).toMatchObject({ verdict: 'wrong', mistake: null, credit: 0 });
  });

  it.each(['', 'abc', null, undefined, {}, [], ['450'], { params: {} }, NaN])('%j is no attempt', (raw) => {
    expect(judged(clp, raw)).toMatchObject({ verdict: 'unread', value: null, credit: 0 });
  });

  it('that is a hundredth or a hundred times the right one is a slip', () => {
    expect(judged(clp, '4.5')).toMatchObject({ verdict: 'mistake', mistake: 'times-100', credit: 0 });
    expect(judged(clp, '45000')).toMatchObject({ verdict: 'mistake', mistake: 'times-100' });
  });
});

describe('a percentage', () => {
  // Of 450, what 100·0.85/0.25 = 340 lacks: 24.44 %.
  it.each(['24.4', '24.4%', '２４．４％', '24.444'])('%s is right', (raw) => {
    expect(judged(share, raw)).toMatchObject({ verdict: 'correct', carried: false });
  });

  it('typed as its share is a slip of a factor of 100', () => {
    expect(judged(share, '0.244')).toMatchObject({ verdict: 'mistake', mistake: 'times-100', value: 0.00244 });
    expect(judged(share, '0.24').mistake).toBe('times-100');
  });

  it('is wrong a tenth of a point away', () => {
    expect(judged(share, '24.3').verdict).toBe('wrong');
    expect(judged(share, '24.5').verdict).toBe('wrong');
  });
});

describe('an earlier answer goes on', () => {
  const mistaken = after(start, clp, '550');

  it('as it is right first, then as the learner gave it', () => {
    expect(judged(share, '24.4', mistaken)).toMatchObject({ verdict: 'correct', carried: false });
    // (550 − 340)/550
    expect(judged(share, '38.2', mistaken)).toMatchObject({ verdict: 'correct', carried: true, credit: 1 });
    expect(judged(share, '38.2', mistaken).expected).toBeCloseTo(210 / 550, 12);
    expect(judged(share, '38.2')).toMatchObject({ verdict: 'wrong', carried: false });
  });

  it('into mistakes and slips, too', () => {
    // (550 − 340)/340
    expect(judged(share, '61.8', mistaken)).toMatchObject({ verdict: 'mistake', mistake: 'of-the-new', carried: true });
    expect(judged(share, '0.382', mistaken)).toMatchObject({ verdict: 'mistake', mistake: 'times-100' });
  });

  it('as it is shown, rounded, where that makes a difference', () => {
    const third: NumericItem = { ...clp, id: 'third', mistakes: [], answer: { value: { formula: 'm / 3' }, digits: 0 } };
    const tenfold: NumericItem = {
      ...third,
      id: 'tenfold',
      uses: [{ item: 'third', as: 'x' }],
      answer: { value: { formula: '10 * x' }, digits: 0 },
    };
    const answer = (raw: string) =>
      judge({ pack: { ...pack, items: [third, tenfold] }, item: tenfold, variant, progress: start, raw, shown: null, at });
    for (const raw of ['333', '330']) {
      expect(answer(raw)).toMatchObject({ value: { verdict: 'correct', carried: false, expected: 10 * (100 / 3) } });
    }
    expect(answer('332')).toMatchObject({ value: { verdict: 'wrong' } });
  });

  it('the last one of several, slips aside', () => {
    expect(judged(share, '38.2', after(mistaken, clp, '4.5')).carried).toBe(true);
    expect(judged(share, '38.2', after(mistaken, clp, '900')).verdict).toBe('wrong');
  });
});

describe('a choice', () => {
  const which = itemOf('choice', 'which');
  const all = itemOf('choice', 'all-that');

  it.each([
    [['r'], 'correct', null] as const,
    [['m'], 'mistake', 'm'] as const,
    [['d'], 'wrong', 'd'] as const,
    ['r', 'correct', null] as const,
  ])('%j is %s', (raw, verdict, mistake) => {
    expect(judged(which, raw)).toMatchObject({ verdict, mistake });
  });

  it.each([[[]], [['r', 'm']], [['x']], [['r', 'r']], [[1]], [null], ['x']])('%j is no attempt', (raw) => {
    expect(judged(which, raw).verdict).toBe('unread');
  });

  it('of several is right where exactly the right ones are chosen', () => {
    expect(judged(all, ['b', 'a']).verdict).toBe('correct');
    expect(judged(all, ['a'])).toMatchObject({ verdict: 'wrong', mistake: null });
    expect(judged(all, ['a', 'b', 'c'])).toMatchObject({ verdict: 'mistake', mistake: 'c' });
  });
});

describe('an order', () => {
  const stages = itemOf('order', 'stages');
  const ranks = itemOf('order', 'ranks');

  it('is right as it is listed, or shows a listed mistake', () => {
    expect(judged(stages, ['exploration', 'formation', 'stability', 'decline']).verdict).toBe('correct');
    expect(judged(stages, ['formation', 'exploration', 'stability', 'decline'])).toMatchObject({
      verdict: 'mistake',
      mistake: 'late-start',
    });
    expect(judged(stages, ['decline', 'exploration', 'stability', 'formation'])).toMatchObject({ verdict: 'wrong', mistake: null });
    expect(judged(stages, ['exploration', 'formation', 'stability']).verdict).toBe('unread');
    expect(judged(stages, ['exploration', 'formation', 'stability', 'stability']).verdict).toBe('unread');
  });

  it('by value has the largest first, and equals either way', () => {
    expect(judged(ranks, ['high', 'as-high', 'low']).verdict).toBe('correct');
    expect(judged(ranks, ['as-high', 'high', 'low']).verdict).toBe('correct');
    expect(judged(ranks, ['low', 'high', 'as-high']).verdict).toBe('wrong');
  });
});

describe('a state', () => {
  const target = itemOf('state', 'target');
  const endless = { profit: 100, periods: 'infinite', firstMargin: 'after-one-period' };
  const shown = (retention: number, discountRate: number) => scenarioOf('retention', { ...endless, retention, discountRate });

  it('is judged by what the model makes of the scenario on the screen', () => {
    // 100·0.85/(1 + 0.1 − 0.85) = 340, 100·0.8/(1 + 0.1 − 0.8) = 266.67
    expect(judged(target, null, start, shown(0.85, 0.1)).verdict).toBe('correct');
    expect(judged(target, null, start, shown(0.8, 0.1))).toMatchObject({ verdict: 'wrong', mistake: null });
    expect(judged(target, null, start, shown(0.9, 0.1))).toMatchObject({ verdict: 'mistake', mistake: 'too-loyal', credit: 0.25 });
  });

  it('that is drawn is recorded with its seed where that is another one', () => {
    const drawn = { ...shown(0.85, 0.1), seed: 7 };
    expect(judged(target, null, start, drawn).raw).toMatchObject({ seed: 7 });
    expect(judged(target, null, start, shown(0.85, 0.1)).raw).not.toHaveProperty('seed');
    const { raw } = judged(target, null, start, drawn);
    expect(judged(target, raw)).toEqual(judged(target, null, start, drawn));
    expect(judged(target, { ...(raw as object), seed: 'x' }).verdict).toBe('unread');
  });

  it('that is just what is asked for is so, whatever rounding leaves of a formula', () => {
    // 0.7 + 0.1 is 0.7999999999999999
    const verdictOf = (is: '>=' | '<=' | '>' | '<' | '=') =>
      judged({ ...target, goal: [{ param: 'retention', is, value: '0.7 + 0.1' }], mistakes: [] }, null, start, shown(0.8, 0.1)).verdict;
    expect((['>=', '<=', '=', '>', '<'] as const).map(verdictOf)).toEqual(['correct', 'correct', 'correct', 'wrong', 'wrong']);
  });

  it('of another lab is no attempt, and meets no condition', () => {
    expect(judged(target, null, start, firstScenario()).verdict).toBe('unread');
    const ofBoth = { ...target, goal: [{ param: 'discountRate', is: '>', value: 0 } as const] };
    expect(conditionsMet({ pack, item: ofBoth, variant }, shown(0.8, 0.1))).toEqual([true]);
    expect(conditionsMet({ pack, item: ofBoth, variant }, firstScenario())).toEqual([false]);
  });

  it('is judged the same from the parameters that were recorded', () => {
    const { raw } = judged(target, null, start, shown(0.85, 0.1));
    expect(judged(target, JSON.parse(JSON.stringify(raw)))).toEqual(judged(target, null, start, shown(0.85, 0.1)));
  });

  it.each([null, 'x', { params: null }, { params: { retention: 'high' } }, { params: {} }, { params: { retention: 2 } }])(
    '%j is no attempt',
    (raw) => {
      expect(judged(target, raw).verdict).toBe('unread');
    },
  );
});

describe('a curve', () => {
  const lines = itemOf('curve', 'lines');
  const cohort = (retention: number | readonly number[]) =>
    scenarioOf('retention', { customers: 1000, retention, profit: 10, discountRate: 0.1, periods: 2 });

  it('is judged by its largest distance, as a share of the largest value asked for', () => {
    expect(judged(lines, null, start, cohort(0.8))).toMatchObject({ verdict: 'correct', value: 0 });
    // 1000, 810, 656.1 against 1000, 800, 640
    expect(judged(lines, null, start, cohort(0.81)).value).toBeCloseTo(0.0161, 12);
    expect(judged(lines, null, start, cohort([0.8, 0.82])).verdict).toBe('correct');
    expect(judged(lines, null, start, cohort(0.7))).toMatchObject({ verdict: 'wrong', mistake: null });
    expect(judged(lines, null, start, cohort(0.21))).toMatchObject({ verdict: 'mistake', mistake: 'churn-curve' });
  });
});

describe('what is not marked', () => {
  it('a prediction is right or not, once', () => {
    const guess = itemOf('predict', 'guess');
    expect(judged(guess, ['yes']).verdict).toBe('correct');
    expect(judged(guess, ['no'])).toMatchObject({ verdict: 'mistake', mistake: 'no' });
    const open: Item = { ...guess, choices: [{ id: 'yes', text: 'Yes' }] };
    expect(judged(open, ['yes'])).toMatchObject({ verdict: 'recorded', credit: 1 });
  });

  it('words are recorded', () => {
    const why = itemOf('explain', 'why');
    expect(judged(why, '  因为客户留得更久。 ')).toMatchObject({ verdict: 'recorded', raw: '因为客户留得更久。', credit: 0 });
    expect(judged(why, ' ').verdict).toBe('unread');
  });
});

it('an attempt says what had happened before it', () => {
  const tried = withReveal(withHint(after(after(start, clp, '900'), clp, '4.5'), clp), clp);
  expect(judged(clp, '450', tried).before).toEqual({ attempts: 1, hints: 1, revealed: true });
});
