import { logOfHistories } from '../../model/purchases/log-of-histories.ts';
import { textColumnOf } from '../../model/purchases/text-column.ts';
import type { OpenDataset } from '../../state/open-dataset.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { OpenLog } from './open-log.ts';

const opened = new WeakMap<OpenDataset, OpenLog>();

/** The open dataset's purchases; for one of profit histories, what its records come to. */
export function logOf({ current, engines }: Pick<Workbench, 'current' | 'engines'>): OpenLog {
  const known = opened.get(current);
  if (known !== undefined) return known;
  const { log, customers, dataset } = current;
  const held = log ?? { ...logOfHistories(customers, dataset.unit, dataset.dated), ids: textColumnOf(customers.map(({ id }) => id)) };
  const made = new OpenLog(held, () => engines.segmenter);
  opened.set(current, made);
  return made;
}
