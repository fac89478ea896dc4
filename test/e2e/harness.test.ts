import type { BrowserContext } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './harness.ts';

const planted: readonly [complaint: string, code: string, heard: (context: BrowserContext) => Promise<unknown>][] = [
  ['console: planted', 'console.error("planted")', (context) => context.waitForEvent('console')],
  ['uncaught: planted', 'setTimeout(() => { throw new Error("planted"); })', (context) => context.waitForEvent('weberror')],
  [
    'foreign request: http://127.0.0.1:9/x',
    'new Image().src = "http://127.0.0.1:9/x"',
    (context) => context.waitForEvent('request', (request) => request.url().endsWith('/x')),
  ],
];

describe('the watch over a page', () => {
  for (const [complaint, code, heard] of planted) {
    it(`hears of “${complaint}”`, async ({ page, site, complaints }) => {
      const event = heard(page.context());
      await page.goto(site.addPage('planted.html', `<!doctype html><script>${code}</script>`));
      await event;
      expect(complaints).toContain(complaint);
      complaints.length = 0;
    });
  }
});
