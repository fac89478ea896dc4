import { describe, expect, it } from 'vitest';
import {
  ageText,
  calendarText,
  countText,
  draggedLever,
  moneyText,
  pictureFormat,
  pictureHandles,
  pictureLabels,
  pictureScale,
  profitOf,
} from '../../../src/labs/life-curve/picture.ts';
import { unitRows } from '../../../src/labs/life-curve/unit-rows.ts';
import { leverRange, turned } from '../../../src/model/life-curve/levers.ts';
import { languages } from '../../../src/scenario/language.ts';
import { case1, case3, checked, results, whole } from '../../model/life-curve/curves.ts';
import { expectNear } from '../../model/near.ts';
import { wordingIn } from './course-customers.ts';

const en = wordingIn('en');
const zh = wordingIn('zh-CN');

describe('the words of the picture', () => {
  it('name ages, lengths and money as people do', () => {
    expect([ageText(en, 24), ageText(zh, 24)]).toEqual(['month 24', '第 24 个月']);
    expect([countText(en, 1), countText(en, 60), countText(zh, 60)]).toEqual(['1 month', '60 months', '60 个月']);
    expect(countText(wordingIn('en', 'quarter'), 1.5)).toBe('1.5 quarters');
    expect(moneyText(en, 820.8745)).toBe('820.87 万元');
    expect(moneyText({ ...en, currency: '' }, 12345.6)).toBe('12,346');
  });

  it('name a calendar month where the history has one', () => {
    expect(calendarText(2019 * 12, 15, 'month')).toBe('2020-03');
    expect(calendarText(null, 15, 'month')).toBeNull();
    expect(pictureFormat(en, 2019 * 12).time(15)).toBe('month 15 · 2020-03');
    expect(pictureFormat(en, null).time(15)).toBe('month 15');
  });

  it('are there in both languages', () => {
    for (const language of languages) {
      const { stages, ...labels } = pictureLabels(wordingIn(language), checked(case1));
      const texts = [...Object.values(labels), ...Object.values(stages).flat()];
      expect(texts.filter((text) => text === '' || /undefined|NaN/.test(text))).toEqual([]);
    }
    expect(pictureLabels(en, checked(case1)).valueAxis).toBe('Profit P(t), 万元 per month');
    expect(pictureLabels(zh, checked(case1)).valueAxis).toBe('利润 P(t)，万元/月');
  });

  it('give axis values the decimals of their step', () => {
    const { axisValue } = pictureFormat(en, null);
    expect([axisValue(20, 4), axisValue(0.5, 0.1), axisValue(0.25, 0.05), axisValue(1000, 500)]).toEqual(['20', '0.5', '0.25', '1,000']);
  });
});

describe('the handles', () => {
  const handles = (params: ReturnType<typeof checked>) => pictureHandles(en, params, params.now + 60, 20);

  it('are those that the curve has, and the last unit counted', () => {
    expect(handles(checked(case1)).map(({ id }) => id)).toEqual(['g1', 'ceiling', 'horizon']);
    expect(handles(checked(whole)).map(({ id }) => id)).toEqual(['g1', 'ceiling', 'g2', 'horizon']);
    expect(handles(checked(case3)).map(({ id }) => id)).toEqual(['horizon']);
  });

  it('say what they stand at, and how far they go', () => {
    const params = checked(case1);
    const [g1, ceiling, horizon] = handles(params);
    expect(g1).toMatchObject({ value: 24, valueText: 'month 24', tag: 'g₁ = 24 · drag', ...leverRange(params, 'g1') });
    expect(ceiling).toMatchObject({ valueText: '20.00 万元', tag: 'ceiling 20.00' });
    expect(horizon).toMatchObject({ value: 78, min: 19, valueText: 'month 78, 60 months', tag: 'n = 60' });
    for (const handle of handles(params)) {
      expect(handle.value).toBeGreaterThanOrEqual(handle.min);
      expect(handle.value).toBeLessThanOrEqual(handle.max);
    }
  });

  it('dragged turn the lever of their name; the last unit’s age means a number of units', () => {
    const params = checked(case1);
    const end = draggedLever('horizon', 90, params.now);
    expect(turned(params, end.lever, end.value).horizon).toBe(72);
    expect(draggedLever('g1', 20, 18)).toEqual({ lever: 'g1', value: 20 });
  });
});

describe('the scale', () => {
  it('is the largest profit in sight, by size', () => {
    expectNear(pictureScale(Float64Array.of(3, NaN, -40), checked(case1)), 40);
    expectNear(pictureScale(new Float64Array(), checked(case1)), 20);
    expectNear(pictureScale(Float64Array.of(3), checked(case3)), 12);
    expect(pictureScale(new Float64Array(), checked({ ...case1, h1: 0, v: 0, N: 0 }))).toBe(1);
  });
});

describe('the rows of the table', () => {
  const params = checked({ ...case1, horizon: 6 });
  const { profit, presentValue: present, clp } = results(params);
  const history = Float64Array.from({ length: 18 }, (_, index) => (index === 4 ? NaN : 3 + index));
  const rows = unitRows({ params, history, band: null, profit, present, firstUnit: 2019 * 12, unit: 'month' });

  it('are every unit from the first to the last one counted', () => {
    expect(rows.map(({ t }) => t)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect([rows[0]?.period, rows[23]?.period]).toEqual(['2019-01', '2020-12']);
  });

  it('hold what was observed, the curve, and the present values that add up to the CLP', () => {
    expect(rows[3]).toMatchObject({ observed: 6, curve: 0.025 * 16 + 3.4, factor: NaN, presentValue: NaN });
    expect(rows[4]?.observed).toBeNaN();
    expect(rows[18]).toMatchObject({ observed: NaN, curve: profit[0], factor: 1, presentValue: present[0] });
    expectNear(
      rows.slice(18).reduce((total, { presentValue }) => total + presentValue, 0),
      clp,
      1e-12,
    );
    for (const { curve, factor, presentValue } of rows.slice(18)) expectNear(curve * factor, presentValue, 1e-12);
  });

  it('show profit past its zero as it is counted', () => {
    const late = checked({ ...case3, horizon: 8 });
    const run = results(late);
    const all = unitRows({
      ...{ params: late, history: new Float64Array(), band: null, firstUnit: null, unit: 'month' },
      ...{ profit: run.profit, present: run.presentValue },
    });
    expect(all).toHaveLength(44);
    expect(all.slice(40).map(({ curve }) => curve)).toEqual([0, 0, 0, 0]);
    expect(all[0]?.curve).toBeNaN();
    expect(all[0]?.period).toBe('');
  });

  it('reach to the end of a history that is longer than what is counted', () => {
    const ended = checked({ ...case3, now: 60 });
    const run = results(ended);
    const all = unitRows({
      ...{ params: ended, history: new Float64Array(60).fill(1), band: null, firstUnit: null, unit: 'month' },
      ...{ profit: run.profit, present: run.presentValue },
    });
    expect(all).toHaveLength(60);
  });

  it('hold the band at its own ages', () => {
    const band = { t: Float64Array.of(20, 21), lower: Float64Array.of(1, 2), upper: Float64Array.of(3, 4) };
    const banded = unitRows({ params, history, band, profit, present, firstUnit: null, unit: 'month' });
    expect(banded[20]).toMatchObject({ t: 21, lower: 2, upper: 4 });
    expect(banded[18]?.lower).toBeNaN();
  });
});

it('profit by age is the curve on the screen', () => {
  expectNear(profitOf(checked(case1))(24), 17.8, 1e-12);
});
