import { existsSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Site } from '../../e2e/harness-server.ts';
import { mainThread } from '../main-thread.ts';
import type { BenchRow } from '../row.ts';
import { told } from './timing.ts';

const customers = 100_000;
/** A frame at 60 a second, milliseconds. */
const frame = 1000 / 60;
const seconds = 3;

/** The built app with a log of 100,000 customers: what the page does while a threshold of their value matrix is dragged. */
export async function dragging(browser: Browser, site: Site): Promise<readonly BenchRow[]> {
  if (!existsSync('dist/index.html')) throw new Error('Nothing is built: run npm run build first.');
  const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
  await page.goto(`${site.url}?lang=en`);
  await importLog(page);
  const threshold = page
    .getByRole('slider', { name: /Line of the current value/ })
    .and(page.locator(':not(input)'))
    .first();
  await threshold.waitFor({ timeout: 120_000 });
  await drag(page, threshold);
  const intervals: number[] = [];
  const name = `drag a threshold over ${customers.toLocaleString('en')} points`;
  const rows = await mainThread(page, name, async () => {
    intervals.push(...(await framesOf(page, () => drag(page, threshold))));
  });
  await page.close();
  return [...rows, framesRow(name, intervals)];
}

async function importLog(page: Page): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('Data').click();
  await button('Import a table …').click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Choose a file …').click()]);
  await chooser.setFiles({ name: 'shop.csv', mimeType: 'text/csv', buffer: Buffer.from(log()) });
  await button('Import').click({ timeout: 60_000 });
  await button('See the segments').click({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Value matrix', exact: true }).click();
}

/** Three purchases of each customer over two years, of amounts that are skewed. */
function log(): string {
  const lines = Array.from({ length: 3 * customers }, (_, row) => {
    const customer = row % customers;
    const day = new Date(Date.UTC(2023, 0, 1 + ((row * 7919) % 730))).toISOString().slice(0, 10);
    return `C${customer},${day},${(Math.exp(((customer * 104_729) % 5000) / 1000 + ((row * 31) % 100) / 50) + 1).toFixed(2)}`;
  });
  return `customer,date,amount\n${lines.join('\n')}\n`;
}

/** Back and forth across the plot, as fast as the page takes it. */
async function drag(page: Page, threshold: Locator): Promise<void> {
  await threshold.scrollIntoViewIfNeeded();
  const box = await threshold.boundingBox();
  const before = await threshold.getAttribute('aria-valuenow');
  if (box === null) throw new Error('the threshold is not there');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y);
  if ((await threshold.getAttribute('aria-valuenow')) === before) throw new Error('the drag moves nothing');
  const until = performance.now() + 1000 * seconds;
  for (let step = 0; performance.now() < until; step++) await page.mouse.move(x + 120 * Math.sin(step / 15), y);
  await page.mouse.up();
}

/** Milliseconds from frame to frame while something is done. */
async function framesOf(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { frameTimes: times });
    const note = (now: number) => {
      times.push(now);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await work();
  const times = await page.evaluate(() => (globalThis as unknown as { readonly frameTimes: readonly number[] }).frameTimes);
  return times.slice(1).map((time, k) => time - times[k]!);
}

function framesRow(name: string, intervals: readonly number[]): BenchRow {
  const sorted = [...intervals].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  const late = intervals.filter((interval) => interval > 1.5 * frame).length;
  return {
    name: `${name}: frames`,
    ratio: frame / at(0.5),
    goal: 0.99,
    detail: `${intervals.length} frames, ${told(at(0.5))} apart in the median, 95 % under ${told(at(0.95))}; ${late} came late`,
  };
}
