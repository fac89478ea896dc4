import type { PurchaseLog } from '../src/model/purchases/purchase-log.ts';
import type { TextColumn } from '../src/model/purchases/text-column.ts';

/** A purchase log as the worker keeps it: what measures are made of, and the ids to search in. */
export type HeldLog = PurchaseLog & { readonly ids: TextColumn };

let held: { readonly id: string; readonly log: HeldLog } | null = null;

/** Keeps a log in place of the one before. */
export function holdLog(id: string, log: HeldLog): true {
  held = { id, log };
  return true;
}

/** The log kept under an id; null where this worker never had it, or holds another one. */
export const heldLog = (id: string): HeldLog | null => (held?.id === id ? held.log : null);
