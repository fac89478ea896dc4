import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { it, openApp } from './harness.ts';
import { closeDialog, taughtWith } from './screens.ts';

/** Opens everything that is taught with, and gathers what is found there. */
async function gathered(page: Page, look: (page: Page) => Promise<readonly string[]>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, open] of taughtWith) {
    await open(page);
    found.push(...(await look(page)).map((one) => `${name}: ${one}`));
    await closeDialog(page);
  }
  return found;
}

/** What moves by itself for longer than the eye notices. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 20)
      .map(({ effect }) => ((effect as KeyframeEffect).target as Element).outerHTML.slice(0, 80)),
  );

/** Words in the very colour of what they stand on. */
const unseen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const ground = (element: Element): string => {
      const { backgroundColor } = getComputedStyle(element);
      const parent = element.parentElement;
      return /^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor) && parent !== null ? ground(parent) : backgroundColor;
    };
    return [...document.querySelectorAll<HTMLElement>('#app :is(p, h1, h2, h3, button, a, label, li, dt, dd, th, td, legend, strong)')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.textContent.trim() !== '')
      .filter((element) => getComputedStyle(element).color === ground(element))
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** What cannot be seen to have the focus, of as many places as Tab reaches. */
async function unmarked(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (let k = 0; k < 25; k++) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(() => {
      const { activeElement } = document;
      // A page within the page marks its own.
      if (activeElement === null || activeElement === document.body || activeElement.tagName === 'IFRAME') return '';
      const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
      const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
      const isMarkedWithin = activeElement.closest('svg') !== null || activeElement.parentElement?.matches(':focus-within') === true;
      return isMarked || (activeElement.matches('input') && isMarkedWithin) || activeElement.closest('svg')
        ? ''
        : activeElement.outerHTML.slice(0, 120);
    });
    if (place !== '') found.push(`no mark of the focus: ${place}`);
  }
  return found;
}

describe('what is taught with', () => {
  it('does not move by itself for whoever asked for that', { timeout: 120_000 }, async ({ newPage, site }) => {
    const page = await newPage({ reducedMotion: 'reduce' });
    await openApp(page, site, { lang: 'en' });
    expect(await gathered(page, moving)).toEqual([]);
  });

  it('is seen, and the focus in it, in forced colours', { timeout: 180_000 }, async ({ newPage, site }) => {
    const page = await newPage({ forcedColors: 'active' });
    await openApp(page, site, { lang: 'en' });
    expect(await gathered(page, async () => [...(await unseen(page)), ...(await unmarked(page))])).toEqual([]);
  });
});

/** Answers `print()` as a browser that prints does, until the test says that it is done; making a PDF of the page is not the end. */
const holdPrinter = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => setTimeout(() => dispatchEvent(new Event('beforeprint')));
    addEventListener('afterprint', (event) => {
      if (event.isTrusted) event.stopImmediatePropagation();
    });
  });

async function pagesOf(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

describe('printed for the classroom', () => {
  it.for([
    ['worksheet', 'Print worksheets'],
    ['key', 'Print key'],
  ] as const)(
    'a %s is there alone, each variant on pages of its own, with what names it at its foot',
    async ([kind, button], { page, site }) => {
      await holdPrinter(page);
      await openApp(page, site, { lang: 'en' });
      await page.locator('header nav').first().getByRole('button').last().click();
      await page.getByRole('combobox', { name: 'Pack' }).selectOption({ label: 'Retention, leaving and migration' });
      await page.getByLabel('Variants').fill('2');
      await page.getByRole('button', { name: button }).click();
      const sheets = page.locator('.paper article');
      await sheets.first().waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#app').isVisible()).toBe(false);
      expect(await sheets.count()).toBe(2);
      const [first = '', second = ''] = await sheets.allInnerTexts();
      expect(first).not.toBe(second);
      for (const text of [first, second]) expect(text).toMatch(/crm-retention · \S+ · seed \d+ · Lifecurve \d+\.\d+\.\d+/);
      expect(/The answer: /.test(first)).toBe(kind === 'key');
      expect(await sheets.first().evaluate((sheet) => getComputedStyle(sheet).color)).toBe('rgb(0, 0, 0)');
      expect(await sheets.evaluateAll((all) => all.map((sheet) => sheet.scrollWidth - sheet.clientWidth))).toEqual([0, 0]);
      expect(
        await page.locator('.paper section').evaluateAll((all) => all.every((item) => getComputedStyle(item).breakInside === 'avoid')),
      ).toBe(true);
      expect(await sheets.nth(1).evaluate((sheet) => getComputedStyle(sheet).breakBefore)).toBe('page');
      for (const format of ['A4', 'Letter'] as const) {
        const pages = await pagesOf(page, format);
        expect(pages).toBeGreaterThanOrEqual(4);
        expect(pages).toBeLessThanOrEqual(16);
      }
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.locator('.paper').waitFor({ state: 'detached' });
      await page.emulateMedia({ media: 'screen' });
      expect(await page.locator('#app').isVisible()).toBe(true);
    },
  );
});
