import type { BalanceParams } from '../../model/acquisition-retention-balance/specification.ts';
import type { Optimum } from './balance-view.svelte.ts';

/** One quantity with today's spending and at the best. */
export interface ComparisonRow {
  readonly id: 'A' | 'a' | 'R' | 'r' | 'clv' | 'equity';
  readonly kind: 'money' | 'rate';
  readonly now: number;
  readonly best: number;
}

export const comparisonRows = (
  { A, a, R, r }: BalanceParams,
  { clvNow, equityNow, optimum }: { readonly clvNow: number; readonly equityNow: number; readonly optimum: Optimum },
): readonly ComparisonRow[] => [
  { id: 'A', kind: 'money', now: A, best: optimum.A },
  { id: 'a', kind: 'rate', now: a, best: optimum.a },
  { id: 'R', kind: 'money', now: R, best: optimum.R },
  { id: 'r', kind: 'rate', now: r, best: optimum.r },
  { id: 'clv', kind: 'money', now: clvNow, best: optimum.clv },
  { id: 'equity', kind: 'money', now: equityNow, best: optimum.equity },
];
