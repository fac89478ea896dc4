import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { clipped, seriousFindings } from './findings.ts';
import { it, openApp } from './harness.ts';
import { closeDialog, taughtWith } from './screens.ts';

const tooWide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Opens every screen in turn, and gathers what is found on each. */
async function onEvery(page: Page, look: (page: Page) => Promise<readonly string[]>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, open] of taughtWith) {
    await open(page);
    found.push(...(await look(page)).map((one) => `${name}: ${one}`));
    const isDialog = (await page.locator('dialog[open]').count()) > 0;
    await closeDialog(page);
    if (isDialog && (await page.evaluate(() => document.activeElement === document.body))) found.push(`${name}: the focus is lost`);
  }
  return found;
}

const misfits = async (page: Page) => {
  const wide = await tooWide(page);
  return [...(wide > 0 ? [`${wide} px too wide`] : []), ...(await clipped(page))];
};

describe.each(['en', 'zh-CN'] as const)('in %s, what is taught with', (lang) => {
  it.for(['light', 'dark'] as const)('has nothing serious for axe in the %s theme', { timeout: 240_000 }, async (theme, { page, site }) => {
    await openApp(page, site, { lang, query: { theme } });
    expect(await onEvery(page, seriousFindings)).toEqual([]);
  });

  it('fits with every text doubled at 320 px', { timeout: 240_000 }, async ({ newPage, site }) => {
    const page = await newPage({ viewport: { width: 320, height: 700 } });
    await openApp(page, site, { lang, query: { strings: 'double' } });
    expect(await onEvery(page, misfits)).toEqual([]);
  });

  it('fits with every text doubled at a projector', { timeout: 240_000 }, async ({ newPage, site }) => {
    const page = await newPage({ viewport: { width: 1920, height: 1080 } });
    await openApp(page, site, { lang, query: { strings: 'double', projector: '1' } });
    expect(await onEvery(page, misfits)).toEqual([]);
  });
});

/** What Tab does not reach of the buttons, links and fields that are to be seen, going once around. */
async function outOfReach(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.querySelectorAll('[data-reached]').forEach((element) => element.removeAttribute('data-reached'));
  });
  for (let k = 0, again = 0; k < 300 && again < 2; k++) {
    await page.keyboard.press('Tab');
    again += await page.evaluate(() => {
      const { activeElement } = document;
      // A page within the page has places of its own.
      if (activeElement?.tagName === 'IFRAME') return 0;
      if (activeElement === null || activeElement === document.body || activeElement.hasAttribute('data-reached')) return 1;
      activeElement.setAttribute('data-reached', '');
      return 0;
    });
  }
  return page.evaluate(() => {
    const within = document.querySelector('dialog[open]') ?? document;
    const reachable = 'button, a[href], input, select, textarea, summary';
    return (
      [...within.querySelectorAll<HTMLElement>(reachable)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled, [tabindex="-1"]'))
        .filter((element) => element.closest('[inert], [tabindex="-1"]:not(main):not(section)') === null)
        .filter((element) => !element.hasAttribute('data-reached'))
        // Of a group of radio buttons, and of tabs, Tab reaches the chosen one.
        .filter((element) => !element.matches('input[type=radio], input[type=file], [role=tab], [role=radio]'))
        .map((element) => element.outerHTML.slice(0, 100))
    );
  });
}

it('everything that is taught with can be reached by Tab', { timeout: 240_000 }, async ({ page, site }) => {
  await openApp(page, site, { lang: 'en' });
  expect(await onEvery(page, outOfReach)).toEqual([]);
});
