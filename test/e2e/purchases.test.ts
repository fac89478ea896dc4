import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { workbookBytes } from '../input/purchases/workbook-bytes.ts';
import {
  columnOf,
  csvFile,
  customerTable,
  datasetCard,
  datasetTitles,
  giveFile,
  openDataLab,
  openTable,
  runImport,
  saved,
  toDataLab,
  watchProgress,
} from './data-lab.ts';
import { it } from './harness.ts';

const customers = 60;

/** A row for each of 1,200 purchases, with one fault of each kind on known lines. */
function faultyPurchases(): { readonly text: string; readonly sum: number } {
  const rows = Array.from({ length: 1200 }, (_, k) => {
    const cents = ((k * 7919) % 20_000) - 500;
    const day = new Date(Date.UTC(2023, 0, 1 + ((k * 13) % 500))).toISOString().slice(0, 10);
    return { customer: `C${String(k % customers).padStart(3, '0')}`, day, cents, shop: `shop ${k % 3}` };
  });
  const lines = rows.map(
    ({ customer, day, cents, shop }) => `${customer},${day},${(cents / 100).toFixed(2)},1380000${customer.slice(1)},${shop}`,
  );
  const faults: Readonly<Record<number, string>> = {
    10: 'C001,2023-02-30,5,1,shop',
    200: ',2023-02-03,5,1,shop',
    201: 'C002,soon,5,1,shop',
    202: 'C002,2023-02-03,12x,1,shop',
    203: 'C002,2023-02-03,,1,shop',
    204: 'C002,2023-02-03',
    205: 'C002,2023-02-03,5,1,shop,more',
    1199: 'C002,2023-02-03,1e15,1,shop',
  };
  for (const [index, fault] of Object.entries(faults)) lines[Number(index)] = fault;
  const cents = rows.reduce((sum, row, index) => (index in faults ? sum : sum + row.cents), 0);
  return { text: ['customer,date,amount,phone,shop', ...lines].join('\n'), sum: cents / 100 };
}

/** So many purchases that reading and saving take several steps. */
const manyPurchases = (title: string) => {
  const rows = Array.from({ length: 200_000 }, (_, k) => `customer-${k % 20_000},2024-0${1 + (k % 9)}-1${k % 10},${k % 97}.25`);
  return csvFile(`${title}.csv`, `customer,date,amount\n${rows.join('\n')}\n`);
};

const smallShop = csvFile('shop.csv', 'customer,date,amount\nAda,2024-01-03,1\nAda,2024-02-14,2.5\nBo,2024-03-05,4\n');
const sameDay = (page: Page): Locator => page.getByRole('group', { name: 'Rows of one customer and day' });
const radio = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true });

async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

describe('a purchase log with planted faults', () => {
  it('is reported row by row, and is there after a reload, as a table again, and in the segments', async ({ page, site }) => {
    const { text, sum } = faultyPurchases();
    await openDataLab(page, site);
    await openTable(page, csvFile('sales.csv', text));
    await page.getByText('It looks like purchases').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const said = await runImport(page);
    expect(said).toContain('1,200 rows read: 1,192 kept, 0 merged, 0 left out by choice, 8 refused.');
    const amounts = sum.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    expect(said).toContain(`60 customers from 2023-01-01 to 2024-05-14; amounts together ${amounts}.`);
    const reasons = page.locator('summary').filter({ hasText: '×' });
    expect(await reasons.count()).toBe(8);
    for (let place = 1; place < 8; place++) await reasons.nth(place).click();
    const lines = await page.locator('details li').filter({ hasText: /^Line/ }).allInnerTexts();
    expect([...lines].sort()).toEqual([
      'Line 1,201, Column 3 “amount”: 1e15',
      'Line 12, Column 2 “date”: 2023-02-30',
      'Line 202, Column 1 “customer”: (empty)',
      'Line 203, Column 2 “date”: soon',
      'Line 204, Column 3 “amount”: 12x',
      'Line 205, Column 3 “amount”: (empty)',
      'Line 206: C002,2023-02-03',
      'Line 207: C002,2023-02-03,5,1,shop,more',
    ]);
    const list = (await saved(page, 'Save the list of refused rows')).buffer.toString();
    expect(list.trimEnd().split('\r\n')).toHaveLength(9);
    await page.reload();
    await toDataLab(page);
    const card = datasetCard(page, 'sales');
    expect(await card.innerText()).toMatch(/1,192 rows · 60 customers · 2023-01-01 to 2024-05-14/);
    expect(await card.innerText()).toContain('Also: phone, shop');
    const table = (await saved(page, 'Save as table (CSV): sales')).buffer.toString();
    const rows = table.trimEnd().split('\r\n');
    expect([rows[0], rows.length]).toEqual(['\ufeffcustomer,date,amount,phone,shop', 1193]);
    const exported = rows.slice(1).reduce((cents, row) => cents + Math.round(Number(row.split(',')[2]) * 100), 0);
    expect(exported / 100).toBeCloseTo(sum, 6);
    await page.getByRole('button', { name: 'Segments: sales', exact: true }).click();
    await page.getByText('60 customers of “sales”').waitFor();
  });

  it('pasted, follows what was chosen for doubtful rows', async ({ page, site }) => {
    await openDataLab(page, site);
    await page.getByRole('button', { name: 'Import a table …' }).click();
    await page
      .getByLabel('or paste cells from a spreadsheet')
      .fill('会员号\t消费日期\t金额（元）\n甲\t2024年1月5日\t10\n甲\t2024年1月5日\t2.5\n乙\t2024年2月6日\t-4\n\t2024年2月7日\t3\n');
    await page.getByRole('button', { name: 'Read the pasted cells' }).click();
    await page.getByText('“2024年1月5日” is read as 2024-01-05.').waitFor();
    expect(await page.getByLabel('Currency or money unit').inputValue()).toBe('元');
    await page.getByLabel('Name of the dataset').fill('Pasted');
    await sameDay(page).getByText('merge into one').click();
    await page.getByRole('group', { name: 'Refunds (negative amounts)' }).getByText('leave out').click();
    const said = await runImport(page);
    expect(said).toContain('4 rows read: 1 kept, 1 merged, 1 left out by choice, 1 refused.');
    expect(said).toContain('1 customer from 2024-01-05 to 2024-01-05; amounts together 12.50 元.');
  });
});

it('a workbook is read as purchases, its dates as days; one too damaged is refused with the way out', async ({ page, site }) => {
  await openDataLab(page, site);
  await page.getByRole('button', { name: 'Import a table …' }).click();
  const give = (bytes: Uint8Array) => giveFile(page, 'Choose a file …', { ...csvFile('book.xlsx', bytes), mimeType: '' });
  await give(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
  await page.getByRole('alert').filter({ hasText: 'not a workbook that can be read' }).waitFor();
  await give(
    workbookBytes({
      Sales: [
        ['customer', 'date', 'amount'],
        ['Ada', { day: 45_306 }, 12.5],
        ['Bo', { day: 45_337 }, 7],
        ['Ada', 'soon', 1],
      ],
      Notes: [['nothing here']],
    }),
  );
  await page.getByText('Read from the sheet “Sales”. The others are left alone: Notes.').waitFor();
  expect(await radio(page, 'Profit per period').count()).toBe(0);
  const said = await runImport(page);
  expect(said).toContain('3 rows read: 2 kept, 0 merged, 0 left out by choice, 1 refused.');
  expect(said).toContain('2 customers from 2024-01-15 to 2024-02-15; amounts together 19.50.');
});

it('profits by day can be taken for profits by period, by keyboard, and back', async ({ page, site }) => {
  await openDataLab(page, site);
  await openTable(page, csvFile('daily.csv', 'customer,date,amount\nAda,2024-01-03,1\nAda,2024-02-14,2\nBo,2024-03-05,4\n'));
  await radio(page, 'Purchases, one row each').focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('combobox', { name: 'Form', exact: true }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('combobox', { name: 'Dates are written as' }).waitFor();
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('purchases');
});

it('pseudonyms leave no id and no telephone number in what is stored', async ({ page, site }) => {
  await openDataLab(page, site);
  await openTable(page, csvFile('secret.csv', faultyPurchases().text));
  await page.getByRole('group', { name: 'Pseudonyms' }).getByText('replace the ids').click();
  await page.getByText('Left out: phone.').waitFor();
  expect(await runImport(page)).toContain('Left out, because they tell who a customer is: phone.');
  await page.getByRole('button', { name: 'See the dataset' }).click();
  expect(await datasetCard(page, 'secret').innerText()).toMatch(/pseudonyms/i);
  expect(await columnOf(customerTable(page), 'customer')).toEqual(expect.arrayContaining([expect.stringMatching(/^[0-9a-f]{16}$/)]));
  const table = (await saved(page, 'Save as table (CSV): secret')).buffer.toString();
  expect(table).toContain('customer,date,amount,shop');
  expect(table).not.toMatch(/C0\d\d|1380000/);
});

describe('an import in place of a dataset', () => {
  /** Imports the small shop, and opens the large one that is to take its place. */
  async function begun(page: Page): Promise<void> {
    await openTable(page, smallShop);
    await runImport(page);
    await page.getByRole('button', { name: 'See the dataset' }).click();
    await openTable(page, manyPurchases('shop'));
    await page.getByText('replace it').click();
  }
  const isOld = async (page: Page) => {
    expect(await datasetTitles(page)).toEqual(['Distributor channel', 'shop']);
    expect(await datasetCard(page, 'shop').innerText()).toContain('3 rows · 2 customers');
  };

  it('cancelled while it is read or saved leaves the old one, and replaces it when it runs again', async ({ page, site }) => {
    await openDataLab(page, site);
    await begun(page);
    for (const step of ['Reading the purchases', 'Saving']) {
      await watchProgress(page, step, 'cancel');
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByText('The import was cancelled; nothing was changed.').waitFor();
      await isOld(page);
    }
    expect(await runImport(page)).toContain('200,000 rows read: 200,000 kept');
    expect(await datasetTitles(page)).toEqual(['Distributor channel', 'shop']);
    expect(await datasetCard(page, 'shop').innerText()).toContain('200,000 rows · 20,000 customers');
    await page.getByRole('button', { name: 'See the dataset' }).click();
    await page.getByText('2,000 of 20,000 customers').waitFor();
  });

  it('leaves the old one where the page is closed while it is saved', async ({ page, site }) => {
    await openDataLab(page, site);
    await begun(page);
    const closed = new Promise<void>((resolve) => {
      page.once('dialog', () => void page.close().then(resolve));
    });
    // A dialog holds the page in the midst of saving, as long as it takes to close it.
    await page.evaluate(() => {
      new MutationObserver((_, watch) => {
        const bar = [...document.querySelectorAll('progress')].find(({ labels }) => labels[0]?.textContent === 'Saving');
        if (bar === undefined || bar.value === 0 || bar.value === 1) return;
        watch.disconnect();
        alert('in the midst of saving');
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.getByRole('button', { name: 'Import', exact: true }).click({ noWaitAfter: true });
    await closed;
    const again = await page.context().newPage();
    await openDataLab(again, site);
    await isOld(again);
    await again.getByRole('button', { name: 'Open: shop' }).click();
    await again.getByText('2 of 2 customers').waitFor();
  });
});

it('a sample is read about, added, opened and kept', async ({ page, site }) => {
  await openDataLab(page, site);
  const offers = page.getByRole('region', { name: 'More samples' });
  await offers.getByText('What is in it').last().click();
  await offers.getByText('Distributed by the authors for teaching and research.').waitFor();
  await page.getByRole('button', { name: 'Add: CDNOW, one-tenth sample' }).click();
  await page.getByText('made from the purchases of 2,000 of 2,357 customers').waitFor();
  expect(await offers.getByRole('listitem').count()).toBe(2);
  await page.reload();
  await toDataLab(page);
  const card = datasetCard(page, 'CDNOW, one-tenth sample');
  expect(await card.innerText()).toContain('6,919 rows · 2,357 customers · 1997-01-01 to 1998-06-30');
  await card.getByText('What is in it').click();
  await card.getByText('Distributed by the authors for teaching and research.').waitFor();
});
