import { describe, expect, it } from 'vitest';
import { stateRows, whoIsShown } from '../../../src/labs/relationship/control-state.ts';
import type { RelationshipView } from '../../../src/labs/relationship/relationship-view.svelte.ts';
import { relationship as text } from '../../../src/locales/en/relationship.ts';
import { Format } from '../../../src/locales/format.ts';
import { checkedParams } from './control-params.ts';

type Monthly = NonNullable<RelationshipView['monthly']>;

const format = new Format('en');
const run = (monthly: object, strategy: readonly object[] = []) => ({
  ...{ text, format, months: 3, currency: '万元', shown: null, params: checkedParams({ strategy }) },
  monthly: {
    ...{ alive: Float64Array.of(100, 50, 40, 30), share: 0.3, breakEven: 2, cumulative: Float64Array.of(0, -5, 1, 2) },
    growth: { mean: 3.2, standardError: 0.15 },
    ...monthly,
  } as Monthly,
  money: (value: number) => format.money(value),
  monthName: (month: number) => `month ${month}`,
});
const values = (monthly: object, strategy?: readonly object[]) => stateRows(run(monthly, strategy)).map(({ value }) => value);

describe('what stands under the mean CLP', () => {
  it('tells survivors, break-even and what the strategy adds', () => {
    expect(values({})).toEqual(['30 (30.0%)', 'month 2', '+3.20 ± 0.15 万元']);
  });

  it('tells no break-even within the run from no loss at all', () => {
    expect(values({ breakEven: null, cumulative: Float64Array.of(0, -5, -4, -3) })[1]).toBe('not within month 3');
    expect(values({ breakEven: null, cumulative: Float64Array.of(0, 5, 6, 7) })[1]).toBe('no loss to make up for');
  });

  it('says that a fixed cost is not counted in what a customer brings', () => {
    expect(stateRows(run({}, [{ monthlyCost: 100 }]))[2]?.label).toContain('before its fixed cost');
  });

  it('tells a preview from everybody', () => {
    const shown = (scale: number) =>
      ({ scale, population: { outcome: { customers: 1500 } } }) as unknown as NonNullable<RelationshipView['shown']>;
    const params = checkedParams({ customers: 200_000 });
    expect(whoIsShown({ shown: shown(133), params, text, format })).toBe('Preview: 1,500 of 200,000 customers');
    expect(whoIsShown({ shown: shown(1), params, text, format })).toBe('Everybody: all 1,500 customers');
  });
});
