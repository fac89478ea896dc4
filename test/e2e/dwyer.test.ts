import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { it, openApp } from './harness.ts';

/** The main number, as soon as it is what is expected. */
const figure = (page: Page) => expect.poll(() => page.getByTestId('clp').innerText());

/** What a spreadsheet puts on the clipboard, pasted where the focus is. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

describe('the projection lab', () => {
  const survivors = (page: Page) => page.getByRole('textbox', { name: 'Customers left, from the start of the cohort' });

  it('projects the published cohort, and another one that is pasted as a column', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: 'scenario=regular-survivors' });
    await figure(page).toContain('17.0');
    await survivors(page).focus();
    await paste(page, 'survivors\n1,000\n869\n743\n653\n593\n551\n517\n491\n');
    await page.getByText('8 counts in use: 1,000 at the start, 491').waitFor();
    await figure(page).not.toContain('17.0');
    await page.getByRole('button', { name: 'Undo' }).click();
    await figure(page).toContain('17.0');
  });

  it('refuses a count that rises with its place, and goes on with what was there', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: 'scenario=regular-survivors' });
    await survivors(page).focus();
    await paste(page, '1000\n631\n700\n');
    await page.getByRole('alert').filter({ hasText: '700' }).waitFor();
    await figure(page).toContain('17.0');
  });
});

describe('the migration lab', () => {
  const narration = (page: Page) => page.getByTestId('narration').innerText();
  const open = { lang: 'en', hash: 'scenario=catalogue-mailing' } as const;

  it.for(['no-preference', 'reduce'] as const)(
    'plays the flow by keyboard and can be stopped, motion: %s',
    async (reducedMotion, { newPage, site }) => {
      const page = await newPage({ reducedMotion });
      await openApp(page, site, open);
      const before = await narration(page);
      expect(before).toContain('300 of the 1,000 in cell 1');
      await page.getByRole('button', { name: 'Play', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((text) => document.querySelector('[data-testid=narration]')?.textContent !== text, before);
      await page.getByRole('button', { name: 'Pause', exact: true }).click();
      await page.getByRole('button', { name: 'Back to the start' }).click();
      await expect.poll(() => narration(page)).toBe(before);
    },
  );

  it('values the stop that is best as the literature prints it', async ({ page, site }) => {
    await openApp(page, site, open);
    await figure(page).toContain('52.32');
    await page.getByRole('radio', { name: 'at the best' }).check();
    await figure(page).toContain('53.15');
  });
});

describe('the event method', () => {
  it('shows the spread of two experts’ judgement from a worker', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: 'scenario=distributor-events' });
    await figure(page).toContain('215.51');
    await page.getByText('10,000 draws, seed 1').waitFor();
    await page.getByText(/could just as well mean anything from 159\.53/).waitFor();
  });
});

describe('the three methods', () => {
  it('value one distributor and say why they differ', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: 'scenario=three-methods-distributor' });
    await figure(page).toContain('820.87');
    expect(await page.getByTestId('reasons').innerText()).toMatch(/565\.83[^]*267\.86[^]*164\.19/);
  });
});
