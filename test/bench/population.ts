import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { serveApp } from '../e2e/harness-server.ts';
import { findChromium } from '../tooling/chromium.ts';
import { mainThread } from './main-thread.ts';
import type { BenchRow } from './row.ts';

const runs = 20;
/** Megabytes that the page may hold more after twenty runs than after three. */
const growth = 10;

/** The built app with 200,000 customers over 120 months: five seconds of dragging, everybody after it, and what twenty runs leave behind. */
export async function bench(): Promise<readonly BenchRow[]> {
  if (!existsSync('dist/index.html')) throw new Error('Nothing is built: run npm run build first.');
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: name one in $CHROMIUM.');
  const site = await serveApp();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--js-flags=--expose-gc'];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
  await page.goto(`${site.url}?lang=en#scenario=whole-life`);
  const slider = page.getByRole('slider', { name: /Formation/ }).first();
  await set(page, /population at the start/, '200000');
  await set(page, /^horizon/, '120');
  await everybody(page);
  const rows = [...(await mainThread(page, 'drag a retention, 200,000 customers', () => dragged(page, slider)))];
  const before = performance.now();
  await everybody(page);
  const [early, late] = await heaps(page, slider);
  await browser.close();
  await site.close();
  const more = late - early;
  return [
    ...rows,
    {
      name: 'memory after twenty runs',
      ratio: growth / Math.max(more, 0.01),
      goal: 1,
      detail: `${late.toFixed(1)} MB after ${runs} runs, ${early.toFixed(1)} after three; everybody was there ${(performance.now() - before).toFixed(0)} ms after the drag and its runs`,
    },
  ];
}

async function set(page: Page, name: RegExp, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name }).first();
  await field.fill(value);
  await field.press('Enter');
}

/** Waits until nothing is a preview any more. */
const everybody = (page: Page) => page.locator('[data-run="whole"]').waitFor({ timeout: 60_000 });

async function dragged(page: Page, slider: ReturnType<Page['getByRole']>): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the slider is not there');
  const y = box.y + box.height / 2;
  const until = performance.now() + 5000;
  await page.mouse.move(box.x + box.width * 0.8, y);
  await page.mouse.down();
  for (let step = 0; performance.now() < until; step++) await page.mouse.move(box.x + box.width * (0.8 + 0.1 * Math.sin(step / 15)), y);
  await page.mouse.up();
}

/** Megabytes that the page holds after three runs and after all of them. */
async function heaps(page: Page, slider: ReturnType<Page['getByRole']>): Promise<readonly [number, number]> {
  const held: number[] = [];
  await slider.focus();
  for (let run = 1; run <= runs; run++) {
    await page.keyboard.press(run % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
    await everybody(page);
    if (run === 3 || run === runs) held.push(await heap(page));
  }
  return [held[0] ?? NaN, held[1] ?? NaN];
}

const heap = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { gc, performance } = globalThis as unknown as { gc: () => void; performance: { memory: { usedJSHeapSize: number } } };
    gc();
    return performance.memory.usedJSHeapSize / 1e6;
  });
