import type { Choice, Item, NumericItem, Pack } from '../../exercise/pack.ts';
import type { Attempt } from '../../exercise/progress.ts';
import { toleranceOf } from '../../exercise/tolerance.ts';
import type { Text } from '../../scenario/text.ts';

/** An answer in the words that SCORM 2004 and xAPI share. */
export interface Interaction {
  /** Of the item. */
  readonly id: string;
  readonly type: 'numeric' | 'choice' | 'sequencing' | 'long-fill-in' | 'other';
  readonly prompt: Text;
  readonly response: string;
  /** What is right; null where it has no such form. */
  readonly pattern: string | null;
  readonly result: 'correct' | 'incorrect' | 'neutral';
  /** Share of the points. */
  readonly credit: number;
  /** ISO 8601, UTC */
  readonly at: string;
}

/** Both standards take at least this much of an answer. */
const longestResponse = 4000;

const types = {
  numeric: 'numeric',
  choice: 'choice',
  predict: 'choice',
  order: 'sequencing',
  state: 'other',
  curve: 'other',
  explain: 'long-fill-in',
} as const satisfies Record<Item['type'], Interaction['type']>;

/** An attempt at an item of a pack; null where the pack has no such item, or the answer could not be read. */
export function interactionOf(pack: Pick<Pack, 'items'>, id: string, attempt: Attempt): Interaction | null {
  const item = pack.items.find((one) => one.id === id);
  if (item === undefined || attempt.verdict === 'unread') return null;
  return {
    ...{ id, type: types[item.type], prompt: item.prompt },
    ...{ response: responseOf(attempt).slice(0, longestResponse), pattern: patternOf(item, attempt) },
    ...{ result: resultOf(item, attempt), credit: attempt.credit, at: attempt.at },
  };
}

const separator = '[,]';

function responseOf({ raw, value }: Attempt): string {
  if (Array.isArray(raw)) return raw.join(separator);
  if (typeof raw === 'string') return value === null ? raw : decimal(value);
  return JSON.stringify('params' in raw ? raw.params : raw);
}

function resultOf(item: Item, { verdict }: Attempt): Interaction['result'] {
  if (item.type === 'explain' || verdict === 'recorded') return 'neutral';
  return verdict === 'correct' ? 'correct' : 'incorrect';
}

function patternOf(item: Item, attempt: Attempt): string | null {
  switch (item.type) {
    case 'numeric':
      return attempt.expected === null ? null : rangeAround(item, attempt.expected);
    case 'choice':
    case 'predict':
      return rightOnes(item.choices);
    case 'order':
      return item.entries.every(({ value }) => value === undefined) ? item.entries.map(({ id }) => id).join(separator) : null;
    case 'state':
    case 'curve':
    case 'explain':
      return null;
  }
}

function rangeAround(item: NumericItem, expected: number): string {
  const tolerance = toleranceOf(item, expected);
  return `${decimal(expected - tolerance)}[:]${decimal(expected + tolerance)}`;
}

/** None where some are right in one variant only. */
function rightOnes(choices: readonly Choice[]): string | null {
  if (choices.some(({ correct }) => typeof correct === 'string')) return null;
  const right = choices.filter(({ correct }) => correct === true).map(({ id }) => id);
  return right.length > 0 ? right.join(separator) : null;
}

/** Digits behind the point that both standards ask for at least. */
const digits = 7;

/** A number without an exponent, to the seventh digit behind the point. What is exact is kept elsewhere. */
export const decimal = (value: number): string => String(Number(value.toFixed(digits))).replace(/^.*e.*$/, () => value.toFixed(digits));
