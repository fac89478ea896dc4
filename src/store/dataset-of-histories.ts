import type { Dataset } from '../scenario/dataset.ts';
import type { StoredDataset } from './store.ts';

/** A dataset of histories as it is listed. One with facts of a purchase log would lose the log, which no caller can want. */
export function datasetOfHistories(dataset: Dataset, customers: number, createdAt: string): StoredDataset {
  if (dataset.log) throw new Error(`the purchase log of ${dataset.id} would be lost`);
  return { ...dataset, customers, createdAt };
}
