import { outputAt } from '../../../exercise/compute.ts';
import { conditionsMet } from '../../../exercise/judge-scenario.ts';
import type { Condition, StateItem } from '../../../exercise/pack.ts';
import { placeOf } from '../../../exercise/place.ts';
import { runScenario, type ScenarioRun } from '../../../scenario/run.ts';
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
  const met = conditionsMet({ ...words.question, item }, shown);
  const texts = goalWords(words, item);
  const run = runScenario(shown);
  return item.goal.map((condition, index) => {
    const now = run.ok ? numberOf(run.value, shown, condition) : null;
    return {
      text: texts[index] ?? '',
      met: met[index] ?? false,
      stays: condition.is === '=',
      now: now === null ? null : conditionWriter(words, condition)(now),
    };
  });
}

function numberOf({ results }: ScenarioRun, { params }: Scenario, { output, param = '' }: Condition): number | null {
  if (output === undefined) return paramAt(params, param);
  const found = outputAt(results, output);
  return found.ok ? found.value : null;
}

function paramAt(params: unknown, path: string): number | null {
  let found = params;
  for (const step of placeOf(path) ?? []) {
    if (typeof found !== 'object' || found === null) return null;
    found = (found as Readonly<Record<string | number, unknown>>)[step];
  }
  return typeof found === 'number' ? found : null;
}
