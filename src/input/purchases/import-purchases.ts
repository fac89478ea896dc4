import { sum } from '../../model/numerics/sum.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { factsOf } from '../../scenario/log-facts.ts';
import type { LogFacts, StoredLog } from '../../scenario/stored-log.ts';
import type { Watch } from '../watch.ts';
import { readHead, type Head, type HeadFault, type PurchaseReading } from './head.ts';
import { purchaseLayoutFaults, type PurchaseLayout, type PurchaseLayoutFault } from './layout.ts';
import { orderedPurchases } from './ordered-purchases.ts';
import type { PurchasePolicies } from './policies.ts';
import { pseudonyms } from './pseudonyms.ts';
import { PurchaseRows } from './purchase-rows.ts';
import type { PurchaseReport } from './report.ts';
import { RowSplitter } from './row-splitter.ts';
import { openSource, type OpenSource, type PurchaseSource, type SourceFault } from './source.ts';
import { toUtf8 } from './utf8.ts';

export interface PurchaseOptions {
  readonly policies: PurchasePolicies;
  /** The share of an amount that is profit where no cost is known, 0 to 1. */
  readonly margin: number;
  /** Random bytes by which ids are replaced, and personal columns left out; null: neither. */
  readonly pseudonymKey: Uint8Array | null;
}

export interface ImportedPurchases {
  /** Null where no row was kept. */
  readonly log: StoredLog | null;
  readonly facts: LogFacts | null;
  readonly report: PurchaseReport;
}

export type PurchaseFault =
  | SourceFault
  | HeadFault
  | { readonly code: 'layout'; readonly faults: readonly PurchaseLayoutFault[] }
  | { readonly code: 'too-many-rows'; readonly size: number; readonly max: number };

const sliceBytes = 4 * 2 ** 20;
/** The columns of so many rows have about half a gigabyte. */
const mostRows = 20_000_000;

/** Makes a purchase log of a source, read slice by slice; only columns are held. */
export async function importPurchases(
  from: PurchaseSource,
  reading: PurchaseReading,
  layout: PurchaseLayout,
  options: PurchaseOptions,
  onProgress: NonNullable<Watch['onProgress']> = () => undefined,
): Promise<Result<ImportedPurchases, PurchaseFault>> {
  const source = await openSource(from);
  if (!source.ok) return source;
  const head = await readHead(source.value, reading);
  if (!head.ok) return head;
  const faults = purchaseLayoutFaults(layout, head.value.width);
  if (faults.length > 0) return err({ code: 'layout', faults });
  const rows = await readRows(source.value, head.value, layout, options, onProgress);
  if (rows.rows > mostRows) return err({ code: 'too-many-rows', size: rows.rows, max: mostRows });
  return ok(imported(rows, layout, options));
}

async function readRows(
  { size, read }: OpenSource,
  { encoding, delimiter, headerLine, width }: Head,
  layout: PurchaseLayout,
  { policies, pseudonymKey }: PurchaseOptions,
  onProgress: (share: number) => void,
): Promise<PurchaseRows> {
  const rows = new PurchaseRows({ layout, policies, headerLine, decoded: encoding !== 'utf-8', withhold: pseudonymKey !== null });
  const splitter = new RowSplitter(delimiter, width, rows);
  const inUtf8 = toUtf8(encoding);
  for (let start = 0; start < size && rows.rows <= mostRows; start += sliceBytes) {
    const end = Math.min(size, start + sliceBytes);
    splitter.push(inUtf8(await read(start, end), end === size), end === size);
    onProgress(end / size);
  }
  return rows;
}

function imported(rows: PurchaseRows, layout: PurchaseLayout, options: PurchaseOptions): ImportedPurchases {
  const { policies, pseudonymKey: key } = options;
  const ordered = orderedPurchases(rows.columns.taken(), policies.sameDay === 'merge');
  const log = key === null ? ordered.log : { ...ordered.log, ids: pseudonyms(ordered.log.ids, key) };
  const facts = log.day.length === 0 ? null : factsOf(log, { margin: options.margin, pseudonymous: key !== null });
  const report = {
    ...reportOf(rows, layout, options),
    kept: log.day.length,
    merged: ordered.merged,
    sum: sum(log.amount),
    firstDay: facts?.firstDay ?? null,
    lastDay: facts?.lastDay ?? null,
  };
  return { log: facts === null ? null : log, facts, report };
}

function reportOf(rows: PurchaseRows, layout: PurchaseLayout, { pseudonymKey }: PurchaseOptions) {
  const { columns, refusals, blank, dropped, refunds, zeros, amountsTakenAsZero, ofUnknownCustomer } = rows;
  return {
    rows: rows.rows,
    blank,
    dropped,
    refused: refusals.total,
    reasons: refusals.reasons(),
    refunds,
    zeros,
    amountsTakenAsZero,
    ofUnknownCustomer,
    customers: columns.ids.size,
    gaps: columns.attributes.filter(({ gaps }) => gaps > 0).map(({ name, gaps }) => ({ name, count: gaps })),
    withheld:
      pseudonymKey === null ? [] : layout.columns.filter(({ role, personal }) => role === 'attribute' && personal).map(({ name }) => name),
  };
}
