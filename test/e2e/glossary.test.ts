import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it, openApp } from './harness.ts';

const marked = (page: Page, label: string) => page.locator('[data-term][role=button]').filter({ hasText: label }).first();
const card = (page: Page) => page.locator('[popover][role=dialog]');
const glossary = (page: Page, name = 'Glossary') => page.getByRole('dialog', { name, exact: true });

/** What axe finds serious or worse below a place. */
async function serious(page: Page, place: string): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate((root) => (globalThis as unknown as { axe: typeof axe }).axe.run(root), place);
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

async function fromMenu(page: Page): Promise<void> {
  await page.locator('header').getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Glossary' }).click();
  await glossary(page).waitFor();
}

describe('a label', () => {
  it('opens its entry by the keyboard, and the slider beside it keeps its name', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await marked(page, 'discount rate').press('Enter');
    await card(page).getByRole('heading', { name: 'discount rate' }).waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect(await marked(page, 'discount rate').evaluate((label) => label === document.activeElement)).toBe(true);
    expect(await page.getByRole('slider', { name: 'd discount rate', exact: true }).count()).toBe(1);
  });

  it('of a choice opens its entry and leaves the choice its name', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await marked(page, 'Discounted').click();
    await card(page).getByRole('heading', { name: 'discounted' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Discounted', exact: true }).count()).toBe(1);
  });

  it('speaks of the terms of the language that is spoken now', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await marked(page, 'growth coefficient').waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await marked(page, '增长系数').click();
    await card(page).getByRole('heading', { name: '增长系数' }).waitFor();
  });

  it('is told apart by a mark beside it where it sorts a column', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await page.locator('header nav').getByRole('button', { name: 'Segments' }).click();
    await page.getByRole('button', { name: 'What is “Current”?' }).click();
    await card(page).getByRole('heading', { name: 'current value' }).waitFor();
  });

  it('opens its entry by a finger within a phone’s screen, in an embedded page as well', async ({ newPage, site }) => {
    const page = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' });
    await openApp(page, site, { lang: 'zh-CN', query: { embed: '1' } });
    await marked(page, '折现率').tap();
    const box = await card(page).boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
    expect(box!.y + box!.height).toBeLessThanOrEqual(844);
    expect(await card(page).getByRole('button', { name: '在实验室中查看' }).count()).toBe(0);
    expect(await serious(page, '[popover]')).toEqual([]);
  });

  it('is not underlined on paper', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    const line = () => marked(page, 'discount rate').evaluate((label) => getComputedStyle(label).textDecorationLine);
    expect(await line()).toBe('underline');
    await page.emulateMedia({ media: 'print' });
    expect(await line()).toBe('none');
  });
});

describe('the glossary', () => {
  it('is searched in both languages from the moment it opens', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await fromMenu(page);
    await page.keyboard.type('基尼');
    const found = glossary(page).getByRole('button', { expanded: true });
    await found.waitFor();
    expect(await found.innerText()).toMatch(/Gini coefficient\s+基尼系数/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('no such term');
    await glossary(page).getByText('No term holds these words.').waitFor();
  });

  it('leads from a term to a related one, and to the lab where it can be seen', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await marked(page, 'ceiling').click();
    await card(page).getByRole('button', { name: 'Open the glossary' }).click();
    const opened = glossary(page).getByRole('button', { expanded: true });
    expect(await opened.innerText()).toMatch(/^ceiling/);
    await glossary(page).getByRole('searchbox').fill('Lorenz curve');
    await glossary(page)
      .getByRole('button', { name: /^Lorenz curve/ })
      .press('Enter');
    await glossary(page).getByRole('button', { name: 'Gini coefficient', exact: true }).click();
    expect(await opened.innerText()).toMatch(/^Gini coefficient/);
    expect(await opened.evaluate((head) => head === document.activeElement)).toBe(true);
    await glossary(page).getByRole('button', { name: 'Show in the lab: ABC' }).click();
    await page.locator('main[data-lab=abc]').waitFor();
    expect(await glossary(page).count()).toBe(0);
  });

  it('is arranged by subject, and axe finds nothing serious', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await fromMenu(page);
    await glossary(page).getByText('By subject').click();
    expect(await glossary(page).getByRole('heading', { level: 3 }).first().innerText()).toBe('Value and discounting');
    await glossary(page).getByRole('button', { name: /^CLP/ }).click();
    expect(await serious(page, 'dialog[open]')).toEqual([]);
  });
});
