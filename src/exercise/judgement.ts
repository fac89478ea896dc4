import type { Attempt, RawAnswer, Verdict } from './progress.ts';

/** What is said of an answer, whenever it was given. */
export type Judgement = Omit<Attempt, 'at' | 'before'>;

export const judgement = (verdict: Verdict, raw: RawAnswer, more: Partial<Judgement> = {}): Judgement => ({
  raw,
  value: null,
  expected: null,
  verdict,
  mistake: null,
  credit: verdict === 'correct' ? 1 : 0,
  carried: false,
  ...more,
});
