import type { Customer, Dataset } from '../../scenario/dataset.ts';
import { customerJson } from './customer-json.ts';
import { app, fileVersion } from './form.ts';

/**
 * A dataset as a JSON file that people and other programs can read: one line a customer.
 * @param exportedAt ISO 8601, UTC
 */
export function datasetFile(dataset: Dataset, customers: readonly Customer[], exportedAt: string): string {
  const { id, title, note, unit, currency, dated, origin, pools } = dataset;
  const heading = {
    app,
    kind: 'dataset',
    version: fileVersion,
    exportedAt,
    dataset: { id, title, note, unit, currency, dated, origin, pools },
  };
  const opened = JSON.stringify(heading, null, 2).replace(/\n\}$/, '');
  const lines = customers.map((customer) => `    ${JSON.stringify(customerJson(customer))}`);
  return `${opened},\n  "customers": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
