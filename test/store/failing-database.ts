import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

/** The class behind every table of the stand-in for a browser's database; the package exports no type for it. */
export const objectStore: IDBObjectStore = await new Promise((resolve) => {
  const request = new IDBFactory().open('any');
  request.onupgradeneeded = () => resolve(Object.getPrototypeOf(request.result.createObjectStore('any')) as IDBObjectStore);
});

/**
 * Lets writes to one table pass until the browser's storage fails with `name`, as real ones do: a moment later, by ending
 * the transaction and with it every request that still waits.
 */
export function failingWrites(table: string, passing: number, name: string): { readonly count: () => number } {
  let count = 0;
  for (const method of ['add', 'put'] as const) {
    const write = Reflect.get(objectStore, method) as IDBObjectStore['add'];
    vi.spyOn(objectStore, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === table && ++count === passing + 1) {
        const transaction = this.transaction as unknown as { _abort: (error: string) => void };
        queueMicrotask(() => transaction._abort(name));
      }
      return write.apply(this, args);
    });
  }
  return { count: () => count };
}
