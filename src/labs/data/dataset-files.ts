import { csvText } from '../../input/csv.ts';
import { datasetTable } from '../../input/dataset-table.ts';
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
  readonly content: string | Uint8Array<ArrayBuffer>;
}

export type DatasetForm = 'file' | 'table';

/** A stored dataset, as the file that Lifecurve opens again or as a table for other programs. */
export async function madeDatasetFile(
  store: Pick<Store, 'readCustomers'>,
  dataset: Dataset,
  title: string,
  form: DatasetForm,
  now: string,
): Promise<MadeFile> {
  const customers = await store.readCustomers(dataset.id);
  const name = slug(title) || 'dataset';
  if (form === 'file') {
    return { name: `${name}.lifecurve.json`, type: 'application/json', content: datasetFile(dataset, customers, now) };
  }
  const { columns, rows } = datasetTable(dataset, customers);
  return { name: `${name}.csv`, type: 'text/csv', content: csvText(columns, rows, { mark: true }) };
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
