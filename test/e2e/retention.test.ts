import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { addressSays, it, openApp } from './harness.ts';

const clp = (page: Page) => page.getByTestId('clp').innerText();
const handle = (page: Page, year: number) => page.getByRole('slider', { name: `Retention into year ${year}`, exact: true });
const openCase = { lang: 'en', hash: 'scenario=berger-nasr-promotion' } as const;

/** Everything that must move together when a retention is dragged. */
async function shown(page: Page) {
  const [number, rates, survival, values, effects] = await Promise.all([
    clp(page),
    page.getByRole('textbox', { name: 'r retention' }).inputValue(),
    page.getByRole('img', { name: 'Survival' }).innerHTML(),
    page.getByRole('img', { name: 'Present value' }).innerHTML(),
    page.getByRole('img', { name: 'What one percent more of each would bring' }).innerHTML(),
  ]);
  return { number, rates, survival, values, effects };
}

/** Waits until the address carries the rates that stand in the field. */
async function linkSettles(page: Page): Promise<void> {
  const rates = (await page.getByRole('textbox', { name: 'r retention' }).inputValue()).split(', ').map(Number);
  await addressSays(page, ({ params }) => {
    const written = params.retention as readonly number[];
    return written.length === rates.length && written.every((rate, k) => Math.abs(100 * rate - rates[k]!) < 0.06);
  });
}

describe('the retention lab', () => {
  it('opens from the navigation with the course’s magazine', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await page.getByRole('button', { name: 'Retention', exact: true }).click();
    await page.getByRole('heading', { name: 'What is a cohort worth' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Scenario' }).inputValue()).toBe('magazine-renewals');
    expect(await clp(page)).toContain('20,992');
    await page.getByText('20.99 元 per customer').waitFor();
  });

  it('moves survival, CLP, elasticities, field and link together when the retention into year 3 is dragged', async ({ page, site }) => {
    await openApp(page, site, openCase);
    const before = await shown(page);
    expect(before.number).toContain('568.78');
    const box = await handle(page, 3).boundingBox();
    if (box === null) throw new Error('the handle is not there');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y - 25, { steps: 5 });
    await page.mouse.up();
    await linkSettles(page);
    const after = await shown(page);
    for (const key of ['number', 'rates', 'survival', 'values', 'effects'] as const) expect(after[key], key).not.toBe(before[key]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await shown(page)).toEqual(before);
  });

  it('moves them with the keys too, and a link opens at the same number', async ({ page, newPage, site }) => {
    await openApp(page, site, openCase);
    await handle(page, 3).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('PageUp');
    expect(await page.getByRole('textbox', { name: 'r retention' }).inputValue()).toBe('75, 75, 86, 75');
    await linkSettles(page);
    const number = await clp(page);
    const fresh = await newPage();
    await fresh.goto(page.url());
    await fresh.getByTestId('clp').waitFor();
    expect(await clp(fresh)).toBe(number);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await clp(page)).toContain('568.78');
  });

  it('sets five annual points more beside what was published, and says so with its sources', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: 'scenario=magazine-renewals' });
    await page.getByRole('button', { name: 'Keep five points more' }).click();
    const panel = page.getByTestId('five-points');
    const said = await panel.innerText();
    // 1000 · 10 · (1 + 0.75/1.1 + 0.75·0.85/1.21)
    expect(said).toContain('20,992 元 → 22,087 元');
    expect(said).toMatch(/below the range[^]*25% to 85%[^]*Reinartz & Kumar 2002[^]*Harvard Business Review/);
  });

  it('shows that the closed form and the sum agree, and where it does not apply', async ({ page, site }) => {
    await openApp(page, site, openCase);
    await page.getByRole('tab', { name: 'Closed form' }).click();
    expect(await page.getByTestId('closed-form').innerText()).toMatch(/568\.7831[^]*568\.7831[^]*0\.0000/);
    await handle(page, 1).focus();
    await page.keyboard.press('ArrowUp');
    await page.getByText('no closed form applies').waitFor();
  });

  it.for([
    ['r retention', '120', 'r retention: Write a number from 0 to 100.'],
    ['r retention', '70, many', 'Entry 2: "many" is not a number'],
    ['N₀ customers at the start', '0', 'N₀ customers at the start: Write a number from 1 to'],
    ['d discount rate', '-100', 'd discount rate: Write a number from -99 to 1,000.'],
  ] as const)('refuses in %s the text %s with a sentence, and keeps the number', async ([field, text, sentence], { page, site }) => {
    await openApp(page, site, openCase);
    const input = page.getByRole('textbox', { name: field });
    await input.fill(text);
    await input.press('Enter');
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    expect(await clp(page)).toContain('568.78');
  });
});
