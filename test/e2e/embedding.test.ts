import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { call, eventsOf, hellosOf, protocolPage, told } from './embedding-host.ts';
import { it, mounted, openApp } from './harness.ts';

const frameOf = (page: Page) => page.frameLocator('iframe');
const heights = async (page: Page) => {
  const inside = await frameOf(page)
    .locator('#app')
    .evaluate((app) => Math.ceil(app.getBoundingClientRect().height));
  const outside = await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
  return { inside, outside };
};
const fits = (page: Page) =>
  expect
    .poll(async () => {
      const { inside, outside } = await heights(page);
      return Math.abs(inside - outside);
    })
    .toBeLessThanOrEqual(1);
const retention = { lifecurve: 1, model: 'retention', params: { retention: 0.8, profit: 100, discountRate: 0.1, periods: 10 } };

describe('the height of the frame', () => {
  it('follows the content as it grows, shrinks, and takes another font', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'grows.html', {}));
    await told(page, 'height');
    await fits(page);
    const first = (await heights(page)).outside;
    await call(page, 'setState', { state: retention });
    await frameOf(page).getByText('What is a cohort worth').waitFor();
    await fits(page);
    expect((await heights(page)).outside).not.toBe(first);
    const app = frameOf(page).locator('#app');
    const resized = (px: number) => app.evaluate((element, size) => element.style.setProperty('font-size', `${size}px`), px);
    await resized(26);
    await fits(page);
    const large = (await heights(page)).outside;
    await resized(12);
    await fits(page);
    expect((await heights(page)).outside).toBeLessThan(large);
  });

  it('ends in no circle where the content is as high as the frame and more', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'circle.html', {}));
    await told(page, 'height');
    await frameOf(page)
      .locator('#app')
      .evaluate((app) => {
        const tall = document.createElement('div');
        tall.style.height = '100vh';
        app.append(tall);
      });
    await told(page, 'log');
    expect(await eventsOf(page, 'log')).toContainEqual({ action: 'height-runaway', data: null });
    expect((await eventsOf(page, 'height')).length).toBeLessThan(40);
    expect(
      await frameOf(page)
        .locator('html')
        .evaluate((root) => root.style.overflowY),
    ).toBe('');
  });

  it('the content scrolls inside until the page says that the frame is as high', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'silent.html', {}, { says: false, grows: false }));
    await told(page, 'height');
    const overflow = () =>
      frameOf(page)
        .locator('html')
        .evaluate((root) => getComputedStyle(root).overflowY);
    expect(await overflow()).not.toBe('hidden');
    // What is still being loaded makes the content higher once more.
    const agreed = async () => {
      const { px } = (await eventsOf(page, 'height')).at(-1) ?? {};
      await call(page, 'height.ack', { px });
      return overflow();
    };
    await expect.poll(agreed).toBe('hidden');
    await call(page, 'height.ack', { px: 300 });
    expect(await overflow()).not.toBe('hidden');
  });

  it('follows an exercise and a lesson as they open, go on and close', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'beside.html', { query: { storage: 'none' } }));
    await told(page, 'height');
    await fits(page);
    const plain = (await heights(page)).outside;
    await call(page, 'init', { exercise: 'crm-life-curve/headroom' });
    await frameOf(page).getByRole('heading', { name: 'From P₁(g₁) to the ceiling' }).waitFor();
    await expect.poll(async () => (await heights(page)).outside).toBeGreaterThan(plain);
    await fits(page);
    await call(page, 'init', { exercise: 'lesson-life-curve' });
    await frameOf(page).getByRole('heading', { name: 'From P₁(g₁) to the ceiling' }).waitFor({ state: 'detached' });
    await fits(page);
    await call(page, 'reset');
    await call(page, 'setState', { state: retention });
    await frameOf(page).getByText('What is a cohort worth').waitFor();
    await fits(page);
  });

  it('a dialog in a frame far higher than the window opens where the hand is', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'dialog.html', { query: { view: 'events', storage: 'none' } }, { grows: false }));
    await told(page, 'ready');
    await page.locator('iframe').evaluate((frame) => frame.style.setProperty('height', '3000px'));
    const frame = frameOf(page);
    await frame.locator('html[data-fit]').waitFor();
    const opener = frame.getByRole('button', { name: 'Paste a table …' }).last();
    await opener.scrollIntoViewIfNeeded();
    await opener.click();
    const [button, dialog] = await Promise.all([opener.boundingBox(), frame.getByRole('dialog').boundingBox()]);
    expect(Math.abs((dialog?.y ?? Infinity) - (button?.y ?? 0))).toBeLessThan(200);
    expect((dialog?.y ?? 0) + (dialog?.height ?? 0)).toBeLessThan(3000);
  });

  for (const [width, height] of [
    [1200, 700],
    [950, 520],
    [900, 600],
  ] as const) {
    it(`in a box of ${width} × ${height} px that it fits, nothing is out of reach and the box does not scroll`, async ({ page, site }) => {
      await page.setViewportSize({ width, height });
      for (const view of ['life-curve', 'retention']) {
        await openApp(page, site, { lang: 'en', hash: '', query: { embed: '1', fit: 'contain', storage: 'none', view } });
        await page.locator('html[data-fit=contain] .lab').waitFor();
        const box = await page.locator('html').evaluate((root) => ({ inside: root.scrollHeight, outside: root.clientHeight }));
        expect(box.inside).toBeLessThanOrEqual(box.outside);
        for (const part of ['picture', 'side', 'details']) {
          const [{ y, height: high } = { y: 0, height: 0 }] = [(await page.locator(`.lab > .${part}`).boundingBox()) ?? undefined];
          expect(high).toBeGreaterThan(90);
          expect(y + high).toBeLessThanOrEqual(height);
        }
        if (height < 600) continue;
        // The first chart is as low as the box asks for, and whole beside what it is turned with.
        const endOf = async (selector: string) => {
          const box = await page.locator(selector).first().boundingBox();
          return box === null ? NaN : box.y + box.height;
        };
        const below = async () => (await endOf('.lab > .picture')) - (await endOf('[data-part=chart] svg[role=img]'));
        await expect.poll(below).toBeGreaterThanOrEqual(0);
        expect(await endOf('.lab > .side [data-parameter]')).toBeLessThanOrEqual(height);
      }
    });
  }

  it('is not told where the frame has a box of its own', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'scrolls.html', { query: { fit: 'scroll' } }));
    await told(page, 'change');
    expect(await eventsOf(page, 'height')).toEqual([]);
  });
});

describe('the greeting', () => {
  it('goes on after an answer with another nonce, of another version, without a port, and none at all', async ({ page, site }) => {
    const first = ['nonce', 'version', 'no-port', 'null'] as const;
    await page.goto(protocolPage(site, 'wrong.html', {}, { first }));
    await told(page, 'ready');
    expect((await hellosOf(page)).length).toBeGreaterThan(first.length);
  });

  it('is answered by nobody but the page around, and only from an origin that the address names', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'other-origin.html', { query: { host: 'https://elsewhere.example' } }));
    await expect.poll(async () => (await hellosOf(page)).length).toBeGreaterThan(4);
    expect(await eventsOf(page, 'ready')).toEqual([]);
  });

  it('comes anew, with another nonce, when the frame or the page is loaded again', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'again.html', {}));
    await told(page, 'ready');
    const before = await hellosOf(page);
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
    await told(page, 'ready', 2);
    expect((await hellosOf(page)).at(-1)).not.toBe(before[0]);
    expect(await call(page, 'getState')).toMatchObject({ state: { model: 'life-curve' } });
    await page.reload();
    await told(page, 'ready');
    expect(await call(page, 'getState')).toMatchObject({ state: { model: 'life-curve' } });
  });

  it('what the address does not allow is refused, and what cannot be opened or breaks is told', async ({ page, site, complaints }) => {
    await page.goto(protocolPage(site, 'untrusted.html', { hash: 'scenario=nowhere' }));
    await told(page, 'ready');
    await expect(call(page, 'requestRows')).rejects.toThrow('forbidden');
    await expect(call(page, 'snapshot', { format: 'svg' })).rejects.toThrow('forbidden');
    await expect(call(page, 'undress')).rejects.toThrow('unknown-method');
    await told(page, 'error');
    expect(await call(page, 'init', { exercise: 'no-such-pack/item' })).toMatchObject({ exercise: null });
    await told(page, 'error', 2);
    const fails = () => void Promise.reject(new RangeError('planted'));
    await frameOf(page).locator('body').evaluate(fails);
    await told(page, 'error', 3);
    expect(await eventsOf(page, 'error')).toEqual([
      { code: 'scenario-missing', message: expect.stringContaining('nowhere') as string },
      { code: 'pack-missing', message: expect.stringContaining('no-such-pack') as string },
      { code: 'uncaught', message: 'Something in the frame failed (RangeError); the frame shows the details.' },
    ]);
    expect(complaints).toEqual(['uncaught: planted']);
    complaints.length = 0;
  });
});

describe('what a page that the address names can do', () => {
  it('pictures and tables come as files, rows only after a press of the button', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'named.html', { query: { host: site.origin } }));
    await told(page, 'ready');
    await frameOf(page).locator('[data-part=chart] svg').first().waitFor();
    expect(await call(page, 'snapshot', { format: 'svg' })).toMatchObject({ content: expect.stringContaining('<svg') as string });
    expect(await call(page, 'snapshot', { format: 'png', scale: 1 })).toMatchObject({
      content: expect.stringMatching(/^data:image\/png/) as string,
    });
    expect(await call(page, 'snapshot', { format: 'csv' })).toMatchObject({
      content: expect.stringMatching(/^t,profit,presentValue/) as string,
    });
    const refused = call(page, 'requestRows', { why: 'to compare' }).catch((error: unknown) => String(error));
    await frameOf(page).getByRole('button', { name: 'Do not send' }).click();
    expect(await refused).toContain('declined');
    const given = call(page, 'requestRows');
    await frameOf(page)
      .getByRole('button', { name: `Send data to ${site.origin}` })
      .click();
    expect(await given).toMatchObject({ state: { data: { history: expect.any(Array) as unknown[] } } });
  });

  it('its colours are worn where they can be read, and refused where not', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'theme.html', {}));
    await told(page, 'ready');
    const token = (name: string) =>
      frameOf(page)
        .locator('html')
        .evaluate((root, token_) => root.style.getPropertyValue(token_), name);
    expect(await call(page, 'init', { theme: { bg: 'white', fg: '#bbb', accent: 'yellow' } })).toMatchObject({
      theme: { refused: ['bg', 'fg', 'accent'] },
    });
    expect(await token('--lc-accent')).toBe('');
    expect(await call(page, 'init', { theme: { bg: '#fff8e8', fg: '#222', accent: 'navy' }, lang: 'zh' })).toMatchObject({
      theme: { refused: [] },
    });
    expect(await token('--lc-accent')).toBe('rgb(0 0 128)');
    await frameOf(page).getByText('这位客户从现在起值多少').waitFor();
  });

  it('the focus comes in at either end and is said to leave', async ({ page, site }) => {
    await page.goto(protocolPage(site, 'focus.html', { query: { ui: 'params' } }));
    await told(page, 'ready');
    await frameOf(page).locator('[data-parameter=discountRate] input[type=range]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.focus());
    expect(await call(page, 'focusEnter', { mode: 'reverse' })).toEqual({ taken: true });
    await page.keyboard.press('Tab');
    await told(page, 'focusExit');
    expect(await call(page, 'focusEnter', { mode: 'forward' })).toEqual({ taken: true });
    const openCard = (app: HTMLElement | SVGElement) => {
      const card = document.createElement('div');
      app.append(card);
      card.popover = 'auto';
      card.showPopover();
    };
    await frameOf(page).locator('#app').evaluate(openCard);
    await page.keyboard.press('Escape');
    await frameOf(page).locator('[popover]:popover-open').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await told(page, 'focusExit', 2);
    expect(await eventsOf(page, 'focusExit')).toEqual([{ mode: 'forward' }, { mode: 'escape' }]);
  });
});

describe('the query', () => {
  it('hides the frame of the app, keeps the title and says what it does not know', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', query: { embed: '1', theme: 'pink', fit: 'tight' } });
    await page.getByText('theme=pink · fit=tight').waitFor();
    expect(await page.locator('header').count()).toBe(0);
    expect(await page.title()).toBe('Lifecurve');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.getByText('theme=pink').count()).toBe(0);
    await page.locator('#main:focus').waitFor();
  });

  it('waits for a press, takes a seed, a tab and a region', async ({ page, site }) => {
    await page.goto(
      `${site.url}index.html?lang=en&play&view=table&region=DE&seed=7#m=retention&retention=0.8&profit=100&discountRate=0.1&periods=3`,
    );
    await page.getByRole('button', { name: 'Start' }).click();
    await mounted(page);
    await page.getByRole('tab', { name: 'Table', selected: true }).waitFor();
    expect(await page.getByTestId('clp').innerText()).toMatch(/\d,\d\d/);
  });

  it('a shared computer keeps nothing, and a press takes everything back', async ({ page, site }) => {
    await openApp(page, site, { lang: 'en', query: { storage: 'none', reset: '1' } });
    await page.getByRole('button', { name: 'This session only' }).waitFor();
    const clp = () => page.getByTestId('clp').innerText();
    const before = await clp();
    await page.getByRole('slider', { name: /^g₁/ }).first().press('ArrowRight');
    await expect.poll(clp).not.toBe(before);
    await page.getByRole('button', { name: 'Reset to start' }).click();
    await expect.poll(clp).toBe(before);
    // The address would be written after a pause.
    await page.waitForTimeout(500);
    expect(new URL(page.url()).hash).toBe('#scenario=course-case-1');
  });
});
