import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, it as base } from 'vitest';
import { payloadJson } from '../../src/scenario/payload.ts';
import { findChromium } from '../tooling/chromium.ts';
import { serveApp, type Site } from './harness-server.ts';

/** What a headless Chromium needs to run as root in a container, and to stay silent on the network. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

interface Fixtures {
  /** One browser for the file. */
  readonly browser: Browser;
  /** The built app in a sub-folder of a plain server. */
  readonly site: Site;
  /** A page in a fresh profile. Its test fails on any complaint: console error, uncaught error, policy violation, foreign request. */
  readonly page: Page;
  /** The same page's complaints so far, for a test that expects some; it empties the list. */
  readonly complaints: string[];
  /** Opens a further watched page in a fresh profile, with its own settings (colour scheme, viewport, locale, offline …). */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
}

export const it = base.extend<Fixtures>({
  browser: [
    async ({}, use) => {
      const browser = await launch();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  site: [
    async ({}, use) => {
      if (!existsSync('dist/index.html')) throw new Error('Nothing is built: run npm run build first.');
      const site = await serveApp();
      await use(site);
      await site.close();
    },
    { scope: 'file' },
  ],
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  newPage: async ({ browser, site, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1360, height: 820 }, serviceWorkers: 'block', ...options });
      contexts.push(context);
      await watch(context, [site.origin], complaints);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  page: async ({ newPage }, use) => {
    await use(await newPage());
  },
});

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: name one in $CHROMIUM.');
  return chromium.launch({ executablePath, args: flags });
}

/** Writes every complaint of every page, frame and worker of a context into the list. Only the given origins may be asked for anything. */
export async function watch(context: BrowserContext, origins: readonly string[], complaints: string[]): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isLocal = ['data:', 'blob:', 'file:', 'about:'].includes(protocol);
    if (!isLocal && !origins.includes(origin)) complaints.push(`foreign request: ${request.url()}`);
  });
  await context.exposeFunction('reportPolicyViolation', (violation: string) => complaints.push(`policy: ${violation}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportPolicyViolation: (violation: string) => void }).reportPolicyViolation;
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

export interface Opening {
  /** Where the built app lies; the served site's folder unless told. */
  readonly at?: string;
  /** Which file: the hosted page unless told. */
  readonly edition?: 'hosted' | 'single';
  readonly query?: Readonly<Record<string, string>>;
  readonly lang?: 'en' | 'zh-CN';
  /** Without the `#`: the first scenario unless told, and nothing at all for `''`. */
  readonly hash?: string;
}

/** The address of the app in the given state. */
export function addressOf(
  site: Site,
  { at = site.url, edition = 'hosted', query = {}, lang, hash = 'scenario=course-case-1' }: Opening = {},
): string {
  const address = new URL(edition === 'single' ? 'single/lifecurve.html' : 'index.html', at);
  for (const [name, value] of Object.entries({ ...query, ...(lang && { lang }) })) address.searchParams.set(name, value);
  address.hash = hash;
  return address.href;
}

/** What of a scenario's document a test asks the address for. */
interface Addressed {
  readonly params: Readonly<Record<string, unknown>>;
  readonly view?: Readonly<Record<string, unknown>>;
}

/** Waits until the address carries a scenario of which this is true: it is written a moment after the screen, and again after each change. */
export async function addressSays(page: Page, isTrue: (scenario: Addressed) => boolean): Promise<void> {
  const says = async () => {
    const [, payload] = /^#s=(.+)$/.exec(await page.evaluate(() => location.hash)) ?? [];
    const document = payload === undefined ? null : await payloadJson(payload);
    return document?.ok === true && isTrue(document.value as unknown as Addressed);
  };
  await expect.poll(says, { timeout: 15_000 }).toBe(true);
}

/** The built app's folder as a `file://` address. */
export function distFolder(): string {
  return `${pathToFileURL(resolve('dist')).href}/`;
}

/** Goes to the app and waits until it is mounted. */
export async function openApp(page: Page, site: Site, opening: Opening = {}): Promise<void> {
  await page.goto(addressOf(site, opening));
  await mounted(page);
}

/** Waits until the static sentence has given way to the app, in a page or a frame. */
export async function mounted(page: Pick<Page, 'locator'>): Promise<void> {
  await page.locator('[data-loading]').waitFor({ state: 'detached' });
  await page.locator('#app > *').first().waitFor({ state: 'attached' });
}
