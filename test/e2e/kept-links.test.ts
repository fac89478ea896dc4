import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import courseLinks from '../exercise/fixtures/course-links-0.1.0.json' with { type: 'json' };
import links from '../scenario/fixtures/links-0.1.0.json' with { type: 'json' };
import { labOf } from '../../src/state/labs.ts';
import type { ModelName } from '../../src/model/index.ts';
import { it, openApp } from './harness.ts';

/** Follows a link in the page that is open, as a person who pastes it into the address. */
async function follow(page: Page, hash: string, lab: string): Promise<void> {
  await page.evaluate((wanted) => (location.hash = wanted), hash);
  await page.locator(`main[data-lab="${lab}"]`).waitFor();
  await page.locator('main .loading').waitFor({ state: 'detached' });
  await page.locator('main h1').first().waitFor({ state: 'attached' });
}

const messages = (page: Page) => page.locator('main > [role=status]').first().innerText();

describe('in the built app, a link of version 0.1.0', () => {
  it('opens its lab without a message, with a number at the head of it', { timeout: 180_000 }, async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    for (const { lab, payload, document: kept } of links) {
      // In between, so that what is seen is not what stood there before.
      await follow(page, 's=', 'life-curve');
      await page.getByRole('button', { name: 'Dismiss' }).first().click();
      await follow(page, `s=${payload}`, lab);
      await page.waitForFunction(() => /\d/.test(document.querySelector('main p.headline strong')?.textContent ?? ''));
      expect(await page.locator('main').innerText(), kept.model).not.toMatch(/\bNaN\b|\bundefined\b|\[object /);
      expect(await messages(page), kept.model).toBe('');
    }
  });

  it('into the course opens its exercise or its scene, in its lab', { timeout: 180_000 }, async ({ page, site }) => {
    await openApp(page, site, { lang: 'en' });
    for (const { hash, pack, kind, model } of courseLinks) {
      const lab = labOf(model as ModelName) ?? '';
      await follow(page, hash, lab);
      const part = kind === 'scene' ? page.getByRole('region', { name: 'Lesson', exact: true }) : page.locator('.pane');
      await part.getByRole('heading').first().waitFor();
      // The address says what is open, in its own words.
      if (kind === 'scene' || hash.includes('&')) await page.waitForFunction((said) => location.hash === said, `#${hash}`);
      expect(await page.locator('body').innerText(), pack).not.toMatch(/\bNaN\b|\bundefined\b|\[object /);
      expect(await messages(page), pack).toBe('');
    }
  });
});
