import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { serveApp } from '../e2e/harness-server.ts';
import { findChromium } from '../tooling/chromium.ts';
import { mainThread } from './main-thread.ts';
import type { BenchRow } from './row.ts';

/** How long the page's main thread is busy while a handle is dragged, in the built app with its 300 customers. */
export async function bench(): Promise<readonly BenchRow[]> {
  if (!existsSync('dist/index.html')) throw new Error('Nothing is built: run npm run build first.');
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: name one in $CHROMIUM.');
  const site = await serveApp();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
  await page.goto(`${site.url}?lang=en#scenario=course-case-1`);
  await page.getByText('borrowed from 5 similar customers').waitFor();
  const rows = [];
  for (const tab of ['Explain', 'Similar customers (5)', 'Table']) {
    await page.getByRole('tab', { name: tab }).click();
    await drag(page);
    rows.push(...(await mainThread(page, `drag g1, “${tab}”`, () => drag(page))));
  }
  await browser.close();
  await site.close();
  return rows;
}

/** Two hundred mouse moves back and forth with the g1 handle. */
async function drag(page: Page): Promise<void> {
  const handle = page.getByRole('slider', { name: /End of fast growth/ }).and(page.locator(':not(input)'));
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  const before = await page.getByTestId('clp').innerText();
  if (box === null) throw new Error('the handle is not there');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let turn = 0; turn < 5; turn++) {
    await page.mouse.move(x - 60, y, { steps: 20 });
    if ((await page.getByTestId('clp').innerText()) === before) throw new Error('the drag moves nothing');
    await page.mouse.move(x, y, { steps: 20 });
  }
  await page.mouse.up();
}
