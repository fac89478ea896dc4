import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { freshDatabase, madeCustomers, madeDataset, early, valueOf } from './made-up.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const failing = (name: string) => new DOMException('no', name);
const throwing = (name: string) => ({
  open() {
    throw failing(name);
  },
});

/** A database that answers an attempt to open it with an error. */
function answering(name: string): IDBFactory {
  const factory = new IDBFactory();
  vi.spyOn(factory, 'open').mockImplementation(() => {
    const request = new EventTarget() as unknown as { error: DOMException; onerror?: (event: Event) => void };
    request.error = failing(name);
    const events = request as unknown as EventTarget;
    events.addEventListener('error', (event) => request.onerror?.(event));
    queueMicrotask(() => events.dispatchEvent(new Event('error')));
    return request as unknown as IDBOpenDBRequest;
  });
  return factory;
}

describe('opening the store', () => {
  it.each([
    ['absent', () => undefined],
    ['denied', () => throwing('SecurityError')],
    ['denied', () => throwing('InvalidStateError')],
    ['failed', () => throwing('UnknownError')],
    ['denied', () => answering('SecurityError')],
    ['failed', () => answering('UnknownError')],
  ])('keeps work in memory and says why: %s', async (reason, make) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined); // Dexie tells of its attempts
    const store = await openStore({ indexedDB: make() as IDBFactory | undefined, IDBKeyRange });
    expect([store.kind, store.memoryReason]).toEqual(['memory', reason]);
    valueOf(await store.saveDataset(madeDataset('a'), madeCustomers(), early));
    expect(await store.readCustomers('a')).toEqual(madeCustomers());
  });

  it('waits three seconds for a browser that never answers, not longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = new IDBFactory();
    vi.spyOn(silent, 'open').mockImplementation(() => new EventTarget() as unknown as IDBOpenDBRequest);
    const settled = vi.fn();
    const opening = openStore({ indexedDB: silent, IDBKeyRange });
    void opening.then(settled);
    await vi.advanceTimersByTimeAsync(2999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect((await opening).memoryReason).toBe('timeout');
  });

  it('leaves a database of a newer program alone', async () => {
    const platform = freshDatabase();
    const newer = new Dexie('lifecurve', { indexedDB: platform.indexedDB!, IDBKeyRange });
    newer.version(1000).stores({ settings: 'key', diary: '++' });
    await newer.open();
    await newer.table('settings').put({ key: 'language', value: 'en' });
    newer.close();
    const store = await openStore(platform);
    expect([store.kind, store.memoryReason]).toEqual(['memory', 'newer-version']);
    expect(await store.readSetting('language')).toBeNull();
    const [found] = await platform.indexedDB!.databases();
    expect(found).toEqual({ name: 'lifecurve', version: 10_000 });
  });

  it('uses the database of the page where none is given, and memory where the page has none', async () => {
    expect((await openStore()).memoryReason).toBe('absent');
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.stubGlobal('IDBKeyRange', IDBKeyRange);
    const store = await openStore();
    expect(store.kind).toBe('browser');
    store.close();
    vi.unstubAllGlobals();
  });

  it('survives a page that may not even ask for its database', async () => {
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw failing('SecurityError');
      },
    });
    const store = await openStore();
    Reflect.deleteProperty(globalThis, 'indexedDB');
    expect(store.kind).toBe('memory');
  });
});
