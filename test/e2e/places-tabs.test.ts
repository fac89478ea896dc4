import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { practicePack } from '../labs/exercises/practice-pack.ts';
import { mounted, openApp } from './harness.ts';
import type { Site } from './harness-server.ts';
import { answer, badge, databasesOf, exercise, isRight, it } from './places-browser.ts';

const opening = { lang: 'en', hash: exercise.hash } as const;
const other = { lang: 'en', hash: 'x=crm-retention/survivors&seed=29' } as const;
const otherAnswer = '595';

async function secondTab(page: Page, site: Site, open: Parameters<typeof openApp>[2]): Promise<Page> {
  const tab = await page.context().newPage();
  await openApp(tab, site, open);
  return tab;
}

/** A page of a later version, with a newer form of the database. */
async function upgrade(page: Page, site: Site): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(site.addPage('newer.html', '<!doctype html><title>newer</title>'));
  const opened = () =>
    new Promise<void>((done, failed) => {
      const request = indexedDB.open('lifecurve', 990);
      request.onsuccess = () => {
        request.result.close();
        done();
      };
      request.onerror = () => failed(request.error ?? new Error('failed'));
    });
  await tab.evaluate(opened);
  await tab.close();
}

const openPasted = async (page: Page, document: object) => {
  await page.bringToFront();
  await page.locator('.drop').getByRole('textbox').fill(JSON.stringify(document));
  await page.getByRole('button', { name: 'Open what was pasted' }).click();
  await page.locator('section.pane h3').waitFor();
  await page.getByRole('button', { name: 'Leave' }).click();
};

describe('acceptance test 16: two tabs', () => {
  it('a tab with a newer version gets the database: the old one says so, and what is on its screen goes on', async ({ page, site }) => {
    await openApp(page, site, opening);
    await answer(page, exercise.wrong);
    await upgrade(page, site);
    await page.getByText('Lifecurve was updated in another tab.').waitFor();
    await answer(page, exercise.answer);
    await isRight(page);
    expect(await page.getByText('The browser refused to save').count()).toBe(0);
    await page.locator('section.pane').getByRole('button', { name: 'Results', exact: true }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save results (JSON)' }).click();
    await saving;
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('button', { name: 'Data', exact: true }).click();
    await page.getByRole('heading', { name: /Your data/ }).waitFor();
    expect(await page.locator('.failure').count()).toBe(0);
  });

  it('an older page that starts beside a newer database leaves it as it is, and says that it keeps nothing', async ({ page, site }) => {
    await openApp(page, site, opening);
    await upgrade(page, site);
    const late = await secondTab(page, site, opening);
    expect(await badge(late)).toBe('This session only');
    await answer(late, exercise.answer);
    await isRight(late);
    const versions = await late.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
    expect(versions).toEqual([990]);
  });

  it('a page that does not let go of an older database keeps nobody waiting', async ({ page, site }) => {
    await page.goto(site.addPage('holds.html', '<!doctype html><title>older</title>'));
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const request = indexedDB.open('lifecurve', 10);
          request.onupgradeneeded = () => request.result.createObjectStore('datasets', { keyPath: 'id' });
          request.onsuccess = () => done();
        }),
    );
    const tab = await secondTab(page, site, opening);
    expect(await badge(tab)).toBe('This session only');
    await answer(tab, exercise.answer);
    await isRight(tab);
  });

  it('two packs answered at the same time are both kept', async ({ page, site }) => {
    await openApp(page, site, opening);
    const second = await secondTab(page, site, other);
    await Promise.all([answer(page, exercise.answer), answer(second, otherAnswer)]);
    await Promise.all([isRight(page), isRight(second)]);
    await expect.poll(async () => (await databasesOf(page))['progress']?.length).toBe(2);
    for (const tab of [page, second]) {
      await tab.reload();
      await mounted(tab);
      await isRight(tab);
    }
  });

  it('of one pack answered in both, the last answer is kept whole, and the other pack is left alone', async ({ page, site }) => {
    await openApp(page, site, other);
    await answer(page, otherAnswer);
    await isRight(page);
    await openApp(page, site, opening);
    const second = await secondTab(page, site, opening);
    await page.bringToFront();
    await answer(page, exercise.wrong);
    await page.getByTestId('verdict').getByText('Not right', { exact: true }).waitFor();
    await second.bringToFront();
    await answer(second, exercise.answer);
    await isRight(second);
    await expect
      .poll(async () => (await databasesOf(page))['progress']?.find((row) => row.includes('crm-life-curve')))
      .toContain(`\\"raw\\":\\"${exercise.answer}\\"`);
    await page.bringToFront();
    await page.reload();
    await mounted(page);
    await isRight(page);
    await openApp(page, site, other);
    await page.reload();
    await isRight(page);
  });

  it('packs opened in both are both listed in both, and one opened again is the later one', async ({ page, site }) => {
    const list = { lang: 'en', query: { view: 'exercises' } } as const;
    const named = (id: string, title: string) => ({ ...practicePack, id, title: { en: title, 'zh-CN': title } });
    await openApp(page, site, list);
    const second = await secondTab(page, site, list);
    await openPasted(page, named('test.one', 'Pack one'));
    await openPasted(second, named('test.two', 'Pack two'));
    for (const tab of [page, second])
      for (const title of ['Pack one', 'Pack two']) await tab.getByRole('heading', { name: title }).waitFor();
    await openPasted(page, named('test.two', 'Pack two, later'));
    for (const tab of [page, second]) {
      await tab.getByRole('heading', { name: 'Pack two, later' }).waitFor();
      await tab.getByRole('heading', { name: 'Pack one' }).waitFor();
    }
    expect((await databasesOf(page))['packs']).toHaveLength(2);
  });
});

describe('finish and erase', () => {
  it('leaves nothing of the person, starts as on the first day, and another open tab says so and writes nothing back', async ({
    page,
    newPage,
    site,
  }) => {
    const fresh = await newPage();
    await openApp(fresh, site, { lang: 'en' });
    const firstDay = withoutTimes(await databasesOf(fresh));

    await openApp(page, site, opening);
    await page.getByRole('button', { name: 'Projector' }).click();
    await answer(page, exercise.wrong);
    await page.getByTestId('verdict').getByText('Not right', { exact: true }).waitFor();
    const second = await secondTab(page, site, { lang: 'en', query: { view: 'exercises' } });
    await openPasted(second, { ...practicePack, id: 'test.mine' });
    await page.bringToFront();
    await page.reload();
    await page.getByTestId('verdict').getByText('Not right', { exact: true }).waitFor();
    const before = await databasesOf(page);
    expect([before['packs']?.length, before['progress']?.length]).toEqual([1, 1]);
    expect(before['settings']?.length).toBeGreaterThan(1);

    await second.getByRole('button', { name: 'Menu' }).click();
    await second.getByRole('button', { name: 'Finish and erase …' }).click();
    await second.getByText('1 exercises and lessons opened or made here').waitFor();
    const loaded = second.waitForEvent('load');
    await second.getByRole('button', { name: 'Erase everything' }).click();
    await loaded;
    await mounted(second);
    expect(withoutTimes(await databasesOf(second))).toEqual(firstDay);
    expect(await second.locator('section.pane').count()).toBe(0);
    expect(await second.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);

    await page.getByText('What was kept in this browser has been deleted').waitFor();
    await answer(page, exercise.answer);
    await isRight(page);
    await page.waitForTimeout(500);
    expect(withoutTimes(await databasesOf(second))).toEqual(firstDay);

    await second.goto(site.addPage('between.html', '<!doctype html><title>between</title>'));
    await openApp(second, site, opening);
    expect(await second.getByTestId('verdict').innerText()).toBe('');
  });

  it('takes the person’s own customers and pins too, and nothing comes after it where the new page does not come', async ({
    page,
    site,
  }) => {
    await openApp(page, site, { lang: 'en' });
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    await expect.poll(async () => (await databasesOf(page))['pins']?.length).toBe(1);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Finish and erase …' }).click();
    // An answer without a page: the browser stays where it is.
    await page.route('**/index.html?*', (route) => route.fulfill({ status: 204 }));
    const answered = page.waitForResponse('**/index.html?*');
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await answered;
    const empty = await databasesOf(page);
    expect(empty['pins']).toEqual([]);
    // Whatever is pressed in the old page would be kept.
    await page.evaluate(() => document.querySelector<HTMLElement>('header button[aria-pressed]')?.click());
    await page.locator('html[data-projector]').waitFor({ state: 'attached' });
    expect(await databasesOf(page)).toEqual(empty);
    await page.unroute('**/index.html?*');
    await page.reload();
    await mounted(page);
    expect((await databasesOf(page))['pins']).toEqual([]);
  });
});

/** Rows without when they were made, and without the numbers that the database counts on with. */
const withoutTimes = (rows: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(rows).map(([table, held]) => [
      table,
      held.map((row) => row.replaceAll(/"(?:startedAt|createdAt|batch|id)":(?:\d+|"\d{4}-[^"]*")/g, '')),
    ]),
  );
