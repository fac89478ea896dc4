import * as v from 'valibot';
import type { Path } from '../../model/fault.ts';
import { err, ok, type Result } from '../../model/result.ts';
import type { Dataset } from '../../scenario/dataset.ts';
import type { Contents, DatasetContents } from '../store.ts';
import type { FileFault } from './file-fault.ts';
import { backupBody, datasetBody, fileVersion, heading } from './form.ts';
import { isGzip, unzipped } from './gzip.ts';

/** What a file of this program holds. */
export type OpenedFile =
  | ({ readonly kind: 'dataset'; readonly exportedAt: string; readonly dataset: Dataset } & Omit<DatasetContents, 'dataset'>)
  | { readonly kind: 'backup'; readonly exportedAt: string; readonly contents: Contents };

/** Unpacked; about 45,000 customers with all their columns over five years, or 10 million purchases. A browser's text holds no more than 2²⁹. */
const mostBytes = 400 * 2 ** 20;

/** Reads a file that {@link datasetFile} or {@link backupFile} wrote, packed or not. Nothing of a faulty file is used. */
export async function openFile(bytes: Uint8Array<ArrayBuffer>): Promise<Result<OpenedFile, FileFault>> {
  const plain = isGzip(bytes) ? await unzipped(bytes, mostBytes) : bytes;
  if (plain === 'damaged') return err({ code: 'file-unreadable' });
  if (plain === 'too-large' || plain.length > mostBytes) return err({ code: 'file-too-large', max: mostBytes });
  const json = parsed(plain);
  return json === undefined ? err({ code: 'file-unreadable' }) : opened(json);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function opened(json: unknown): Result<OpenedFile, FileFault> {
  const head = v.safeParse(heading, json);
  if (!head.success) return err({ code: 'file-foreign' });
  const { kind, version } = head.output;
  if (version > fileVersion) return err({ code: 'file-newer', got: version, newest: fileVersion });
  return kind === 'dataset' ? openedDataset(json) : openedBackup(json);
}

function openedDataset(json: unknown): Result<OpenedFile, FileFault> {
  const body = v.safeParse(datasetBody, json, { abortEarly: true });
  return body.success ? ok({ kind: 'dataset', ...body.output }) : err(damagedAt(body.issues[0]));
}

function openedBackup(json: unknown): Result<OpenedFile, FileFault> {
  const body = v.safeParse(backupBody, json, { abortEarly: true });
  if (!body.success) return err(damagedAt(body.issues[0]));
  const { exportedAt, ...contents } = body.output;
  return ok({ kind: 'backup', exportedAt, contents });
}

const damagedAt = (issue: v.BaseIssue<unknown>): FileFault => ({
  code: 'file-damaged',
  path: (issue.path ?? []).map(({ key }) => key) as Path,
});
