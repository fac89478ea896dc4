import type { Dataset } from '../../scenario/dataset.ts';
import type { StoredLog } from '../../scenario/stored-log.ts';
import type { DatasetContents } from '../store.ts';
import { customerJson } from './customer-json.ts';
import { app, fileVersion } from './form.ts';
import { logJson } from './log-json.ts';

/** A dataset with what it holds. */
type Held = Omit<DatasetContents, 'dataset'> & { readonly dataset: Dataset };

/**
 * A dataset as a JSON file that people and other programs can read: one line a customer, or a column of its purchase log.
 * @param exportedAt ISO 8601, UTC
 */
export function datasetFile({ dataset, customers, log }: Held, exportedAt: string): string {
  const { id, title, note, unit, currency, dated, origin, pools, log: facts } = dataset;
  const heading = {
    app,
    kind: 'dataset',
    version: fileVersion,
    exportedAt,
    dataset: { id, title, note, unit, currency, dated, origin, pools, log: facts },
  };
  const opened = JSON.stringify(heading, null, 2).replace(/\n\}$/, '');
  const lines = customers.map((customer) => `    ${JSON.stringify(customerJson(customer))}`);
  return `${opened},\n  "customers": [\n${lines.join(',\n')}\n  ],\n  "log": ${log === null ? 'null' : columnLines(log)}\n}\n`;
}

function columnLines(log: StoredLog): string {
  const lines = Object.entries(logJson(log)).map(([column, entries]) => `    "${column}": ${JSON.stringify(entries)}`);
  return `{\n${lines.join(',\n')}\n  }`;
}
