import type { Page } from 'playwright-core';
import { addressOf, type Opening } from './harness.ts';
import type { Site } from './harness-server.ts';

/** What the page around keeps of its frames. */
export interface Kept {
  readonly hellos: readonly { readonly id: string }[];
  readonly events: readonly { readonly m: string; readonly p: Readonly<Record<string, unknown>> }[];
  readonly call: (m: string, p?: object) => Promise<unknown>;
}

interface Behaviour {
  /** Takes the height that the frame asks for, and says so. */
  readonly grows?: boolean;
  readonly says?: boolean;
  /** Answers with something else, one after the other, before what is right. */
  readonly first?: readonly ('nonce' | 'version' | 'no-port' | 'null')[];
}

/** A page of another author that embeds the app by the protocol alone, without the element. */
export function protocolPage(
  site: Site,
  name: string,
  opening: Opening,
  { grows = true, says = true, first = [] }: Behaviour = {},
): string {
  const src = addressOf(site, { hash: '', ...opening, query: { embed: '1', lang: 'en', ...opening.query } }).replaceAll('&', '&amp;');
  return site.addPage(
    name,
    `<!doctype html><meta charset="utf-8"><title>host</title>
<button id="before">before</button>
<iframe src="${src}" style="width:900px;height:500px;border:0"></iframe>
<button id="after">after</button>
<script>
const frame = document.querySelector('iframe');
const kept = window.kept = { hellos: [], events: [] };
const waiting = new Map();
let port = null, count = 0, greeted = null;
kept.call = (m, p = {}) => new Promise((done, failed) => {
  const n = ++count;
  waiting.set(n, { done, failed });
  port.postMessage({ k: 'req', n, m, p });
});
function welcome(id, wrong) {
  const { port1, port2 } = new MessageChannel();
  const message = { lifecurve: 1, type: 'welcome', id, version: 1 };
  if (wrong === 'nonce') message.id = 'other';
  if (wrong === 'version') message.version = 9;
  if (wrong === 'null') return frame.contentWindow.postMessage(null, '*', [port2]);
  frame.contentWindow.postMessage(message, '*', wrong === 'no-port' ? [] : [port2]);
  return port1;
}
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || data === null || data.type !== 'hello') return;
  kept.hellos.push(data);
  if (greeted === data.id) return;
  const wrong = ${JSON.stringify(first)}[kept.hellos.length - 1];
  if (wrong) return welcome(data.id, wrong);
  greeted = data.id;
  port = welcome(data.id);
  port.onmessage = ({ data: { k, n, m, p, ok, e } }) => {
    if (k === 'res') return ok ? waiting.get(n).done(p) : waiting.get(n).failed(new Error(e.code + ': ' + e.message));
    kept.events.push({ m, p });
    if (m !== 'height') return;
    if (${String(grows)}) frame.style.height = p.px + 'px';
    if (${String(says)}) kept.call('height.ack', { px: p.px });
  };
});
</script>`,
  );
}

/** Asks the only frame of a {@link protocolPage}. */
export const call = (page: Page, method: string, payload: object = {}): Promise<unknown> =>
  page.evaluate(([m, p]) => (window as unknown as { readonly kept: Kept }).kept.call(m, p), [method, payload] as const);

export const eventsOf = (page: Page, name: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  page.evaluate((m) => (window as unknown as { readonly kept: Kept }).kept.events.filter((one) => one.m === m).map(({ p }) => p), name);

export const hellosOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { readonly kept: Kept }).kept.hellos.map(({ id }) => id));

/** Waits until the frame has told something. */
export const told = (page: Page, name: string, least = 1): Promise<unknown> =>
  page.waitForFunction(([m, n]) => (window as unknown as { readonly kept: Kept }).kept.events.filter((one) => one.m === m).length >= n, [
    name,
    least,
  ] as const);

/** A page with elements in it. */
export const elementPage = (site: Site, name: string, body: string): string =>
  site.addPage(
    name,
    `<!doctype html><meta charset="utf-8"><title>host</title><script src="${site.url}lifecurve-embed.js" defer></script>${body}`,
  );
