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

interface Kept {
  readonly name: string;
  readonly addresses: readonly string[];
}

const cachesOf = (page: Page): Promise<readonly Kept[]> =>
  page.evaluate(async () =>
    Promise.all(
      (await caches.keys()).map(async (name) => ({
        name,
        addresses: (await (await caches.open(name)).keys()).map(({ url }) => url).sort(),
      })),
    ),
  );

/** Looks for a newer version, and says how its installation ended. */
const updated = async (): Promise<string> => {
  const { installing } = (await (await navigator.serviceWorker.getRegistration())?.update()) ?? {};
  if (!installing) return 'nothing newer';
  if (installing.state === 'installing') await new Promise((changed) => installing.addEventListener('statechange', changed));
  return installing.state;
};

describe('the hosted edition', () => {
  it('keeps exactly its own files, starts again without the network after one visit, and leaves the rest to it', async ({
    newPage,
    site,
    complaints,
  }) => {
    const page = await newPage({ serviceWorkers: 'allow' });
    const asked = new Set<string>();
    page.context().on('request', (request) => asked.add(request.url()));
    await openApp(page, site, { lang: 'en' });
    await installed(page);
    expect([...asked].filter((address) => !address.startsWith(site.url) && address.startsWith('http'))).toEqual([]);
    const [kept, ...others] = await cachesOf(page);
    expect(others).toEqual([]);
    expect(kept?.addresses).toContain(`${site.url}index.html`);
    expect(kept?.addresses).not.toContain(`${site.url}service-worker.js`);
    expect(kept?.addresses.every((address) => address.startsWith(site.url))).toBe(true);

    await page.context().setOffline(true);
    await page.reload();
    await mounted(page);
    await page.getByText('borrowed from 5 similar customers').waitFor();
    await page.getByRole('button', { name: 'Simulation', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.goto(site.url);
    await mounted(page);
    await page.context().setOffline(false);

    expect(complaints).toEqual([]);
    expect(await page.evaluate(async () => (await fetch('assets/nothing.js')).status)).toBe(404);
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

  it('stays as it is while a newer version is not all there, then offers that, and shows it when it is wanted, not before', async ({
    newPage,
    complaints,
  }) => {
    let served: 'first' | 'half' | 'newer' = 'first';
    const site = await serveApp('dist', '/a/b/c/', (path, body) => {
      if (served === 'first') return body;
      if (path.endsWith('service-worker.js')) return Buffer.from(String(body).replace(/(?<=revision:.)[0-9a-f]{16}/, served));
      if (served === 'half' && path.endsWith('icon-512.png')) throw new Error('not there yet');
      return body;
    });
    const page = await newPage({ serviceWorkers: 'allow' });
    await openApp(page, site, { lang: 'en' });
    await installed(page);
    const [first] = await cachesOf(page);
    await page.reload();
    await installed(page);
    served = 'half';
    expect(await page.evaluate(updated)).toBe('redundant');
    expect(await page.getByText('A new version is ready.').count()).toBe(0);
    served = 'newer';
    await page.reload();
    await page.getByText('A new version is ready.').waitFor();
    expect(await cachesOf(page)).toContainEqual(first);
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Update' }).click();
    await reloaded;
    await installed(page);
    expect(await page.getByText('A new version is ready.').count()).toBe(0);
    const [now, ...older] = await cachesOf(page);
    expect([now?.name, older]).toEqual([`lifecurve ${site.url} newer`, []]);
    expect(now?.addresses).toEqual(first?.addresses);
    await site.close();
    complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !/^foreign request|status of 404/.test(complaint)));
  });

  it('can be installed: its manifest names icons that are there', () => {
    const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8')) as { icons: { src: string; sizes: string }[] };
    // Browsers would read it from the origin, and two folders of one server would be one app.
    expect(manifest).not.toHaveProperty('id');
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
