import type { CohortFault } from './dataset-cohort.ts';
import type { ProjectionView } from './projection-view.svelte.ts';

/** Why a dataset's customers are no cohort, and what to do. */
export function cohortRefusal(
  fault: CohortFault,
  { text, format, terms, unit }: Pick<ProjectionView, 'text' | 'format' | 'terms' | 'unit'>,
): string {
  const { faults } = text.dataset;
  switch (fault.code) {
    case 'coarser':
      return faults.coarser({ unit: terms.units[fault.unit], each: terms.units[unit] });
    case 'few-customers':
      return faults.fewCustomers({ found: format.whole(fault.found), needed: format.whole(fault.needed) });
    case 'few-renewals':
      return faults.fewRenewals({ found: format.whole(fault.found), needed: format.whole(fault.needed), known: format.whole(fault.known) });
    case 'nobody-left':
      return faults.nobodyLeft;
    default:
      return fault satisfies never;
  }
}
