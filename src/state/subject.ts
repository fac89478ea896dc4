import type { Scenario } from '../scenario/scenario.ts';
import type { Subject } from './life-curve.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

/** Whose history a life-curve scenario shows: its own rows, or a stored customer's, whose dataset is opened. */
export async function subjectOf(
  { data: { inline, reference } }: Scenario,
  workbench: Pick<Workbench, 'current' | 'openDataset' | 'tell'>,
): Promise<Subject> {
  if (Array.isArray(inline.history)) {
    const history = Float64Array.from(inline.history as readonly (number | null)[], (profit) => profit ?? NaN);
    return { dataset: null, customer: null, history };
  }
  const nobody: Subject = { dataset: null, customer: null, history: new Float64Array() };
  if (reference === null || reference.customer === null) return nobody;
  await workbench.openDataset(reference.dataset);
  const { current } = workbench;
  const customer = current.dataset.id === reference.dataset ? current.customer(reference.customer) : null;
  if (customer !== null) return { dataset: current, customer, history: customer.profit };
  workbench.tell({ kind: 'customer-missing', dataset: reference.dataset, customer: reference.customer });
  return nobody;
}
