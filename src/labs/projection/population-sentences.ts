import type { Population } from './population.ts';
import type { ProjectionView } from './projection-view.svelte.ts';

type Seen = Pick<ProjectionView, 'text' | 'format' | 'chosen' | 'populationWay' | 'survived' | 'cohort' | 'leftThen'>;

/** What the picture of the population shows, the lesson last. */
export function populationSentences(seen: Seen, { mean, meanAtStart, duration }: Population): readonly string[] {
  const { format, chosen, populationWay, survived, cohort, leftThen } = seen;
  const text = seen.text.population;
  if (chosen.model === 'constant') return [text.alike];
  const percent = (share: number) => format.percent(share, 1);
  const told = {
    left: format.whole(cohort * leftThen),
    mean: percent(mean),
    meanAtStart: percent(meanAtStart),
    retention: percent(populationWay.retention(survived + 1)),
  };
  const start = text.start({ customers: format.whole(cohort), mean: percent(mean), retention: told.retention });
  const moving = Math.abs(duration - 1) >= 0.005;
  const after = moving ? text.durationAfter(told) : text.after(told);
  const changed = meanAtStart - mean > 0.005;
  const lesson = survived > 0 && !changed ? text.hardly : text.lesson;
  const own = moving ? [duration > 1 ? text.ageing(format.fixed(duration, 2)) : text.settling(format.fixed(duration, 2))] : [lesson];
  return [...(chosen === populationWay ? [] : [text.borrowed]), ...(survived === 0 ? [start, ...(moving ? own : [])] : [after, ...own])];
}
