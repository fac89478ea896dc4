import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { openApp, type Opening } from './harness.ts';
import type { Site } from './harness-server.ts';

/** Where the app is shown: a page, or a frame in it. */
export type Screen = Pick<Page, 'getByRole' | 'getByLabel' | 'getByText' | 'getByTestId'>;

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const csvFile = (name: string, content: string | Uint8Array): GivenFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content as string),
});

/** Two customers with three months, the second with a gap. */
export const smallTable = csvFile(
  'small.csv',
  'customer,month,profit\nAda,2024-01,1\nAda,2024-02,2.5\nAda,2024-03,4\nBo,2024-01,7\nBo,2024-03,9\n',
);

/** One customer whose profits are these, month by month. */
export const tableOf = (name: string, customer: string, profits: readonly number[]): GivenFile =>
  csvFile(name, ['customer,month,profit', ...profits.map((profit, index) => `${customer},${index + 1},${profit}`)].join('\n'));

const button = (screen: Screen, name: string) => screen.getByRole('button', { name, exact: true });
const heading = (screen: Screen) => screen.getByRole('heading', { name: 'Your data, and what every customer is worth' });

export async function openDataLab(page: Page, site: Site, opening: Opening = {}): Promise<void> {
  await openApp(page, site, { lang: 'en', ...opening });
  await toDataLab(page);
}

export async function toDataLab(screen: Screen): Promise<void> {
  await button(screen, 'Data').click();
  await heading(screen).waitFor();
}

/** Gives a file to the button that opens the browser's own chooser. */
export async function giveFile(page: Page, label: string, file: GivenFile, screen: Screen = page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(screen, label).click()]);
  await chooser.setFiles(file);
}

/** Opens a table in the importer, up to its preview. */
export async function openTable(page: Page, file: GivenFile, screen: Screen = page): Promise<void> {
  await button(screen, 'Import a table …').click();
  await giveFile(page, 'Choose a file …', file, screen);
  await screen.getByRole('heading', { name: 'What each column is' }).waitFor();
}

/** Imports a table that is guessed rightly, up to its report; returns what the report says. */
export async function importTable(page: Page, file: GivenFile, screen: Screen = page): Promise<string> {
  await openTable(page, file, screen);
  return runImport(screen);
}

export async function runImport(screen: Screen): Promise<string> {
  await button(screen, 'Import').click();
  const report = screen.getByRole('status').filter({ hasText: /^Imported/ });
  await report.waitFor();
  return report.innerText();
}

/** Imports a table and shows its customers. */
export async function importAndSee(page: Page, file: GivenFile, screen: Screen = page): Promise<void> {
  await importTable(page, file, screen);
  await seeCustomers(screen);
}

export async function seeCustomers(screen: Screen): Promise<void> {
  await button(screen, 'See the customers').click();
  await screen.getByRole('heading', { name: /^Customers of/ }).waitFor();
}

const datasets = (screen: Screen): Locator => screen.getByRole('region', { name: 'Datasets' });

export const datasetTitles = (screen: Screen): Promise<readonly string[]> =>
  datasets(screen).getByRole('heading', { level: 3 }).allInnerTexts();

export const datasetCard = (screen: Screen, title: string): Locator =>
  datasets(screen)
    .getByRole('listitem')
    .filter({ has: screen.getByRole('heading', { name: title, exact: true, level: 3 }) });

export const fitEveryCustomer = (screen: Screen): Locator => button(screen, 'Fit every customer');

export const customerTable = (screen: Screen): Locator => screen.getByRole('region', { name: 'Customers', exact: true });

/** What the rows that are drawn of a table show in one of its columns. */
export async function columnOf(table: Locator, name: string): Promise<readonly string[]> {
  await table.locator('thead th').first().waitFor();
  const headers = await table.locator('thead th').allInnerTexts();
  const place = headers.findIndex((header) => header.replace(/[↕▲▼]/, '').trim() === name);
  if (place < 0) throw new Error(`no column ${name} among ${headers.join(', ')}`);
  return table.locator(`tbody tr:not(.spacer) td:nth-child(${place + 1})`).allInnerTexts();
}

/** Opens a customer of the list in the life-curve lab and waits until the address has it, too. */
export async function openCustomer(page: Page, id: string): Promise<void> {
  await page.waitForFunction(() => location.hash === '#lab=data');
  await customerTable(page).getByRole('button', { name: id, exact: true }).press('Enter');
  await customerIsOpen(page, id);
  await page.waitForFunction(() => location.hash.startsWith('#s='));
}

export const customerIsOpen = (screen: Screen, id: string): Promise<void> => screen.getByText(`Customer ${id} ·`).waitFor();

/** The profits that the opened customer's table shows as observed, without the units to come. */
export async function observed(screen: Screen): Promise<readonly string[]> {
  await screen.getByRole('tab', { name: 'Table' }).click();
  const cells = await columnOf(screen.getByRole('region', { name: 'Every unit of time, as drawn' }), 'observed');
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** The CLP without its currency. */
export async function clp(screen: Screen): Promise<string> {
  return (await screen.getByTestId('clp').locator('strong').innerText()).trim();
}

/** Clicks what hands a file to the browser, and returns the file. */
export async function saved(page: Page, name: string): Promise<GivenFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return fileOf(download);
}

async function fileOf(download: Download): Promise<GivenFile> {
  return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer: await readFile(await download.path()) };
}

/** Every value that a progress bar showed, also one that came and went between two looks. */
export interface WatchedProgress {
  /** Waits until it showed more than nothing. */
  readonly moved: () => Promise<unknown>;
  readonly values: () => Promise<readonly number[]>;
}

/** Watches the progress bar with this name from now on, or cancels it as soon as it moved: long before a hand could, and so always in time. */
export async function watchProgress(page: Page, label: string, then: 'watch' | 'cancel' = 'watch'): Promise<WatchedProgress> {
  const seen = await page.evaluateHandle(
    ([wanted, act]) => {
      const values: number[] = [];
      const look = () => {
        const bar = [...document.querySelectorAll('progress')].find(({ labels }) => labels[0]?.textContent === wanted);
        if (bar === undefined || bar.value === values.at(-1)) return;
        values.push(bar.value);
        if (act === 'watch' || bar.value === 0) return;
        watch.disconnect();
        bar.parentElement?.querySelector('button')?.click();
      };
      const watch = new MutationObserver(look);
      watch.observe(document, { subtree: true, childList: true, attributes: true });
      return values;
    },
    [label, then] as const,
  );
  return { moved: () => page.waitForFunction((values) => values.some((value) => value > 0), seen), values: () => seen.jsonValue() };
}
