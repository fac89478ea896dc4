import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { it, openApp } from './harness.ts';

const projector = { width: 1920, height: 1080 };
const strip = (page: Page) => page.getByRole('region', { name: 'Lesson', exact: true });
const entry = (page: Page, name: string) => page.locator('header nav').first().getByRole('button', { name, exact: true });
const screen = (page: Page, name: string) => page.locator('header nav.screens').getByRole('button', { name, exact: true });
const scene = (page: Page, title: string) => strip(page).getByRole('heading', { name: title }).waitFor();
const veil = (page: Page) => page.locator('main').getByText('Make your guess first');

async function savedText(page: Page, button: Locator): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Opens a lab and adds what it shows as a scene. */
async function addScene(page: Page, lab: string, place: number): Promise<void> {
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  await entry(page, lab).click();
  await page.waitForFunction((old) => document.querySelector('h1') !== null && document.querySelector('h1')?.textContent !== old, heading);
  await page.locator('progress.opening').waitFor({ state: 'detached' });
  await strip(page).getByRole('button', { name: 'Add as a scene' }).click();
  await strip(page).getByText(`${place} / ${place}`).waitFor();
}

async function writeScene(page: Page, place: number, words: Readonly<Record<string, string>>): Promise<void> {
  const part = page.getByRole('group', { name: `Scene ${place}`, exact: true });
  for (const [label, value] of Object.entries(words)) {
    await part.getByLabel(label).fill(value);
    await part.getByLabel(label).press('Tab');
  }
  await part.getByRole('checkbox').check();
}

/** Works on the first exercise as one learner, and hands in. */
async function handIn(page: Page, learner: { readonly name: string; readonly answers: readonly string[] }, button: RegExp) {
  for (const answer of learner.answers) {
    await page.getByLabel('Your answer').fill(answer);
    await page.keyboard.press('Enter');
    await page.getByTestId('verdict').getByText(/right/i).first().waitFor();
  }
  await page.locator('.pane').getByRole('button', { name: 'Results', exact: true }).click();
  await page.getByLabel('Name').fill(learner.name);
  await page.getByLabel('Name').press('Tab');
  return savedText(page, page.getByRole('button', { name: button }));
}

describe('a trainer', { timeout: 120_000 }, () => {
  it('shows the first scene from the start page, with keys and on the full screen', async ({ newPage, site }) => {
    const page = await newPage({ viewport: projector });
    await openApp(page, site, { lang: 'en', hash: '' });
    await page.getByRole('button', { name: 'Show the first scene' }).click();
    await scene(page, 'What is this customer worth?');
    await veil(page).waitFor();
    await page.keyboard.press('.');
    await veil(page).waitFor({ state: 'detached' });
    await strip(page).getByRole('button', { name: 'Full screen' }).click();
    await strip(page).getByRole('button', { name: 'Leave full screen' }).waitFor();
    expect(await page.locator('#app > header').isVisible()).toBe(false);
    // The button that was clicked must not take the space bar.
    await page.keyboard.press('Space');
    await scene(page, 'Twice the discount rate');
    const { small, top, height } = await page.evaluate(() => {
      const box = document.querySelector('.strip')!.getBoundingClientRect();
      const texts = [...document.querySelectorAll('.strip h2, .strip p, .strip button, main h1, main label')];
      const tiny = texts.filter((text) => text.checkVisibility() && parseFloat(getComputedStyle(text).fontSize) < 20);
      return { small: tiny.map((text) => text.textContent), top: box.top, height: box.height };
    });
    expect(small).toEqual([]);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(height).toBeLessThan(200);
    await strip(page).getByRole('button', { name: 'Leave full screen' }).click();
    await strip(page).getByRole('button', { name: 'End the lesson' }).click();
    await strip(page).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Projector' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('prepares three scenes, puts them in order, and hands them out without the notes', async ({ newPage, site }) => {
    const page = await newPage({ viewport: projector });
    await openApp(page, site, { lang: 'en', hash: 'scenario=five-points-of-retention' });
    await entry(page, 'Course').click();
    await screen(page, 'Lessons').click();
    await page.getByRole('button', { name: /^Add what the/ }).click();
    await strip(page).getByText('1 / 1').waitFor();
    await addScene(page, 'Life curve', 2);
    await addScene(page, 'Segments', 3);

    await strip(page).getByRole('button', { name: 'Edit texts' }).click();
    for (const [index, title] of ['First', 'Second', 'Third'].entries()) {
      await writeScene(page, index + 1, { Title: title, Question: `${title}?`, Notes: `The secret of the ${title}`, Minutes: '5' });
    }
    await page.getByRole('button', { name: 'Move down: First' }).press('Enter');
    await page
      .getByRole('group', { name: 'Scene 2' })
      .getByRole('button', { name: 'Move down: First' })
      .and(page.locator(':focus'))
      .waitFor();
    const file = await savedText(page, page.getByRole('button', { name: /^Save as a file: / }));
    expect(file.name).toBe('Lifecurve - A lesson of my own - lesson.json');
    expect(file.text).toContain('The secret of the First');

    await page.getByRole('button', { name: /^Link to share: / }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.getByText(`${link.length.toLocaleString('en')} characters`).waitFor();
    await page.getByRole('button', { name: 'Show large' }).click();
    expect((await page.getByRole('dialog', { name: 'Scan to open' }).getByRole('img').boundingBox())!.height).toBeGreaterThan(900);

    const student = await newPage();
    await student.goto(link);
    await scene(student, 'Second');
    for (const title of ['First', 'Third']) {
      await student.keyboard.press('PageDown');
      await veil(student).waitFor({ state: 'detached' });
      await student.keyboard.press('PageDown');
      await scene(student, title);
      await veil(student).waitFor();
    }
    expect(await strip(student).getByRole('button', { name: 'Add as a scene' }).count()).toBe(0);
    const [notes] = await Promise.all([
      student.waitForEvent('popup'),
      strip(student).getByRole('button', { name: 'Notes window' }).click(),
    ]);
    await notes.getByText('No notes for this scene.').waitFor();
  });

  it('opens what five learners handed in, one of them sealed', async ({ newPage, page, site }) => {
    await openApp(page, site, { lang: 'en', hash: 'lab=results' });
    const keys = await savedText(page, page.getByRole('button', { name: 'Make a key pair' }));
    const { publicKey } = JSON.parse(keys.text) as { readonly publicKey: object };
    const pack = JSON.parse(await readFile('scenarios/packs/crm-retention.json', 'utf8')) as { readonly report: object };

    const files = [];
    for (const [index, answers] of [['560'], ['800', '560'], ['60'], ['500']].entries()) {
      const student = await newPage();
      await openApp(student, site, { lang: 'en', hash: 'x=crm-retention/survivors&seed=1108' });
      files.push(await handIn(student, { name: `Learner ${index + 1}`, answers }, /^Save results/));
    }
    const last = await newPage();
    await openApp(last, site, { lang: 'en', hash: 'lab=exercises' });
    const sealedPack = JSON.stringify({ ...pack, report: { ...pack.report, publicKey } });
    await last.locator('.drop').getByRole('textbox').fill(sealedPack);
    await last.getByRole('button', { name: 'Open what was pasted' }).click();
    await last.getByText('is kept here under the id “crm-retention-2”').waitFor();
    files.push(await handIn(last, { name: 'Learner 5', answers: ['60'] }, /^Save sealed/));

    await page
      .locator('input[type=file]')
      .setInputFiles(
        files.map(({ name, text }, index) => ({ name: `${index} ${name}`, mimeType: 'application/json', buffer: Buffer.from(text) })),
      );
    await page.getByText('5 files of results').waitFor();
    const [builtIn, own] = ['crm-retention', 'crm-retention-2'].map((id) => page.getByRole('region', { name: id, exact: true }));
    if (builtIn === undefined || own === undefined) throw new Error('two packs');
    await builtIn
      .getByText(/^\d × This multiplies the shares that leave/)
      .first()
      .waitFor();
    const table = await savedText(page, builtIn.getByRole('button', { name: 'Table (CSV)' }));
    for (const name of [1, 2, 3, 4]) expect(table.text).toContain(`Learner ${name}`);
    expect(table.text).not.toContain('Learner 5');
    // The trainer’s own pack, with the key in it, goes under an id of its own everywhere; its file brings its title and its sentences.
    await own.getByText('drop its file too').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'sealed pack.json', mimeType: 'application/json', buffer: Buffer.from(sealedPack) });
    await own.getByRole('heading', { name: 'Retention, leaving and migration' }).waitFor();
    await own.getByText('The file was judged again with this program: the same verdicts.').waitFor();
    expect((await savedText(page, own.getByRole('button', { name: 'Table (CSV)' }))).text).toContain('Learner 5');
  });
});
