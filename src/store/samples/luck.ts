import { normal } from '../../model/random/normal.ts';
import { uniform } from '../../model/random/uniform.ts';

/** What a draw decides: its place in the list is the generator's purpose word, so new ones are added at the end only. */
// prettier-ignore
const purposes = [
  'order', 'ceiling', 'g1', 'start', 'bend', 'span', 'steepness', 'leaving', 'length', 'noise-size', 'noise',
  'entry', 'gap', 'gap-month', 'referrals', 'margin', 'indirect-benefit', 'visits', 'orders', 'calls', 'diligence', 'small-sales',
] as const;
export type Purpose = (typeof purposes)[number];

/** The luck of one made-up customer: the same for the same customer, counter and purpose, whatever else is drawn. */
export interface Luck {
  /** Between two bounds. */
  readonly between: (purpose: Purpose, counter: number, low: number, high: number) => number;
  /** Whole, both bounds included. */
  readonly whole: (purpose: Purpose, counter: number, low: number, high: number) => number;
  /** Standard normal. */
  readonly normal: (purpose: Purpose, counter: number) => number;
}

export function luckOf(seed: number, customer: number): Luck {
  const between = (purpose: Purpose, counter: number, low: number, high: number) =>
    low + (high - low) * uniform(seed, customer, counter, purposes.indexOf(purpose));
  return {
    between,
    whole: (purpose, counter, low, high) => Math.floor(between(purpose, counter, low, high + 1)),
    normal: (purpose, counter) => normal(seed, customer, counter, purposes.indexOf(purpose)),
  };
}
