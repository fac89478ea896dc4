import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { messagesSchema } from '../../src/embed/frame/protocol-schema.ts';
import { elementPage } from './embedding-host.ts';
import { it } from './harness.ts';

interface Element_ extends HTMLElement {
  readonly whenReady: Promise<unknown>;
  readonly results: Readonly<Record<string, number>>;
  params: unknown;
  state: unknown;
  readonly getState: () => Promise<Readonly<Record<string, unknown>>>;
  readonly setParams: (params: object) => Promise<unknown>;
  readonly snapshot: (options: object) => Promise<{ readonly content: string }>;
}

const cohort = `model="retention" params='{"retention":0.8,"profit":100,"discountRate":0.1,"periods":10}'`;

/** What the elements of a page say is wrong. */
const keepErrors = `window.told = []; addEventListener('lifecurve-error', ({ detail }) => told.push(detail.message))`;
const errorsOf = (page: Page) => page.evaluate(() => (window as unknown as { readonly told: readonly string[] }).told);

describe('the element for other pages', () => {
  it('is one small script without a dependency', () => {
    const code = readFileSync('dist/lifecurve-embed.js', 'utf8');
    expect(code.length).toBeLessThan(6000);
    expect(code).not.toMatch(/\bimport\b|\beval\b|innerHTML|<style/);
  });

  it('shows a model with its parameters, hears results and is as high as its content, also where it is changed as it begins', async ({
    page,
    site,
  }) => {
    const body = `<script>${keepErrors}
      addEventListener('lifecurve-message', ({ target, detail }) => detail.message.m === 'init' && target.setAttribute('theme', 'light'))</script>
      <lifecurve-workbench id="a" lang="en" ui="params,chart" ${cohort}></lifecurve-workbench>`;
    await page.goto(elementPage(site, 'element.html', body));
    const element = page.locator('lifecurve-workbench');
    await page.frameLocator('iframe').getByText('What is a cohort worth').waitFor();
    await element.evaluate((one: Element_) => one.whenReady);
    expect(await errorsOf(page)).toEqual([]);
    await expect.poll(() => element.evaluate((one: Element_) => typeof one.results['clp'])).toBe('number');
    const before = await element.evaluate((one: Element_) => one.results['clp']);
    await element.evaluate((one: Element_) => one.setParams({ retention: 0.9 }));
    await expect.poll(() => element.evaluate((one: Element_) => one.results['clp'])).toBeGreaterThan(before ?? Infinity);
    await element.evaluate((one: Element_) => {
      one.params = { retention: 0.7 };
    });
    await expect.poll(() => element.evaluate((one: Element_) => one.params)).toMatchObject({ retention: 0.7 });
    const apart = async () => {
      const outer = await element.evaluate((one) => one.shadowRoot?.querySelector('iframe')?.clientHeight ?? 0);
      const app = page.frameLocator('iframe').locator('#app');
      return Math.abs(outer - (await app.evaluate((one) => Math.ceil(one.getBoundingClientRect().height))));
    };
    await expect.poll(apart).toBeLessThanOrEqual(1);
    expect((await element.evaluate((one: Element_) => one.snapshot({ format: 'json' }))).content).toContain('"retention":0.7');
  });

  it('many on a page are independent of each other', { timeout: 180_000 }, async ({ page, site }) => {
    const all = Array.from(
      { length: 10 },
      (_, k) => `<lifecurve-workbench id="e${k}" loading="eager" storage="none" lang="en" ${cohort}></lifecurve-workbench>`,
    );
    await page.goto(elementPage(site, 'ten.html', all.join('')));
    const states = await page.evaluate(async () => {
      const elements = [...document.querySelectorAll<Element_>('lifecurve-workbench')];
      await Promise.all(elements.map((one) => one.whenReady));
      await Promise.all(elements.map((one, k) => one.setParams({ retention: 0.5 + k / 100 })));
      return Promise.all(elements.map((one) => one.getState()));
    });
    expect(states.map(({ params }) => (params as { readonly retention: number }).retention)).toEqual(
      Array.from({ length: 10 }, (_, k) => 0.5 + k / 100),
    );
  });

  it('runs sandboxed in the single file, loads only in sight, and waits for a press for as long as it takes', async ({
    page,
    site,
    complaints,
  }) => {
    await page.clock.install();
    const body = `<div style="height:4000px"></div><lifecurve-workbench sandbox play lang="en" ${cohort}><img slot="poster" alt="poster" src="data:,"></lifecurve-workbench>`;
    await page.goto(elementPage(site, 'sandbox.html', body));
    expect(page.frames()).toHaveLength(1);
    await page.locator('lifecurve-workbench').scrollIntoViewIfNeeded();
    const start = page.frameLocator('iframe').getByRole('button', { name: 'Start' });
    await start.waitFor();
    await page.clock.fastForward('10:00');
    await start.click();
    await page.locator('lifecurve-workbench').evaluate((one: Element_) => one.whenReady);
    expect(await page.locator('lifecurve-workbench').evaluate((one: Element_) => one.getState())).toMatchObject({ model: 'retention' });
    complaints.length = 0;
  });

  it('tells by an event that its parameters are not JSON or cannot be, and goes on', async ({ page, site }) => {
    const body = `<script>${keepErrors}</script>
      <lifecurve-workbench lang="en" hash="scenario=course-case-1" params="{g1: 24"></lifecurve-workbench>`;
    await page.goto(elementPage(site, 'not-json.html', body));
    const element = page.locator('lifecurve-workbench');
    const told = () => errorsOf(page);
    await element.evaluate((one: Element_) => one.whenReady);
    expect(await told()).toEqual([expect.stringMatching(/^params: SyntaxError/)]);
    for (const wrong of ['[', '{"g1":-1}', '3']) {
      const before = (await told()).length;
      await element.evaluate((one, text) => one.setAttribute('params', text), wrong);
      await expect.poll(async () => (await told()).length).toBe(before + 1);
    }
    await element.evaluate((one) => one.setAttribute('params', '{"g1":26}'));
    await expect.poll(() => element.evaluate((one: Element_) => one.params)).toMatchObject({ g1: 26 });
    expect(await told()).toHaveLength(4);
  });

  it('keeps working under a policy that allows no inline style', async ({ page, site }) => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; frame-src 'self'; style-src 'self'; require-trusted-types-for 'script'">`;
    await page.goto(
      site.addPage(
        'policy.html',
        `<!doctype html><meta charset="utf-8">${policy}<title>host</title><script src="${site.url}lifecurve-embed.js" defer></script><lifecurve-workbench lang="en" ${cohort}></lifecurve-workbench>`,
      ),
    );
    await page.frameLocator('iframe').getByText('What is a cohort worth').waitFor();
    await expect
      .poll(() => page.locator('lifecurve-workbench').evaluate((one) => one.shadowRoot?.querySelector('iframe')?.clientWidth ?? 0))
      .toBeGreaterThan(600);
  });

  it('the page to try it on shows every message in both directions', async ({ page, site }) => {
    await page.goto(`${site.url}host.html`);
    await page.locator('#messages li', { hasText: '"m":"change"' }).first().waitFor();
    await page.locator('select[name=method]').selectOption('getState');
    await page.getByRole('button', { name: /Call the last frame/ }).click();
    await page.locator('#messages li', { hasText: '→ frame-1 {"k":"req"' }).filter({ hasText: 'getState' }).waitFor();
    await page.locator('input[name=query]').fill('lang=zh-CN&ui=chart');
    await page.getByRole('button', { name: /Add a frame/ }).click();
    await page.locator('#frame-2').scrollIntoViewIfNeeded();
    await page.frameLocator('#frame-2 >> iframe').getByText('这位客户从现在起值多少').waitFor();
    await page.locator('#messages li', { hasText: '← frame-2' }).filter({ hasText: '"m":"change"' }).first().waitFor();
    await page.getByRole('button', { name: /Close the last/ }).click();
    await page.locator('#messages li', { hasText: '→ frame-2 {"k":"req"' }).filter({ hasText: 'flush' }).waitFor();
    await expect.poll(() => page.locator('lifecurve-workbench').count()).toBe(1);
    expect(readFileSync('dist/lifecurve-messages.d.ts', 'utf8')).toMatch(/^export interface Takes/m);
    const schema = JSON.parse(readFileSync('dist/lifecurve-messages.schema.json', 'utf8')) as object;
    expect(schema).toEqual(messagesSchema());
  });
});
