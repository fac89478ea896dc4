import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import type { Progress } from '../../src/exercise/progress.ts';
import { findChromium } from '../tooling/chromium.ts';
import type { Site } from './harness-server.ts';
import { flags, it as base, mounted, watch } from './harness.ts';

/** Chromium's own names for what a person set about sites' data. */
const preferences = {
  allowed: { profile: { cookie_controls_mode: 0 } },
  'blocked for third parties': { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } },
  blocked: { profile: { default_content_setting_values: { cookies: 2 } } },
} as const;

export type SiteData = keyof typeof preferences;

interface Fixtures {
  /**
   * Opens a watched page in a browser with a profile of its own. It has none of the switches that Playwright adds, which turn the
   * partitioning of storage off; every name under `.test` is this machine.
   */
  readonly ownBrowser: (siteData: SiteData) => Promise<Page>;
}

export const it = base.extend<Fixtures>({
  ownBrowser: async ({ site, complaints }, use) => {
    const opened: { readonly context: BrowserContext; readonly folder: string }[] = [];
    await use(async (siteData) => {
      const folder = await mkdtemp(join(tmpdir(), 'lifecurve-profile-'));
      await mkdir(join(folder, 'Default'));
      await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences[siteData]));
      const context = await launchedIn(folder);
      opened.push({ context, folder });
      await watch(context, [site.origin, originAt(site, appHost), originAt(site, hostHost)], complaints);
      return context.newPage();
    });
    for (const { context, folder } of opened) {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
});

async function launchedIn(folder: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: name one in $CHROMIUM.');
  const needed = [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${folder}`,
    '--no-startup-window',
    '--no-default-browser-check',
  ];
  return chromium.launchPersistentContext(folder, {
    executablePath,
    ignoreDefaultArgs: true,
    args: [...flags, ...needed, '--host-resolver-rules=MAP *.test 127.0.0.1'],
    viewport: { width: 1360, height: 820 },
  });
}

/** Names that are not localhost, and so not secure over plain http: the app's, and that of a page of another site around it. */
export const appHost = 'lifecurve.test';
export const hostHost = 'teacher.test';

/** The site under another name. */
export const originAt = (site: Site, host: string): string => site.origin.replace('localhost', host);
export const folderAt = (site: Site, host: string): string => site.url.replace('localhost', host);

/** A page with the address in a frame. */
export const framing = (address: string, attributes = ''): string =>
  `<!doctype html><meta charset="utf-8"><title>host</title><iframe ${attributes} width="1340" height="800" src="${address.replaceAll('&', '&amp;')}"></iframe>`;

/** What is alike in a page and in a frame. */
export type Place = Pick<Page, 'locator' | 'getByLabel' | 'getByRole' | 'getByTestId' | 'getByText'> | FrameLocator;

/** An exercise of the bundled packs with the numbers of a seed, and its answer: the monthly rate of 8 % a year. */
export const exercise = { hash: 'x=crm-life-curve/monthly-rate&seed=22', answer: '0.643', wrong: '0.5' } as const;

export async function answer(place: Place, text: string): Promise<void> {
  await place.getByLabel('Your answer').fill(text);
  await place.getByLabel('Your answer').press('Enter');
}

export const isRight = (place: Place): Promise<void> => place.getByTestId('verdict').getByText('Right', { exact: true }).waitFor();

export const badge = (place: Place): Promise<string> =>
  place.getByRole('button', { name: /^(Saved in this browser|This session only)$/ }).innerText();

/** Answers the exercise, and gets the results as text to copy. */
export async function worked(place: Place): Promise<string> {
  await mounted(place);
  await answer(place, exercise.answer);
  await isRight(place);
  await place.locator('section.pane').getByRole('button', { name: 'Results', exact: true }).click();
  await place.getByRole('button', { name: 'Copy as text' }).click();
  return place.getByLabel('Results as text').inputValue();
}

/** How many items of all packs are written down with an attempt: an answer is on the screen before it is in the store. */
export async function itemsKept(page: Pick<Page, 'evaluate'>): Promise<number> {
  const { progress = [] } = await databasesOf(page);
  const texts = progress.map((row) => (JSON.parse(row) as { readonly text: string }).text);
  const items = texts.flatMap((text) => Object.values((JSON.parse(text) as Pick<Progress, 'items'>).items));
  return items.filter(({ attempts }) => attempts.length > 0).length;
}

/** Everything that the databases of this page's origin hold, by table, as text. */
export const databasesOf = (page: Pick<Page, 'evaluate'>): Promise<Readonly<Record<string, readonly string[]>>> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('failed'));
      });
    const rows: Record<string, readonly string[]> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const held: unknown[] = await done(database.transaction(table).objectStore(table).getAll() as IDBRequest<unknown[]>);
        rows[table] = held.map((row) => JSON.stringify(row));
      }
      database.close();
    }
    return rows;
  });
