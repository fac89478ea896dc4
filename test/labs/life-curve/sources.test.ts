import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../src/labs/life-curve/evidence.ts';
import { heldLevers, sourceOf, speaking } from '../../../src/labs/life-curve/sources.ts';
import { turned, withoutDecline } from '../../../src/model/life-curve/levers.ts';
import { case1, checked } from '../../model/life-curve/curves.ts';
import { nothingKnown, valued } from './course-customers.ts';

const growing = valued('C-001');
const saturated = valued('C-002');
const declining = valued('C-003');

describe('where a parameter comes from', () => {
  it('is the valuation, as long as it stands there', () => {
    const source = (lever: 'h1' | 'g1' | 'ceiling' | 'lambda') => sourceOf(lever, growing.params, growing.params, growing.valuation);
    expect([source('h1'), source('g1'), source('ceiling'), source('lambda')]).toEqual(['estimated', 'borrowed', 'borrowed', 'assumed']);
  });

  it('is the person’s own hand once it is turned, and the valuation again when it is turned back', () => {
    const away = turned(growing.params, 'ceiling', 25);
    expect(sourceOf('ceiling', away, growing.params, growing.valuation)).toBe('yours');
    expect(sourceOf('g1', away, growing.params, growing.valuation)).toBe('borrowed');
    const back = turned(away, 'ceiling', 20);
    expect(sourceOf('ceiling', back, growing.params, growing.valuation)).toBe('borrowed');
  });

  it('of a turned g1 does not change that of the ceiling it keeps', () => {
    const away = turned(growing.params, 'g1', 22);
    expect(sourceOf('g1', away, growing.params, growing.valuation)).toBe('yours');
    expect(sourceOf('ceiling', away, growing.params, growing.valuation)).toBe('borrowed');
  });

  it('is the opened scenario where nothing was fitted, or where it says something else', () => {
    const start = checked(case1);
    expect(sourceOf('g1', start, start, null)).toBe('given');
    expect(sourceOf('g1', turned(start, 'g1', 20), start, null)).toBe('yours');
    const other = turned(growing.params, 'g1', 20);
    expect(sourceOf('g1', other, other, growing.valuation)).toBe('given');
  });

  it('is told in spite of the rounding of a document', () => {
    const rounded = { ...growing.params, g1: 24, N: 2.2, h1: 0.025, v: 3.4 };
    expect(sourceOf('ceiling', rounded, growing.params, growing.valuation)).toBe('borrowed');
    expect(sourceOf('h1', { ...rounded, h1: 0.02501 }, growing.params, growing.valuation)).toBe('yours');
  });

  it('decides what the valuation’s uncertainty does not speak for', () => {
    const away = turned(growing.params, 'ceiling', 25);
    const held = heldLevers(away, growing.params, growing.valuation);
    expect(held).toContain('ceiling');
    expect(held).not.toContain('g1');
    expect(held).not.toContain('h1');
  });
});

describe('evidence', () => {
  it('of a curve without a history is that nothing is known', () => {
    const start = checked(case1);
    expect(evidenceOf(start, { valuation: null, start })).toEqual(nothingKnown);
    expect(evidenceOf(turned(start, 'ceiling', 25), { valuation: null, start }).ceiling).toBe('yours');
  });

  it('of a growing customer is what its neighbours lend', () => {
    const { params, valuation } = growing;
    const evidence = evidenceOf(params, { valuation, start: params });
    expect(evidence).toMatchObject({ shape: 'growth', points: 18, ceiling: 'borrowed', g1Error: null, g2Error: null });
    expect(evidence.lentCeiling).toBe(valuation.borrowed?.ceiling);
    expect(evidence.lentG1).toBe(valuation.borrowed?.g1);
    expect(evidence.clpError).toBeGreaterThan(0);
    expect(evidence.scatter).toBe(valuation.fit.sigma);
  });

  it('does not hold for what a person turned', () => {
    const { params, valuation } = growing;
    const evidence = evidenceOf(turned(turned(params, 'ceiling', 25), 'g1', 20), { valuation, start: params });
    expect(evidence).toMatchObject({ ceiling: 'yours', g1: 'yours', lentCeiling: null, lentG1: null, clpError: null });
  });

  it('of a break point that the history shows is its standard error', () => {
    const g1 = evidenceOf(saturated.params, { valuation: saturated.valuation, start: saturated.params });
    expect([g1.ceiling, g1.g1Error, g1.lentG1]).toEqual(['estimated', saturated.valuation.fit.standardErrors.g1, null]);
    const both = evidenceOf(declining.params, { valuation: declining.valuation, start: declining.params });
    expect(both.g2Error).toBe(declining.valuation.fit.standardErrors.g2);
    const later = turned(declining.params, 'g2', 35);
    expect(evidenceOf(later, { valuation: declining.valuation, start: declining.params }).g2Error).toBeNull();
  });

  it('has no error of the fit alone where a level or break point is the person’s own or assumed', () => {
    const { params, valuation } = declining;
    const error = (now: typeof params) => evidenceOf(now, { valuation, start: params }).clpError;
    expect(error(params)).toBeGreaterThan(0);
    expect(error(turned(params, 'lambda', 0.8))).toBeGreaterThan(0);
    for (const lever of ['g2', 'h2'] as const) expect(error(turned(params, lever, params[lever]! * 1.02))).toBeNull();
    expect(error(withoutDecline(params))).toBeNull();
  });

  it('counts the units after fast growth and knows the last profit', () => {
    const { params, valuation } = saturated;
    const evidence = evidenceOf(params, { valuation, start: params });
    expect(evidence.unitsAfterG1).toBe(valuation.now - 12);
    expect(evidence.lastProfit).toBeCloseTo(valuation.fit.fitted.at(-1)! + valuation.fit.residuals.at(-1)!, 12);
  });

  it('of the shape is how far the next one is behind by AICc', () => {
    const { valuation, params } = growing;
    const others = [valuation.fit.aicc['growth-saturation'], valuation.fit.aicc.full].filter((value) => value !== null);
    const lead = Math.min(...others) - (valuation.fit.aicc.growth ?? NaN);
    expect(evidenceOf(params, { valuation, start: params }).shapeLead).toBe(lead);
    const alone = { ...valuation, fit: { ...valuation.fit, aicc: { ...valuation.fit.aicc, 'growth-saturation': null, full: null } } };
    expect(evidenceOf(params, { valuation: alone, start: params }).shapeLead).toBeNull();
  });
});

describe('a valuation', () => {
  const elsewhere = { ...growing.params, h1: growing.params.h1! * 1.5, v: growing.params.v! - 1 };

  it('speaks for its own curve, whatever was turned since', () => {
    expect(speaking(growing.valuation, growing.params, growing.params)).toBe(growing.valuation);
    expect(speaking(growing.valuation, turned(growing.params, 'h1', 0.05), growing.params)).toBe(growing.valuation);
    expect(speaking(growing.valuation, growing.params, elsewhere)).toBe(growing.valuation);
  });

  it('does not speak for another curve over the same history, though they share a number', () => {
    expect(elsewhere.g1).toBe(growing.params.g1);
    expect(speaking(growing.valuation, elsewhere, elsewhere)).toBeNull();
  });
});
