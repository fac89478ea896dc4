import type { GroupRule, ScoreRange } from '../../../model/rfm/groups.ts';
import type { WrittenRule } from '../../../model/rfm/specification.ts';

export const ruleMeasures = ['recency', 'frequency', 'monetary'] as const;
export type RuleMeasure = (typeof ruleMeasures)[number];

/** The highest score there can be: a range up to it stays open where there are more quantiles. */
const highest = 9;

/** Rules as a document writes them, so that they can be edited. */
export const writtenRules = (rules: readonly GroupRule[], quantiles: number): readonly WrittenRule[] =>
  rules.map(({ id, recency, frequency, monetary }) => ({
    name: id,
    recency: openEnded(recency, quantiles),
    frequency: openEnded(frequency, quantiles),
    monetary: openEnded(monetary, quantiles),
  }));

const openEnded = ([least, most]: ScoreRange, quantiles: number) => ({ least, most: most >= quantiles ? highest : most });

/** With another range of one rule; the end that is not moved gives way. */
export function withScores(
  rules: readonly WrittenRule[],
  place: number,
  measure: RuleMeasure,
  change: { readonly least: number } | { readonly most: number },
  quantiles: number,
): readonly WrittenRule[] {
  return rules.map((rule, at) => {
    if (at !== place) return rule;
    const range = { ...rule[measure], ...change };
    const turned =
      range.most >= range.least ? range : 'least' in change ? { ...range, most: change.least } : { ...range, least: change.most };
    return { ...rule, [measure]: { least: turned.least, most: turned.most >= quantiles ? highest : turned.most } };
  });
}

export const renamed = (rules: readonly WrittenRule[], place: number, name: string): readonly WrittenRule[] =>
  rules.map((rule, at) => (at === place ? { ...rule, name } : rule));

/** With a rule one place earlier (−1) or later (1). */
export function moved(rules: readonly WrittenRule[], place: number, by: -1 | 1): readonly WrittenRule[] {
  const [one, other] = [rules[place], rules[place + by]];
  if (one === undefined || other === undefined) return rules;
  return rules.with(place, other).with(place + by, one);
}

export const removed = (rules: readonly WrittenRule[], place: number): readonly WrittenRule[] => rules.filter((_, at) => at !== place);

/** With one more rule, at the head, so that it counts: the best score in each of the three. */
export function added(rules: readonly WrittenRule[], name: (number: number) => string, quantiles: number): readonly WrittenRule[] {
  let number = 1;
  while (rules.some((rule) => rule.name === name(number))) number++;
  const best = { least: quantiles, most: highest };
  return [{ name: name(number), recency: best, frequency: best, monetary: best }, ...rules];
}
