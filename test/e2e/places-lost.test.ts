import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openApp } from './harness.ts';
import type { Site } from './harness-server.ts';
import { answer, badge, databasesOf, exercise, isRight, it } from './places-browser.ts';

const opening = { lang: 'en', hash: exercise.hash } as const;
const deleted = 'What was kept in this browser has been deleted';

async function answeredWrong(page: Page, site: Site): Promise<void> {
  await openApp(page, site, opening);
  await page.locator('html[data-complete]').waitFor();
  await answer(page, exercise.wrong);
  await page.getByTestId('verdict').getByText('Not right', { exact: true }).waitFor();
  await expect.poll(async () => (await databasesOf(page))['progress']?.length).toBe(1);
}

/** The results file holds both attempts. */
async function handsInBoth(page: Page): Promise<void> {
  await page.locator('section.pane').getByRole('button', { name: 'Results', exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save results (JSON)' }).click();
  const file = await readFile(await (await saving).path(), 'utf8');
  for (const raw of [exercise.wrong, exercise.answer]) expect(file).toContain(JSON.stringify(raw));
}

const deletions = {
  'deleted by another tab': async (page: Page, site: Site) => {
    const other = await page.context().newPage();
    await other.goto(site.addPage('deletes.html', '<!doctype html><title>other</title>'));
    const gone = () =>
      new Promise((done, failed) => {
        const request = indexedDB.deleteDatabase('lifecurve');
        request.onsuccess = done;
        request.onerror = failed;
      });
    await other.evaluate(gone);
    await other.close();
  },
  'cleared in the browser’s settings': async (page: Page, site: Site) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'all' });
  },
} as const;

describe('acceptance test 4: the database goes away while somebody works', () => {
  for (const [how, deletes] of Object.entries(deletions)) {
    it(`${how}: the page says so, and the exercise goes on with all its answers`, async ({ page, site }) => {
      await answeredWrong(page, site);
      await deletes(page, site);
      await page.getByText(deleted).waitFor();
      await answer(page, exercise.answer);
      await isRight(page);
      await expect.poll(async () => (await databasesOf(page))['progress']?.[0]).toContain(`\\"raw\\":\\"${exercise.answer}\\"`);
      expect((await databasesOf(page))['progress']?.[0]).toContain(`\\"raw\\":\\"${exercise.wrong}\\"`);
      await handsInBoth(page);
    });

    it(`${how}: other screens and packs can be opened, and a backup saved`, async ({ page, site }) => {
      await answeredWrong(page, site);
      await deletes(page, site);
      await page.getByText(deleted).waitFor();
      await page.getByRole('button', { name: 'Leave' }).click();
      await page.getByRole('button', { name: 'Retention', exact: true }).click();
      await page.getByRole('heading', { name: /What is a cohort worth/ }).waitFor();
      await page.getByRole('button', { name: 'Course', exact: true }).click();
      await page
        .getByRole('button', { name: /relationship life cycle/ })
        .first()
        .click();
      await page.locator('section.pane h3').waitFor();
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('button', { name: 'Finish and erase …' }).click();
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save a backup first' }).click();
      expect((await saving).suggestedFilename()).toMatch(/^lifecurve-backup-/);
    });
  }

  it('deleted by another tab: after loading the page again everything starts anew and is kept', async ({ page, site }) => {
    await answeredWrong(page, site);
    await deletions['deleted by another tab'](page, site);
    await page.getByText(deleted).waitFor();
    await openApp(page, site, opening);
    await page.reload();
    await answer(page, exercise.answer);
    await isRight(page);
    expect(await badge(page)).toBe('Saved in this browser');
  });
});

/** From a moment on, every transaction that writes ends as the browser ends it: with an error of this name. */
async function failing(page: Page, name: string): Promise<(fails: boolean) => Promise<void>> {
  await page.addInitScript((error) => {
    const state = { fails: false };
    Object.assign(globalThis, { failing: state });
    for (const method of ['put', 'add'] as const) {
      // Called on the store that it was taken from, as before.
      const write = Reflect.get(IDBObjectStore.prototype, method) as IDBObjectStore['put'];
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...given) {
        const request = write.apply(this, given);
        if (state.fails) {
          Object.defineProperty(this.transaction, 'error', { value: new DOMException('made up', error) });
          this.transaction.abort();
        }
        return request;
      };
    }
  }, name);
  return (fails) => page.evaluate((now) => void ((globalThis as unknown as { failing: { fails: boolean } }).failing.fails = now), fails);
}

describe('acceptance test 4: the database refuses to write while somebody works', () => {
  for (const [name, sentence] of [
    ['QuotaExceededError', 'The browser’s storage is full.'],
    ['UnknownError', 'The browser refused to save the last change.'],
  ] as const) {
    it(`${name}: the page says so, work goes on, and is kept as soon as there is room again`, async ({ page, site }) => {
      const fail = await failing(page, name);
      await answeredWrong(page, site);
      await fail(true);
      await answer(page, exercise.answer);
      await isRight(page);
      await page.getByText(sentence).waitFor();
      expect((await databasesOf(page))['progress']?.[0]).not.toContain(`\\"raw\\":\\"${exercise.answer}\\"`);
      await handsInBoth(page);
      await fail(false);
      await page.getByLabel('Name').fill('Li Lei');
      await page.getByLabel('Name').press('Tab');
      await expect.poll(async () => (await databasesOf(page))['progress']?.[0]).toContain('Li Lei');
      const kept = (await databasesOf(page))['progress']?.[0];
      for (const raw of [exercise.wrong, exercise.answer]) expect(kept).toContain(`\\"raw\\":\\"${raw}\\"`);
    });
  }
});
