import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it, mounted, openApp } from './harness.ts';
import { databasesOf } from './places-browser.ts';

const courseNav = (page: Page) => page.locator('header nav').first().getByRole('button').last();
const tab = (page: Page, name: string) => page.getByRole('tab', { name });

/** Makes a task of the first retention scenario, by keyboard alone, with another profit for each learner. */
async function makeTask(page: Page): Promise<void> {
  await page.locator('header nav').first().getByRole('button', { name: 'Retention' }).press('Enter');
  await page.getByTestId('clp').first().waitFor();
  await page.locator('header .more').press('Enter');
  await page.getByRole('button', { name: 'Make a task of this …' }).press('Enter');
  const form = page.getByRole('region', { name: 'Make a task of this' });
  await form.waitFor();
  await form
    .getByRole('textbox', { name: /: other for each learner$/ })
    .nth(1)
    .focus();
  await page.keyboard.type('8, 10, 12');
  await form.getByLabel('Title (may stay empty)').focus();
  await page.keyboard.type('My subscribers');
  await form.getByRole('button', { name: 'Make the task' }).press('Enter');
  await page.getByText('Nothing to correct.').waitFor();
}

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('tabpanel').getByRole('button', { name: button, exact: true }).press('Enter');
  const download = await saving;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Answers what is asked as the program itself says it, and sees that it is right. */
async function answerRightly(page: Page): Promise<void> {
  await page.getByLabel('Your answer').fill('1');
  await page.keyboard.press('Enter');
  await page.getByTestId('verdict').getByText('Not right').waitFor();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  const shown = await page.getByText(/^The answer: /).textContent();
  await page.getByLabel('Your answer').fill(/[\d,]+\.\d\d/.exec(shown ?? '')?.[0] ?? '');
  await page.keyboard.press('Enter');
  await page.getByTestId('verdict').getByText('Right', { exact: true }).waitFor();
}

describe('the editor', () => {
  it('makes a task of a lab by keyboard, tests it, and saves a file that another browser answers', async ({ page, newPage, site }) => {
    await openApp(page, site, { lang: 'en' });
    await makeTask(page);
    await tab(page, 'Test all variants').press('Enter');
    await page.getByRole('tabpanel').getByRole('button', { name: 'Test all variants' }).press('Enter');
    await page.getByText(/All \d+ answers with 20 seeds were judged as they should be\./).waitFor();
    await tab(page, 'Save as …').press('Enter');
    const file = await saved(page, 'Pack file (JSON)');
    expect(file.name).toBe('My exercises.json');
    const document = JSON.parse(file.bytes.toString()) as { readonly items: readonly { readonly title: unknown }[] };
    expect(document.items).toMatchObject([{ type: 'numeric', title: { en: 'My subscribers' } }]);

    const fresh = await newPage();
    await openApp(fresh, site, { lang: 'en' });
    await courseNav(fresh).click();
    await fresh.locator('input[type=file]').setInputFiles({ name: 'pack.json', mimeType: 'application/json', buffer: file.bytes });
    await fresh.getByRole('heading', { name: 'My subscribers' }).waitFor();
    await answerRightly(fresh);
  });

  it('saves one page, a link and course packages, that each open with the pack', async ({ page, newPage, site }) => {
    await openApp(page, site, { lang: 'en' });
    await makeTask(page);
    await tab(page, 'Save as …').press('Enter');
    const answered = async (address: string) => {
      const fresh = await newPage({ locale: 'en-GB' });
      await fresh.goto(address);
      await mounted(fresh);
      await fresh.getByRole('heading', { name: 'My subscribers' }).waitFor();
      await answerRightly(fresh);
    };
    await answered(await page.getByRole('textbox', { name: 'Link' }).inputValue());

    const { name, bytes } = await saved(page, 'One HTML page');
    expect(name).toBe('My exercises.html');
    const folder = await mkdtemp(join(tmpdir(), 'lifecurve-'));
    try {
      const file = join(folder, name);
      await writeFile(file, bytes);
      await answered(`${pathToFileURL(file).href}?lang=en`);
    } finally {
      await rm(folder, { recursive: true });
    }

    for (const [button, version] of [
      ['SCORM 1.2', '1.2'],
      ['SCORM 2004', '2004 3rd Edition'],
    ] as const) {
      const course = await saved(page, button);
      expect(course.name).toBe(`My exercises - ${button}.zip`);
      const files = unzipSync(course.bytes);
      expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', 'index.html']);
      const text = (file: string) => new TextDecoder().decode(files[file]);
      expect(text('imsmanifest.xml')).toContain(`<schemaversion>${version}</schemaversion>`);
      expect(text('index.html')).toContain('"My subscribers"');
    }
  });

  it('keeps what is wrong, says where, and takes it back', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await makeTask(page);
    const digits = page.getByLabel('Decimals asked for');
    await digits.fill('two');
    await digits.blur();
    const fault = page.getByRole('region', { name: 'To correct' }).getByRole('button');
    await fault.waitFor();
    await tab(page, 'JSON').click();
    const json = page.getByLabel('The pack as JSON');
    expect(await json.inputValue()).toContain('"digits": "two"');
    const isKept = async () => /digits\W+two/.test((await databasesOf(page))['settings']?.join() ?? '');
    await expect.poll(isKept).toBe(true);
    await page.reload();
    await mounted(page);
    await courseNav(page).click();
    await page.getByRole('button', { name: 'Make exercises', exact: true }).click();
    await page.getByRole('button', { name: 'Write on: My exercises' }).click();
    await fault.press('Enter');
    await digits.and(page.locator(':focus')).waitFor();
    await digits.fill('2');
    await digits.blur();
    await page.getByText('Nothing to correct.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await fault.waitFor();
    // What the form has no field for is corrected in the text.
    await tab(page, 'JSON').click();
    await json.fill('{ "kind": ');
    await json.blur();
    await tab(page, 'Write').click();
    await fault.first().press('Enter');
    await json.and(page.locator(':focus')).waitFor();
  });

  it('lets its author try an exercise and come back', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await makeTask(page);
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByLabel('Your answer').waitFor();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('heading', { name: 'My exercises', exact: true }).waitFor();
    expect(await page.getByLabel('Decimals asked for').inputValue()).toBe('2');

    await page.getByRole('button', { name: 'Add a scene' }).press('Enter');
    await page.getByRole('button', { name: 'Try it' }).press('Enter');
    await page.getByRole('region', { name: 'Lesson', exact: true }).getByRole('button', { name: 'Back to the editor' }).press('Enter');
    await page
      .getByRole('textbox', { name: /^Caption/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page
      .getByRole('textbox', { name: /^Caption/ })
      .first()
      .waitFor({ state: 'detached' });
  });

  it('says in a second tab that another one writes on the same pack, and keeps both', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await makeTask(page);
    const second = await page.context().newPage();
    await openApp(second, site, { lang: 'en', hash: 'lab=editor' });
    await second.getByRole('button', { name: 'Write on: My exercises' }).press('Enter');
    await second.getByLabel('Decimals asked for').fill('3');
    await page.bringToFront();
    await page.getByText('This pack has been changed in another tab.').waitFor();
    await page.getByRole('button', { name: 'Keep both' }).press('Enter');
    await page.getByText('is kept as a draft of its own').waitFor();
    await page.getByRole('button', { name: 'All packs' }).press('Enter');
    await page.getByRole('button', { name: 'Write on: My exercises' }).nth(1).waitFor();
  });

  it('leaves its author’s own progress as it was, and lists nothing that was only tried', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    await makeTask(page);
    const listed = page.getByRole('heading', { name: 'My exercises', exact: true });
    const wrong = page.getByTestId('verdict').getByText('Not right');
    const list = async () => {
      await page.getByRole('button', { name: 'Exercises', exact: true }).click();
      await page.getByRole('heading', { name: 'Exercises', exact: true }).waitFor();
      await page.getByRole('heading', { name: 'The relationship life cycle and lifetime profit' }).waitFor();
    };
    const tried = async () => {
      await page.getByRole('button', { name: 'Try it' }).click();
      await page.getByLabel('Your answer').waitFor();
      expect(await wrong.count()).toBe(0);
      await page.getByRole('button', { name: 'Leave' }).click();
      await page.getByRole('tab', { name: 'Write' }).waitFor();
    };
    await tried();
    await list();
    expect(await listed.count()).toBe(0);

    await page.getByRole('button', { name: 'Make exercises', exact: true }).click();
    await tab(page, 'Save as …').click();
    await page.getByRole('button', { name: 'Put it among the exercises' }).click();
    await page.getByText('It is among the exercises now.').waitFor();
    await list();
    await page.getByRole('button', { name: /^Start.*My exercises/ }).click();
    await page.getByLabel('Your answer').fill('1');
    await page.keyboard.press('Enter');
    await wrong.waitFor();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('button', { name: 'Make exercises', exact: true }).click();
    await tab(page, 'Write').click();
    await tried();
    await list();
    await page.getByRole('button', { name: /^Go on.*My exercises/ }).waitFor();
  });
});
