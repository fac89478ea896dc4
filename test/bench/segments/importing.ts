import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import type { Site } from '../../e2e/harness-server.ts';
import type { BenchRow } from '../row.ts';
import type { LogOrder, LogTimes } from './log-worker.ts';
import { told } from './timing.ts';

const bundle = 'log-worker.js';
const order: LogOrder = { rows: 1_000_000, customers: 100_000, rounds: 3, recordRows: 20_000 };

/** A million purchases on their way into the browser's storage, in one worker, against a package that only parses them and against records. */
export async function importing(browser: Browser, site: Site, folder: string): Promise<readonly BenchRow[]> {
  const lib = { entry: resolve('test/bench/segments/log-worker.ts'), formats: ['iife' as const], name: 'log', fileName: () => bundle };
  const into = { outDir: folder, emptyOutDir: false, target: 'es2022', rolldownOptions: { output: { codeSplitting: false } } } as const;
  await build({ configFile: false, logLevel: 'warn', build: { ...into, lib } });
  const page = await browser.newPage();
  await page.goto(site.addPage('worker.html', '<!doctype html><title>A worker</title>'));
  const times = await page.evaluate(inWorker, { code: readFileSync(resolve(folder, bundle), 'utf8'), order });
  await page.close();
  return rowsOf(times);
}

function inWorker({ code, order }: { readonly code: string; readonly order: LogOrder }): Promise<LogTimes> {
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  return new Promise((done, fail) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LogTimes>) => done(data));
    worker.addEventListener('error', ({ message }) => fail(new Error(message)));
    worker.postMessage(order);
  });
}

function rowsOf({ megabytes, parsed, stepped, read, measured, stored, all, records }: LogTimes): readonly BenchRow[] {
  const scaled = (records * order.rows) / order.recordRows;
  const load = loadavg()[0]!.toFixed(1);
  return [
    {
      name: 'import, summary and storage of a million rows, at most twice papaparse alone',
      ratio: (2 * Math.min(parsed, stepped)) / all,
      goal: 1,
      detail: `${told(all)} (${told(read)} to read, ${told(measured)} to measure, ${told(stored)} to store ${megabytes.toFixed(0)} MB of text), papaparse ${told(parsed)} into rows, ${told(stepped)} into nothing; load of the machine ${load}`,
    },
    {
      name: 'columns into IndexedDB, against one record a row',
      ratio: scaled / stored,
      goal: 50,
      detail: `${told(stored)}, records ${told(scaled)}, measured on ${order.recordRows.toLocaleString('en')} rows and scaled`,
    },
  ];
}
