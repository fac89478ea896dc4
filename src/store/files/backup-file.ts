import type { Contents } from '../store.ts';
import { customerJson } from './customer-json.ts';
import { app, fileVersion } from './form.ts';
import { gzipped } from './gzip.ts';
import { logJson } from './log-json.ts';

/**
 * Everything that a store holds, as a packed JSON file (`.json.gz`; plain JSON where the browser cannot pack).
 * @param exportedAt ISO 8601, UTC
 */
export async function backupFile(contents: Contents, exportedAt: string): Promise<Uint8Array<ArrayBuffer>> {
  const datasets = contents.datasets.map(({ dataset, customers, log }) => ({
    dataset,
    customers: customers.map(customerJson),
    log: log && logJson(log),
  }));
  const selections = contents.selections.map((selection) => ({ ...selection, members: [...selection.members] }));
  const file = { app, kind: 'backup', version: fileVersion, exportedAt, ...contents, datasets, selections };
  return gzipped(new TextEncoder().encode(JSON.stringify(file)));
}
