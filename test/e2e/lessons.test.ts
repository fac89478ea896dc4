import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it, openApp } from './harness.ts';

const lesson = 'x=lesson-life-curve';
const strip = (page: Page) => page.getByRole('region', { name: 'Lesson', exact: true });
const scene = (page: Page, title: string) => strip(page).getByRole('heading', { name: title }).waitFor();
const veil = (page: Page) => page.getByText('Make your guess first');
const tree = (page: Page) => page.locator('main').ariaSnapshot();
const rate = (page: Page) => page.getByRole('textbox', { name: 'd discount rate' });

/** Writes down when the screen is asked to stay awake, and when it may go dark again. */
const watchLock = (page: Page) =>
  page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    const sentinel = { release: () => (asked.push('release'), Promise.resolve()) };
    Object.defineProperty(navigator, 'wakeLock', { value: { request: (kind: string) => (asked.push(kind), Promise.resolve(sentinel)) } });
  });

describe('a lesson', () => {
  it('is gone through with keys and a clicker, the veil first', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: lesson });
    await scene(page, 'What is this customer worth?');
    await veil(page).waitFor();
    await page.keyboard.press('ArrowRight');
    await veil(page).waitFor({ state: 'detached' });
    await page.getByTestId('clp').getByText('820.87').waitFor();
    await page.keyboard.press('PageDown');
    await scene(page, 'Twice the discount rate');
    await page.keyboard.press('.');
    await page.getByTestId('clp').getByText('604.04').waitFor();
    await page.keyboard.press('b');
    await veil(page).waitFor();
    await page.keyboard.press('PageUp');
    await scene(page, 'What is this customer worth?');
    await page.keyboard.press('End');
    await scene(page, 'Five points of retention');
    await page.getByRole('heading', { name: 'What is a cohort worth' }).waitFor();
    await page.keyboard.press('Home');
    await scene(page, 'What is this customer worth?');
  });

  it('keeps the outcome out of reach of a screen reader and of the keyboard until it is revealed', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: lesson });
    await veil(page).waitFor();
    const covered = await tree(page);
    expect(covered).not.toMatch(/820|1,?168|744/);
    expect(covered).toContain('g₁');
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.lab > *, .side > *')].map((part) => Math.round(part.getBoundingClientRect().height)),
      );
    const focused = new Set<string>();
    for (let k = 0; k < 60; k++) {
      await page.keyboard.press('Tab');
      focused.add(await page.evaluate(() => document.activeElement?.closest('svg, table, [inert]')?.tagName ?? ''));
    }
    expect([...focused]).toEqual(['']);
    // By now the lab has come to rest.
    const before = await places();
    await page.getByRole('main').getByRole('button', { name: 'Reveal' }).click();
    await page.getByTestId('clp').getByText('820.87').waitFor();
    expect(await tree(page)).toContain('820.87');
    expect(await places()).toEqual(before);
  });

  it('leaves keys to a field and a slider that use them, and all of them where that is asked for; it says which there are', async ({
    page,
    site,
  }) => {
    await openApp(page, site, { lang: 'en', hash: lesson });
    await scene(page, 'What is this customer worth?');
    const slider = page.getByRole('slider', { name: 'd discount rate' });
    await slider.focus();
    const before = await slider.inputValue();
    await page.keyboard.press('ArrowRight');
    expect(await slider.inputValue()).not.toBe(before);
    await page.getByRole('textbox', { name: 'd discount rate' }).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('.');
    await veil(page).waitFor();
    await scene(page, 'What is this customer worth?');

    await strip(page).getByRole('button', { name: 'Keys' }).click();
    const keys = page.getByRole('dialog', { name: 'Keys of the lesson' });
    for (const key of ['Page Down', 'Page Up', 'Home', 'End', 'F5']) await keys.getByText(key, { exact: true }).waitFor();
    await keys.getByRole('checkbox', { name: 'Keys on' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.keyboard.press('.');
    await veil(page).waitFor();
    await scene(page, 'What is this customer worth?');
  });

  it('has its notes in a window that follows and leads', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: lesson });
    const [notes] = await Promise.all([page.waitForEvent('popup'), strip(page).getByRole('button', { name: 'Notes window' }).click()]);
    await notes.getByText('Added up undiscounted it is 1168.89').waitFor();
    expect(await strip(page).innerText()).not.toContain('1168.89');
    await page.keyboard.press('ArrowRight');
    await notes.getByRole('button', { name: 'Cover' }).waitFor();
    await notes.getByRole('button', { name: 'Next', exact: true }).click();
    await scene(page, 'Twice the discount rate');
    await notes.keyboard.press('PageDown');
    await veil(page).waitFor({ state: 'detached' });
    await notes.getByRole('heading', { name: 'Twice the discount rate' }).waitFor();
    await Promise.all([notes.waitForEvent('close'), strip(page).getByRole('button', { name: 'End the lesson' }).click()]);
    await strip(page).waitFor({ state: 'detached' });
  });

  it('shows the notes on the page where no second window may be opened', async ({ page, site }) => {
    await page.addInitScript(() => (window.open = () => null));
    await openApp(page, site, { lang: 'en', hash: lesson });
    await strip(page).getByRole('button', { name: 'Notes window' }).click();
    await strip(page).getByText('Added up undiscounted it is 1168.89').waitFor();
  });

  it('keeps the screen awake while it lasts, also after the page was hidden', async ({ page, site }) => {
    await watchLock(page);
    const asked = () => page.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked);
    await openApp(page, site, { lang: 'en', hash: lesson });
    await scene(page, 'What is this customer worth?');
    expect(await asked()).toEqual(['screen']);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await asked()).toEqual(['screen', 'screen']);
    await strip(page).getByRole('button', { name: 'End the lesson' }).click();
    await strip(page).waitFor({ state: 'detached' });
    expect((await asked()).filter((word) => word === 'release')).toHaveLength(2);
  });

  it('does not move numbers for whoever wants nothing to move', async ({ newPage, site }) => {
    const page = await newPage({ reducedMotion: 'reduce' });
    await openApp(page, site, { lang: 'en', hash: lesson });
    await scene(page, 'What is this customer worth?');
    await rate(page).evaluate((field: HTMLInputElement) => {
      const rates = new Set<string>();
      Object.assign(globalThis, { rates });
      const look = () => {
        rates.add(field.value);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await scene(page, 'Twice the discount rate');
    const seen = () => page.evaluate(() => [...(globalThis as unknown as { rates: Set<string> }).rates]);
    await expect.poll(seen).toContain('2.5');
    expect(await seen()).toEqual(['1.25', '2.5']);
  });

  it('fits a phone in Chinese, and is large on a projector', async ({ newPage, site }) => {
    const phone = await newPage({ viewport: { width: 390, height: 844 } });
    await openApp(phone, site, { lang: 'zh-CN', hash: lesson });
    await phone.getByText('先猜一猜').waitFor();
    await phone.getByRole('region', { name: '课堂演示' }).getByRole('heading', { name: '这位客户值多少？' }).waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const wall = await newPage({ viewport: { width: 1920, height: 1080 } });
    await openApp(wall, site, { lang: 'en', query: { projector: '1' }, hash: lesson });
    await scene(wall, 'What is this customer worth?');
    const sizes = await strip(wall).evaluate((section) =>
      [...section.querySelectorAll('p, h2, button, span')].map((part) => parseFloat(getComputedStyle(part).fontSize)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
  });
});

describe('a lesson of one’s own', () => {
  it('is made from what labs show, given words, put in order and shared', async ({ page, newPage, site }) => {
    await openApp(page, site, { lang: 'en', hash: 'scenario=magazine-renewals' });
    await page.getByRole('button', { name: 'Course', exact: true }).click();
    await page.getByRole('button', { name: 'Lessons', exact: true }).click();
    await page.getByRole('button', { name: 'Add what the Retention lab shows as a scene' }).click();
    await scene(page, 'Magazine subscribers');
    await page.getByRole('button', { name: 'Life curve', exact: true }).click();
    await page.getByRole('heading', { name: 'What is this customer worth from now on?' }).waitFor();
    const [notes] = await Promise.all([page.waitForEvent('popup'), strip(page).getByRole('button', { name: 'Notes window' }).click()]);
    await strip(page).getByRole('button', { name: 'Add as a scene' }).press('Enter');
    await scene(page, 'Course case 1');
    await strip(page).getByText('Added as scene 2.').waitFor();
    await strip(page).getByRole('button', { name: 'Add as a scene' }).and(page.locator(':focus')).waitFor();
    await notes.getByRole('heading', { name: 'Course case 1' }).waitFor();
    await notes.close();
    await strip(page).getByRole('button', { name: 'Edit texts' }).click();
    await page.getByLabel('Question to the class').first().fill('How much?');
    await page.getByLabel('Cover the outcome until the class has guessed').first().check();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('button', { name: 'Move down: Magazine subscribers' }).click();
    // The link is of what is kept.
    await page.getByRole('listitem').first().getByText('Course case 1').waitFor();
    await page.getByRole('button', { name: 'Link to share: A lesson of my own' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    const other = await newPage();
    await other.goto(link);
    await scene(other, 'Course case 1');
    await other.keyboard.press('PageDown');
    await scene(other, 'Magazine subscribers');
    await strip(other).getByText('How much?').waitFor();
    await veil(other).waitFor();
    await strip(other).getByRole('button', { name: 'End the lesson' }).press('Enter');
    await other.locator('main:focus').waitFor();
  });
});
