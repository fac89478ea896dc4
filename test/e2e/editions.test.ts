import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { packPage } from '../../src/exercise/pack-page.ts';
import { addressOf, distFolder, it, mounted, openApp } from './harness.ts';

const sandboxed = (address: string) => `<!doctype html><title>host</title><iframe sandbox="allow-scripts" src="${address}"></iframe>`;

/** The first customer's similar ones come from a fit of the whole library, and nothing says that the page did it itself. */
async function fitsInAWorker(page: Pick<Page, 'getByText'>): Promise<void> {
  await page.getByText('borrowed from 5 similar customers').waitFor();
  expect(await page.getByText('Workers cannot start here').count()).toBe(0);
}

describe('hosted edition', () => {
  it('mounts from a sub-folder without a complaint', async ({ page, site }) => {
    await openApp(page, site);
    expect(await page.title()).not.toBe('');
  });

  it('shows a sentence and a working link where a sandbox keeps its scripts from loading', async ({ browser, site }) => {
    const page = await browser.newPage();
    await page.goto(site.addPage('hosted-in-sandbox.html', sandboxed(addressOf(site))));
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('[data-loading]').innerText()).toMatch(/could not start here[^]*无法启动/);
    await frame.getByRole('link', { name: 'open the single-file edition' }).click();
    await mounted(page.frameLocator('iframe'));
    await page.close();
  });

  it('shows a sentence and a link where it was opened as a file', async ({ page, site, complaints }) => {
    await page.goto(addressOf(site, { at: distFolder() }));
    expect(await page.locator('[data-loading]').innerText()).toMatch(/could not start here[^]*无法启动/);
    await page.getByRole('link', { name: 'open the single-file edition' }).click();
    await mounted(page);
    complaints.length = 0;
  });

  for (const hash of ['', 'scenario=course-case-1']) {
    it(`loads less than 150 kB of compressed script for the first screen, fit and worker included (#${hash})`, async ({ page, site }) => {
      const scripts = new Set<string>();
      page.context().on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.endsWith('.js')) scripts.add(join('dist', pathname.replace(new URL(site.url).pathname, '')));
      });
      await page.addInitScript(() => {
        const later = window.setTimeout.bind(window);
        // What the page loads when it has come to rest is no part of its first screen, however slow the computer.
        Object.assign(window, { setTimeout: (run: () => void, ms = 0) => later(run, ms < 1500 ? ms : 1e6) });
      });
      await openApp(page, site, { lang: 'en', hash });
      if (hash === '') await page.getByRole('heading', { level: 1, name: 'What is a customer worth' }).waitFor();
      else await fitsInAWorker(page);
      const bytes = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
      expect([...scripts].some((file) => readFileSync(file, 'utf8').includes('new Blob'))).toBe(true);
      expect(bytes).toBeLessThan(150_000);
    });
  }

  it('refuses every worker that is not its own', async ({ page, site, complaints }) => {
    await openApp(page, site);
    const refused = await page.evaluate(() =>
      ['./assets/other.js', './single/lifecurve.html', 'https://example.org/assets/a.worker-b.js', 'data:text/javascript,0'].filter(
        (url) => {
          try {
            return !new Worker(url);
          } catch (error) {
            return error instanceof TypeError;
          }
        },
      ),
    );
    expect(refused).toHaveLength(4);
    complaints.length = 0;
  });
});

describe('single edition', () => {
  it('is one file that names no other', () => {
    expect(readdirSync('dist/single')).toEqual(['lifecurve.html']);
    const html = readFileSync('dist/single/lifecurve.html', 'utf8');
    const withoutCode = html.replaceAll(/<script type="(?:module|application\/json)"[^]*?<\/script>/g, '');
    expect(withoutCode).not.toMatch(/<script|rel="(?:stylesheet|modulepreload)"|data-edition/);
    expect(html.match(/\bimport\(.{0,40}/g)).toBeNull();
    expect(html.match(/.{0,40}\bassets\/[\w.-]+\.(?:js|css|json|svg|png)/g)).toBeNull();
  });

  it('can make itself again, byte for byte, where it may not ask for its own file', async ({ page, site }) => {
    await openApp(page, site, { edition: 'single', at: distFolder(), lang: 'en' });
    const [frame, policy, style, script] = await page.evaluate(() => {
      const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
      const policyText = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
      return [textOf('#lifecurve-frame'), policyText, textOf('head > style'), textOf('script[type=module]')] as const;
    });
    const pieces: Readonly<Record<string, string>> = { frame, policy, style, script };
    const again = (JSON.parse(frame) as string).replaceAll(/\{(\w+) of the page\}/g, (_, piece: string) => pieces[piece] ?? '');
    expect(again === readFileSync('dist/single/lifecurve.html', 'utf8')).toBe(true);
  });

  it('opens the pack that was pasted into it', async ({ page, site }) => {
    const document = {
      kind: 'lifecurve-pack',
      version: 1,
      id: 'org.example.one',
      revision: '1',
      langs: ['en'],
      title: 'One </script> question',
    };
    const item = { id: 'sum', type: 'numeric', prompt: 'Two and two?', answer: { value: { formula: '2 + 2' }, digits: 0 } };
    const html = packPage({ document: { ...document, items: [item] } }, readFileSync('dist/single/lifecurve.html', 'utf8'));
    await page.goto(`${site.addPage('with-pack.html', html)}?lang=en`);
    await mounted(page);
    await page.getByText('Two and two?').waitFor();
  });

  it('fits in a worker and keeps the work in the browser from file://', async ({ page, site }) => {
    await openApp(page, site, { edition: 'single', at: distFolder(), lang: 'en' });
    await fitsInAWorker(page);
    expect(await page.getByRole('button', { name: 'Saved in this browser' }).count()).toBe(1);
    await page.reload();
    await fitsInAWorker(page);
  });

  it('fits in a worker in a sandboxed frame from a server without CORS headers, and says that nothing is kept', async ({ page, site }) => {
    await page.goto(site.addPage('single-in-sandbox.html', sandboxed(addressOf(site, { edition: 'single', lang: 'en' }))));
    const frame = page.frameLocator('iframe');
    await mounted(frame);
    await fitsInAWorker(frame);
    expect(await frame.getByRole('button', { name: 'This session only' }).count()).toBe(1);
  });

  it('runs as the text of a frame, writes its address there, and starts a classic worker made from a blob', async ({ page, site }) => {
    await page.goto(site.addPage('text-in-sandbox.html', sandboxed('about:blank')));
    const html = readFileSync('dist/single/lifecurve.html', 'utf8');
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement, text) => (frame.srcdoc = text), html);
    await mounted(page.frameLocator('iframe'));
    await expect.poll(() => page.frames()[1]?.url()).toBe('about:srcdoc#lab=start');
    const answer = await page.frames()[1]?.evaluate(
      () =>
        new Promise((answered, failed) => {
          const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(6 * 7)'])));
          worker.onmessage = (event) => {
            answered(event.data);
          };
          worker.onerror = failed;
        }),
    );
    expect(answer).toBe(42);
  });
});

describe('both editions', () => {
  for (const edition of ['hosted', 'single'] as const) {
    it(`${edition}: the policy comes first and the encoding is still declared in the first 1024 bytes`, () => {
      const html = readFileSync(edition === 'hosted' ? 'dist/index.html' : 'dist/single/lifecurve.html');
      expect(html.toString()).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/);
      expect(html.subarray(0, 1024).toString()).toContain('charset="utf-8"');
    });

    it(`${edition}: an error that nobody caught is shown with the version`, async ({ page, site, complaints }) => {
      await openApp(page, site, { edition });
      await page.evaluate(() => {
        setTimeout(() => {
          throw new Error('planted');
        });
      });
      const details = page.getByRole('alert').getByRole('textbox');
      await details.waitFor();
      expect(await details.inputValue()).toMatch(new RegExp(`^Lifecurve \\d+\\.\\d+\\.\\d+ \\(${edition}\\)[^]*planted`));
      expect(complaints).toEqual(['uncaught: planted']);
      complaints.length = 0;
    });

    it(`${edition}: a connection to elsewhere and a style from nowhere are refused`, async ({ page, site, complaints }) => {
      await openApp(page, site, { edition });
      const refused = await page.evaluate(
        () =>
          new Promise<string[]>((done) => {
            const directives: string[] = [];
            addEventListener('securitypolicyviolation', (event) => {
              if (directives.push(event.effectiveDirective) === 2) done(directives.sort());
            });
            document.body.append(Object.assign(document.createElement('style'), { textContent: '*{color:red}' }));
            void fetch('https://example.org/').catch(() => undefined);
          }),
      );
      expect(refused).toEqual(['connect-src', 'style-src-elem']);
      expect(complaints).not.toEqual([]);
      complaints.length = 0;
    });
  }
});
