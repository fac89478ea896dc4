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
export interface Luck<P extends string = Purpose> {
  /** Between two bounds. */
  readonly between: (purpose: P, counter: number, low: number, high: number) => number;
  /** Whole, both bounds included. */
  readonly whole: (purpose: P, counter: number, low: number, high: number) => number;
  /** Standard normal. */
  readonly normal: (purpose: P, counter: number) => number;
}

export const luckOf = luckFor(purposes);

/** Luck for purposes of one's own, as {@link luckOf} gives it for a channel's: to their list, too, new ones are added at the end only. */
export function luckFor<P extends string>(all: readonly P[]): (seed: number, customer: number) => Luck<P> {
  const words = Object.fromEntries(all.map((purpose, word) => [purpose, word])) as Readonly<Record<P, number>>;
  return (seed, customer) => {
    const between = (purpose: P, counter: number, low: number, high: number) =>
      low + (high - low) * uniform(seed, customer, counter, words[purpose]);
    return {
      between,
      whole: (purpose, counter, low, high) => Math.floor(between(purpose, counter, low, high + 1)),
      normal: (purpose, counter) => normal(seed, customer, counter, words[purpose]),
    };
  };
}
