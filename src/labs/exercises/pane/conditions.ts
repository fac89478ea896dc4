import { conditionsMet, numberIn, runOnScreen } from '../../../exercise/judge-scenario.ts';
import type { StateItem } from '../../../exercise/pack.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { conditionWriter, goalWords } from '../words/goal-words.ts';
import type { ItemWords } from '../words/item-words.ts';

export interface ConditionLine {
  /** `retention ≤ 85%` */
  readonly text: string;
  readonly met: boolean;
  /** It is about something that is to stay as it is. */
  readonly stays: boolean;
  /** The number on the screen, written; null where it cannot be computed. */
  readonly now: string | null;
}

/** The goal of an item, and what of it is true on the screen. */
export function conditionLines(words: ItemWords, item: StateItem, shown: Scenario): readonly ConditionLine[] {
  const question = { ...words.question, item };
  const met = conditionsMet(question, shown);
  const texts = goalWords(words, item);
  const run = runOnScreen(question, shown);
  return item.goal.map((condition, index) => {
    const now = run === null ? null : numberIn(run, condition);
    return {
      text: texts[index] ?? '',
      met: met[index] ?? false,
      stays: condition.is === '=',
      now: now === null ? null : conditionWriter(words, condition)(now),
    };
  });
}
