import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { serveApp } from './harness-server.ts';
import { addressOf, it, mounted, openApp } from './harness.ts';

/** Until the service worker has everything. */
async function installed(page: Page): Promise<void> {
  await page.locator('html[data-complete]').waitFor();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated') await new Promise((changed) => active?.addEventListener('statechange', changed));
  });
}

describe('the hosted edition', () => {
  it('starts again without the network after one visit, with every lab', async ({ newPage, site }) => {
    const page = await newPage({ serviceWorkers: 'allow' });
    await openApp(page, site, { lang: 'en' });
    await installed(page);
    await page.context().setOffline(true);
    await page.reload();
    await mounted(page);
    await page.getByText('borrowed from 5 similar customers').waitFor();
    await page.getByRole('button', { name: 'Simulation', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.goto(site.url);
    await mounted(page);
    await page.context().setOffline(false);
  });

  it('asks for nothing but its own files, and keeps exactly those', async ({ newPage, site }) => {
    const page = await newPage({ serviceWorkers: 'allow' });
    const asked = new Set<string>();
    page.context().on('request', (request) => asked.add(request.url()));
    await openApp(page, site, { lang: 'en' });
    await installed(page);
    const kept = await page.evaluate(async () => {
      const [name = '', ...others] = await caches.keys();
      const requests = await (await caches.open(name)).keys();
      return { others, addresses: requests.map(({ url }) => url) };
    });
    expect(kept.others).toEqual([]);
    expect([...asked].filter((address) => !address.startsWith(site.url) && address.startsWith('http'))).toEqual([]);
    expect(kept.addresses).toContain(`${site.url}index.html`);
    expect(kept.addresses).not.toContain(`${site.url}service-worker.js`);
    expect(kept.addresses.every((address) => address.startsWith(site.url))).toBe(true);
  });

  it('leaves addresses that are not its files to the network', async ({ newPage, site, complaints }) => {
    const page = await newPage({ serviceWorkers: 'allow' });
    await openApp(page, site, { lang: 'en' });
    await installed(page);
    await page.reload();
    await mounted(page);
    const status = await page.evaluate(async () => (await fetch('assets/nothing.js')).status);
    expect(status).toBe(404);
    expect(complaints).toEqual(['console: Failed to load resource: the server responded with a status of 404 (Not Found)']);
    complaints.length = 0;
  });

  it('never installs anything in a frame', async ({ newPage, site }) => {
    const page = await newPage({ serviceWorkers: 'allow' });
    await page.goto(site.addPage('host-of-app.html', `<!doctype html><title>host</title><iframe src="${addressOf(site)}"></iframe>`));
    const frame = page.frameLocator('iframe');
    await mounted(frame);
    await frame.locator('html[data-complete]').waitFor({ state: 'attached' });
    const registrations = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    expect(registrations).toBe(0);
  });

  it('offers a newer version, and shows it when that is wanted, not before', async ({ newPage, complaints }) => {
    let newer = false;
    const site = await serveApp('dist', '/a/b/c/', (path, body) =>
      newer && path.endsWith('service-worker.js') ? Buffer.concat([body, Buffer.from('\n// newer\n')]) : body,
    );
    const page = await newPage({ serviceWorkers: 'allow' });
    await openApp(page, site, { lang: 'en' });
    await installed(page);
    await page.reload();
    await installed(page);
    expect(await page.getByText('A new version is ready.').count()).toBe(0);
    newer = true;
    await page.reload();
    await page.getByText('A new version is ready.').waitFor();
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Update' }).click();
    await reloaded;
    await installed(page);
    expect(await page.getByText('A new version is ready.').count()).toBe(0);
    await site.close();
    complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.startsWith('foreign request')));
  });

  it('can be installed: its manifest names icons that are there', () => {
    const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8')) as { icons: { src: string; sizes: string }[] };
    expect(readFileSync('dist/index.html', 'utf8')).toContain('<link rel="manifest" href="manifest.webmanifest" />');
    for (const { src, sizes } of manifest.icons.filter((icon) => icon.src.endsWith('.png'))) {
      const picture = readFileSync(`dist/${src}`);
      expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});

describe('the single edition', () => {
  it('knows nothing of a service worker', ({}) => {
    expect(readFileSync('dist/single/lifecurve.html', 'utf8')).not.toContain('service-worker.js","');
    expect(readFileSync('dist/single/lifecurve.html', 'utf8')).not.toContain('rel="manifest"');
  });
});
