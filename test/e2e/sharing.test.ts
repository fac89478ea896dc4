import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Specification } from '../../src/model/definition.ts';
import { lifeCurve } from '../../src/model/life-curve/model.ts';
import { otherSpecifications } from '../../src/model/other-specifications.ts';
import { readQr } from '../controls/sharing/qr-reader.ts';
import { it, mounted, openApp } from './harness.ts';
import { reportedLabs } from './reported-labs.ts';
import type { Site } from './harness-server.ts';

type Spoken = 'en' | 'zh-CN';

const words = {
  en: {
    share: 'Share',
    report: 'Report on one page',
    close: 'Close',
    other: '中文',
    html: 'Save as a page (HTML)',
    none: 'What they rest on',
  },
  'zh-CN': { share: '分享', report: '一页报告', close: '关闭', other: 'English', html: '存成网页（HTML）', none: '依据的假设' },
} as const;

const report = (page: Page): Locator => page.locator('dialog .lc-report');
const headline = (page: Page): Promise<string> =>
  page
    .locator('main .headline')
    .first()
    .evaluate(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

async function openShare(page: Page, lang: Spoken): Promise<void> {
  await page.getByRole('button', { name: words[lang].share, exact: true }).click();
  await page.getByRole('button', { name: words[lang].report }).waitFor();
}

async function openReport(page: Page, lang: Spoken): Promise<void> {
  await openShare(page, lang);
  await page.getByRole('button', { name: words[lang].report }).click();
  await report(page).waitFor();
}

/** What stands on a screen while a worker has not answered yet. */
const underWay = 'main :is(.loading, progress, [aria-busy=true], [data-run=preview])';

/** Waits until the numbers on the screen are there, nobody works on them, and they no longer change. */
async function settled(page: Page): Promise<void> {
  await mounted(page);
  await page.locator('main .loading').waitFor({ state: 'detached' });
  await page.locator('main svg[viewBox]').first().waitFor();
  await page.waitForFunction(
    (working) => {
      const now = document.querySelector('main')?.textContent ?? '';
      const seen = document.documentElement.dataset;
      const [before, times] = [seen['seenText'], Number(seen['seenTimes'] ?? 0)];
      const rests = before === now && document.querySelector(working) === null;
      seen['seenText'] = now;
      seen['seenTimes'] = String(rests ? times + 1 : 0);
      return rests && times > 3;
    },
    underWay,
    { polling: 100 },
  );
}

/** Names of every slider and field of the screen that stands for a parameter. */
const parameterNames = (page: Page): Promise<readonly string[]> =>
  page.locator('aside [data-parameter] .label').evaluateAll((labels) => labels.map(({ textContent }) => textContent.trim()));

/** Names as documents write them, which are nobody's words: those with a capital, a line or a hyphen inside. */
const rawNames = new Set(
  Object.values<Specification>({ ...otherSpecifications, 'life-curve': lifeCurve })
    .flatMap(({ name, parameters }) => [
      name,
      ...Object.keys(parameters),
      ...Object.values(parameters).flatMap((parameter) => (parameter.kind === 'choice' ? parameter.choices : [])),
    ])
    .filter((name) => /[a-z][A-Z]|_|-/.test(name)),
);

async function pagesOf(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function saved(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
}
const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

describe('the report of a lab', () => {
  for (const [lab, scenario, extent] of reportedLabs) {
    it(`${lab}: says its numbers and what they rest on in both languages, and its link opens them again`, async ({
      page,
      newPage,
      site,
    }) => {
      await openApp(page, site, { lang: 'en', hash: `scenario=${scenario}` });
      await settled(page);
      for (const lang of ['en', 'zh-CN'] as const) {
        const [shown, names] = [await headline(page), await parameterNames(page)];
        await openReport(page, lang);
        const said = await report(page).innerText();
        const body = said.replace(/#s=\S+/g, '').replace(/\s+/g, ' ');
        expect(body).toContain(await report(page).locator('.headlines dd').first().innerText());
        for (const { label, value } of await headlines(page))
          expect(shown.replace(/\s/g, '')).toContain(`${label}${value}`.replace(/\s/g, ''));
        const rows = await report(page).locator('.rows').innerText();
        expect(names.filter((name) => !rows.includes(name))).toEqual([]);
        expect((await report(page).locator('.rows :is(dt, dd)').allInnerTexts()).filter((one) => one.trim() === '')).toEqual([]);
        expect(body).not.toMatch(/undefined|NaN|\[object|null/);
        expect(body.split(/[^\w-]+/).filter((word) => rawNames.has(word))).toEqual([]);
        const pictures = report(page).locator('img');
        expect(await pictures.count()).toBeGreaterThan(0);
        expect(await pictures.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth > 0))).not.toContain(
          false,
        );
        const pages = extent === 'one page' ? 1 : 2;
        expect([await pagesOf(page, 'A4'), await pagesOf(page, 'Letter')]).toEqual([pages, pages]);
        expect(await report(page).locator('.again').isVisible()).toBe(pages === 2);
        if (lang === 'en') await reopens(page, newPage);
        await page.locator('dialog[open]').getByRole('button', { name: words[lang].close }).click();
        if (lang === 'en') {
          await page.getByRole('button', { name: words.en.other }).click();
          await page.getByRole('button', { name: words['zh-CN'].share, exact: true }).waitFor();
          await settled(page);
        }
      }
    }, 120_000);
  }

  it('prints nothing else, stays black on white in the dark, and leaves the screen as it was', async ({ newPage, site }) => {
    const page = await newPage({ colorScheme: 'dark' });
    await openApp(page, site, { lang: 'en', hash: 'scenario=magazine-renewals' });
    await settled(page);
    const before = await page.locator('main section.picture').evaluate((section) => section.getBoundingClientRect().width);
    await openReport(page, 'en');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const [colours] = await page
      .locator('.lc-print .lc-report')
      .evaluateAll((pages) => pages.map((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]));
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(await page.locator('#app').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.locator('dialog[open]').getByRole('button', { name: 'Close' }).click();
    await page.locator('.lc-print').waitFor({ state: 'detached' });
    expect(await page.locator('main section.picture').evaluate((section) => section.getBoundingClientRect().width)).toBe(before);
  });

  it('is a page of its own, without scripts and requests, where a page must not print', async ({ page, newPage, site }) => {
    await openApp(page, site, { lang: 'zh-CN', hash: 'scenario=magazine-renewals' });
    await settled(page);
    const shown = await headline(page);
    await openReport(page, 'zh-CN');
    const { name, text } = await saved(page, () => page.getByRole('button', { name: words['zh-CN'].html }).click());
    expect(name).toMatch(/^Lifecurve - 保持 - .*报告\.html$/);
    expect(text).not.toContain('<script');
    const fresh = await newPage();
    await fresh.setContent(text);
    expect(shown).toContain(await fresh.locator('.headlines dd').innerText());
    expect(await fresh.locator('img').count()).toBe(3);
  });
});

async function headlines(page: Page): Promise<readonly { readonly label: string; readonly value: string }[]> {
  return report(page)
    .locator('.headlines > div')
    .evaluateAll((boxes) =>
      boxes.map((box) => ({ label: box.querySelector('dt')?.textContent ?? '', value: box.querySelector('dd')?.textContent ?? '' })),
    );
}

/** The link on the page, and the same in its code, opens the same headline. */
async function reopens(page: Page, newPage: () => Promise<Page>): Promise<void> {
  const link = await report(page).locator('a').getAttribute('href');
  expect(await codeIn(report(page))).toBe(link);
  const fresh = await newPage();
  const address = new URL(link ?? '');
  await fresh.goto(`${address.origin}${address.pathname}?lang=en${address.hash}`);
  await settled(fresh);
  await expect.poll(() => headline(fresh)).toBe(await headline(page));
  await fresh.context().close();
}

/** What a scanner reads off the code on the screen. */
async function codeIn(place: Locator): Promise<string> {
  const drawn = await place
    .locator('svg[shape-rendering]')
    .first()
    .evaluate((svg) => ({
      size: (svg as SVGSVGElement).viewBox.baseVal.width,
      path: svg.querySelector('path')?.getAttribute('d') ?? '',
    }));
  return readQr(drawn).text;
}

describe('sharing', () => {
  const openRetention = async (page: Page, site: Site) => {
    await openApp(page, site, { lang: 'en', query: { theme: 'dark', ns: 'mine' }, hash: 'scenario=magazine-renewals' });
    await settled(page);
    await openShare(page, 'en');
  };
  const link = (page: Page) => page.getByRole('textbox', { name: 'Link' });

  it('gives a link without how the page presents itself here, and with what is ticked', async ({ page, site }) => {
    await openRetention(page, site);
    const bare = new URL(await link(page).inputValue());
    expect([bare.search, bare.hash.slice(0, 5)]).toEqual(['', '#s=1.']);
    await expect.poll(() => page.getByText(`${bare.href.length.toLocaleString('en')} characters`).count()).toBe(1);
    await page.getByRole('checkbox', { name: 'Open it in this language' }).check();
    await page.getByRole('checkbox', { name: 'Open it for a projector' }).check();
    await expect.poll(async () => new URL(await link(page).inputValue()).search).toBe('?lang=en&projector');
  });

  it('draws a code that reads back to a link to the same number, small and as large as the screen', async ({ page, newPage, site }) => {
    await openRetention(page, site);
    const address = await codeIn(page.getByRole('region', { name: 'QR code' }));
    expect(address.length).toBeLessThanOrEqual((await link(page).inputValue()).length);
    const fresh = await newPage();
    await fresh.goto(address);
    await settled(fresh);
    expect(await fresh.locator('main .headline strong').innerText()).toBe(await page.locator('main .headline strong').innerText());
    await page.getByRole('button', { name: 'Show large' }).click();
    const large = page.getByRole('dialog', { name: 'Scan to open' });
    const box = await large.locator('svg').boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(700);
    await page.keyboard.press('Escape');
    await large.waitFor({ state: 'hidden' });
    await link(page).waitFor();
  });

  it('offers the file first where a link is too long, and no code', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', hash: 'scenario=course-case-1' });
    await settled(page);
    await page.evaluate(() => {
      const long = `${location.pathname}#${'x'.repeat(9000)}`;
      history.replaceState(null, '', long.replace('index.html', `index.html/${'y'.repeat(8500)}`));
    });
    await openShare(page, 'en');
    await page.getByText(/hand out the file instead/).waitFor();
    await page.getByText('The link is too long for a QR code.').waitFor();
    expect(await page.getByRole('button', { name: 'Save as a file' }).getAttribute('class')).toContain('primary');
  });
});

describe('exports', () => {
  const openExports = async (page: Page, site: Site, scenario: string, lang: Spoken = 'en') => {
    await openApp(page, site, { lang, hash: `scenario=${scenario}` });
    await settled(page);
    await page.getByRole('tab', { name: lang === 'en' ? 'Export' : '导出' }).click();
  };

  it('an SVG has title, description with the assumptions, and a source line that leads to the same numbers', async ({ page, site }) => {
    await openExports(page, site, 'magazine-renewals');
    const { name, text } = await saved(page, () => page.getByRole('button', { name: 'Survival: Picture (SVG)' }).click());
    expect(name).toMatch(/^Lifecurve - Retention - .+ - Survival\.svg$/);
    expect(text).toMatch(/<title>Survival · .+<\/title>/);
    expect(text).toMatch(/<desc>.+discount rate 10%\/yr.+<\/desc>/);
    expect(text).toMatch(/<a href="http[^"]+#s=1\.[\w-]+"><text[^>]*>Lifecurve \d+\.\d+\.\d+ · Retention/);
    expect(text).toMatch(/<text[^>]*>[^<]*discount rate 10%\/yr/);
    expect(text).not.toContain('drag');
  });

  it('a scenario file says what made it, and opens without a complaint', async ({ page, site }) => {
    await openExports(page, site, 'magazine-renewals');
    const { text } = await saved(page, () => page.getByRole('button', { name: 'Scenario (JSON)' }).click());
    expect(JSON.parse(text)).toMatchObject({ 'x-made-with': { lifecurve: expect.stringMatching(/^\d/) as string, model: '1.0.0' } });
  });

  it('a table is columns and rows, and begins with its assumptions where that is ticked', async ({ page, site }) => {
    await openExports(page, site, 'magazine-renewals');
    const csv = () => saved(page, () => page.getByRole('button', { name: 'Table (CSV)' }).click());
    expect((await csv()).text).toMatch(/^\ufeffk,survivors,/);
    await page.getByRole('checkbox', { name: /^Begin the CSV/ }).check();
    expect((await csv()).text).toMatch(/^\ufeffLifecurve,[^]+discount rate,10%\/yr[^]+\r\n\r\nk,survivors,/);
  });

  it('a table is copied as a spreadsheet takes it', async ({ page, site }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openExports(page, site, 'magazine-renewals');
    await page.getByRole('button', { name: 'Copy the table' }).click();
    await page.getByText('Copied; paste it into a spreadsheet.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^k\tsurvivors\t/);
  });
});
