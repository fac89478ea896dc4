import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { labGroups, type LabId } from '../../src/state/labs.ts';
import { clipped, seriousFindings } from './findings.ts';
import { it, openApp } from './harness.ts';

/** Every screen, as its group and its place in it. */
const screens = labGroups.flatMap((labs: readonly LabId[], group) => labs.map((lab, place) => ({ lab, group, place })));

/** Opens a screen from the navigation and waits until it stands. */
async function show(page: Page, { lab, group, place }: (typeof screens)[number]): Promise<void> {
  await page.locator('header nav').first().locator('button').nth(group).click();
  const within = page.locator('header nav.screens button').nth(place);
  if (place > 0) await within.click();
  await page.locator(`main[data-lab=${lab}]`).waitFor();
  await page.locator('main .loading').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}

describe.each(['en', 'zh-CN'] as const)('in %s', (lang) => {
  it.for(['light', 'dark'] as const)('axe finds nothing serious in the %s theme', { timeout: 180_000 }, async (theme, { page, site }) => {
    await openApp(page, site, { lang, query: { theme } });
    for (const screen of screens) {
      await show(page, screen);
      expect(await seriousFindings(page), screen.lab).toEqual([]);
    }
  });

  it(
    'the header takes one row more than the labs at the most, on a screen and on a phone',
    { timeout: 120_000 },
    async ({ newPage, site }) => {
      for (const [viewport, row, more] of [
        [{ width: 1360, height: 820 }, 52, 34],
        [{ width: 390, height: 844 }, 54, 46],
      ] as const) {
        const page = await newPage({ viewport, hasTouch: viewport.width < 700 });
        await openApp(page, site, { lang });
        for (const screen of screens) {
          await show(page, screen);
          const over = () =>
            page
              .locator('#app > header')
              .evaluate(
                (header, { row, more }) => header.clientHeight - row - (header.querySelector('.screens, .dataset') === null ? 0 : more),
                { row, more },
              );
          await expect.poll(over, { message: screen.lab }).toBeLessThanOrEqual(0);
        }
      }
    },
  );

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
