import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { decodeScenario } from '../../src/scenario/link.ts';
import {
  columnOf,
  customerTable,
  clp,
  datasetCard,
  datasetTitles,
  importAndSee,
  importTable,
  observed,
  openCustomer,
  openDataLab,
  openTable,
  runImport,
  fitEveryCustomer,
  seeCustomers,
  smallTable,
  tableOf,
  toDataLab,
  watchProgress,
  csvFile,
} from './data-lab.ts';
import type { Site } from './harness-server.ts';
import { addressOf, it, mounted, openApp } from './harness.ts';
import { faultyTable } from '../input/faulty-table.ts';

const grown = tableOf('客户.csv', '张三', [3, 4, 5.5, 6, 8, 9, 11, 12]);
const grownCells = ['3.00', '4.00', '5.50', '6.00', '8.00', '9.00', '11.00', '12.00'];

describe('where the browser keeps nothing', () => {
  it('a table is imported and fitted in memory, and the badge says that it is for this session only', async ({ page, site }) => {
    const frameOf = (address: string) =>
      `<!doctype html><title>host</title><iframe sandbox="allow-scripts" width="1200" height="800" src="${address}"></iframe>`;
    await page.goto(site.addPage('data-in-sandbox.html', frameOf(addressOf(site, { edition: 'single', lang: 'en' }))));
    const frame = page.frameLocator('iframe');
    await mounted(frame);
    await toDataLab(frame);
    expect(await importTable(page, csvFile('faulty.csv', faultyTable().text), frame)).toContain('4,988 kept');
    await seeCustomers(frame);
    await frame.getByText('100 of 100 customers').waitFor();
    await fitEveryCustomer(frame).click();
    await frame.getByText(/100 of 100 customers · CLP together/).waitFor();
    await frame.getByRole('button', { name: 'This session only' }).click();
    await frame
      .getByRole('dialog')
      .getByText(/gone when the page closes/)
      .waitFor();
    expect(await frame.getByText('Workers cannot start here').count()).toBe(0);
  });
});

/** Opens the first screen, lets the page load what it wants to have, and takes the network away. */
async function openedThenOffline(page: Page, site: Site): Promise<void> {
  await openApp(page, site, { lang: 'en' });
  await page.locator('html[data-complete]').waitFor();
  await page.context().setOffline(true);
}

describe('with the network gone since the first screen', () => {
  it('a table is imported, fitted and opened', async ({ page, site }) => {
    await openedThenOffline(page, site);
    await toDataLab(page);
    expect(await importTable(page, csvFile('faulty.csv', faultyTable().text))).toContain('4,988 kept');
    await seeCustomers(page);
    await fitEveryCustomer(page).click();
    await page.getByText(/100 of 100 customers · CLP together/).waitFor();
    await openCustomer(page, 'C001');
    expect(await observed(page)).toHaveLength(50);
  });

  it('a fit and an import that were cancelled can be started again', async ({ page, site }) => {
    await openedThenOffline(page, site);
    await toDataLab(page);
    const bar = await watchProgress(page, 'Fitting every customer', 'cancel');
    await fitEveryCustomer(page).click();
    await bar.moved();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await openTable(page, csvFile('faulty.csv', faultyTable().text));
    await watchProgress(page, 'Importing', 'cancel');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('The import was cancelled; nothing was changed.').waitFor();
    expect(await runImport(page)).toContain('4,988 kept');
    await seeCustomers(page);
    await fitEveryCustomer(page).click();
    await page.getByText(/100 of 100 customers · CLP together/).waitFor();
  });

  it('the language is switched, in the data lab too', async ({ page, site }) => {
    await openedThenOffline(page, site);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByText('这位客户从现在起值多少').waitFor();
    await page.getByRole('button', { name: '数据', exact: true }).click();
    await page.getByText('您的数据', { exact: false }).first().waitFor();
  });
});

describe('two tabs', () => {
  it('see each other’s datasets come and go', async ({ page, site }) => {
    await openDataLab(page, site);
    const other = await page.context().newPage();
    await openDataLab(other, site);
    await page.bringToFront();
    await importAndSee(page, smallTable);
    await other.bringToFront();
    await datasetCard(other, 'small').getByRole('button', { name: 'Open: small' }).click();
    await other.getByRole('heading', { name: 'Customers of “small”' }).waitFor();
    expect(await columnOf(customerTable(other), 'last profit')).toEqual(['4.00', '9.00']);
    await page.bringToFront();
    await page.getByRole('button', { name: 'Delete: small' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await other.bringToFront();
    await datasetCard(other, 'small').waitFor({ state: 'detached' });
    await other.getByRole('heading', { name: 'Customers of “Distributor channel”' }).waitFor();
    expect(await datasetTitles(other)).toEqual(['Distributor channel']);
  });
});

describe('the link of an imported customer', () => {
  it('opened elsewhere shows the curve, says that the dataset is missing, and carries no rows', async ({ page, newPage, site }) => {
    await openDataLab(page, site);
    await importAndSee(page, grown);
    await openCustomer(page, '张三');
    const worth = await clp(page);
    const opened = await decodeScenario(new URL(page.url()).hash.replace('#s=', ''));
    expect(opened.ok && opened.value.scenario.data).toEqual({ inline: {}, reference: { dataset: '客户', customer: '张三' } });
    const fresh = await newPage();
    await fresh.goto(page.url());
    await fresh.getByText('The link points to customer 张三 of the dataset “客户”, which is not stored in this browser.').waitFor();
    expect(await clp(fresh)).toBe(worth);
    await fresh.getByText(/no history, only the curve/).waitFor();
    expect(await observed(fresh)).toEqual([]);
  });

  it('takes the profit history along where that is asked for', async ({ page, newPage, site }) => {
    await openDataLab(page, site);
    await importAndSee(page, grown);
    await openCustomer(page, '张三');
    const worth = await clp(page);
    await page.getByRole('button', { name: 'Share' }).click();
    const link = page.getByRole('textbox', { name: 'Link' });
    const bare = await link.inputValue();
    await page.getByRole('checkbox', { name: 'Put this customer’s profit history into the link' }).check();
    await page.waitForFunction(
      (before) => document.querySelector<HTMLTextAreaElement>('dialog textarea')?.value.length !== before,
      bare.length,
    );
    const fresh = await newPage();
    await fresh.goto(await link.inputValue());
    await mounted(fresh);
    expect(await clp(fresh)).toBe(worth);
    expect(await observed(fresh)).toEqual(grownCells);
    expect(await fresh.getByText('not stored in this browser').count()).toBe(0);
  });
});
