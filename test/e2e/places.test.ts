import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addressOf, distFolder, mounted, openApp } from './harness.ts';
import {
  answer,
  appHost,
  badge,
  databasesOf,
  exercise,
  folderAt,
  framing,
  hostHost,
  isRight,
  it,
  originAt,
  worked,
  type Place,
} from './places-browser.ts';

const opening = { lang: 'en', hash: exercise.hash } as const;

/** A population of 10,000, and an event table with 10,000 draws, both to the end and in workers. */
async function simulates(place: Place): Promise<void> {
  await mounted(place);
  await place.locator('[data-run="whole"]').waitFor();
  const size = place.getByRole('textbox', { name: 'population at the start' }).first();
  await size.fill('10000');
  await size.press('Enter');
  await place.getByText('Everybody: all 10,000 customers').waitFor();
  await place.getByRole('button', { name: 'Methods', exact: true }).click();
  await place.getByText(/^10,000 draws, seed/).waitFor();
  expect(await place.getByText('Workers cannot start here').count()).toBe(0);
}

const simulation = { edition: 'single', lang: 'en', hash: 'scenario=whole-life' } as const;

describe('acceptance test 1: the single edition from file://', () => {
  it('runs a 10,000-draw simulation without an error', async ({ page, site }) => {
    await openApp(page, site, { ...simulation, at: distFolder() });
    await simulates(page);
    expect(await badge(page)).toBe('Saved in this browser');
  });

  it('an exercise is answered and handed in', async ({ page, site }) => {
    await openApp(page, site, { ...opening, edition: 'single', at: distFolder() });
    await handsIn(page, page);
  });
});

describe('acceptance test 2: the single edition in sandbox="allow-scripts" from a server without CORS', () => {
  it('runs a 10,000-draw simulation without an error, and the badge says session only', async ({ page, site }) => {
    await page.goto(site.addPage('simulates.html', framing(addressOf(site, simulation), 'sandbox="allow-scripts"')));
    await simulates(page.frameLocator('iframe'));
    expect(await badge(page.frameLocator('iframe'))).toBe('This session only');
  });

  it('an exercise is answered, and its results copied', async ({ page, site, complaints }) => {
    const address = addressOf(site, { ...opening, edition: 'single' });
    await page.goto(site.addPage('exercise.html', framing(address, 'sandbox="allow-scripts"')));
    const frame = page.frameLocator('iframe');
    expect(JSON.parse(await worked(frame))).toMatchObject({ kind: 'lifecurve-results', pack: { id: 'crm-life-curve' } });
    expect(await badge(frame)).toBe('This session only');
    // Chromium's own line; the text is there to be selected.
    expect(complaints).toEqual([expect.stringContaining('The Clipboard API has been blocked')]);
    complaints.length = 0;
  });

  for (const item of ['first-or-second', 'survivors'] as const) {
    it(`Enter answers ${item}, though the frame may not submit forms`, async ({ page, site }) => {
      const address = addressOf(site, { lang: 'en', hash: `x=crm-retention/${item}&seed=29`, edition: 'single' });
      await page.goto(site.addPage(`${item}.html`, framing(address, 'sandbox="allow-scripts"')));
      const pane = page.frameLocator('iframe').locator('section.pane');
      const box = pane.getByLabel('Your answer').or(pane.getByRole('radio').first());
      await box.waitFor();
      if (item === 'survivors') await box.fill('595');
      else await box.check();
      await box.press('Enter');
      await pane.getByTestId('verdict').getByRole('paragraph').first().waitFor();
    });
  }

  it('a scenario is kept for the session, by the button and by Enter', async ({ page, site }) => {
    const address = addressOf(site, { lang: 'en', hash: 'scenario=magazine-renewals', edition: 'single' });
    await page.goto(site.addPage('keeps.html', framing(address, 'sandbox="allow-scripts"')));
    const frame = page.frameLocator('iframe');
    await mounted(frame);
    await frame.getByRole('tab', { name: 'Export' }).click();
    const title = frame.getByLabel('Keep this scenario in the browser as');
    await title.fill('By Enter');
    await title.press('Enter');
    await frame.getByText('Kept under Data › Your scenarios.').waitFor();
    await title.fill('By the button');
    await frame.getByRole('button', { name: 'Keep', exact: true }).click();
    await frame.getByRole('button', { name: 'Data', exact: true }).click();
    for (const name of ['By Enter', 'By the button']) await frame.getByText(name, { exact: true }).waitFor();
  });
});

/** Answers, copies the results where the clipboard is refused, and saves the file. */
async function handsIn(page: Page, place: Place): Promise<void> {
  await answer(place, exercise.answer);
  await isRight(place);
  await place.locator('section.pane').getByRole('button', { name: 'Results', exact: true }).click();
  const saving = page.waitForEvent('download');
  await place.getByRole('button', { name: 'Save results (JSON)' }).click();
  const file = JSON.parse(await readFile(await (await saving).path(), 'utf8')) as object;
  expect(file).toMatchObject({ kind: 'lifecurve-results', seed: 22, pack: { id: 'crm-life-curve' } });
}

describe('acceptance test 3: where the browser keeps little', () => {
  it('all site data blocked: everything works, the badge says session only', async ({ ownBrowser, site }) => {
    const page = await ownBrowser('blocked');
    await openApp(page, site, opening);
    expect(await page.evaluate(() => indexedDB.databases().catch((error: unknown) => (error as Error).name))).toBe('UnknownError');
    expect(await badge(page)).toBe('This session only');
    await handsIn(page, page);
  });

  it('all site data blocked, in another site’s frame: the same', async ({ ownBrowser, site }) => {
    const page = await ownBrowser('blocked');
    site.addPage('host.html', framing(addressOf(site, { ...opening, at: folderAt(site, appHost) })));
    await page.goto(`${originAt(site, hostHost)}/host.html`);
    const frame = page.frameLocator('iframe');
    await mounted(frame);
    expect(await badge(frame)).toBe('This session only');
    await handsIn(page, frame);
  });

  it('third-party cookies blocked: a frame keeps its work for the site around it, apart from the app’s own page', async ({
    ownBrowser,
    site,
  }) => {
    const page = await ownBrowser('blocked for third parties');
    const address = addressOf(site, { ...opening, at: folderAt(site, appHost) });
    site.addPage('host.html', framing(address));
    const host = `${originAt(site, hostHost)}/host.html`;
    await page.goto(host);
    const frame = page.frameLocator('iframe');
    await mounted(frame);
    expect(await badge(frame)).toBe('Saved in this browser');
    await handsIn(page, frame);
    await page.goto(address);
    await mounted(page);
    expect(await badge(page)).toBe('Saved in this browser');
    expect((await databasesOf(page))['progress']).toEqual([]);
    await page.goto(host);
    await mounted(frame);
    await frame.getByTestId('verdict').waitFor();
  });

  for (const siteData of ['allowed', 'blocked for third parties'] as const) {
    it(`plain http on a host name that is not localhost, cookies ${siteData}: no secure context, and everything works`, async ({
      ownBrowser,
      site,
    }) => {
      const page = await ownBrowser(siteData);
      await openApp(page, site, { ...opening, at: folderAt(site, appHost) });
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      expect(await badge(page)).toBe('Saved in this browser');
      await handsIn(page, page);
      await page.getByRole('button', { name: 'Copy as text' }).click();
      expect(await page.getByLabel('Results as text').inputValue()).toContain('lifecurve-results');
      await page.reload();
      await mounted(page);
      await isRight(page);
    });
  }

  it('a frame of another site with site data allowed has a database of its own', async ({ ownBrowser, site }) => {
    const page = await ownBrowser('allowed');
    const address = addressOf(site, { ...opening, at: folderAt(site, appHost) });
    site.addPage('host.html', framing(address));
    await page.goto(`${originAt(site, hostHost)}/host.html`);
    const frame = page.frameLocator('iframe');
    await mounted(frame);
    await handsIn(page, frame);
    await page.goto(address);
    await mounted(page);
    expect((await databasesOf(page))['progress']).toEqual([]);
  });
});
