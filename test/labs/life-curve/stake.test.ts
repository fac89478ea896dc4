import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../src/labs/life-curve/evidence.ts';
import { findings, type Evidence, type Finding } from '../../../src/labs/life-curve/findings.ts';
import { findingSentence, stakeText } from '../../../src/labs/life-curve/sentences.ts';
import { case1, case3, checked, results } from '../../model/life-curve/curves.ts';
import { expectNear } from '../../model/near.ts';
import { nothingKnown, valued, wordingIn } from './course-customers.ts';
import { declining, found, growing } from './evidence-examples.ts';

describe('a ceiling in the customer’s own history', () => {
  const params = checked({ ...case1, now: 36 });
  const seen: Evidence = { ...declining, shape: 'growth-saturation', g1: 'estimated', ceilingError: 0.4, unitsAfterG1: 12 };

  it.each([
    ['its error is not known', { ceilingError: null }],
    ['its error is ten percent of it', { ceilingError: 2 }],
    ['fewer than six units lie after fast growth', { unitsAfterG1: 5 }],
  ])('is not called observed where %s', (_, less) => {
    expect(found('ceiling-observed', params, seen)).toBeDefined();
    expect(found('ceiling-observed', params, { ...seen, ...less })).toBeUndefined();
    expect(found('ceiling-early', params, { ...seen, ...less })).toBeDefined();
  });

  it('is said to be seen for only so long', () => {
    const early = found('ceiling-early', params, { ...seen, unitsAfterG1: 4 });
    if (early === undefined) throw new Error('nothing found');
    expect(findingSentence(early, wordingIn('en'))).toBe('The ceiling has been seen for only 4 months, so it may still move.');
    expect(findingSentence(early, wordingIn('zh-CN'))).toBe('上限只观测到 4 个月，仍可能变动。');
  });
});

describe('growth that is assumed to stop now', () => {
  const params = checked({ ...case1, g1: 18, N: 0 });
  const alone: Evidence = { ...growing, ...{ ceiling: 'assumed', g1: 'assumed', lentCeiling: null, lentG1: null, clpError: null } };
  const said = (evidence: Evidence) => {
    const finding = found('growth-assumed', params, evidence);
    return finding === undefined ? '' : findingSentence(finding, wordingIn('en'));
  };

  it('is not told as its end', () => {
    expect(found('value-lies', params, alone)).toBeUndefined();
    expect(found('value-lies', params, { ...alone, g1: 'yours' })).toBeUndefined();
    expect(found('value-lies', params, { ...alone, g1: 'given' })).toMatchObject({ where: 'past' });
  });

  it('is called an assumption, with the stake of a ceiling that nothing bounds', () => {
    expect(said(alone)).toBe('No past customer to borrow from: the curve assumes that growth stops today.');
    expect(found('growth-assumed', params, alone)?.stake).toBe(found('ceiling-unseen', params, alone)?.stake);
  });

  it('names the similar customers where they stopped earlier', () => {
    expect(said({ ...alone, outlastedG1: 12.345 })).toContain('stopped growing at month 12.3, earlier than this one');
  });
});

describe('what is at stake', () => {
  const text = (finding: Finding) => stakeText(finding, wordingIn('en'));

  it('names the judgement it rests on', () => {
    const { params, valuation } = valued('C-001');
    const [finding] = findings(params, { ...evidenceOf(params, { valuation, start: params }), clpError: 20 });
    expect(finding && text(finding)).toBe('9.1% of the CLP is at stake if the ceiling is 10% off');
    const unseen = found('ceiling-unseen', checked(case1), nothingKnown);
    expect(unseen && text(unseen)).toMatch(/^\d+\.\d% of the CLP is at stake if the ceiling is 20% higher$/);
  });

  it('is never more than all of it', () => {
    const finding: Finding = { ...{ kind: 'history-support', points: 7, shape: 'growth', error: 9, lead: null }, stake: 3, stakeOf: 'clp' };
    expect(text(finding)).toBe('more than all of the CLP is at stake');
    expect(stakeText(finding, wordingIn('zh-CN'))).toBe('关系到 CLP 的全部以上');
  });

  it('is measured by the last profit where the CLP is smaller', () => {
    const params = checked({ ...case3, now: 40, pastZero: 'as-printed' });
    const { clp } = results({ ...case3, now: 40, pastZero: 'as-printed' });
    const support = found('history-support', params, { ...declining, lastProfit: 3 });
    expect(Math.abs(clp)).toBeLessThan(3);
    expectNear(support?.stake, 1 / 3);
    expect(support && text(support)).toContain('of one unit’s profit is at stake');
  });

  it('is not told where it is negligible', () => {
    expect(found('history-support', checked(case1), { ...growing, clpError: 1 })).toBeUndefined();
    expect(found('history-support', checked(case1), { ...growing, clpError: 9 })).toBeDefined();
  });
});
