import { logOfHistories } from '../../model/purchases/log-of-histories.ts';
import { textColumnOf } from '../../model/purchases/text-column.ts';
import type { Customer, Dataset } from '../../scenario/dataset.ts';
import type { StoredLog } from '../../scenario/stored-log.ts';
import type { OpenDataset } from '../../state/open-dataset.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import type { HeldLog } from '../../../workers/segment-log.ts';
import { OpenLog } from './open-log.ts';

const opened = new WeakMap<OpenDataset, OpenLog>();

/** The open dataset's purchases; for one of profit histories, what its records come to. */
export function logOf({ current, engines }: Pick<Workbench, 'current' | 'engines'>): OpenLog {
  const known = opened.get(current);
  if (known !== undefined) return known;
  const { log, customers, dataset } = current;
  const held = log === null ? ownLog(customers, dataset) : heldPart(log);
  const made = new OpenLog(held, () => engines.segmenter);
  opened.set(current, made);
  return made;
}

const ownLog = (customers: readonly Customer[], { unit, dated }: Dataset): HeldLog => ({
  ...logOfHistories(customers, unit, dated),
  ids: textColumnOf(customers.map(({ id }) => id)),
});

/** What the worker needs of a log: without the columns that only the page reads. */
const heldPart = ({ customers, first, day, amount, cost, complaints, use, ids }: StoredLog): HeldLog => ({
  ...{ customers, first, day, amount, cost, complaints, use, ids },
});
