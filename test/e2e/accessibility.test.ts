import axe from 'axe-core';
import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { labGroups, type LabId } from '../../src/state/labs.ts';
import { it, openApp } from './harness.ts';

/** Every screen, as its group and its place in it. */
const screens = labGroups.flatMap((labs: readonly LabId[], group) => labs.map((lab, place) => ({ lab, group, place })));

/** Opens a screen from the navigation and waits until it stands. */
async function show(page: Page, { group, place }: (typeof screens)[number]): Promise<void> {
  await page.locator('header nav').first().locator('button').nth(group).click();
  const within = page.locator('header nav.screens button').nth(place);
  if (place > 0) await within.click();
  await page.locator('main .loading').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** What axe finds serious or worse, as `rule: first place`. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  // The page's own policy forbids foreign scripts; axe comes in through the debugger instead.
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Elements whose own text is wider or higher than their box and not allowed to scroll. */
const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#app *')]
      .filter((element) => {
        const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
        const { overflowX, position } = getComputedStyle(element);
        if (!hasText || element.closest('.visually-hidden, svg, select') || overflowX === 'auto' || position === 'absolute') return false;
        return element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      })
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`),
  );

describe.each(['en', 'zh-CN'] as const)('in %s', (lang) => {
  it.for(['light', 'dark'] as const)('axe finds nothing serious in the %s theme', { timeout: 180_000 }, async (theme, { page, site }) => {
    await openApp(page, site, { lang, query: { theme } });
    for (const screen of screens) {
      await show(page, screen);
      expect(await seriousFindings(page), screen.lab).toEqual([]);
    }
  });

  it('every text doubled fits at 390 px', { timeout: 180_000 }, async ({ newPage, site }) => {
    const page = await newPage({ viewport: { width: 390, height: 844 } });
    await openApp(page, site, { lang, query: { strings: 'double' } });
    for (const screen of screens) {
      await show(page, screen);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), screen.lab).toBeLessThanOrEqual(0);
      expect(await clipped(page), screen.lab).toEqual([]);
    }
  });
});
