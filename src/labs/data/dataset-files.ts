import { csvText } from '../../input/csv.ts';
import { datasetTable } from '../../input/dataset-table.ts';
import { logTable } from '../../input/log-table.ts';
import type { Dataset } from '../../scenario/dataset.ts';
import { backupFile } from '../../store/files/backup-file.ts';
import { datasetFile } from '../../store/files/dataset-file.ts';
import { isGzip } from '../../store/files/gzip.ts';
import type { Store } from '../../store/store.ts';
import { slug } from './dataset-id.ts';

/** A file to be handed to the browser. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer> | Blob;
}

export type DatasetForm = 'file' | 'table';

/** A stored dataset, as the file that Lifecurve opens again or as a table for other programs. */
export async function madeDatasetFile(
  store: Pick<Store, 'readCustomers' | 'readLog'>,
  dataset: Dataset,
  title: string,
  form: DatasetForm,
  now: string,
): Promise<MadeFile> {
  const name = slug(title) || 'dataset';
  const log = await store.readLog(dataset.id);
  const customers = log === null ? await store.readCustomers(dataset.id) : [];
  if (form === 'file') {
    return { name: `${name}.lifecurve.json`, type: 'application/json', content: datasetFile({ dataset, customers, log }, now) };
  }
  if (log !== null) return { name: `${name}.csv`, type: 'text/csv', content: await joined(logTable(log)) };
  const { columns, rows } = datasetTable(dataset, customers);
  return { name: `${name}.csv`, type: 'text/csv', content: csvText(columns, rows, { mark: true }) };
}

/** A long text as a file; the page gets its turn after every piece. */
async function joined(pieces: Iterable<string>): Promise<Blob> {
  const blobs: Blob[] = [];
  for (const piece of pieces) {
    blobs.push(new Blob([piece]));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(blobs, { type: 'text/csv' });
}

/** Everything that a store holds. */
export async function madeBackup(store: Pick<Store, 'readContents'>, now: string): Promise<MadeFile> {
  const content = await backupFile(await store.readContents(), now);
  const packed = isGzip(content);
  return {
    name: `lifecurve-backup-${now.slice(0, 10)}.json${packed ? '.gz' : ''}`,
    type: packed ? 'application/gzip' : 'application/json',
    content,
  };
}
