import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { labGroups, type LabId } from '../../src/state/labs.ts';
import { csvFile, customerIsOpen, importTable, openDataLab, saved } from './data-lab.ts';
import { addressSays, it, mounted, openApp } from './harness.ts';
import {
  chosenName,
  classSizes,
  corners,
  counted,
  customerList,
  divided,
  dragBy,
  enter,
  keep,
  line,
  listed,
  listedByType,
  listedColumn,
  listedUnder,
  number,
  openSegments,
  sharedLink,
  tab,
  together,
} from './segments-lab.ts';

const guests = 20_000;
const currentLine = 'Line of the current value';

describe('the 43 customers of the textbook', () => {
  it('stand in classes of 12, 15 and 16, which a cut moved by mouse or keys changes and undo brings back in one step', async ({
    page,
    site,
  }) => {
    await openSegments(page, site, 'abc-43-customers');
    expect(await classSizes(page)).toEqual([12, 15, 16]);
    const undo = page.getByRole('button', { name: 'Undo' });
    await dragBy(page, line(page, 'Cut between A and B'), 0, -60);
    const dragged = await classSizes(page);
    expect(dragged[0]).toBeGreaterThan(12);
    expect(dragged[2]).toBe(16);
    expect(dragged.reduce((sum, size) => sum + size)).toBe(43);
    await undo.click();
    expect(await classSizes(page)).toEqual([12, 15, 16]);
    expect(await undo.isDisabled()).toBe(true);
    await line(page, 'Cut between B and C').press('PageUp');
    const [first, second = 0, third = 0] = await classSizes(page);
    expect([first, second + third, second > 15]).toEqual([12, 31, true]);
    await undo.click();
    expect(await classSizes(page)).toEqual([12, 15, 16]);
  });
});

describe('the value matrix of the hotel', () => {
  it('counts every guest once, wherever a line is dragged or moved by keys, and lists as many of each type', async ({ page, site }) => {
    await openSegments(page, site, 'hotel-value-matrix');
    const before = await corners(page);
    expect(together(before)).toBe(guests);
    await dragBy(page, line(page, currentLine), 90, 0);
    const dragged = await corners(page);
    expect(together(dragged)).toBe(guests);
    expect(dragged.Platinum).toBeLessThan(before.Platinum);
    await line(page, currentLine).press('Shift+ArrowLeft');
    const moved = await corners(page);
    expect(together(moved)).toBe(guests);
    expect(moved.Platinum + moved.Gold).toBeGreaterThan(dragged.Platinum + dragged.Gold);
    expect(await listedByType(page)).toEqual(moved);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await corners(page)).toEqual(before);
  });

  it('lists the guests of a type, who can be searched, sorted by keyboard and opened', async ({ page, site }) => {
    await openSegments(page, site, 'hotel-value-matrix');
    const counts = await corners(page);
    await page.getByRole('button', { name: 'Gold', exact: false }).click();
    expect(await listedUnder(page, 'Gold')).toBe(counts.Gold);
    await line(page, currentLine).press('ArrowRight');
    await page.getByRole('searchbox').fill('g-0001');
    // What is written takes itself back, and nothing of the lab.
    await page.getByRole('searchbox').press('Control+z');
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(false);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('searchbox').fill('g-0001');
    await listed(page, /^\d customer/);
    const found = await listedColumn(page, 'Customer');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((id) => id.startsWith('G-0001'))).toBe(true);
    await page.getByRole('searchbox').fill('');
    await listed(page, `${counts.Gold.toLocaleString('en')} customers`);
    const head = customerList(page).getByRole('button', { name: 'Current', exact: true });
    for (const direction of ['descending', 'ascending'] as const) {
      await head.press('Enter');
      await customerList(page).locator(`th[aria-sort=${direction}]`).waitFor();
      await divided(page);
      const values = (await listedColumn(page, 'Current')).map(number);
      const sorted = [...values].sort((a, b) => (direction === 'ascending' ? a - b : b - a));
      expect(values).toEqual(sorted);
    }
    const [first = ''] = await listedColumn(page, 'Customer');
    await customerList(page).getByRole('button', { name: first, exact: true }).press('Enter');
    await customerIsOpen(page, first);
  });

  it('shows who moved when retention is raised, lists exactly those of a row, and a link opens the same numbers', async ({
    page,
    newPage,
    site,
  }) => {
    await openSegments(page, site, 'hotel-value-matrix');
    await dragBy(page, line(page, currentLine), 40, 0);
    await dragBy(page, line(page, 'Line of the growth potential'), 0, -30);
    await enter(page, 'r Retention', '99');
    const moves = page.getByRole('region', { name: 'Who moved' });
    const row = moves.locator('tbody tr').first();
    await row.waitFor();
    const [from = '', to = '', customers = ''] = await row.locator('td').allInnerTexts();
    await row.getByRole('button').press('Enter');
    expect(await listedUnder(page, `${from} → ${to}`)).toBe(number(customers));
    const counts = await corners(page);
    expect(together(counts)).toBe(guests);
    const other = await newPage();
    await other.goto(await sharedLink(page));
    await mounted(other);
    await divided(other);
    expect(await corners(other)).toEqual(counts);
  });
});

describe('selections', () => {
  it('of two days are compared without losing or counting anybody twice, and are there after a reload', async ({ page, site }) => {
    await openSegments(page, site, 'hotel-value-matrix');
    await tab(page, 'Selections');
    await page.getByRole('button', { name: 'Platinum' }).click();
    const now = await listedUnder(page, 'Platinum');
    await keep(page, 'At the end');
    await page.getByLabel('As of').fill('2023-12-31');
    await page.getByText(/as of 2023-12-31/).waitFor();
    await counted(page)
      .filter({ hasNotText: now.toLocaleString('en') })
      .waitFor();
    const before = await listedUnder(page, 'Platinum');
    await keep(page, 'A year before');
    await page.getByRole('combobox', { name: 'First' }).selectOption({ label: 'At the end' });
    await page.getByRole('combobox', { name: 'Second' }).selectOption({ label: 'A year before' });
    const row = (name: RegExp) => page.getByRole('listitem').filter({ hasText: name });
    const size = async (name: RegExp) => number(/([\d,]+) customers$/m.exec(await row(name).innerText())?.[1] ?? '');
    const both = await size(/^In .* and in/);
    const [onlyNow, onlyBefore] = [await size(/^In “At the end”, not in/), await size(/^In “A year before”, not in/)];
    expect([both + onlyNow, both + onlyBefore]).toEqual([now, before]);
    expect(await size(/^In .* or in/)).toBe(both + onlyNow + onlyBefore);
    expect(Math.min(both, onlyNow, onlyBefore)).toBeGreaterThan(0);
    await row(/^In .* and in/)
      .getByRole('button')
      .click();
    expect(await listedUnder(page, /^In .* and in/)).toBe(both);
    const counts = await corners(page);
    await addressSays(page, ({ view }) => view?.asOf === '2023-12-31');
    await page.reload();
    await mounted(page);
    await divided(page);
    expect(await corners(page)).toEqual(counts);
    await tab(page, 'Selections');
    await page.getByRole('button', { name: 'List: At the end' }).click();
    expect(await listedUnder(page, 'At the end')).toBe(now);
  });

  it('are saved as a table that a spreadsheet runs nothing of, a row for each customer', async ({ page, site }) => {
    await openDataLab(page, site);
    const rows = ['=1+1,2024-01-03,10', '张三,2024-02-14,2.5', 'Bo,2024-03-05,4', 'Bo,2024-03-09,4'];
    await importTable(page, csvFile('formula.csv', ['customer,date,amount', ...rows].join('\n')));
    await page.getByRole('button', { name: 'See the dataset' }).click();
    await page.getByRole('button', { name: 'Segments: formula', exact: true }).click();
    await page.getByText('3 customers of “formula”').waitFor();
    await divided(page);
    await tab(page, 'Selections');
    const { name, buffer } = await saved(page, 'Save “All customers” as CSV');
    const [head = '', ...lines] = buffer.toString().trimEnd().split('\r\n');
    expect(name).toBe('All customers.csv');
    expect(head).toBe('\ufeffCustomer,Current value,Growth potential');
    expect(lines.map((line) => line.split(',')[0])).toEqual(["'=1+1", '张三', 'Bo']);
  });

  it('are simulated: the four types become the segments of the relationship simulation', async ({ page, site }) => {
    await openSegments(page, site, 'hotel-value-matrix');
    const counts = await corners(page);
    await tab(page, 'Selections');
    await page.getByRole('button', { name: 'Simulate these parts' }).click();
    await page.locator('[data-run="whole"]').waitFor({ timeout: 50_000 });
    expect(await page.getByRole('textbox', { name: 'population at the start' }).inputValue()).toBe(String(guests));
    await page.getByText('Segments (4)', { exact: true }).click();
    const names = page.getByRole('textbox', { name: 'Name of the segment' });
    await names.first().waitFor();
    const written = await Promise.all((await names.all()).map((name) => name.inputValue()));
    const largestFirst = Object.entries(counts).sort(([, a], [, b]) => b - a);
    expect(written.map((name) => name.split(' ')[0])).toEqual(largestFirst.map(([type]) => type));
  });
});

/** Presses Tab until a row of a table has the focus. */
async function tabToRow(page: Page): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('[role=tabpanel] [data-row]') != null)) return;
  }
  throw new Error('Tab reaches no row of the table');
}

const segmentGroup = labGroups.findIndex((labs: readonly LabId[]) => labs.includes('abc'));

describe.each(['en', 'zh-CN'] as const)('in %s', (lang) => {
  it('every screen of segments opens from the navigation, and its first part is chosen by keyboard alone', async ({ page, site }) => {
    await openApp(page, site, { lang });
    await page.locator('header nav').first().locator('button').nth(segmentGroup).press('Enter');
    await listed(page, /^20,000/);
    let question = '';
    for (const [place, lab] of labGroups[segmentGroup]!.entries()) {
      await page.locator('header nav.screens button').nth(place).press('Enter');
      await page
        .getByRole('heading', { level: 1 })
        .filter({ hasNotText: question || '?!' })
        .waitFor();
      await divided(page);
      question = await page.getByRole('heading', { level: 1 }).innerText();
      await page.locator('main [role=tab]').first().focus();
      await page.keyboard.press('ArrowRight');
      await tabToRow(page);
      const [name = '', customers = ''] = await page.locator('[role=tabpanel] tbody tr').first().locator('td').allInnerTexts();
      await page.keyboard.press('Enter');
      expect(await listedUnder(page, name), lab).toBe(number(customers));
      expect(await chosenName(page).innerText(), lab).toBe(name);
    }
  });
});

const many = 100_000;

/** Purchases of many customers, one or two each over two years, a few of whom bring most. */
function manyPurchases(): string {
  const lines = Array.from({ length: many + many / 2 }, (_, k) => {
    const customer = k % many;
    const day = new Date(Date.UTC(2023, 0, 1 + ((k * 7919) % 730))).toISOString().slice(0, 10);
    return `M${String(customer).padStart(6, '0')},${day},${(((k * 104_729) % 9973) ** 2 / 1e5 + 0.5).toFixed(2)}`;
  });
  return ['customer,date,amount', ...lines].join('\n');
}

it('a purchase log of 100,000 customers opens in the matrix, whose counts are right after a drag, and whose list has an end', async ({
  page,
  site,
}) => {
  await openDataLab(page, site);
  expect(await importTable(page, csvFile('many.csv', manyPurchases()))).toContain('150,000 kept');
  await page.getByRole('button', { name: 'See the dataset' }).click();
  await page.getByRole('button', { name: 'Segments: many', exact: true }).click();
  await page.getByText('100,000 customers of “many”').waitFor();
  await divided(page);
  const before = await corners(page);
  expect(together(before)).toBe(many);
  await dragBy(page, line(page, currentLine), 70, 0, 30);
  const dragged = await corners(page);
  expect(dragged).not.toEqual(before);
  expect(await listedByType(page)).toEqual(dragged);
  await page.getByRole('button', { name: 'Show all customers' }).click();
  await listed(page, '100,000 customers');
  await customerList(page).locator('[data-row="0"] button').press('End');
  await customerList(page).getByRole('button', { name: 'M099999' }).waitFor();
  expect((await listedColumn(page, 'Customer')).at(-1)).toBe('M099999');
});
