import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../src/labs/life-curve/evidence.ts';
import { findings, type Evidence, type Finding } from '../../../src/labs/life-curve/findings.ts';
import { findingSentence } from '../../../src/labs/life-curve/sentences.ts';
import { turned } from '../../../src/model/life-curve/levers.ts';
import type { LifeCurveParams } from '../../../src/model/life-curve/model.ts';
import type { TimeUnit } from '../../../src/model/discounting/rate-conversion.ts';
import { languages } from '../../../src/scenario/language.ts';
import { case1, case3, checked, results, whole } from '../../model/life-curve/curves.ts';
import { expectNear } from '../../model/near.ts';
import { declining, found, growing, spread } from './evidence-examples.ts';
import { nothingKnown, valued, wordingIn } from './course-customers.ts';

/** What is said first, with its sentences. */
function first(params: LifeCurveParams, evidence: Evidence, unit: TimeUnit = 'month') {
  const [finding] = findings(params, evidence);
  if (finding === undefined) throw new Error('nothing found');
  const [zh, en] = (['zh-CN', 'en'] as const).map((language) => findingSentence(finding, wordingIn(language, unit)));
  return { finding, en: en ?? '', zh: zh ?? '' };
}
describe('what matters most is', () => {
  it('where the value lies, for the course’s first customer: after the slowdown', () => {
    const { params, valuation } = valued('C-001');
    const { finding, en, zh } = first(params, { ...evidenceOf(params, { valuation, start: params }), clpError: 20 });
    expect(finding).toMatchObject({ kind: 'value-lies', where: 'after-slowdown' });
    expect(en).toBe(
      'Profit still grows by 1.2 万元 a month at month 24 and then levels off. 91% of the value lies after the slowdown: the ceiling matters more than the growth rate.',
    );
    expect(zh).toContain('91% 的价值在放缓之后');
  });

  it('that it lies before the slowdown, where growth outlasts what is counted', () => {
    const params = checked({ ...case1, now: 6, g1: 30, N: 2, horizon: 24 });
    const { finding, en, zh } = first(params, { ...growing, lentCeiling: spread(27.4, 27.9, 28.4), lentG1: spread(29, 30, 31) });
    expect(finding).toMatchObject({ kind: 'value-lies', where: 'before-slowdown', share: 1 });
    expect(en).toContain('100% of the value lies before the slowdown at month 30');
    expect(zh).toContain('第 30 个月放缓之前');
  });

  it('that the slowdown is over, where the history shows it', () => {
    const { params, valuation } = valued('C-002');
    const evidence = evidenceOf(params, { valuation, start: params });
    const past = found('value-lies', params, evidence);
    if (past === undefined) throw new Error('nothing found');
    expect(past.where).toBe('past');
    expect(findingSentence(past, wordingIn('en'))).toContain('Fast growth ended at month 12, so all the value counted comes after');
    const all = findings(params, evidence);
    const before = all.slice(0, all.indexOf(past));
    expect(before.length).toBeGreaterThan(0);
    expect(all.filter((one) => one !== past && one.stake >= 0.02)).toEqual(before);
  });

  it('one step of one parameter, for a customer in decline', () => {
    const { finding, en, zh } = first(checked(case3), { ...declining, clpError: 2 });
    expect(finding).toMatchObject({ kind: 'one-step', step: { name: 'g2', step: 1 } });
    const change = results({ ...case3, g2: 35 }).clp - results(case3).clp;
    expect(en).toBe(`The step that moves the CLP most: start of decline g₂ one month later, +${change.toFixed(2)} 万元.`);
    expect(zh).toContain('影响最大的一步：开始退化 g₂ 推迟一个月，');
  });

  it('that the ceiling is borrowed, where those who lend it ended far apart', () => {
    const { finding, en, zh } = first(checked(case1), { ...growing, lentCeiling: spread(17.9, 20, 26) });
    expect(finding.kind).toBe('ceiling-borrowed');
    expect(en).toContain('the ceilings of the 5 similar customers lie between 17.90 万元 and 26.00 万元');
    expect(zh).toContain('5 位最类似客户');
  });

  it.each(['assumed', 'yours', 'given'] as const)('that nobody observed the ceiling: %s', (ceiling) => {
    const params = ceiling === 'assumed' ? checked({ ...case1, g1: 18, N: 0 }) : checked(case1);
    const { finding, en, zh } = first(params, { ...growing, ceiling, lentCeiling: null, lentG1: null });
    expect(finding).toMatchObject({ kind: 'ceiling-unseen', source: ceiling });
    expect(en).toContain(`the ceiling is ${ceiling === 'yours' ? 'your own setting' : ceiling}. If it were twenty percent higher`);
    expect(zh).toContain(`上限为${{ assumed: '假设', yours: '自设', given: '给定' }[ceiling]}值`);
    expect(finding.stake).toBeGreaterThan(0.1);
  });

  it('the end of growth, where the similar customers disagree on it and little is counted', () => {
    const params = checked({ ...case1, h1: 0.05, v: 2, now: 8, g1: 20, N: 18, horizon: 24 });
    const { finding, en } = first(params, { ...growing, lentCeiling: spread(39, 40, 41), lentG1: spread(8, 20, 32) });
    expect(finding).toMatchObject({ kind: 'break-point', point: 'g1', borrowed: true });
    expect(en).toContain('Fast growth could well end 6 months earlier or later (half the quartile range of the similar customers)');
  });

  it('the start of decline, where the fit leaves it open', () => {
    const { finding, en, zh } = first(checked({ ...whole, now: 42 }), { ...declining, g2Error: 1.8 });
    expect(finding).toMatchObject({ kind: 'break-point', point: 'g2', borrowed: false });
    expect(en).toContain('The decline could well begin 1.8 months earlier or later (one standard error of the fit)');
    expect(zh).toContain('退化完全可能早或晚 1.8 个月开始');
  });

  it('the discount convention, where a year is a unit', () => {
    const yearly = checked({ h1: 0.5, v: 40, g1: 5, N: 8, now: 7, horizon: 10, discountRate: 0.16075 });
    const { finding, en } = first(yearly, { ...declining, shape: 'growth-saturation', g2Error: null, clpError: 4 }, 'year');
    expect(finding).toMatchObject({ kind: 'convention', other: 'end-of-unit' });
    expect(en).toContain('discounted at the end of each unit instead of to the first unit (the course)');
    expect(en).toContain('−13.8%');
  });

  it('that nothing is discounted', () => {
    const { finding, zh } = first(checked({ ...case1, timing: 'none' }), growing);
    expect(finding).toMatchObject({ kind: 'convention', timing: 'none', other: 'first-unit' });
    expectNear((finding as Extract<Finding, { kind: 'convention' }>).otherClp, 820.8745735);
    expect(zh).toContain('若折到第一个单位期（课程约定）而不是不折现');
  });

  it('how little the history supports the curve, where it is short and noisy', () => {
    const { finding, en, zh } = first(checked(case1), { ...growing, points: 7, clpError: 190, shapeLead: 1.3 });
    expect(finding.kind).toBe('history-support');
    expect(en).toContain('7 months of history speak for “still growing” (the next shape is 1.3 behind by AICc)');
    expect(en).toContain('± 190.00 万元');
    expect(zh).toContain('落后 1.3');
  });

  it('that the curve is not this history’s story', () => {
    const { finding, en } = first(checked(case1), { ...growing, r2: 0.31, scatter: 6 });
    expect(finding.kind).toBe('poor-fit');
    expect(en).toContain('explains only 31% of this history’s ups and downs');
  });

  it('that the end is near, where the decline cannot be put off any more', () => {
    const { finding, en, zh } = first(checked({ ...case3, now: 34 }), declining);
    expect(finding).toMatchObject({ kind: 'life-ends', unitsLeft: 7 });
    expect(en).toContain('This customer has 7 months left. If the decline began one month earlier');
    expect(zh).toContain('若退化早一个月开始');
  });
});

describe('a finding says what', () => {
  it('turning the slider does', () => {
    const params = checked(case1);
    const borrowed = found('ceiling-borrowed', params, growing);
    expectNear(borrowed?.high, results(turned(params, 'ceiling', 20.4)).clp, 1e-12);
    const unseen = found('ceiling-unseen', params, nothingKnown);
    expectNear(unseen?.clpIfHigher, results(turned(params, 'ceiling', 24)).clp, 1e-12);
  });

  it('is true: an observed ceiling is called so, and one of your own is not called unseen where the history shows another', () => {
    const params = checked({ ...case1, now: 36 });
    const saturating: Evidence = { ...declining, shape: 'growth-saturation', ceilingError: 0.4, unitsAfterG1: 12 };
    expect(found('ceiling-observed', params, saturating)?.level).toBeCloseTo(20, 9);
    expect(found('ceiling-unseen', params, { ...saturating, ceiling: 'yours' })).toBeUndefined();
  });

  it('a level history with little noise deserves: no warning of a poor fit', () => {
    const level = checked({ ...case1, h1: 0, v: 10, g1: 18, N: 0 });
    expect(found('poor-fit', level, { ...growing, r2: 0.01, scatter: 0.4 })).toBeUndefined();
    expect(found('value-lies', level, growing)).toBeUndefined();
  });

  it('holds in decline: nothing is said of a slowdown or a ceiling that are long past', () => {
    expect(found('value-lies', checked({ ...whole, now: 42 }), declining)).toBeUndefined();
    expect(found('value-lies', checked(case3), declining)).toBeUndefined();
    expect(found('ceiling-observed', checked(case3), declining)).toBeUndefined();
  });

  it('share of the value that lies after a slowdown is never over all of it', () => {
    const losing = checked({ ...case1, v: -9, now: 4, N: 5 });
    expect(found('value-lies', losing, growing)?.share).toBe(1);
  });

  it('a simpler shape was preferred over one slightly better', () => {
    const finding = found('history-support', checked(case1), { ...growing, shapeLead: -1.2 });
    if (finding === undefined) throw new Error('nothing found');
    expect(findingSentence(finding, wordingIn('en'))).toContain('(a richer shape is only 1.2 better by AICc, too little to prefer it)');
    expect(findingSentence(finding, wordingIn('zh-CN'))).toContain('只好 1.2');
  });
});

it('the range of a break point contains the CLP itself, also where it is best or worst just there', () => {
  const gentle = checked({ ...case1, h1: 0.05, v: 2, now: 8, g1: 20, N: 18, lambda: 0.1, horizon: 24 });
  let outside = 0;
  for (const g1 of [12, 14, 16, 18, 20, 22]) {
    const params = turned(gentle, 'g1', g1);
    const { clp } = results(params);
    const range = found('break-point', params, { ...declining, g2Error: null, g1Error: 6 });
    if (range === undefined) continue;
    expect(range.low).toBeLessThanOrEqual(clp);
    expect(range.high).toBeGreaterThanOrEqual(clp);
    const ends = [g1 - 6, g1 + 6].map((end) => results(turned(params, 'g1', end)).clp);
    if (clp > Math.max(...ends) || clp < Math.min(...ends)) outside++;
  }
  expect(outside).toBeGreaterThan(0);
});

it('a customer without a future is told when its profit reaches zero', () => {
  const { finding, en, zh } = first(checked({ ...case3, now: 60 }), declining);
  expect(finding.kind).toBe('nothing-left');
  expect(en).toBe('Its profit reaches zero by month 40.9; nothing is left to count.');
  expect(zh).toContain('第 40.9 个月');
});

it('every sentence is whole, in both languages and every unit, and each kind is there once', () => {
  const curves = [case1, case3, whole, { ...case1, h1: 0 }, { ...case1, v: -9 }, { ...case1, timing: 'continuous' }, { ...whole, now: 44 }];
  const evidences = [growing, declining, nothingKnown, { ...growing, r2: 0.2, scatter: 9, shapeLead: null }];
  for (const params of curves.map(checked)) {
    for (const evidence of evidences) {
      const all = findings(params, evidence);
      expect(all.length).toBeGreaterThan(0);
      expect(new Set(all.map(({ kind }) => kind)).size).toBe(all.length);
      for (const finding of all) {
        expect(finding.stake).toBeGreaterThanOrEqual(0);
        for (const language of languages) {
          const sentence = findingSentence(finding, wordingIn(language, 'quarter'));
          expect(sentence).not.toMatch(/–|NaN|undefined|null|Infinity|∞|\[object/);
          expect(sentence.endsWith(language === 'en' ? '.' : '。')).toBe(true);
        }
      }
    }
  }
});
