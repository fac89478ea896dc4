import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { practicePack } from '../labs/exercises/practice-pack.ts';
import { it, mounted, openApp, type Opening } from './harness.ts';
import type { Site } from './harness-server.ts';
import { closeDialog } from './screens.ts';

/** Every address that was asked for over the network, of every frame and worker. */
function asked(page: Page): readonly string[] {
  const addresses: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().startsWith('http')) addresses.push(request.url());
  });
  return addresses;
}

/** What a person sees of the app from the start page to the code for another page. */
const walks: Readonly<Record<string, (page: Page, site: Site, opening: Opening) => Promise<void>>> = {
  'the start page': async (page, site, opening) => {
    await openApp(page, site, { ...opening, hash: 'lab=start' });
    await page.getByRole('heading', { name: 'What is a customer worth?' }).waitFor();
  },
  'the share dialog with its QR code, and the report': async (page, site, opening) => {
    await openApp(page, site, opening);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page
      .getByRole('img', { name: /^QR code of the link/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Report on one page' }).click();
    await page.locator('dialog .lc-report img').first().waitFor();
    await closeDialog(page);
  },
  'an exercise, answered': async (page, site, opening) => {
    await openApp(page, site, { ...opening, hash: 'x=crm-life-curve/monthly-rate&seed=22' });
    await page.getByLabel('Your answer').fill('0.643');
    await page.keyboard.press('Enter');
    await page.getByTestId('verdict').getByText('Right', { exact: true }).waitFor();
  },
  'a lesson': async (page, site, opening) => {
    await openApp(page, site, { ...opening, hash: 'x=lesson-life-curve' });
    await page.getByText('Make your guess first').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByTestId('clp').getByText('820.87').waitFor();
  },
  'the embed dialog, every kind of code, of a pack of somebody’s own': async (page, site, opening) => {
    await openApp(page, site, { ...opening, hash: `x=0.${Buffer.from(JSON.stringify(practicePack)).toString('base64url')}` });
    await page.locator('section.pane h3').waitFor();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Put it into another page …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Embed' });
    const kinds = dialog.getByRole('combobox', { name: 'Code for' });
    await kinds.waitFor();
    const offered = await kinds.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    // The script of the element lies beside the hosted page only.
    expect(offered).toEqual(['iframe', ...(opening.edition === 'single' ? [] : ['element']), 'sandbox', 'link']);
    for (const recipe of offered) {
      await kinds.selectOption(recipe);
      const code = await dialog.getByRole('textbox', { name: 'Code' }).inputValue();
      expect(code).toContain(new URL(page.url()).pathname.replace(/[^/]*\/?[^/]*$/, ''));
      // Nobody else has the pack: it goes along.
      expect(code).toMatch(/[#"]x=1\.[\w-]+/);
    }
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await dialog.getByText(/^(?:Copied$|The browser does not allow copying)/).waitFor();
    await dialog.getByRole('checkbox', { name: 'Large type' }).check();
    await dialog.getByText(/^(?:Copied$|The browser does not allow copying)/).waitFor({ state: 'detached' });
  },
};

describe('acceptance test 5: no request leaves', () => {
  for (const [edition, asksFor] of [
    ['hosted', 'only for files of the app'],
    ['single', 'for nothing but its one file'],
  ] as const) {
    it(`${edition}: the page asks ${asksFor}, whatever is done in it`, async ({ page, site }) => {
      const addresses = asked(page);
      for (const [what, walk] of Object.entries(walks)) {
        await walk(page, site, { lang: 'en', edition });
        expect(
          addresses.filter((address) => !address.startsWith(site.url)),
          what,
        ).toEqual([]);
      }
      await page.locator('html[data-complete]').waitFor();
      expect(addresses.filter((address) => !address.startsWith(site.url))).toEqual([]);
      expect(addresses.length).toBeGreaterThan(0);
      if (edition === 'single') expect(addresses.map((address) => new URL(address).pathname)).toEqual(['/a/b/c/single/lifecurve.html']);
    });
  }

  it('hosted: the page that hosts it, with a frame and a sandboxed frame, asks only for files of the app', async ({ page, site }) => {
    const addresses = asked(page);
    await page.goto(`${site.url}host.html`);
    await page.getByRole('button', { name: /Add a frame/ }).click();
    await mounted(page.locator('iframe').first().contentFrame());
    await page.getByRole('checkbox', { name: /Sandboxed single file/ }).check();
    await page.getByRole('button', { name: /Add a frame/ }).click();
    await mounted(page.locator('iframe').nth(1).contentFrame());
    await page.locator('#messages li').first().waitFor();
    expect(addresses.filter((address) => !address.startsWith(site.url))).toEqual([]);
  });
});
