import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOwnWorker } from '../../workers/trusted-workers.ts';

const page = 'https://school.example/a/b/c/index.html?lang=en#m=x';

describe('whose worker a URL is', () => {
  it.each(['blob:https://school.example/7f3c', 'blob:null/7f3c'])('ours: %s', (url) => {
    expect(isOwnWorker(url, page)).toBe(true);
  });

  it.each(['data:text/javascript,0', 'javascript:0', 'https://elsewhere.example/fit.worker.js', 'assets/index-Dsb6r28p.js'])(
    'not ours: %s',
    (url) => {
      expect(isOwnWorker(url, page)).toBe(false);
    },
  );

  it.each(['service-worker.js', 'https://school.example/a/b/c/service-worker.js'])(
    'the service worker beside the page is ours: %s',
    (url) => {
      expect(isOwnWorker(url, page)).toBe(true);
    },
  );

  it.each(['assets/service-worker.js', '../service-worker.js', 'https://elsewhere.example/a/b/c/service-worker.js'])(
    'one that lies elsewhere is not: %s',
    (url) => {
      expect(isOwnWorker(url, page)).toBe(false);
    },
  );

  it('a single file opened from a folder trusts blobs only', () => {
    expect(isOwnWorker('blob:null/7f3c', 'file:///home/x/lifecurve.html')).toBe(true);
    expect(isOwnWorker('file:///home/x/other.js', 'file:///home/x/lifecurve.html')).toBe(false);
  });
});

describe('the replaced constructor', () => {
  let started = 0;
  class NativeWorker {
    constructor(
      readonly url: unknown,
      readonly options?: WorkerOptions,
    ) {
      started += 1;
    }
  }

  beforeEach(async () => {
    started = 0;
    vi.resetModules();
    vi.stubGlobal('location', { href: page });
    vi.stubGlobal('Worker', NativeWorker);
    const createPolicy = (name: string, rules: { createScriptURL: (url: string) => string }) => ({
      createScriptURL: (url: string) => ({ name, trusted: rules.createScriptURL(url) }),
    });
    vi.stubGlobal('trustedTypes', { createPolicy });
    await import('../../workers/trusted-workers.ts');
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('hands the browser a trusted URL and the options', () => {
    const trusted = 'blob:https://school.example/7f3c';
    const worker: unknown = new Worker(new URL(trusted), { name: 'fit' });
    expect(worker).toBeInstanceOf(NativeWorker);
    expect(worker).toEqual({ url: { name: 'lifecurve-worker', trusted }, options: { name: 'fit' } });
  });

  it('starts nothing else', () => {
    expect(() => new Worker('data:text/javascript,0')).toThrow('not a worker of this build');
    expect(started).toBe(0);
  });
});
