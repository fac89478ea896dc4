import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import {
  columnOf,
  csvFile,
  customerTable,
  datasetCard,
  datasetTitles,
  giveFile,
  importAndSee,
  openCustomer,
  openDataLab,
  saved,
  smallTable,
  tableOf,
  toDataLab,
  clp,
  type GivenFile,
} from './data-lab.ts';
import { it } from './harness.ts';

const open = 'Open a backup or dataset file …';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Restore from a file' });

/** Opens a file that can be restored; returns what either way would do. */
async function offered(page: Page, file: GivenFile, way: 'Merge' | 'Replace everything' | null): Promise<readonly string[]> {
  await giveFile(page, open, file);
  await dialog(page).waitFor();
  if (way !== null) await dialog(page).getByRole('radio', { name: way }).check();
  return dialog(page).getByRole('listitem').allInnerTexts();
}

async function restore(page: Page, act: string): Promise<void> {
  await dialog(page).getByRole('button', { name: act, exact: true }).click();
  await page.getByText('Restored.', { exact: true }).waitFor();
}

async function deleteDataset(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Delete: ${title}`, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await datasetCard(page, title).waitFor({ state: 'detached' });
}

/** A profile with an imported dataset, a pin on one of its customers and a kept scenario, saved as a backup. */
async function madeBackup(page: Page): Promise<{ readonly file: GivenFile; readonly pinned: string }> {
  await importAndSee(page, tableOf('eve.csv', 'Eve', [3, 4, 5.5, 6, 8, 9, 11, 12]));
  await openCustomer(page, 'Eve');
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  await page.getByText('the same as what is pinned').waitFor();
  const pinned = await clp(page);
  await page.getByRole('tab', { name: 'Export' }).click();
  await page.getByLabel('Keep this scenario in the browser as').fill('Eve, pinned');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText('Kept under Data › Your scenarios.').waitFor();
  await toDataLab(page);
  return { file: await saved(page, 'Save a backup'), pinned };
}

async function everythingIsThere(page: Page, pinned: string): Promise<void> {
  await page.getByText('Eve, pinned', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Open: eve', exact: true }).click();
  await page.getByRole('heading', { name: 'Customers of “eve”' }).waitFor();
  await openCustomer(page, 'Eve');
  await page.getByText('the same as what is pinned').waitFor();
  expect(await clp(page)).toBe(pinned);
}

describe('a backup', () => {
  it('is restored in another profile in place of what was there', async ({ page, newPage, site }) => {
    await openDataLab(page, site);
    const { file, pinned } = await madeBackup(page);
    expect(file.name).toMatch(/^lifecurve-backup-\d{4}-\d\d-\d\d\.json\.gz$/);
    const other = await newPage();
    await openDataLab(other, site);
    await importAndSee(other, smallTable);
    const counts = await offered(other, file, 'Replace everything');
    expect(counts.slice(0, 3)).toEqual(['Datasets: 1 added, 1 replaced, 1 deleted', 'Scenarios: 1 added', 'Pins: 1 added']);
    await restore(other, 'Replace everything');
    expect(await datasetTitles(other)).toEqual(['Distributor channel', 'eve']);
    await other.reload();
    await toDataLab(other);
    expect(await datasetTitles(other)).toEqual(['Distributor channel', 'eve']);
    await everythingIsThere(other, pinned);
  });

  it('is merged into another profile, and what was there stays', async ({ page, newPage, site }) => {
    await openDataLab(page, site);
    const { file, pinned } = await madeBackup(page);
    const other = await newPage();
    await openDataLab(other, site);
    await importAndSee(other, smallTable);
    const counts = await offered(other, file, null);
    expect(counts.slice(0, 3)).toEqual(['Datasets: 1 added, 1 left as they are here', 'Scenarios: 1 added', 'Pins: 1 added']);
    await restore(other, 'Merge');
    expect([...(await datasetTitles(other))].sort()).toEqual(['Distributor channel', 'eve', 'small']);
    await everythingIsThere(other, pinned);
  });

  it('brings back what was deleted here', async ({ page, site }) => {
    await openDataLab(page, site);
    const { file, pinned } = await madeBackup(page);
    await deleteDataset(page, 'eve');
    await deleteDataset(page, 'Distributor channel');
    await page.getByText('There is no dataset here.').waitFor();
    await offered(page, file, 'Replace everything');
    await restore(page, 'Replace everything');
    expect(await datasetTitles(page)).toEqual(['Distributor channel', 'eve']);
    await everythingIsThere(page, pinned);
  });
});

describe('a file that cannot be restored', () => {
  it('is refused with a sentence, and nothing changes', async ({ page, site }) => {
    await openDataLab(page, site);
    await importAndSee(page, smallTable);
    const { buffer } = await saved(page, 'Save a backup');
    const backup = gunzipSync(buffer).toString();
    const rewritten = (from: string, to: string) => {
      expect(backup).toContain(from);
      return gzipSync(backup.replace(from, to));
    };
    const files: readonly (readonly [name: string, content: Uint8Array | string, sentence: string])[] = [
      ['cut.json.gz', buffer.subarray(0, buffer.length / 2), 'or it is cut off; nothing was changed'],
      ['cut.json', backup.slice(0, backup.length / 2), 'or it is cut off; nothing was changed'],
      ['picture.json', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not one that Lifecurve saved'],
      ['foreign.json', '{"name":"other","version":1}', 'is not a dataset or backup of Lifecurve; nothing was changed'],
      ['newer.json.gz', rewritten('"version":3', '"version":99'), 'saved by a newer version of Lifecurve; nothing was changed'],
      ['damaged.json.gz', rewritten('"profit":[', '"profit":["x",'), 'is damaged at datasets.0.customers.0.profit, so nothing was changed'],
    ];
    for (const [name, content, sentence] of files) {
      await giveFile(page, open, csvFile(name, content));
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
      expect(await dialog(page).count()).toBe(0);
    }
    expect(await datasetTitles(page)).toEqual(['Distributor channel', 'small']);
    await page.reload();
    await toDataLab(page);
    expect(await datasetTitles(page)).toEqual(['Distributor channel', 'small']);
  });
});

describe('a dataset', () => {
  it('goes into a file and comes back the same to the last digit', async ({ page, site }) => {
    await openDataLab(page, site);
    const table = await saved(page, 'Save as table (CSV): Distributor channel');
    const file = await saved(page, 'Save as file: Distributor channel');
    expect(file.name).toBe('distributor-channel.lifecurve.json');
    await deleteDataset(page, 'Distributor channel');
    expect(await offered(page, file, null)).toEqual(['Datasets: 1 added']);
    await restore(page, 'Put it in');
    await page.getByText('320 of 320 customers').waitFor();
    const again = await saved(page, 'Save as table (CSV): Distributor channel');
    expect(table.buffer.length).toBeGreaterThan(100_000);
    expect(again.buffer.equals(table.buffer)).toBe(true);
  });

  it('goes into a table and comes back through the import', async ({ page, site }) => {
    await openDataLab(page, site);
    const table = await saved(page, 'Save as table (CSV): Distributor channel');
    await importAndSee(page, { ...table, name: 'channel.csv' });
    await page.getByText('320 of 320 customers').waitFor();
    const again = await saved(page, 'Save as table (CSV): channel');
    expect(again.buffer.equals(table.buffer)).toBe(true);
  });

  it('whose customers are called like formulas is saved defused, and read back as it was', async ({ page, site }) => {
    await openDataLab(page, site);
    const names = ['=1+1', '+2', '-3', '@sum', "'=quoted"];
    const rows = names.flatMap((name) => [1, 2, 3].map((month) => `${name === "'=quoted" ? "''=quoted" : name},${month},${-month}`));
    await importAndSee(page, csvFile('formulas.csv', ['customer,month,profit', ...rows].join('\n')));
    expect(await columnOf(customerTable(page), 'customer')).toEqual(names);
    const [table, list] = [await saved(page, 'Save as table (CSV): formulas'), await saved(page, 'Save the list (CSV)')];
    for (const { buffer } of [table, list]) {
      const lines = buffer.toString().split('\r\n').slice(1, -1);
      expect(new Set(lines.map((line) => line.split(',')[0]))).toEqual(new Set(names.map((name) => `'${name}`)));
    }
    expect(table.buffer.toString()).toMatch(/^'=1\+1,1,-1\b/m);
    await importAndSee(page, { ...table, name: 'again.csv' });
    await page.getByRole('heading', { name: 'Customers of “again”' }).waitFor();
    expect(await columnOf(customerTable(page), 'customer')).toEqual(names);
  });
});
