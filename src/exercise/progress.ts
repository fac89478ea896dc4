/** How an answer was judged. `recorded`: words, which nobody marks. `unread`: it could not be read as an answer, which is no attempt. */
export const verdicts = ['correct', 'mistake', 'wrong', 'recorded', 'unread'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a learner gave: the text of a box, chosen ids, an order of ids, parameters that were set, or words. */
export type RawAnswer = string | readonly string[] | RawParams;
export interface RawParams {
  readonly params: Readonly<Record<string, unknown>>;
  /** Of what is drawn, where it is not the scenario's own. */
  readonly seed?: number;
}

export interface Attempt {
  /** ISO 8601, UTC */
  readonly at: string;
  readonly raw: RawAnswer;
  /** What a numeric answer was read as, a percentage as the share; of a curve, its largest distance as `within` counts it. */
  readonly value: number | null;
  /** In full precision; null where the item has no one number. */
  readonly expected: number | null;
  readonly verdict: Verdict;
  /** Of the mistake or the choice whose feedback was given. */
  readonly mistake: string | null;
  /** Share of the points before hints and attempts cost any. */
  readonly credit: number;
  /** Judged with the learner's own earlier answer, because the right one did not fit. */
  readonly carried: boolean;
  /** What had happened in the item before: attempts that counted, hints taken, the answer shown. Its credit follows from it. */
  readonly before: { readonly attempts: number; readonly hints: number; readonly revealed: boolean };
}

export interface ItemProgress {
  readonly attempts: readonly Attempt[];
  /** How many of the hints were taken, in their order. */
  readonly hints: number;
  /** The answer was shown; later attempts count nothing. */
  readonly revealed: boolean;
  /** Of an explanation: which of the rubric's points the learner ticked. */
  readonly ticked?: readonly number[];
}

/** What a learner did in a pack: what is kept, handed in, and carried on in another session. */
export interface Progress {
  readonly pack: { readonly id: string; readonly revision: string; readonly sha256: string };
  /** Of the variant. */
  readonly seed: number;
  readonly learner: { readonly name: string; readonly id: string };
  /** ISO 8601, UTC */
  readonly started: string;
  readonly ended: string | null;
  readonly items: Readonly<Record<string, ItemProgress>>;
}

/** Of the best attempt of each item. */
export interface Score {
  readonly raw: number;
  readonly max: number;
  /** raw / max, 0 where there is nothing to score. */
  readonly scaled: number;
  readonly passed: boolean;
  /** Every item was answered right, revealed, or used up. */
  readonly complete: boolean;
  /** Share of the items that are done, 0..1. */
  readonly done: number;
}
