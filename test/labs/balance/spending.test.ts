import { describe, expect, it } from 'vitest';
import { ceilingsOff } from '../../../src/labs/balance/ceilings-off.ts';
import { atOptimum, spendEnd, spentAlong } from '../../../src/labs/balance/spending.ts';
import { spendRows } from '../../../src/labs/balance/spend-rows.ts';
import { bestSpend } from '../../../src/model/acquisition-retention-balance/best-spend.ts';
import { balanceOf, equityAt } from '../../../src/model/acquisition-retention-balance/equity.ts';
import { acquisitionRetentionBalance } from '../../../src/model/acquisition-retention-balance/model.ts';
import { reference, seenWith } from './balances.ts';

describe('spending along a curve', () => {
  it('leaves the curve as it was judged', () => {
    const moved = { ...reference, ...spentAlong(reference, 'retention', 30) };
    expect(balanceOf(moved).retention.steepness).toBeCloseTo(balanceOf(reference).retention.steepness, 12);
    expect(moved.R).toBe(30);
  });

  it('at the optimum reaches its equity, and nothing is left to gain', async () => {
    const { optimum, params } = await seenWith();
    const { equityNow, gain } = acquisitionRetentionBalance.evaluate(atOptimum(params, optimum), {}, 0);
    expect(equityNow).toBeCloseTo(28.84989877, 7);
    expect(gain).toBeCloseTo(0, 10);
  });

  it('leaves a side alone that had better get nothing', () => {
    const params = { ...reference, m: 0.5 };
    expect(atOptimum(params, bestSpend(balanceOf(params)))).toEqual(params);
  });

  it('is drawn past today’s and the best', () => {
    expect(spendEnd(10, 22)).toBeGreaterThan(22 * 1.5);
    expect(spendEnd(10, 0)).toBe(20);
  });
});

describe('a ceiling that is off by a tenth', () => {
  const rows = ceilingsOff(reference, bestSpend(balanceOf(reference)));

  it('moves the optimum the way that it is off', () => {
    const [aLow, aHigh, rLow, rHigh] = rows;
    expect([aLow, aHigh, rLow, rHigh].map((row) => row!.ceiling.toFixed(3))).toEqual(['0.405', '0.495', '0.720', '0.880']);
    expect(aLow!.best!.A).toBeLessThan(aHigh!.best!.A);
    expect(rLow!.best!.R).toBeLessThan(rHigh!.best!.R);
    expect(aLow!.best!.R).toBeCloseTo(aHigh!.best!.R, 9);
  });

  it('costs what the judgement’s spending misses of the true best', () => {
    for (const { best, byJudgement, lost } of rows) {
      expect(lost).toBeGreaterThan(0);
      expect(byJudgement + lost).toBeCloseTo(best!.equity, 10);
    }
    expect(rows[3]!.lost).toBeCloseTo(1.01, 2);
  });

  it('cannot be where today’s rate would lie above it', () => {
    const narrow = { ...reference, a: 0.43 };
    const [low, high] = ceilingsOff(narrow, bestSpend(balanceOf(narrow)));
    expect(low!.best).toBeNull();
    expect(high!.best).not.toBeNull();
  });

  it('never passes 1, nor a retention without an end', () => {
    const high = { ...reference, Ca: 0.95, Cr: 0.95, d: 0 };
    for (const { ceiling, best, lost } of ceilingsOff(high, bestSpend(balanceOf(high)))) {
      expect(ceiling).toBeLessThanOrEqual(1);
      expect(Number.isFinite(best!.equity + lost)).toBe(true);
    }
  });
});

describe('the table of spends', () => {
  it('holds today’s spend and the best one, in order', async () => {
    const { balance, params, optimum } = await seenWith();
    const rows = spendRows(balance, params, optimum, 'acquisition');
    const spends = rows.map(({ spend }) => spend);
    expect(spends).toContain(6);
    expect(spends).toContain(optimum.A);
    expect(spends).toEqual([...spends].sort((a, b) => a - b));
    expect(rows.find(({ spend }) => spend === 6)!.equity).toBeCloseTo(17.33333333, 7);
    expect(rows[3]!.equity).toBeCloseTo(equityAt(balance, rows[3]!.spend, 10), 12);
  });
});
