import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { distributorChannel, distributorChannelCustomers } from '../../src/store/samples/distributor-channel.ts';
import {
  clp,
  columnOf,
  customerIsOpen,
  customerTable,
  fitEveryCustomer,
  observed,
  openCustomer,
  openDataLab,
  toDataLab,
  watchProgress,
} from './data-lab.ts';
import { it } from './harness.ts';

const numbers = (cells: readonly string[]): readonly number[] => cells.map((cell) => Number(cell.replaceAll(',', '')));
const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });
const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search' });
const sortBy = (page: Page, name: string): Promise<void> =>
  customerTable(page).locator('thead').getByRole('button', { name, exact: true }).click();

/** Fits every customer and waits until the list shows it. */
async function fitted(page: Page): Promise<void> {
  await fitEveryCustomer(page).click();
  await page.getByRole('button', { name: 'Fit every customer again' }).waitFor();
}

describe('the list of every customer', () => {
  it('is fitted with a progress bar and sorted by CLP, and Enter opens a customer at the CLP of the list', async ({ page, site }) => {
    await openDataLab(page, site);
    const bar = await watchProgress(page, 'Fitting every customer');
    await fitted(page);
    const shares = await bar.values();
    expect(shares[0]).toBe(0);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    await sortBy(page, 'CLP');
    expect(await customerTable(page).locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    const worths = numbers((await columnOf(customerTable(page), 'CLP')).slice(0, 12));
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
    expect(new Set(worths).size).toBe(12);
    const first = customerTable(page).locator('tbody tr[data-row="0"]').getByRole('button');
    await first.focus();
    await first.press('ArrowDown');
    const second = customerTable(page).locator('tbody tr[data-row="1"]').getByRole('button');
    await page.waitForFunction(() => document.activeElement?.closest('tr')?.dataset['row'] === '1');
    const id = await second.innerText();
    const [, worth] = await columnOf(customerTable(page), 'CLP');
    await page.keyboard.press('Enter');
    await customerIsOpen(page, id);
    expect(await clp(page)).toBe(worth);
    await toDataLab(page);
    await sortBy(page, 'CLP');
    await sortBy(page, 'CLP');
    const smallest = numbers((await columnOf(customerTable(page), 'CLP')).slice(0, 5));
    expect(smallest).toEqual([...smallest].sort((a, b) => a - b));
    expect(smallest[0]).toBeLessThan(worths[11] ?? NaN);
  });

  it('is filtered by pattern, shape and search, and counts what it shows', async ({ page, site }) => {
    await openDataLab(page, site);
    await fitted(page);
    await choice(page, 'Pattern').selectOption({ label: 'IV · long-term retention' });
    const patterns = await columnOf(customerTable(page), 'pattern');
    expect(new Set(patterns)).toEqual(new Set(['IV · long-term retention']));
    await page.getByText(`${patterns.length} of 320 customers · CLP together`).waitFor();
    await choice(page, 'Shape').selectOption({ label: 'declining' });
    const shapes = await columnOf(customerTable(page), 'shape');
    expect(new Set(shapes)).toEqual(new Set(['declining']));
    expect(shapes.length).toBeLessThan(patterns.length);
    await page.getByText(`${shapes.length} of 320 customers · CLP together`).waitFor();
    await choice(page, 'Pattern').selectOption({ label: 'all' });
    expect((await columnOf(customerTable(page), 'shape')).length).toBeGreaterThan(shapes.length);
    await choice(page, 'Shape').selectOption({ label: 'all' });
    await search(page).fill('c-00');
    expect(await columnOf(customerTable(page), 'customer')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `C-00${number}`));
    await search(page).fill('nobody');
    await page.getByText('No customer fits these filters.').waitFor();
    await page.getByText('0 of 320 customers').waitFor();
  });

  it('shows the same CLP as the lab for a declining, a saturating and a growing customer', async ({ page, site }) => {
    await openDataLab(page, site);
    await fitted(page);
    for (const shape of ['declining', 'saturating', 'still growing']) {
      await choice(page, 'Shape').selectOption({ label: shape });
      await sortBy(page, 'CLP');
      const [[id], [worth]] = await Promise.all([columnOf(customerTable(page), 'customer'), columnOf(customerTable(page), 'CLP')]);
      await openCustomer(page, id ?? '');
      expect([shape, await clp(page)]).toEqual([shape, worth]);
      await toDataLab(page);
      expect(await choice(page, 'Shape').inputValue()).not.toBe('all');
    }
  });

  it('stays as it was where the fit is cancelled, and can be fitted then', async ({ page, site }) => {
    await openDataLab(page, site);
    const bar = await watchProgress(page, 'Fitting every customer', 'cancel');
    await fitEveryCustomer(page).click();
    await bar.moved();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await customerTable(page).getByRole('columnheader', { name: 'CLP' }).count()).toBe(0);
    await openCustomer(page, 'C-004');
    await toDataLab(page);
    await fitted(page);
    expect(await customerTable(page).getByRole('columnheader', { name: 'CLP' }).count()).toBe(1);
  });
});

describe('activity-based costing', () => {
  it('counts every profit again when a visit costs twice as much, and keeps it over a reload', async ({ page, site }) => {
    const customer = distributorChannelCustomers().find(({ id }) => id === 'C-001');
    if (customer === undefined) throw new Error('there is no C-001');
    const last = customer.profit.length - 1;
    const at = (series: Float64Array | null | undefined) => series?.[last] ?? NaN;
    const { revenue, cost, indirectBenefit, use } = customer;
    // Visits cost 72 for 2,400, orders 36 for 18,000, calls 18 for 36,000; the pool of visits is doubled.
    const allocated = (144 / 2400) * at(use?.['visits']) + (36 / 18_000) * at(use?.['orders']) + (18 / 36_000) * at(use?.['calls']);
    const expected = (at(revenue) - at(cost) - allocated + at(indirectBenefit)).toFixed(2);
    const before = at(customer.profit).toFixed(2);
    expect(expected).not.toBe(before);

    await openDataLab(page, site);
    await search(page).fill('C-001');
    expect(await columnOf(customerTable(page), 'last profit')).toEqual([before]);
    const field = page.getByRole('textbox', { name: 'Pool cost of Visits' });
    expect(await field.inputValue()).toBe(String(distributorChannel.pools[0]?.cost));
    await field.fill('-5');
    await field.press('Enter');
    await page.getByText('A pool cannot cost less than nothing.').waitFor();
    await field.fill('144');
    await field.press('Enter');
    await page.getByRole('button', { name: 'Apply to every customer' }).click();
    await page.getByText(/^Every profit was computed again: [\d,]+ records\.$/).waitFor();
    await search(page).fill('C-001');
    expect(await columnOf(customerTable(page), 'last profit')).toEqual([expected]);
    await openCustomer(page, 'C-001');
    expect((await observed(page)).at(-1)).toBe(expected);
    await page.reload();
    await customerIsOpen(page, 'C-001');
    expect((await observed(page)).at(-1)).toBe(expected);
    await toDataLab(page);
    expect(await page.getByRole('textbox', { name: 'Pool cost of Visits' }).inputValue()).toBe('144');
    await page.getByRole('button', { name: 'Bring the sample back' }).click();
    await page.getByRole('button', { name: 'Bring the sample back' }).waitFor({ state: 'detached' });
    // Its customers are read after it is listed.
    await expect
      .poll(async () => {
        await search(page).fill('C-001');
        return columnOf(customerTable(page), 'last profit');
      })
      .toEqual([before]);
  });
});
