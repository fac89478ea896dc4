import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { parts } from '../../src/exercise/parts.ts';
import { labModels } from '../../src/state/labs.ts';
import { it, openApp } from './harness.ts';
import type { Site } from './harness-server.ts';

const labs = Object.entries(labModels).filter(([, models]) => models.length > 0);
const show = async (page: Page, site: Site, lab: string, query: Readonly<Record<string, string>>) => {
  await openApp(page, site, { lang: 'en', hash: '', query: { embed: '1', storage: 'none', view: lab, ...query } });
  await page.locator(`[data-lab="${lab}"]`).waitFor();
};
/** Whether a key turns a slider. What is weighed from a whole dataset may come at any moment after the lab, but not in between. */
const turnedByKey = async (slider: HTMLElement | SVGElement) => {
  const input = slider as HTMLInputElement;
  const before = input.value;
  for (const key of ['ArrowRight', 'ArrowLeft']) {
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await Promise.resolve();
    if (input.value !== before) return true;
  }
  return false;
};
const count = (page: Page, selector: string) => page.locator(selector).count();

describe('what a page leaves out or keeps as it is', () => {
  for (const [lab] of labs) {
    it(`${lab}: locked parameters can be reached and not turned, and parts that are left out are gone`, async ({ page, site }) => {
      const locked = async () => {
        await show(page, site, lab, { lock: 'all' });
        const sliders = page.locator('[data-parameter] input[type=range]');
        await sliders.first().waitFor();
        expect(await count(page, '[data-parameter] input[type=range]:not([aria-disabled=true]), .grip:not(.locked)')).toBe(0);
        expect(await sliders.first().evaluate(turnedByKey)).toBe(false);
        expect(await count(page, '[data-parameter] input[type=text]:not([readonly])')).toBe(0);
      };
      const chartOnly = async (other: Page) => {
        await show(other, site, lab, { ui: 'chart' });
        await other.locator('[data-part=chart]').first().waitFor();
        expect(await count(other, '[data-part=params], [role=tab]')).toBe(0);
        expect(await other.getByRole('button', { name: 'Undo' }).count()).toBe(0);
      };
      await Promise.all([locked(), chartOnly(await page.context().newPage())]);
    });
  }

  for (const [part, lab, there] of [
    ['table', 'retention', '[role=tab][id$="-tab-table"]'],
    ['formula', 'retention', '[role=tab][id$="-tab-explain"]'],
    ['compare', 'retention', '.pin button'],
    ['share', 'retention', '[role=tab][id$="-tab-export"]'],
    ['undo', 'retention', 'button[aria-label=Undo]'],
    ['data', 'life-curve', '[role=group][aria-label=Scenario]'],
    ['sweep', 'relationship', '[role=tab][id$="-tab-sweep"]'],
  ] as const) {
    it(`the part “${part}” is there alone, or left out`, async ({ page, site }) => {
      const shows = async (tab: Page, ui: string, expected: number) => {
        await show(tab, site, lab, { ui });
        await tab.locator('main h1').waitFor();
        await expect.poll(() => count(tab, there)).toBe(expected);
      };
      const others = parts.filter((one) => one !== part).join(',');
      await Promise.all([shows(page, part, 1), shows(await page.context().newPage(), others, 0)]);
    });
  }

  it('the questions of an exercise are there alone, or left out and the lab stays', async ({ page, site }) => {
    for (const [ui, expected] of [
      ['exercise', 1],
      ['params,chart', 0],
    ] as const) {
      await openApp(page, site, { lang: 'en', hash: 'x=crm-life-curve/headroom', query: { embed: '1', storage: 'none', ui } });
      await page.locator('[data-lab=life-curve] h1').waitFor();
      await expect.poll(() => page.getByRole('heading', { name: 'From P₁(g₁) to the ceiling' }).count()).toBe(expected);
      await expect.poll(() => count(page, '[data-part=chart]')).toBe(1 - expected);
    }
  });

  it('a parameter and a result are hidden by name', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', query: { hide: 'g1,clp', lock: 'N' } });
    await page.locator('[data-parameter=N]').waitFor();
    expect(await count(page, '[data-parameter=g1]')).toBe(0);
    expect(await page.getByTestId('clp').count()).toBe(0);
    expect(
      await page
        .getByRole('slider', { name: /^N|ceiling/i })
        .first()
        .getAttribute('aria-disabled'),
    ).toBe('true');
    const free = page.locator('[data-parameter=discountRate] input[type=range]');
    expect(await free.getAttribute('aria-disabled')).toBe('false');
    expect(await free.evaluate(turnedByKey)).toBe(true);
  });
});
