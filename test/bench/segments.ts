import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { serveApp, type Site } from '../e2e/harness-server.ts';
import { findChromium } from '../tooling/chromium.ts';
import type { BenchRow } from './row.ts';
import { computing } from './segments/computing.ts';
import { dragging } from './segments/dragging.ts';
import { importing } from './segments/importing.ts';
import type * as Kernels from './segments/kernels.ts';

const folder = resolve('node_modules/.cache/bench-segments');

/** What segments of many customers cost: in this process what is computed, in a browser what is imported, stored and drawn. */
export async function bench(): Promise<readonly BenchRow[]> {
  const inside = await inBrowser(async (browser, site) => [
    ...(await importing(browser, site, folder)),
    ...(await dragging(browser, site)),
  ]);
  return [...computing(await builtKernels()), ...inside];
}

async function builtKernels(): Promise<typeof Kernels> {
  const output = { format: 'cjs', entryFileNames: 'kernels.cjs' } as const;
  const ssr = resolve('test/bench/segments/kernels.ts');
  const into = { outDir: folder, emptyOutDir: false, target: 'node20', minify: false, ssr, rollupOptions: { output } } as const;
  await build({ configFile: false, logLevel: 'warn', ssr: { noExternal: true }, build: into });
  // Not `import`: the runner would take it over.
  return createRequire(import.meta.url)(resolve(folder, 'kernels.cjs')) as typeof Kernels;
}

async function inBrowser(measure: (browser: Browser, site: Site) => Promise<readonly BenchRow[]>): Promise<readonly BenchRow[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: name one in $CHROMIUM.');
  const site = await serveApp();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  try {
    return await measure(browser, site);
  } finally {
    await browser.close();
    await site.close();
  }
}
