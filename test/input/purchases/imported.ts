import type { PurchaseReading } from '../../../src/input/purchases/head.ts';
import { importPurchases, type ImportedPurchases, type PurchaseOptions } from '../../../src/input/purchases/import-purchases.ts';
import type { PurchaseLayout } from '../../../src/input/purchases/layout.ts';
import { usualPolicies, type PurchasePolicies } from '../../../src/input/purchases/policies.ts';
import { previewPurchases, type PurchasePreview } from '../../../src/input/purchases/preview-purchases.ts';
import type { PurchaseSource } from '../../../src/input/purchases/source.ts';
import { textAt } from '../../../src/model/purchases/text-column.ts';
import type { StoredLog } from '../../../src/scenario/stored-log.ts';
import type { Purchase } from './hostile-file.ts';

export const guessed: PurchaseReading = { encoding: null, delimiter: null, header: null };

export interface Choices {
  readonly reading?: Partial<PurchaseReading>;
  readonly layout?: Partial<PurchaseLayout>;
  readonly policies?: Partial<PurchasePolicies>;
  readonly pseudonymKey?: Uint8Array;
}

export async function previewOf(source: PurchaseSource, reading: Partial<PurchaseReading> = {}): Promise<PurchasePreview> {
  const preview = await previewPurchases(source, { ...guessed, ...reading });
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  return preview.value;
}

/** A source imported as it is guessed to be, but for some choices. */
export async function importOf(
  source: PurchaseSource,
  { reading, layout, policies, pseudonymKey }: Choices = {},
): Promise<ImportedPurchases> {
  const { guess } = await previewOf(source, reading);
  const options: PurchaseOptions = { policies: { ...usualPolicies, ...policies }, margin: 0.4, pseudonymKey: pseudonymKey ?? null };
  const imported = await importPurchases(source, { ...guessed, ...reading }, { ...guess.layout, ...layout }, options);
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  return imported.value;
}

/** The rows of a log, in its order. */
export function rowsOf(log: StoredLog | null): Purchase[] {
  if (log === null) return [];
  return Array.from({ length: log.customers }, (_, customer) => customer).flatMap((customer) =>
    Array.from({ length: log.first[customer + 1]! - log.first[customer]! }, (_, index) => {
      const row = log.first[customer]! + index;
      return { customer: textAt(log.ids, customer), day: log.day[row]!, amount: log.amount[row]! };
    }),
  );
}
