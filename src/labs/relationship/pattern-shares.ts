import type { SeriesTone } from '../../charts/xy-chart-data.ts';
import { patterns, type Pattern } from '../../model/life-curve/pattern.ts';
import type { ChartTexts } from './chart-data.ts';
import type { ShownPopulation } from './simulation.svelte.ts';

/** Colours of the stages that the patterns are nearest to. */
const tones: Readonly<Record<Pattern, SeriesTone>> = { I: 'exploration', II: 'formation', III: 'decline', IV: 'stability', open: 'soft' };

interface PatternShare {
  readonly pattern: Pattern;
  /** As of everybody. */
  readonly customers: number;
  readonly share: number;
  readonly tone: SeriesTone;
}

export const patternShares = ({ population, scale }: ShownPopulation): readonly PatternShare[] =>
  patterns.map((pattern, place) => {
    const count = population.outcome.statusQuo.all.tally.patterns[place] ?? 0;
    return { pattern, customers: count * scale, share: count / population.outcome.customers, tone: tones[pattern] };
  });

/** All patterns with their counts and shares. */
export function patternSentence({ text, terms, format }: ChartTexts, shown: ShownPopulation): string {
  const { summary, one } = text.charts.patterns;
  return summary(
    patternShares(shown).map(({ pattern, customers, share }) =>
      one(terms.patterns[pattern], format.whole(customers), format.percent(share, 1)),
    ),
  );
}
