import { describe, expect, it } from 'vitest';
import { formulaLines } from '../../../src/labs/life-curve/formula.ts';
import { Format } from '../../../src/locales/format.ts';
import { timings } from '../../../src/model/discounting/timing.ts';
import type { LifeCurveParams } from '../../../src/model/life-curve/model.ts';
import { case1, case3, checked, results, whole } from '../../model/life-curve/curves.ts';

const format = new Format('en');

function printed(params: LifeCurveParams) {
  const { t, clp } = results(params);
  const lines = formulaLines(params, t.length, clp, format);
  return {
    lines: lines.map((line) => line.map(({ text }) => text).join('')),
    numbers: lines.map((line) => line.filter(({ kind }) => kind === 'number').map(({ text }) => Number(text.replaceAll(',', '')))),
  };
}

/** The number of a printed exponent such as `½−k`. */
function exponentAt(printedExponent: string, k: number): number {
  const [first = 0, ...rest] = printedExponent
    .replace('dk', String(0.0125 * k))
    .replace('k', String(k))
    .replace('½', '0.5')
    .split('−')
    .map(Number);
  return rest.reduce((value, term) => value - term, first);
}

describe('the printed formula', () => {
  it('of the first course case is the course’s', () => {
    expect(printed(checked(case1)).lines).toEqual([
      'CLP = Σk=1..60 P(18+k) · (1 + 0.0125)1−k = 820.87',
      'P₁(t) = 0.025 · t² + 3.4',
      'P₁(24) = 17.8, N = 20 − 17.8 = 2.2',
      'P₂(t) = 17.8 + 2.2 · (1 − e−1·(t − 24))',
    ]);
  });

  it('of the third ends with the units of life left', () => {
    expect(printed(checked(case3)).lines).toEqual([
      'CLP = Σk=1..5 P(36+k) · (1 + 0.0125)1−k = 26.15',
      'P₃(t) = 12 − 0.25 · (t − 34)²',
      'n = ⌈34 + √(12 / 0.25) − 36⌉ = 5',
    ]);
  });

  it('has the model’s numbers, and they add up', () => {
    const params = checked({ ...whole, h1: 0.0213, v: -2.45, g1: 22.5, N: 4.321, lambda: 0.7, u: null, g2: 39.25 });
    const { numbers } = printed(params);
    const [sum = [], growth = [], ceiling = [], saturation = [], decline = [], life = []] = numbers;
    expect(sum).toEqual([0.0125, Number(results(params).clp.toFixed(2))]);
    expect(growth).toEqual([0.0213, 2.45]);
    const [g1 = NaN, reached = NaN, level = NaN, , rise = NaN] = ceiling;
    expect(g1).toBe(22.5);
    expect(reached).toBeCloseTo(0.0213 * 22.5 ** 2 - 2.45, 4);
    expect(level - reached).toBeCloseTo(rise, 4);
    expect(saturation).toEqual([reached, 4.321]);
    expect(decline[0]).toBeCloseTo(reached + 4.321 * (1 - Math.exp(-0.7 * (39.25 - 22.5))), 4);
    expect(life.at(-1)).toBe(results(params).unitsLeft);
    expect(printed(params).lines[1]).toContain('t² − 2.45');
  });

  it.each(timings)('discounts as the model does: %s', (timing) => {
    const params = checked({ ...case1, timing });
    const { t, clp, profit, presentValue } = results(params);
    const [line = []] = formulaLines(params, t.length, clp, format);
    const raised = line.find(({ kind }) => kind === 'raised')?.text ?? '0';
    const base = line.some(({ text }) => text.endsWith('e')) ? Math.E : 1.0125;
    const k = 7;
    expect(base ** exponentAt(raised, k) * (profit[k - 1] ?? NaN)).toBeCloseTo(presentValue[k - 1] ?? NaN, 10);
    expect(line.some(({ kind }) => kind === 'raised')).toBe(timing !== 'none');
  });

  it('writes a rate below zero as a subtraction, and no root of a negative number', () => {
    expect(printed(checked({ ...case1, discountRate: -0.01 })).lines[0]).toContain('(1 − 0.01)');
    const sunk = checked({ ...case3, u: -3, horizon: 5 });
    expect(printed(sunk).lines).toContain('n = ⌈34 + √(0 / 0.25) − 36⌉ = 0');
  });
});
