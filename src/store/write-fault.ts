import { err, ok } from '../model/result.ts';
import type { StoreFault, Written } from './store.ts';

/** Thrown inside a transaction to undo it and say that another tab emptied the store meanwhile. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Thrown where the browser ended a transaction because its disk is full or broken, under a name that it has for our own mistakes too. */
export class StorageBroken extends Error {
  override readonly name = 'StorageBroken';
}

/** Runs a write; what a browser's storage can fail with becomes a fault, our own mistakes go on as exceptions. */
export async function written<T>(work: () => Promise<T>): Promise<Written<T>> {
  try {
    return ok(await work());
  } catch (error) {
    const fault = writeFault(namesIn(error));
    if (fault === null) throw error;
    return err(fault);
  }
}

/** The names by which browsers and Dexie call failures of the storage, not of the caller. */
const storageNames: readonly string[] = [
  'StorageBroken',
  'AbortError',
  'UnknownError',
  'TimeoutError',
  'TransactionInactiveError',
  'OpenFailedError',
  'NotFoundError',
];
const closedNames: readonly string[] = ['DatabaseClosedError', 'InvalidStateError'];

function writeFault(names: readonly string[]): StoreFault | null {
  if (names.includes('Interrupted')) return { code: 'interrupted' };
  if (names.includes('QuotaExceededError')) return { code: 'storage-full' };
  if (names.some((name) => closedNames.includes(name))) return { code: 'store-closed' };
  const name = names.find((one) => storageNames.includes(one));
  return name === undefined ? null : { code: 'storage-failed', name };
}

/** An error's name and those of the errors that it carries: Dexie hides the browser's own in `inner` or `failures`. */
function namesIn(error: unknown): readonly string[] {
  if (!(error instanceof Object)) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  return [String(name), ...namesIn(inner), ...(Array.isArray(failures) ? failures.slice(0, 1).flatMap(namesIn) : [])];
}
