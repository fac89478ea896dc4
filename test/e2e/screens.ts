import type { Page } from 'playwright-core';
import { menu as english } from '../../src/locales/en/menu.ts';
import { menu as chinese } from '../../src/locales/zh-CN/menu.ts';
import { practicePack } from '../labs/exercises/practice-pack.ts';

const menuDialogs = ['report', 'embed', 'glossary', 'erase', 'about'] as const;
type MenuDialog = (typeof menuDialogs)[number];

/** The same numbers for everybody. */
const fixed = { vars: { m: { choose: [100] }, r: { choose: [0.8] }, d: { choose: [0.1] } } };
const practice = `x=0.${Buffer.from(JSON.stringify({ ...practicePack, randomize: fixed })).toString('base64url')}`;

/** Follows a hash in the page that is open. */
const follow = (page: Page, hash: string) => page.evaluate((wanted) => (location.hash = wanted), hash);

/** A screen of the course's groups, from the navigation. @param sign what is there only once everything is */
async function courseScreen(page: Page, place: number, sign: string): Promise<void> {
  await page.locator('header nav').first().getByRole('button').last().click();
  await page.locator('header nav.screens button').nth(place).click();
  await page.locator('main .loading').waitFor({ state: 'detached' });
  await page.locator('main h1').first().waitFor();
  await page.locator(`main ${sign}`).first().waitFor({ state: 'attached' });
}

/** Until the lab beside an exercise or a scene is there. */
const labIsThere = (page: Page) => page.locator('main .loading').waitFor({ state: 'detached' });

async function item(page: Page, place: number, answered = false): Promise<void> {
  if ((await page.locator('section.pane').count()) === 0) await follow(page, practice);
  await page.locator('section.pane h3').waitFor();
  await page.getByRole('button', { name: new RegExp(`^${place}[.．]`) }).click();
  await page.locator('section.pane h3').waitFor();
  await labIsThere(page);
  if (!answered) return;
  await page.locator('section.pane input[type=text]').first().fill('500');
  await page.keyboard.press('Enter');
  await page.getByTestId('verdict').locator('p').first().waitFor();
}

async function results(page: Page): Promise<void> {
  await item(page, 1);
  await page
    .locator('section.pane nav button, section.pane button')
    .filter({ hasText: /^\s*(Results|成绩)/ })
    .last()
    .click();
}

async function start(page: Page): Promise<void> {
  await page.locator('header .brand').click();
  await page.locator('main[data-lab=start] h1').waitFor();
}

async function lesson(page: Page, revealed: boolean): Promise<void> {
  await follow(page, 'x=lesson-life-curve/worth');
  await page
    .getByText(/^(Make your guess first|先猜一猜)/)
    .first()
    .waitFor();
  await labIsThere(page);
  if (revealed)
    await page
      .locator('main')
      .getByRole('button', { name: /^(Reveal|揭示)/ })
      .first()
      .click();
}

async function dialog(page: Page, which: MenuDialog): Promise<void> {
  await page.locator('header .more').click();
  await page
    .locator('header .menu button')
    .filter({ hasText: new RegExp(`^\\s*(?:${english.entries[which]}|${chinese.entries[which]})`) })
    .click();
  await page.locator('dialog[open] h2').first().waitFor();
  const late = { report: '.lc-report', embed: 'textarea', glossary: 'input', erase: 'footer button', about: 'dl' }[which];
  await page.locator(`dialog[open] ${late}`).first().waitFor();
}

async function share(page: Page): Promise<void> {
  const button = page.locator('header .tools').getByRole('button', { name: /^(Share|分享)/ });
  // A narrow header has it in its menu.
  if (!(await button.isVisible())) await page.locator('header .more').click();
  await button.click();
  // The link and its code come after the rest.
  await page.locator('dialog[open] textarea').waitFor();
}

/** What is taught with, each opened from wherever the page is; the dialogs last, above the lab. */
export const taughtWith: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ['start', start],
  ['exercises', (page) => courseScreen(page, 0, 'li h3')],
  ['lessons', (page) => courseScreen(page, 1, 'ol li')],
  ['editor', (page) => courseScreen(page, 2, 'select')],
  ['results', (page) => courseScreen(page, 3, 'input[type=file]')],
  ...Array.from({ length: 9 }, (_, index) => [`item ${index + 1}`, (page: Page) => item(page, index + 1)] as const),
  ['an answer', (page) => item(page, 1, true)],
  ['the end', results],
  ['a covered scene', (page) => lesson(page, false)],
  ['a scene', (page) => lesson(page, true)],
  ['share', share],
  ...menuDialogs.map((name) => [name, (page: Page) => dialog(page, name)] as const),
];

/** Closes the dialog that is open, if one is. */
export async function closeDialog(page: Page): Promise<void> {
  if ((await page.locator('dialog[open]').count()) === 0) return;
  await page.locator('dialog[open] > header button').click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}
