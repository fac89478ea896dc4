/** Written in by the build. */
declare const __PRECACHE__: {
  /** Of what the files hold. */
  readonly revision: string;
  /** As addresses from the folder that the app lies in. */
  readonly files: readonly string[];
};

/** The service worker of the hosted edition: answers with the files that were there when it was installed, and leaves all else alone. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
/** Other folders of the same origin may hold other versions, each with caches of its own. */
const ours = `lifecurve ${scope} `;
const cacheName = `${ours}${__PRECACHE__.revision}`;
const addresses: ReadonlySet<string> = new Set(__PRECACHE__.files.map((file) => new URL(file, scope).href));

worker.addEventListener('install', (event) => event.waitUntil(filled()));
worker.addEventListener('activate', (event) => event.waitUntil(tidied()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const address = addressOf(event.request);
  if (address !== null) event.respondWith(answered(address));
});

async function filled(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all([...addresses].map(async (address) => cache.put(address, await fetched(address))));
}

/** A response that was led elsewhere may not answer a navigation: the same without that mark may. */
async function fetched(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.redirected ? new Response(response.body, response) : response;
}

async function tidied(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(ours) && name !== cacheName).map((name) => caches.delete(name)));
}

/** Which of the files is asked for; null for anything else, and for a page in a frame, which stays its host's matter. */
function addressOf({ method, mode, destination, url }: Request): string | null {
  if (method !== 'GET' || (mode === 'navigate' && destination !== 'document')) return null;
  const { origin, pathname } = new URL(url);
  const address = `${origin}${pathname}`;
  const file = address === scope ? new URL('index.html', scope).href : address;
  return addresses.has(file) ? file : null;
}

/** From the cache, or where the browser has emptied it, from where it came. */
async function answered(address: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(address)) ?? fetch(address);
}
