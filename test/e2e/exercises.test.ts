import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { practicePack } from '../labs/exercises/practice-pack.ts';
import { it, openApp } from './harness.ts';
import { itemsKept } from './places-browser.ts';

/** Opens the pack for a learner who gets the first variant: 100 a year, or as the seed says. */
async function openPack(page: Page, document: object = { ...practicePack, randomize: fixed }): Promise<void> {
  await page.locator('header nav').first().getByRole('button').last().click();
  await page.locator('.drop').getByRole('textbox').fill(JSON.stringify(document));
  await page.locator('.drop').getByRole('button').last().click();
  await page.locator('.pane h3').waitFor();
}

/** The same numbers for everybody, so that answers can be written down here. */
const fixed = { vars: { m: { choose: [100] }, r: { choose: [0.8] }, d: { choose: [0.1] } } };
const answers = { clp: '366.67', undiscounted: '500', lost: '20' } as const;

const mark = (page: Page, place: number) => page.getByRole('button', { name: new RegExp(`^${place}\\. `) });
const hasFocus = (page: Page) => page.locator('section.pane').evaluate((pane) => pane.contains(document.activeElement));
const verdict = (page: Page) => page.getByTestId('verdict');

async function answer(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your answer').fill(text);
  await page.keyboard.press('Enter');
}

/** Moves an entry as far as it goes. */
async function pressUntilDisabled(page: Page, name: string, key: string): Promise<void> {
  const button = page.getByRole('button', { name });
  while (await button.isEnabled()) await button.press(key);
}

async function savedFile(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await saving;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const dropFile = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** On a phone the lab is a long way below the question: its conditions and its buttons come along at the end of the screen. */
async function solvedFromLab(page: Page): Promise<void> {
  const bar = page.getByRole('region', { name: '第 6 题：题目不在屏幕上时' });
  await mark(page, 6).press('Enter');
  await page.getByRole('button', { name: '去调参数' }).press('Enter');
  await bar.getByText('CLP ≥ 500').waitFor();
  expect(await page.locator('main').evaluate((lab) => lab.contains(document.activeElement))).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.locator('[data-parameter=retention] input[type=text]').fill('90');
  await page.keyboard.press('Enter');
  await expect.poll(() => bar.getByText('已满足').count()).toBe(2);
  await bar.getByRole('button', { name: '检查第 6 题' }).press('Enter');
  await bar.getByText('正确', { exact: true }).waitFor();
  await bar.getByRole('button', { name: '第 6 题之后的下一题' }).press('Enter');
  await page.locator('.pane h3', { hasText: '第 7 题' }).waitFor();
  await page.getByRole('region', { name: '题目不在屏幕上时' }).waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(page)).toBe(true);
}

describe('working through a pack', () => {
  it('answers every kind of item by keyboard', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await openPack(page);
    await answer(page, answers.clp);
    await verdict(page).getByText('Right', { exact: true }).waitFor();
    expect(await page.getByLabel('Your answer').evaluate((box) => box === document.activeElement)).toBe(true);

    await mark(page, 3).press('Enter');
    await page.getByRole('radio', { name: 'Margin' }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await verdict(page).getByText('Right', { exact: true }).waitFor();

    await mark(page, 4).press('Enter');
    for (const name of ['Higher retention', 'Lower cost to serve']) {
      await page.getByRole('checkbox', { name }).focus();
      await page.keyboard.press('Space');
    }
    await page.keyboard.press('Enter');
    await verdict(page).getByText('Right', { exact: true }).waitFor();

    await mark(page, 5).press('Enter');
    await pressUntilDisabled(page, 'Move up: Exploration', 'ArrowUp');
    await pressUntilDisabled(page, 'Move down: Stability', 'ArrowDown');
    await page.getByRole('button', { name: 'Check' }).press('Enter');
    await verdict(page).getByText('Right', { exact: true }).waitFor();

    await mark(page, 8).press('Enter');
    await page.getByText('The outcome is covered.').waitFor();
    await page.getByRole('radio', { name: 'No, it grows by half' }).press('Space');
    await page.keyboard.press('Enter');
    await verdict(page).getByText('Right', { exact: true }).waitFor();
    await page.getByTestId('clp').getByText('550').waitFor();
    expect(await hasFocus(page), 'the button that was pressed is gone').toBe(true);

    await mark(page, 9).press('Enter');
    await page.getByLabel('Your explanation').fill('They stay longer.');
    await page.getByRole('button', { name: 'Compare with a model answer' }).press('Enter');
    await page.getByText('They stay longer, buy more and cost less to serve.').waitFor();
    await page.getByRole('checkbox', { name: 'they stay longer' }).press('Space');
    await page.getByText('1 of 2 points mentioned').waitFor();
    await page.getByLabel('Your explanation').fill('They stay longer and buy more.');
    await mark(page, 1).press('Enter');
    await mark(page, 9).press('Enter');
    expect(await page.getByLabel('Your explanation').inputValue(), 'what was begun').toBe('They stay longer and buy more.');
  });

  it('marks the conditions of a state as they become true, and judges what is on the screen', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await openPack(page);
    await mark(page, 6).click();
    await page.getByText('CLP ≥ 500').waitFor();
    const retention = page.getByRole('textbox', { name: 'r retention' });
    await retention.fill('95');
    await retention.press('Enter');
    await page.getByText('now 95%').waitFor();
    await page.getByRole('button', { name: 'Check' }).click();
    await verdict(page).getByText('Retention may not be higher than 90%.').waitFor();
    await retention.fill('90');
    await retention.press('Enter');
    await page.getByRole('button', { name: 'Check' }).click();
    await verdict(page).getByText('Right', { exact: true }).waitFor();
  });

  it('draws the curve that is asked for beside the learner’s, and shows it in the lab when it is revealed', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await openPack(page);
    await mark(page, 7).click();
    await page.getByRole('img', { name: 'The curve asked for and yours' }).waitFor();
    await page.getByRole('button', { name: 'Check' }).click();
    await verdict(page).getByText('Not right', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.getByText('Largest distance now 0.0%').last().waitFor();
    expect(await page.getByRole('textbox', { name: 'r retention' }).inputValue()).toBe('80');
  });

  it('names the mistake, gives hints one by one, and reveals the worked answer', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await openPack(page);
    await answer(page, answers.undiscounted);
    await verdict(page).getByText('It looks as if discounting was left out.').waitFor();
    await verdict(page).getByText('25% of the points').waitFor();
    await answer(page, 'many');
    await verdict(page).getByText('That could not be read as an answer').waitFor();
    await page.getByRole('button', { name: 'Hint 1 of 2' }).click();
    await page.getByText('Whoever is there next year is worth less today.').waitFor();
    await page.getByRole('button', { name: 'Hint 2 of 2 (costs 25% of the points)' }).click();
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.getByText('The answer: 366.67 元').waitFor();
    expect(await hasFocus(page), 'the button that was pressed is gone').toBe(true);
  });

  it('keeps the progress over a reload', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await openPack(page);
    await answer(page, answers.clp);
    await verdict(page).getByText('Right', { exact: true }).waitFor();
    await expect.poll(() => itemsKept(page)).toBe(1);
    await openApp(page, site, { lang: 'en' });
    await page.locator('header nav').first().getByRole('button').last().click();
    await page.getByText('1 of 9 done').waitFor();
    await page.getByRole('button', { name: 'Go on: What a subscriber is worth' }).click();
    await page.getByRole('heading', { name: 'Exercise 2' }).waitFor();
    await page.getByRole('button', { name: '1. Lifetime value: right' }).waitFor();
  });

  it('says what is wrong with a damaged pack, and leaves the list as it is', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await page.locator('header nav').first().getByRole('button').last().click();
    await page
      .locator('.drop')
      .getByRole('textbox')
      .fill(JSON.stringify({ ...practicePack, titel: 'x' }));
    await page.getByRole('button', { name: 'Open what was pasted' }).click();
    await page.getByRole('alert').filter({ hasText: 'titel' }).waitFor();
    await page.getByText('No pack has been opened here yet.').waitFor();
  });

  it('speaks Chinese on a phone, with nothing wider than the screen', async ({ newPage, site }) => {
    const page = await newPage({ viewport: { width: 390, height: 844 } });
    await openApp(page, site, { lang: 'zh-CN', query: { theme: 'dark' } });
    await openPack(page);
    await page.getByText('一位新订户值多少？').waitFor();
    await page.getByLabel('你的答案').fill('３６６．６７');
    await page.getByText('= 366.67 元').waitFor();
    await page.keyboard.press('Enter');
    await verdict(page).getByText('正确', { exact: true }).waitFor();
    for (let place = 1; place <= 9; place++) {
      await mark(page, place).click();
      await mark(page, place).and(page.locator('[aria-current]')).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), String(place)).toBeLessThanOrEqual(0);
    }
    await page.getByRole('button', { name: '成绩', exact: true }).last().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await solvedFromLab(page);
  });
});

describe('handing in', () => {
  it('saves a file that the trainer’s page counts, names the mistake and judges again', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await openPack(page);
    await answer(page, answers.undiscounted);
    await verdict(page).getByText('Not right', { exact: true }).or(verdict(page).getByText('Partly right')).waitFor();
    await mark(page, 2).click();
    await answer(page, answers.lost);
    await verdict(page).getByText('Right', { exact: true }).waitFor();
    await page.locator('.pane').getByRole('button', { name: 'Results', exact: true }).click();
    await page.getByLabel('Name').fill('=HYPERLINK("x")');
    await page.getByLabel('Student number').fill('42');
    await page.getByLabel('Student number').press('Tab');
    await page.getByText('1.5 of 9 points (17%)').waitFor();
    const file = await savedFile(page, 'Save results (JSON)');
    expect(JSON.parse(file.text)).toMatchObject({ kind: 'lifecurve-results', learner: { id: '42' }, score: { raw: 1.5 } });

    await page.getByRole('button', { name: 'Leave' }).click();
    await page.locator('header nav.screens').getByRole('button', { name: 'Results' }).click();
    await dropFile(page, file.name, file.text);
    await page.getByText('1 file of results').waitFor();
    await page.getByText('It looks as if discounting was left out.').waitFor();
    await page.getByText('The file was judged again with this program').waitFor();
    await dropFile(page, file.name, file.text);
    await page.getByText('1 file was there twice').waitFor();
    const table = await savedFile(page, 'Table (CSV)');
    expect(table.text).toContain(`'=HYPERLINK`);
    expect(table.text).toContain('0.25,1');

    const forged = file.text.replace('"verdict": "mistake"', '"verdict": "correct"');
    await page.getByRole('button', { name: 'Forget all files' }).click();
    await dropFile(page, file.name, forged);
    await page.getByText('1 answer is judged otherwise now:').waitFor();
  });

  it('seals the results for the trainer’s key, which opens them again', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await page.locator('header nav').first().getByRole('button').last().click();
    await page.locator('header nav.screens').getByRole('button', { name: 'Results' }).click();
    const keys = await savedFile(page, 'Make a key pair');
    const { publicKey } = JSON.parse(keys.text) as { readonly publicKey: object };
    await page.locator('header nav.screens').getByRole('button', { name: 'Exercises', exact: true }).click();
    await openPack(page, { ...practicePack, randomize: fixed, report: { publicKey, fields: ['name'] } });
    await answer(page, answers.clp);
    await verdict(page).getByText('Right', { exact: true }).waitFor();
    await page.locator('.pane').getByRole('button', { name: 'Results', exact: true }).click();
    const sealed = await savedFile(page, 'Save sealed results');
    expect(sealed.text).not.toContain(answers.clp);

    await openApp(page, site, { lang: 'en' });
    await page.locator('header nav').first().getByRole('button').last().click();
    await page.locator('header nav.screens').getByRole('button', { name: 'Results' }).click();
    await dropFile(page, sealed.name, sealed.text);
    await page.getByText('1 file is sealed').waitFor();
    await dropFile(page, 'keys.json', keys.text);
    await page.getByText('1 file of results').waitFor();
  });

  it('makes worksheets with other numbers and their key as pages that stand alone', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await openPack(page, practicePack);
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('combobox', { name: 'Pack' }).selectOption({ label: practicePack.title.en });
    await page.getByLabel('Variants').fill('3');
    const sheets = await savedFile(page, 'Worksheets as a page');
    const key = await savedFile(page, 'Key as a page');
    expect(sheets.text.match(/<article/g)).toHaveLength(3);
    expect(sheets.text).not.toContain('The answer:');
    expect(key.text.match(/The answer:/g)).toHaveLength(6);
    expect(key.text).toContain('test.practice · 3 · seed 2');
  });
});
