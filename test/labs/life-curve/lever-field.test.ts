import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceStep } from '../../../src/controls/number-input.ts';
import { leverReader, leverSymbol, leverWriter, sliderRange } from '../../../src/labs/life-curve/lever-field.ts';
import { pictureScale } from '../../../src/labs/life-curve/picture.ts';
import { Format } from '../../../src/locales/format.ts';
import { en } from '../../../src/locales/en/index.ts';
import { leverRange, leverValue } from '../../../src/model/life-curve/levers.ts';
import type { Lever } from '../../../src/model/life-curve/sensitivity.ts';
import { anyCurve, case1, case3, checked, whole } from '../../model/life-curve/curves.ts';

const levers = ['h1', 'v', 'g1', 'ceiling', 'lambda', 'g2', 'h2', 'u', 'discountRate', 'horizon'] as const;
const format = new Format('en');
const read = (lever: Lever, typed: string, params = checked(case1)) => leverReader(lever, params, en, format)(typed);

describe('a typed discount rate', () => {
  it.each(['1.25', '1.25%', '１．２５％', ' 1.25 %', '12.5‰'])('%s is 0.0125', (typed) => {
    expect(read('discountRate', typed)).toEqual({ ok: true, value: 0.0125 });
  });

  it.each([
    ['1.1', 0.011],
    ['0', 0],
    ['-2', -0.02],
    ['0.0000001', 1e-9],
    ['0.0000001%', 1e-9],
    ['1e2', 1],
  ])('%s is %d to the last digit', (typed, value) => {
    expect(read('discountRate', typed)).toEqual({ ok: true, value });
  });

  it('out of range is answered with the range in percent', () => {
    expect(read('discountRate', '2000')).toEqual({ ok: false, message: 'Write a number from -99 to 1,000.' });
  });

  it('is shown as it is typed', () => {
    const write = leverWriter('discountRate', format);
    expect([write(0.0125), write(0.011), write(1e-9), write(0), write(null), write('auto')]).toEqual(['1.25', '1.1', '1e-7', '0', '', '']);
  });

  it('shown and typed again is the same rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9900, max: 100_000 }), (basisPoints) => {
        const rate = Number(`${basisPoints}e-4`);
        expect(read('discountRate', leverWriter('discountRate', format)(rate))).toEqual({ ok: true, value: rate });
      }),
      { seed: 91 },
    );
  });
});

describe('another typed value', () => {
  it.each([
    ['g1', '２４', 24],
    ['ceiling', '2.2万', 22_000],
    ['v', '(1.5)', -1.5],
    ['lambda', '50%', 0.5],
    ['h1', '0.025', 0.025],
  ] as const)('of %s: %s is %d', (lever, typed, value) => {
    expect(read(lever, typed)).toEqual({ ok: true, value });
  });

  it('that is no number, out of range or not whole is answered with what to do', () => {
    expect(read('g1', 'soon')).toMatchObject({ ok: false, message: expect.stringContaining('"soon" is not a number') as string });
    expect(read('g1', '')).toEqual({ ok: false, message: 'a number is missing' });
    expect(read('g1', '90')).toMatchObject({ ok: false, message: expect.stringContaining('Write a number from 1 to 25.7') as string });
    expect(read('horizon', '12.5')).toEqual({ ok: false, message: 'Write a whole number.' });
  });

  it('is what stands in the field', () => {
    expect(leverWriter('ceiling', format)(19.99999999953836)).toBe('20');
    expect(leverWriter('horizon', format)(60)).toBe('60');
  });
});

describe('a slider’s range', () => {
  const ranges = (params: ReturnType<typeof checked>, monthsPerUnit: number) =>
    levers.map((lever) => ({
      ...{ lever, value: leverValue(params, lever) },
      range: sliderRange(lever, params, pictureScale(new Float64Array(), params), params.now, monthsPerUnit),
    }));

  it('contains the value, whatever the customer, in steps that get somewhere', () => {
    const some = anyCurve.chain(({ growth, decline }) =>
      fc.record({
        now: fc.integer({ min: 0, max: 100 }),
        discountRate: fc.double({ min: -0.05, max: 1, noNaN: true }),
        horizon: fc.integer({ min: 1, max: 1200 }),
        shape: fc.constant({ ...growth, ...decline, v: growth.v - 5 }),
      }),
    );
    fc.assert(
      fc.property(some, fc.constantFrom(1, 3, 12), ({ shape, ...rest }, monthsPerUnit) => {
        for (const { lever, value, range } of ranges(checked({ ...shape, ...rest }), monthsPerUnit)) {
          expect(range.max, lever).toBeGreaterThan(range.min);
          expect(range.step, lever).toBeGreaterThan(0);
          expect((range.max - range.min) / range.step, lever).toBeGreaterThanOrEqual(1);
          expect(Number.isFinite(range.max - range.min), lever).toBe(true);
          if (value !== null) expect(range.min <= value && value <= range.max, `${lever} ${value} in ${JSON.stringify(range)}`).toBe(true);
        }
      }),
      { seed: 92 },
    );
  });

  it('contains values at the edge of what a document may say', () => {
    const edge = checked({ h1: 0, v: 0, g1: 0, N: 0, lambda: 1e-3, g2: 0, h2: 1e-9, now: 0, horizon: 1200, discountRate: -0.1 });
    for (const { lever, value, range } of ranges(edge, 1)) {
      expect(Number.isFinite(range.max - range.min), lever).toBe(true);
      expect(value === null || (range.min <= value && value <= range.max), lever).toBe(true);
    }
  });

  it('for levers that the curve does not have is usable too', () => {
    for (const params of [checked(case1), checked(case3)]) {
      for (const { range } of ranges(params, 1)) expect(range.max).toBeGreaterThan(range.min);
    }
  });

  it('lies over what the curve allows for break points', () => {
    const params = checked(whole);
    const { max } = sliderRange('g2', params, 20, params.now, 1);
    expect(max).toBeGreaterThan(leverRange(params, 'g1').max);
  });
});

describe('a nice step', () => {
  it.each([
    [0.1, 0.1],
    [0.09, 0.05],
    [0.3, 0.2],
    [7, 5],
    [20, 20],
    [0.02 * 0.9999999999999, 0.02],
  ])('for %d is %d', (wanted, step) => {
    expect(niceStep(wanted)).toBeCloseTo(step, 12);
  });
});

it('a lever’s symbol is the printed one; the ceiling has none', () => {
  expect(levers.map(leverSymbol)).toEqual(['h₁', 'v', 'g₁', '', 'λ', 'g₂', 'h₂', 'u', 'd', 'n']);
});
