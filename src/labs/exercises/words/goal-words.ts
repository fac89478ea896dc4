import { valueOf } from '../../../exercise/compute.ts';
import type { Condition, StateItem } from '../../../exercise/pack.ts';
import { specificationOf } from '../../../model/specifications.ts';
import type { ItemWords } from './item-words.ts';

const signs: Readonly<Record<Condition['is'], string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };

/** The conditions of a goal, each in a line: `CLP ≥ 500`. */
export const goalWords = (words: ItemWords, item: StateItem): readonly string[] =>
  item.goal.map((condition) => {
    const wanted = wantedNumber(words, item, condition);
    return `${words.called(condition.output ?? condition.param ?? '')} ${signs[condition.is]} ${wanted === null ? '?' : conditionWriter(words, condition)(wanted)}`;
  });

function wantedNumber({ question, names }: ItemWords, item: StateItem, { value }: Condition): number | null {
  if (typeof value === 'number') return value;
  const computed = valueOf(question.pack, item, { formula: value }, names);
  return computed.ok ? computed.value : null;
}

/** How the number of a condition is written: shares that a model takes in percent. */
export function conditionWriter({ question, write }: ItemWords, { param }: Condition): (value: number) => string {
  const { pack, item } = question;
  const model = item.scenario === undefined ? undefined : pack.scenarios[item.scenario]?.model;
  const parameter = param === undefined || model === undefined ? undefined : specificationOf(model).parameters[param];
  const measure = parameter !== undefined && 'measure' in parameter ? parameter.measure : null;
  return measure === 'share-per-unit' ? (value) => write.percent(value, null) : (value) => write.number(value, null);
}
