import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { call, protocolPage, told } from './embedding-host.ts';
import { it, openApp } from './harness.ts';

const hashOf = (page: Page) => new URL(page.url()).hash;
const lab = (page: Page) => page.locator('main').getAttribute('data-lab');

/** Every screen that the page shows from now on, in its order. */
async function screensOf(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const { lab: shown } = document.querySelector('main')?.dataset ?? {};
      if (shown !== undefined && seen.at(-1) !== shown) seen.push(shown);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => (window as unknown as { readonly seen: readonly string[] }).seen);
}

describe('the address of a screen', () => {
  it('without a word the page is the start page, and every screen has an address that opens it', async ({ page, site }) => {
    const seen = await screensOf(page);
    await openApp(page, site, { lang: 'en', hash: '' });
    await page.getByRole('heading', { level: 1, name: 'What is a customer worth?' }).waitFor();
    await expect.poll(() => hashOf(page)).toBe('#lab=start');
    expect(await seen()).toEqual(['start']);
    await page.getByRole('navigation').getByRole('button', { name: 'Course' }).click();
    await expect.poll(() => hashOf(page)).toBe('#lab=exercises');
    await page.reload();
    await page.locator('main[data-lab=exercises] h1').waitFor();
    expect(await seen()).toEqual(['exercises']);
    await page.evaluate(() => (location.hash = '#lab=data'));
    await page.locator('main[data-lab=data] h1').waitFor();
    await page.evaluate(() => (location.hash = ''));
    await page.locator('main[data-lab=start] h1').waitFor();
  });

  it('whoever comes from the start page finds the first customer in the lab', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: '' });
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Life curve/ })
      .click();
    await page.getByText('borrowed from 5 similar customers').waitFor();
    await expect.poll(() => hashOf(page).slice(0, 3)).toBe('#s=');
  });

  it('a frame without a word shows the life curve, and a named screen is the first that is seen', async ({ page, site }) => {
    const seen = await screensOf(page);
    for (const [query, expected] of [
      [{}, 'life-curve'],
      [{ view: 'retention' }, 'retention'],
      [{ view: 'abc' }, 'abc'],
      [{ view: 'data' }, 'data'],
    ] as const) {
      await openApp(page, site, { lang: 'en', hash: '', query: { embed: '1', storage: 'none', ...query } });
      await page.locator('main h1').first().waitFor();
      expect([await lab(page), await seen()]).toEqual([expected, [expected]]);
    }
    expect(hashOf(page)).toBe('');
  });
});

describe('what a page points at', () => {
  it('is ringed, described and put away by Escape or by the next one', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'points.html', {}));
    await told(page, 'ready');
    const frame = page.frameLocator('iframe');
    const ringed = () => frame.locator('[data-ringed]').evaluateAll((all) => all.map((one) => ({ ...(one as HTMLElement).dataset })));
    await frame.locator('[data-parameter=g1]').waitFor();
    expect(await call(page, 'highlight', { key: 'g1', title: 'Turn this', text: 'Growth ends here.' })).toEqual({ found: true });
    expect(await ringed()).toMatchObject([{ parameter: 'g1' }]);
    const described = frame.locator('[data-parameter=g1] [aria-describedby]').first();
    const id = ((await described.getAttribute('aria-describedby')) ?? '').split(' ').at(-1) ?? '';
    expect(await frame.locator(`[id="${id}"]`).innerText()).toMatch(/Turn this\s+Growth ends here\./);
    await frame.getByRole('button', { name: 'Close' }).press('Escape');
    expect(await ringed()).toEqual([]);

    expect(await call(page, 'highlight', { key: 'clp', text: 'The result.' })).toEqual({ found: true });
    expect(await ringed()).toMatchObject([{ output: 'clp' }]);
    expect(await call(page, 'highlight', { key: 'nothing' })).toEqual({ found: false });
    expect(await ringed()).toEqual([]);
  });

  it('is shown one after the other in a tour, forwards and back', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'tour.html', {}));
    await told(page, 'ready');
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-parameter=g1]').waitFor();
    const steps = [{ key: 'chart', text: 'One.' }, { key: 'nothing' }, { key: 'discountRate', text: 'Two.' }];
    expect(await call(page, 'tour', { steps })).toEqual({ found: 2 });
    await frame.getByText('One.').waitFor();
    expect(await frame.getByRole('button', { name: 'Back' }).isDisabled()).toBe(true);
    await frame.getByRole('button', { name: 'Next', exact: true }).click();
    await frame.getByText('Two.').waitFor();
    expect(await frame.locator('[data-ringed]').getAttribute('data-parameter')).toBe('discountRate');
    await frame.getByRole('button', { name: 'Back' }).click();
    await frame.getByText('One.').waitFor();
    await frame.getByRole('button', { name: 'Close' }).click();
    expect(await frame.locator('[data-ringed]').count()).toBe(0);
  });
});
