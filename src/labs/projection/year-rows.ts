import { survivalAt } from '../../model/retention-projection/projection.ts';
import type { ProjectionView } from './projection-view.svelte.ts';

/** One renewal in numbers; NaN where there is none. */
export interface YearRow {
  readonly t: number;
  readonly survivors: number;
  readonly share: number;
  readonly projected: number;
  /** Projected minus observed share, percentage points. */
  readonly error: number;
  readonly retention: number;
  readonly projectedRetention: number;
  readonly fate: 'seen' | 'held' | 'future';
}

type Known = Pick<ProjectionView, 'survivors' | 'cohort' | 'observedRetention' | 'chosen' | 'last' | 'seen' | 'observed'>;

export const yearRows = ({ survivors, cohort, observedRetention, chosen, last, seen, observed }: Known): readonly YearRow[] =>
  Array.from({ length: last + 1 }, (_, t) => {
    const count = survivors[t] ?? NaN;
    const projected = survivalAt(chosen, t);
    return {
      ...{ t, survivors: count, share: count / cohort, projected, error: 100 * (projected - count / cohort) },
      retention: t === 0 ? NaN : (observedRetention[t - 1] ?? NaN),
      projectedRetention: t === 0 ? NaN : chosen.retention(t),
      fate: t <= seen ? 'seen' : t <= observed ? 'held' : 'future',
    };
  });
