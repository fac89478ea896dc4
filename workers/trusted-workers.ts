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

/** Whether a URL is code of this build: its workers are blobs that the page makes of its own text. */
export const isOwnWorker = (url: string, page: string): boolean => new URL(url, page).protocol === 'blob:';

function trustWorkers(trustedTypes: TrustedTypes): void {
  const policy = trustedTypes.createPolicy('lifecurve-worker', {
    createScriptURL(url) {
      if (isOwnWorker(url, location.href)) return url;
      throw new TypeError(`not a worker of this build: ${url.slice(0, 80)}`);
    },
  });
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(policy.createScriptURL(String(url)), options);
    }
  };
}

// A development server sends no policy, and its worker URLs look different.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
if (trustedTypes && !import.meta.hot) trustWorkers(trustedTypes);
