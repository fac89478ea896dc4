import { partColumns } from './chart-data.ts';
import type { LoyaltyView } from './loyalty-view.svelte.ts';

export const yearColumns = [
  'acquisition',
  'base',
  'growth',
  'costSaving',
  'referral',
  'premium',
  'total',
  'presentValue',
  'cumulative',
] as const;

/** One year in numbers. */
export type YearRow = { readonly year: number } & Readonly<Record<(typeof yearColumns)[number], number>>;

export const yearRows = ({ results, cumulative }: Pick<LoyaltyView, 'results' | 'cumulative'>): readonly YearRow[] =>
  Array.from(results.year, (year, t) => {
    const part = (name: keyof typeof partColumns) => results[partColumns[name]][t] ?? NaN;
    return {
      year,
      ...{ acquisition: part('acquisition'), base: part('base'), growth: part('growth'), costSaving: part('costSaving') },
      ...{ referral: part('referral'), premium: part('premium'), total: results.total[t] ?? NaN },
      ...{ presentValue: results.presentValue[t] ?? NaN, cumulative: cumulative[t] ?? NaN },
    };
  });
