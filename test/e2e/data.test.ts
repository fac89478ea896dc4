import { describe, expect } from 'vitest';
import { gb18030Bytes } from '../input/encoded.ts';
import { faultyTable } from '../input/faulty-table.ts';
import type { RowFaultCode } from '../../src/input/row-fault.ts';
import {
  clp,
  columnOf,
  csvFile,
  customerIsOpen,
  customerTable,
  datasetCard,
  datasetTitles,
  giveFile,
  importAndSee,
  importTable,
  observed,
  openCustomer,
  openDataLab,
  openTable,
  runImport,
  seeCustomers,
  smallTable,
  toDataLab,
  watchProgress,
} from './data-lab.ts';
import { it, openApp } from './harness.ts';

/** What a person reads of each planted fault. */
const reasons: Readonly<Partial<Record<RowFaultCode, RegExp>>> = {
  'missing-customer': /“customer” does not say which customer/,
  'missing-period': /“month” does not say which period/,
  'missing-number': /“profit” is empty/,
  'unreadable-number': /"12x" is not a number/,
  'impossible-date': /there is no date "2024-13"/,
  'unreadable-period': /"soon" is neither a date nor a period number/,
  'too-few-cells': /only 3 cells instead of 4/,
  'too-many-cells': /5 cells instead of 4/,
  duplicate: /has a record of "\d{4}-\d\d" already, from line \d+/,
  'mixed-units': /"2022Q1" is not written in months as the others/,
  'open-quote': /is never closed/,
  'gigantic-number': /"12345678901234" leads to an amount over/,
};

describe('a CSV of 5,000 rows with 12 planted faults', () => {
  const { text, planted } = faultyTable();

  it('is reported with exactly these faults, and everything else is there after a reload', async ({ page, site }) => {
    await openDataLab(page, site);
    const report = await importTable(page, csvFile('faulty.csv', text));
    expect(report).toContain('5,000 rows read: 4,988 kept, 0 merged, 12 refused.');
    expect(report).toContain('100 customers with 4,988 records and 8 gaps.');
    const sentences = await page.getByRole('list', { name: 'Refused rows' }).getByRole('listitem').allInnerTexts();
    expect(sentences.map((sentence) => sentence.split(':')[0])).toEqual(planted.map(({ line }) => `Line ${line}`));
    planted.forEach(({ code }, index) => expect(sentences[index]).toMatch(reasons[code] ?? code));
    await seeCustomers(page);
    await openCustomer(page, 'C002');
    const [worth, points] = [await clp(page), await observed(page)];
    expect(points).toHaveLength(50);
    expect(points.slice(0, 3)).toEqual(['5.40', '5.43', '5.50']);
    await page.reload();
    await customerIsOpen(page, 'C002');
    expect(await clp(page)).toBe(worth);
    expect(await observed(page)).toEqual(points);
    await toDataLab(page);
    expect(await datasetTitles(page)).toEqual(['Distributor channel', 'faulty']);
    expect(await datasetCard(page, 'faulty').innerText()).toMatch(/imported\s+open\s+100 customers · monthly/i);
    await page.getByText('100 of 100 customers').waitFor();
    const names = await columnOf(customerTable(page), 'customer');
    expect(names).toHaveLength(100);
    expect(names).toEqual(expect.arrayContaining(['客户 0', 'C001', 'North, South and "West"']));
  });
});

describe('a table is read', () => {
  it('in wide form, from cells that were pasted', async ({ page, site }) => {
    await openDataLab(page, site);
    await page.getByRole('button', { name: 'Import a table …' }).click();
    await page
      .getByLabel('or paste cells from a spreadsheet')
      .fill('customer\t2024-01\t2024-02\t2024-03\nAda\t1\t2.5\t4\nBo\t7\t\t１，２００\n');
    await page.getByRole('button', { name: 'Read the pasted cells' }).click();
    const form = page.getByRole('combobox', { name: 'Form', exact: true });
    await form.waitFor();
    expect(await form.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label)).toMatch(/one column per period/);
    expect(await page.getByLabel('Separator').inputValue()).toBe('\t');
    await page.getByLabel('Name of the dataset').fill('Pasted');
    expect(await runImport(page)).toContain('2 customers with 5 records and 1 gap.');
    await seeCustomers(page);
    await openCustomer(page, 'Bo');
    expect(await observed(page)).toEqual(['7.00', '', '1,200.00']);
  });

  it('in GB18030 with Chinese headers, its currency taken from them', async ({ page, site }) => {
    await openDataLab(page, site);
    const rows = ['客户名称,月份,利润（万元）', '张三,2024年1月,12.5', '张三,2024年2月,13', '李四,2024年1月,8', '李四,2024年2月,9'];
    await openTable(page, csvFile('中文.csv', gb18030Bytes(rows.join('\r\n'))));
    expect(await page.getByLabel('Encoding').inputValue()).toBe('gb18030');
    expect(await page.getByLabel('Currency or money unit').inputValue()).toBe('万元');
    expect(await page.getByLabel('Name of the dataset').inputValue()).toBe('中文');
    expect(await runImport(page)).toContain('4 rows read: 4 kept');
    await seeCustomers(page);
    expect(await columnOf(customerTable(page), 'customer')).toEqual(['张三', '李四']);
    expect(await columnOf(customerTable(page), 'last profit')).toEqual(['13.00', '9.00']);
  });

  it('with a byte order mark, which is no part of the first header', async ({ page, site }) => {
    await openDataLab(page, site);
    await openTable(page, csvFile('marked.csv', `\ufeff${smallTable.buffer.toString()}`));
    expect(await page.getByLabel('Column 1 “customer” is').inputValue()).toBe('customer');
    expect(await runImport(page)).toContain('5 rows read: 5 kept');
  });

  it('from a file that was dropped on the box', async ({ page, site }) => {
    await openDataLab(page, site);
    await page.getByRole('button', { name: 'Import a table …' }).click();
    const dataTransfer = await page.evaluateHandle((text) => {
      const dragged = new DataTransfer();
      dragged.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
      return dragged;
    }, smallTable.buffer.toString());
    await page.getByRole('group', { name: 'Choose a file …' }).dispatchEvent('drop', { dataTransfer });
    expect(await runImport(page)).toContain('5 rows read: 5 kept');
    expect(await datasetTitles(page)).toEqual(['Distributor channel', 'dropped']);
  });

  it('from a file that was chosen on the start page, beside which there are sample customers', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: '' });
    await page.getByRole('button', { name: 'Look at sample customers' }).click();
    await page.getByText('320 of 320 customers').waitFor();
    await page.locator('header .brand').click();
    await giveFile(page, 'Open my own file …', smallTable);
    await page.getByRole('heading', { name: 'What each column is' }).waitFor();
    expect(await page.getByLabel('Name of the dataset').inputValue()).toBe('small');
    expect(await runImport(page)).toContain('5 rows read: 5 kept');
  });

  it('not at all where it is a workbook or nothing, with the way out', async ({ page, site }) => {
    await openDataLab(page, site);
    await page.getByRole('button', { name: 'Import a table …' }).click();
    await giveFile(page, 'Choose a file …', csvFile('book.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)));
    await page.getByRole('alert').filter({ hasText: 'save the sheet as CSV' }).waitFor();
    await giveFile(page, 'Choose a file …', csvFile('empty.csv', ''));
    await page.getByRole('alert').filter({ hasText: 'There is nothing in this table' }).waitFor();
    await page.getByRole('button', { name: 'Leave the import' }).click();
    expect(await datasetTitles(page)).toEqual(['Distributor channel']);
  });
});

describe('the columns of a table', () => {
  const sales = csvFile('sales.csv', 'who,when,earned,spent\nAda,1,10,4\nAda,2,11,5\nBo,1,7,1\n');

  it('are corrected by hand; what cannot be imported is said and not offered', async ({ page, site }) => {
    await openDataLab(page, site);
    await openTable(page, sales);
    const run = page.getByRole('button', { name: 'Import', exact: true });
    const role = (column: string) => page.getByLabel(`${column} is`);
    await role('Column 3 “earned”').selectOption({ label: 'leave out' });
    await role('Column 4 “spent”').selectOption({ label: 'leave out' });
    await page.getByText('No column is the profit; choose one, or one for revenue and one for cost.').waitFor();
    expect(await run.isDisabled()).toBe(true);
    await role('Column 3 “earned”').selectOption({ label: 'revenue' });
    expect(await run.isDisabled()).toBe(true);
    await role('Column 4 “spent”').selectOption({ label: 'cost' });
    await page.getByText('Ready to import.').waitFor();
    expect(await runImport(page)).toContain('3 rows read: 3 kept');
    await seeCustomers(page);
    expect(await columnOf(customerTable(page), 'last profit')).toEqual(['6.00', '6.00']);
  });

  it('leave no row: nothing is imported, and the report says why', async ({ page, site }) => {
    await openDataLab(page, site);
    await openTable(page, csvFile('hopeless.csv', 'customer,month,profit\nAda,2024-01,x\nBo,2024-02,y\n'));
    await page.getByLabel('Column 3 “profit” is').selectOption({ label: 'profit' });
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'No row could be kept, so nothing was imported.' }).waitFor();
    expect(await page.getByRole('list', { name: 'Refused rows' }).getByRole('listitem').count()).toBe(2);
    expect(await datasetTitles(page)).toEqual(['Distributor channel']);
    await page.reload();
    await toDataLab(page);
    expect(await datasetTitles(page)).toEqual(['Distributor channel']);
  });
});

it('cancelling an import half-way keeps the datasets as they were, and the next import works', async ({ page, site }) => {
  await openDataLab(page, site);
  await importAndSee(page, smallTable);
  await openTable(page, csvFile('faulty.csv', faultyTable().text));
  await watchProgress(page, 'Importing', 'cancel');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('The import was cancelled; nothing was changed.').waitFor();
  expect(await datasetTitles(page)).toEqual(['Distributor channel', 'small']);
  expect(await runImport(page)).toContain('4,988 kept');
  expect(await datasetTitles(page)).toEqual(['Distributor channel', 'small', 'faulty']);
  await page.reload();
  await toDataLab(page);
  expect(await datasetTitles(page)).toEqual(['Distributor channel', 'small', 'faulty']);
});
