import type { SeriesTone } from '../../../charts/xy-chart-data.ts';
import type { GroupRule, ScoreRange } from '../../../model/rfm/groups.ts';

/** The name of a group of the house in the language; another's is its own. */
export const groupLabel = (id: string, words: Readonly<Record<string, string>>): string =>
  Object.hasOwn(words, id) ? (words[id] ?? id) : id;

/** Colours by where a group stands: recent and frequent, recent only, frequent only, neither. */
export function groupTone({ recency, frequency }: GroupRule, quantiles: number): SeriesTone {
  const isHigh = ([least, most]: ScoreRange) => least + Math.min(most, quantiles) > quantiles + 1;
  if (isHigh(recency)) return isHigh(frequency) ? 'formation' : 'exploration';
  return isHigh(frequency) ? 'stability' : 'decline';
}
