import { buyersByCell } from './shown-cohort.ts';
import type { MigrationView } from './migration-view.svelte.ts';

type Seen = Pick<MigrationView, 'text' | 'format' | 'terms' | 'unit' | 'params' | 'cohort' | 'count'>;

/** Cells named one by one; the rest is added up. */
const mostNamed = 5;

/** Who buys in the step from the period shown to the next, and why: the cells they come from. */
export function narration(seen: Seen, period: number): string {
  const { text, format, terms, unit, params, cohort, count } = seen;
  const { narration: words } = text;
  if (period >= params.periods) return words.end(count(cohort.stocks[0]?.[period] ?? 0));
  const buyers = buyersByCell(cohort, period + 1);
  const named = buyers.flatMap((buying, cell) => (buying > 0 ? [{ cell, buying, customers: cohort.stocks[cell]?.[period] ?? 0 }] : []));
  const total = buyers.reduce((sum, buying) => sum + buying, 0);
  const when = terms.age[unit](format.whole(period + 1));
  if (named.length === 0) return words.nobody(when);
  const parts = named
    .slice(0, mostNamed)
    .map(({ cell, buying, customers }) => words.part({ buying: count(buying), customers: count(customers), cell: format.whole(cell + 1) }));
  const rest = named.slice(mostNamed).reduce((sum, { buying }) => sum + buying, 0);
  const all = rest > 0 ? [...parts, words.rest(count(rest))] : parts;
  return words.next({ when, total: count(total), parts: words.parts(all) });
}
