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

/** Holds back what the page loads when it has come to rest, until that is asked for. */
async function withoutTheRest(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    const held: (() => void)[] = [];
    Object.assign(window, { held, setTimeout: (run: () => void, ms = 0) => (ms < 1500 ? later(run, ms) : held.push(run)) });
  });
  return async () => {
    await page.evaluate(() => {
      for (const run of (globalThis as unknown as { readonly held: readonly (() => void)[] }).held) run();
    });
    await page.locator('html[data-complete]').waitFor();
  };
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

  it('stays explained where the browser tells late that the card before it was closed', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await marked(page, 'discount rate').click();
    await card(page).waitFor();
    await page.evaluate(async () => {
      document.querySelector<HTMLElement>('[popover]')?.hidePopover();
      [...document.querySelectorAll<HTMLElement>('[data-term][role=button]')]
        .find(({ textContent }) => textContent.includes('ceiling'))
        ?.click();
      await new Promise((told) => setTimeout(() => setTimeout(told)));
    });
    expect(await card(page).getByRole('heading').allInnerTexts()).toEqual(['ceiling']);
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

describe('the mark of a picture', () => {
  const mark = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });

  it('explains its axes and series, is one stop for the keyboard, and has the focus back at the end', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await mark(page, 'Terms of this picture').press('Enter');
    expect(await page.locator('main .lc-terms').count()).toBe(1);
    const terms = card(page).getByRole('paragraph').filter({ hasText: 'In this picture' }).getByRole('button');
    expect(await terms.allInnerTexts()).toEqual(['profit', 'present value', 'formation', 'stability', 'ceiling']);
    await terms.filter({ hasText: 'formation' }).click();
    await card(page).getByRole('heading', { name: 'formation' }).waitFor();
    expect(await terms.and(page.locator('[aria-current]')).allInnerTexts()).toEqual(['formation']);
    const hasFocus = () => mark(page, 'Terms of this picture').evaluate((button) => button === document.activeElement);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('Enter');
    await card(page).getByRole('button', { name: 'Open the glossary' }).click();
    await glossary(page).waitFor();
    await page.keyboard.press('Escape');
    await glossary(page).waitFor({ state: 'detached' });
    expect(await hasFocus()).toBe(true);
  });

  it('speaks the language that is spoken now, and stays off the paper', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: 'scenario=magazine-renewals' });
    await mark(page, 'Terms of this picture').first().waitFor();
    expect(await serious(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
    await mark(page, '此图中的术语').first().click();
    await card(page).getByRole('heading', { name: '留存客户' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main .lc-terms').filter({ visible: true }).count()).toBe(0);
  });
});

describe('the glossary', () => {
  it('is searched in both languages from the moment it opens, also while the page still loads what is for later', async ({
    page,
    site,
  }) => {
    const loadTheRest = await withoutTheRest(page);
    await openApp(page, site, { lang: 'en' });
    await fromMenu(page);
    await page.keyboard.type('基');
    await loadTheRest();
    await page.keyboard.type('尼');
    expect(await glossary(page).getByRole('searchbox').inputValue()).toBe('基尼');
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
