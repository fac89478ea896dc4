/**
 * Lets this build's own workers start under `require-trusted-types-for 'script'`, and no others. Vite's generated wrapper calls
 * `new Worker(string)`, so the constructor itself is replaced; import this before anything that may start a worker.
 */
interface TrustedTypePolicy {
  createScriptURL: (url: string) => string;
}
interface TrustedTypes {
  createPolicy: (name: string, rules: TrustedTypePolicy) => TrustedTypePolicy;
}

/** Beside the hosted page. */
const serviceWorkerFile = 'service-worker.js';

/** Whether a URL is code of this build: its workers are blobs that the page makes of its own text, its service worker a file. */
export const isOwnWorker = (url: string, page: string): boolean => {
  const { protocol, href } = new URL(url, page);
  return protocol === 'blob:' || href === new URL(serviceWorkerFile, page).href;
};

let policy: TrustedTypePolicy | null = null;

/** The service worker's address in the form that the browser wants. */
export const serviceWorkerUrl = (): string => policy?.createScriptURL(serviceWorkerFile) ?? serviceWorkerFile;

function trustWorkers(trustedTypes: TrustedTypes): TrustedTypePolicy {
  const own = trustedTypes.createPolicy('lifecurve-worker', {
    createScriptURL(url) {
      if (isOwnWorker(url, location.href)) return url;
      throw new TypeError(`not a worker of this build: ${url.slice(0, 80)}`);
    },
  });
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(own.createScriptURL(String(url)), options);
    }
  };
  return own;
}

// A development server sends no policy, and its worker URLs look different.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
if (trustedTypes && !import.meta.hot) policy = trustWorkers(trustedTypes);
