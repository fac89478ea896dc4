import { existsSync } from 'node:fs';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { serveApp } from '../e2e/harness-server.ts';
import { findChromium } from '../tooling/chromium.ts';
import type { BenchRow } from './row.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tid: number;
  readonly pid: number;
}

/** Milliseconds of one frame at 60 a second, and what counts as a long task. */
const frame = 16;
const longTask = 50;

/** How long the page's main thread is busy while a handle is dragged, in the built app with its 300 customers. */
export async function bench(): Promise<readonly BenchRow[]> {
  if (!existsSync('dist/index.html')) throw new Error('Nothing is built: run npm run build first.');
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: name one in $CHROMIUM.');
  const site = await serveApp();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
  await page.goto(`${site.url}?lang=en`);
  await page.getByText('borrowed from 5 similar customers').waitFor();
  const rows = [];
  for (const tab of ['Explain', 'Similar customers (5)', 'Table']) {
    await page.getByRole('tab', { name: tab }).click();
    rows.push(...(await measured(page, tab)));
  }
  await browser.close();
  await site.close();
  return rows;
}

async function measured(page: Page, tab: string): Promise<readonly BenchRow[]> {
  const session = await page.context().newCDPSession(page);
  await drag(page);
  const events = await traced(session, () => drag(page));
  const main = events.find(({ name }) => name === 'FunctionCall' || name === 'EventDispatch');
  const own = events.filter(({ tid, pid }) => tid === main?.tid && pid === main.pid);
  const times = (names: readonly string[]) =>
    own.filter(({ name, ph }) => ph === 'X' && names.includes(name)).map(({ dur = 0 }) => dur / 1000);
  const scripts = times(['EventDispatch', 'FunctionCall', 'RunMicrotasks', 'FireAnimationFrame']);
  const tasks = times(['RunTask', 'ThreadControllerImpl::RunTask']);
  const script = quantile(scripts, 1);
  const task = quantile(tasks, 1);
  const over = tasks.filter((one) => one > longTask).length;
  return [
    {
      name: `drag g1, “${tab}”: longest script`,
      ratio: frame / script,
      goal: 1,
      detail: `${script.toFixed(1)} ms against ${frame} ms a frame; 99 % under ${quantile(scripts, 0.99).toFixed(1)} ms`,
    },
    {
      name: `drag g1, “${tab}”: longest task`,
      ratio: longTask / task,
      goal: 1,
      detail: `${task.toFixed(1)} ms; ${over} over ${longTask} ms; 99 % under ${quantile(tasks, 0.99).toFixed(1)} ms`,
    },
  ];
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? NaN;

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

async function traced(session: CDPSession, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,toplevel,disabled-by-default-devtools.timeline',
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
}
