import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addressSays, it, openApp } from './harness.ts';

const opening = { lang: 'en', hash: 'scenario=whole-life' } as const;
const clp = (page: Page) => page.getByTestId('clp').innerText();
/** Waits until everybody has been simulated, and nothing on the screen is older than its numbers. */
const everybody = (page: Page) => page.locator('[data-run="whole"]').waitFor({ timeout: 50_000 });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: false }).first();

async function enter(page: Page, name: string, value: string): Promise<void> {
  await field(page, name).fill(value);
  await field(page, name).press('Enter');
}

async function pictures(page: Page): Promise<readonly string[]> {
  const drawn = await page.locator('main figure svg, main .chart svg').all();
  return Promise.all(drawn.map((svg) => svg.innerHTML()));
}

describe('the relationship simulation', () => {
  it('follows a dragged retention with a preview, then with everybody, and undo brings the same number back', async ({ page, site }) => {
    await openApp(page, site, opening);
    await everybody(page);
    const [before, drawn] = [await clp(page), await pictures(page)];
    const slider = page.getByRole('slider', { name: /Formation/ }).first();
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (box === null) throw new Error('the slider is not there');
    await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 12 });
    await page.getByText(/^Preview: /).waitFor();
    await page.mouse.up();
    await everybody(page);
    expect(await clp(page)).not.toBe(before);
    const after = await pictures(page);
    expect(after).toHaveLength(drawn.length);
    expect(after.filter((picture, place) => picture === drawn[place])).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await everybody(page);
    expect(await clp(page)).toBe(before);
  });

  it('explains a difference from the pinned run by stage and reason, and a link opens at the same numbers', async ({
    page,
    newPage,
    site,
  }) => {
    await openApp(page, site, opening);
    await everybody(page);
    let before = '';
    await addressSays(page, ({ params }) => (before = JSON.stringify(params)) !== '');
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    await page.getByRole('button', { name: /formation.*points|points.*formation/i }).click();
    await everybody(page);
    await page
      .getByRole('cell', { name: /Formation/ })
      .first()
      .waitFor();
    const number = await clp(page);
    await addressSays(page, ({ params }) => JSON.stringify(params) !== before);
    const hash = new URL(page.url()).hash.slice(1);
    const other = await newPage();
    await openApp(other, site, { lang: 'zh-CN', hash });
    await everybody(other);
    expect(await clp(other)).toBe(number);
  });

  it.for([
    ['population at the start', '0', /1.*2,000,000/],
    ['population at the start', '1000000000', /1.*2,000,000/],
    ['Formation', '120', /100/],
    ['Formation', '-5', /0/],
    ['horizon', '0', /1.*600/],
  ] as const)('refuses %s of %s with a sentence, and keeps the number before it', async ([name, value, sentence], { page, site }) => {
    await openApp(page, site, opening);
    await everybody(page);
    const before = await clp(page);
    await enter(page, name, value);
    await page.getByRole('alert').filter({ hasText: sentence }).first().waitFor();
    expect(await clp(page)).toBe(before);
  });

  it('is usable at once when two million customers are given up', async ({ page, site }) => {
    await openApp(page, site, opening);
    await everybody(page);
    await enter(page, 'population at the start', '2000000');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Simulate everybody' }).waitFor();
    await page.getByText(/^Preview: 1,500 of 2,000,000/).waitFor();
    await enter(page, 'population at the start', '3000');
    await everybody(page);
    await page.getByText('Everybody: all 3,000 customers').waitFor();
  });

  it('goes on when workers die under it', async ({ page, site }) => {
    await page.addInitScript(() => {
      const Born = Worker;
      const born: Worker[] = [];
      class Watched extends Born {
        constructor(...given: ConstructorParameters<typeof Born>) {
          super(...given);
          born.push(this);
        }
      }
      Object.assign(globalThis, {
        Worker: Watched,
        killWorkers: () => {
          for (const worker of born.splice(0)) {
            worker.terminate();
            worker.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
          }
        },
      });
    });
    await openApp(page, site, opening);
    await everybody(page);
    await enter(page, 'population at the start', '100000');
    await page.getByRole('progressbar').waitFor();
    await page.evaluate(() => {
      (globalThis as unknown as { killWorkers: () => void }).killWorkers();
    });
    await everybody(page);
    await page.getByText('Everybody: all 100,000 customers').waitFor();
  });

  it('shows a person who left in formation, in both futures', async ({ page, site }) => {
    await openApp(page, site, opening);
    await everybody(page);
    await page.getByRole('tab', { name: 'Single customers' }).click();
    const panel = page.getByRole('tabpanel');
    await panel.getByRole('button', { name: 'left in formation' }).click();
    await panel
      .getByRole('listitem')
      .getByText(/Pattern II · mid-way death/)
      .waitFor();
    expect(await panel.getByText('with the strategy', { exact: true }).count()).toBeGreaterThan(0);
  });
});
