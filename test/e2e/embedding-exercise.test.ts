import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { call, eventsOf, protocolPage, told } from './embedding-host.ts';
import { it } from './harness.ts';
import type { Site } from './harness-server.ts';

/** Of this variant the answer to the item is 2.2. */
const seed = '59';
const exercise = 'crm-life-curve/headroom';
const frameOf = (page: Page) => page.frameLocator('iframe');

/** A host whose frame keeps nothing and prints into a list. */
async function hosted(page: Page, site: Site, name: string, query: Readonly<Record<string, string>> = { host: site.origin }) {
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.documentElement.dataset['printed'] = document.querySelector('body > .paper, body > .lc-print')?.textContent ?? 'page';
      dispatchEvent(new Event('afterprint'));
    };
  });
  await page.goto(protocolPage(site, name, { query: { seed, storage: 'none', ...query } }));
  await told(page, 'ready');
  await frameOf(page).locator('main h1').first().waitFor({ state: 'attached' });
}

/** Where the links of a page lead that lead to another. */
const linksElsewhere = () => {
  const bare = (address: string) => address.replace(/#.*/, '');
  return [...document.links].map(({ href }) => bare(href)).filter((href) => href !== bare(location.href));
};

/** The way back to the question ends where the window around the frame ends, however high the frame is, and goes along. */
async function comesAlong(page: Page): Promise<void> {
  const bar = frameOf(page).getByRole('region', { name: 'while the question is out of sight' });
  for (const top of [900, 1300]) {
    await page.evaluate((y) => scrollTo(0, y), top);
    await expect
      .poll(async () => {
        const box = await bar.boundingBox();
        return box === null ? null : Math.abs(box.y + box.height - 820) < 8;
      })
      .toBe(true);
  }
  await bar.getByRole('button', { name: 'Question' }).press('Enter');
  await bar.waitFor({ state: 'detached' });
}

const printedBy = async (page: Page, what: string) => {
  expect(await call(page, 'print', { what })).toEqual({ printed: true });
  return frameOf(page).locator('html').getAttribute('data-printed');
};

describe('an exercise in a frame', () => {
  it('is opened, answered and told to a page that the address names', async ({ page, site }) => {
    await hosted(page, site, 'exercise.html');
    expect(await call(page, 'init', { exercise })).toMatchObject({ exercise: 'crm-life-curve', resumed: null });
    await frameOf(page).getByRole('heading', { name: 'From P₁(g₁) to the ceiling' }).waitFor();
    expect(await call(page, 'submit', { raw: 'much' })).toMatchObject({ verdict: 'unread' });
    expect(await call(page, 'submit', { item: 'headroom', raw: '9' })).toMatchObject({ verdict: 'wrong', credit: 0 });
    expect(await call(page, 'submit', { raw: '2.2' })).toMatchObject({ verdict: 'correct', value: 2.2 });
    await frameOf(page).getByTestId('verdict').getByText('Right').first().waitFor();
    await comesAlong(page);
    await expect(call(page, 'submit', { item: 'nowhere', raw: '1' })).rejects.toThrow('refused: The exercise has no item nowhere.');

    const answers = await eventsOf(page, 'answer');
    expect(answers).toMatchObject([
      { itemId: 'headroom', raw: '9', value: 9, valid: true, correct: false, attempt: 1 },
      { itemId: 'headroom', raw: '2.2', value: 2.2, valid: true, correct: true, attempt: 2 },
    ]);
    const scores = await eventsOf(page, 'score');
    expect(scores.at(0)).toMatchObject({ raw: 0, min: 0, passed: false, complete: false });
    expect(Number(scores.at(-1)?.['raw'])).toBeGreaterThan(0);
    const statements = (await eventsOf(page, 'xapi')).map(({ statement }) => statement as { readonly verb: { readonly id: string } });
    expect(statements.map(({ verb }) => verb.id.replace(/.*\//, ''))).toEqual(['initialized', 'answered', 'answered']);
    expect(await call(page, 'flush', { unloading: true })).toMatchObject({ state: { model: 'life-curve' } });
    expect(await call(page, 'getAnswers')).toMatchObject({ answers: { items: { headroom: { attempts: [{}, {}] } } } });
  });

  it('goes on with the answers that the page kept, and judges them the same', async ({ page, site }) => {
    await hosted(page, site, 'first-visit.html');
    await call(page, 'init', { exercise });
    await call(page, 'submit', { raw: '9' });
    await call(page, 'submit', { raw: '2.2' });
    const first = (await call(page, 'getAnswers')) as { readonly answers: object; readonly score: object };
    await hosted(page, site, 'next-visit.html', { host: site.origin, seed: '137' });
    expect(await call(page, 'init', { exercise, answers: first.answers })).toMatchObject({ resumed: true });
    expect(await call(page, 'getAnswers')).toEqual(first);
    expect(await call(page, 'submit', { item: 'headroom', raw: '2.2' })).toMatchObject({ verdict: 'correct' });
    expect(await call(page, 'init', { answers: { pack: 'another' } })).toMatchObject({ resumed: false });
  });

  it('keeps what a learner did from any other page', async ({ page, site }) => {
    await hosted(page, site, 'stranger.html', {});
    await call(page, 'init', { exercise });
    await frameOf(page).getByRole('heading', { name: 'From P₁(g₁) to the ceiling' }).waitFor();
    for (const [method, payload] of [
      ['getAnswers', {}],
      ['submit', { raw: '2.2' }],
      ['init', { answers: {} }],
      ['print', { what: 'key' }],
    ] as const) {
      await expect(call(page, method, payload)).rejects.toThrow('forbidden');
    }
    for (const name of ['answer', 'score', 'xapi']) expect(await eventsOf(page, name)).toEqual([]);
  });

  it('is printed to be answered, with its key, and with what was answered', async ({ page, site }) => {
    await hosted(page, site, 'prints.html');
    expect(await call(page, 'print', { what: 'worksheet' })).toEqual({ printed: false });
    expect(await printedBy(page, 'page')).toBe('page');
    expect(await printedBy(page, 'report')).toContain('What is this customer worth');
    await call(page, 'init', { exercise });
    const worksheet = await printedBy(page, 'worksheet');
    expect(worksheet).toContain('From P₁(g₁) to the ceiling');
    expect(await printedBy(page, 'key')).not.toBe(worksheet);
    await call(page, 'submit', { raw: '2.2' });
    expect(await printedBy(page, 'report')).toContain('2.2');
  });
});

describe('for whom the page is', () => {
  it('whoever only looks has the report of the lab, or the results of the exercise, and turns nothing', async ({ page, site }) => {
    await hosted(page, site, 'report.html', { mode: 'report', links: '0' });
    const report = frameOf(page).getByRole('dialog');
    await report.getByRole('button', { name: 'Print' }).waitFor();
    // The address of the numbers is there to be read, and no link leads out of the frame.
    expect(await report.innerText()).toContain('#s=1.');
    expect(await frameOf(page).locator('html').evaluate(linksElsewhere)).toEqual([]);
    await report.getByRole('button', { name: 'Close' }).click();
    await report.waitFor({ state: 'detached' });
    expect(await frameOf(page).locator('[data-parameter] input[type=range]:not([aria-disabled=true])').count()).toBe(0);

    await hosted(page, site, 'report-of-exercise.html');
    await call(page, 'init', { exercise, mode: 'report' });
    await frameOf(page).getByRole('heading', { name: 'Results' }).waitFor();
    expect(await frameOf(page).locator('[data-parameter] input[type=range]:not([aria-disabled=true])').count()).toBe(0);
  });

  it('whoever makes exercises has the editor, and nothing before it', async ({ page, site }) => {
    await hosted(page, site, 'authoring.html', { mode: 'authoring' });
    await frameOf(page).locator('main[data-lab=editor] h1').waitFor();
  });
});
