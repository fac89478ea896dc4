import type { Table, Transaction } from 'dexie';
import type { Database } from './database.ts';
import { StorageBroken } from './write-fault.ts';

/**
 * Runs writes in one transaction: all of them or none. Where the browser ends the transaction, the error is its own (full
 * storage, say); Dexie often has only the AbortError of a request that was still waiting.
 */
export async function transact<T>(database: Database, tables: readonly Table[], work: () => PromiseLike<T>): Promise<T> {
  let native: { readonly error: DOMException | null } | undefined;
  try {
    return await database.transaction('rw', [...tables], (transaction: Transaction & { readonly idbtrans?: IDBTransaction }) => {
      native = transaction.idbtrans;
      return work();
    });
  } catch (error) {
    // A wrong key throws at once: a DataError that ends a transaction is the disk's (Chromium: failed to write blobs).
    throw native?.error?.name === 'DataError' ? new StorageBroken(native.error.message) : (native?.error ?? error);
  }
}
