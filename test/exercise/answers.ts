import fc from 'fast-check';
import { judge } from '../../src/exercise/judge.ts';
import { withAttempt, withHint, withReveal, withTicked } from '../../src/exercise/keep-progress.ts';
import type { Item, Pack } from '../../src/exercise/pack.ts';
import type { Progress } from '../../src/exercise/progress.ts';
import { variantOf } from '../../src/exercise/variant.ts';

/** What a learner does, one thing after another, ten seconds apart. */
export type Step =
  | { readonly item: string; readonly raw: unknown }
  | { readonly item: string; readonly hint: true }
  | { readonly item: string; readonly reveal: true }
  | { readonly item: string; readonly ticked: readonly number[] };

export function worked(pack: Pack, from: Progress, steps: readonly Step[]): Progress {
  const begun = Date.parse(from.started);
  return steps.reduce<Progress>((progress, step, index) => {
    const item = pack.items.find(({ id }) => id === step.item);
    if (item === undefined) throw new Error(`no item ${step.item}`);
    return afterStep(pack, item, progress, step, new Date(begun + (index + 1) * 10_000).toISOString());
  }, from);
}

function afterStep(pack: Pack, item: Item, progress: Progress, step: Step, at: string): Progress {
  if ('hint' in step) return withHint(progress, item);
  if ('reveal' in step) return withReveal(progress, item);
  if ('ticked' in step) return withTicked(progress, item, step.ticked);
  const variant = variantOf(pack, progress.seed);
  if (!variant.ok) throw new Error(variant.error.code);
  const attempt = judge({ pack, item, variant: variant.value, progress, raw: step.raw, shown: null, at });
  if (!attempt.ok) throw new Error(JSON.stringify(attempt.error));
  return withAttempt(progress, item, attempt.value);
}

/** Something of everything. */
export const manySteps: readonly Step[] = [
  { item: 'clp', raw: '550' },
  { item: 'clp', raw: '4.5' },
  { item: 'share', raw: '38.2' },
  { item: 'clp', hint: true },
  { item: 'clp', hint: true },
  { item: 'clp', raw: '４５０ 元' },
  { item: 'share', raw: '0.244' },
  { item: 'share', raw: '24.4%' },
  { item: 'which', raw: ['m'] },
  { item: 'which', raw: ['r'] },
  { item: 'all-that', raw: ['a', 'b', 'c'] },
  { item: 'all-that', reveal: true },
  { item: 'all-that', raw: ['a', 'b'] },
  { item: 'stages', raw: ['formation', 'exploration', 'stability', 'decline'] },
  { item: 'ranks', raw: ['as-high', 'high', 'low'] },
  {
    item: 'target',
    raw: { params: { profit: 100, retention: 0.85, discountRate: 0.1, periods: 'infinite', firstMargin: 'after-one-period' } },
  },
  { item: 'lines', raw: { params: { customers: 1000, retention: [0.8, 0.82], profit: 10, discountRate: 0.1, periods: 2 } } },
  { item: 'guess', raw: ['no'] },
  { item: 'why', raw: '因为客户留得更久。' },
  { item: 'why', ticked: [0] },
];

/** One of each kind of answer to each item, right ones, wrong ones, and none. */
const raws: Readonly<Record<string, readonly unknown[]>> = {
  clp: ['450', '550', '900', '4.5', '1', 'x', '', '４５０', '449.999'],
  share: ['24.4', '38.2', '0.244', '61.8', '2', '%'],
  which: [['r'], ['m'], ['d'], [], 'r'],
  'all-that': [['a', 'b'], ['a'], ['c'], []],
  stages: [['exploration', 'formation', 'stability', 'decline'], ['decline', 'exploration', 'formation', 'stability'], ['decline']],
  guess: [['yes'], ['no']],
  why: ['x', '因为', ''],
};

/** Anything that a learner may do. */
export const anyStep: fc.Arbitrary<Step> = fc
  .constantFrom(...Object.keys(raws))
  .chain((item): fc.Arbitrary<Step> =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...raws[item]!).map((raw) => ({ item, raw })) },
      { weight: 1, arbitrary: fc.constant({ item, hint: true } as const) },
      { weight: 1, arbitrary: fc.constant({ item, reveal: true } as const) },
    ),
  );
