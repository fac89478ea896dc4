import { describe, expect } from 'vitest';
import type { FrameLocator, Page } from 'playwright-core';
import links from '../scenario/fixtures/links-0.1.0.json' with { type: 'json' };
import { hostileTexts, placesIn } from '../exercise/hostile.ts';
import { changed } from '../exercise/packs.ts';
import { practicePack } from '../labs/exercises/practice-pack.ts';
import type { Json, JsonObject } from '../../src/scenario/json.ts';
import { protocolPage, told } from './embedding-host.ts';
import { it, openApp } from './harness.ts';

const plain = (document: unknown) =>
  `0.${Buffer.from(typeof document === 'string' ? document : JSON.stringify(document)).toString('base64url')}`;
const extremes = [0, -1, 1, 5e-324, 1e-9, 0.999999, 1e6, 1e12, 1e300, '__proto__', null, [], {}] as const;

/** Documents of every model with one number, word or list after the other, or all parameters, at the ends of what there is. */
const absurd = links.flatMap(({ document }, place) => {
  const given = document as unknown as JsonObject;
  const places = placesIn(given).filter(([first]) => first === 'params' || first === 'data');
  const step = Math.max(1, Math.floor(places.length / 12));
  const one = places
    .filter((_, index) => index % step === 0)
    .slice(0, 12)
    .map((path, index) => changed(path, extremes[(place + index) % extremes.length], given));
  const names = Object.keys((given['params'] ?? {}) as JsonObject);
  const all = extremes.slice(0, 5).map((value) => ({ ...given, params: Object.fromEntries(names.map((name) => [name, value])) }));
  return [...one, ...all].map((spoilt) => `s=${plain(spoilt)}`);
});

const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString());
const inWords = hostileTexts.flatMap((text) => [
  `s=${plain({ lifecurve: 1, model: 'life-curve', title: text, note: text, currency: text, id: text, view: { [text]: text } })}`,
  `m=${encoded(text)}&h1=${encoded(text)}`,
  `scenario=${encoded(text)}`,
  `x=${encoded(text)}/${encoded(text)}&seed=${encoded(text.slice(0, 20))}`,
]);

const broken = [
  ...[
    '',
    's=',
    's=1.',
    's=1.AAAA',
    's=0.AAAA',
    's=%',
    '%E4%',
    '&&&&',
    'x=',
    'x=1.',
    'x=0.e30',
    'x=/',
    'x=__proto__/constructor',
    'x=constructor',
  ],
  ...['m=__proto__', 'm=constructor&__proto__=1', 'm=retention&retention=nan', 'm=retention&retention=1e999', 'm=life-curve&horizon=-1'],
  ...['m=relationship&seed=4294967295', 'm=retention&seed=99999999999', 'scenario=__proto__', 'scenario=../../etc/passwd'],
  `s=0.${'A'.repeat(70_000)}`,
  `s=${plain('['.repeat(30_000))}`,
  `s=${plain(`${'{"a":'.repeat(8000)}1${'}'.repeat(8000)}`)}`,
  `s=${plain('{"__proto__":{"polluted":1},"lifecurve":1,"model":"life-curve"}')}`,
  `s=${plain('{"lifecurve":1,"model":"life-curve","params":{"constructor":{"prototype":{"polluted":1}}}}')}`,
  ...['null', '[]', '1', '"x"', '{}', '{"lifecurve":1e300}', '{"lifecurve":1}', '{"lifecurve":1,"model":null}'].map(
    (text) => `s=${plain(text)}`,
  ),
  ...['null', '[]', '{"kind":"lifecurve-pack"}', '{"kind":"lifecurve-pack","version":9}'].map((text) => `x=${plain(text)}`),
];

/** The practice pack with one text in the place of all its words. */
function packSaying(text: string, id = 'test.hostile'): Json {
  const practice = JSON.parse(JSON.stringify(practicePack)) as Json;
  return placesIn(practice)
    .filter((path) => ['en', 'zh-CN'].includes(String(path.at(-1))))
    .reduce<Json>((pack, path) => changed(path, text, pack), changed(['id'], id, practice));
}
/** Those that a pack may say: braces stand for numbers in it. */
const saidByPacks = hostileTexts.filter((text) => !/[{}]/.test(text) && text.trim() !== '' && text.length < 2000);

interface Found {
  readonly hash: string;
  readonly what: string;
}

/** Follows one hash after the other in the open page; what of the screens was not as it should be. */
const followAll = (page: Page, hashes: readonly string[]): Promise<readonly Found[]> =>
  page.evaluate(async (all) => {
    const found: Found[] = [];
    const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
    const heading = () => [...document.querySelectorAll('main h1, .pane h2, .pane h3')].find((one) => one.checkVisibility());
    for (const hash of all) {
      location.hash = hash;
      await pause(25);
      for (let tries = 0; tries < 200 && (heading() === undefined || document.querySelector('.opening')); tries++) await pause(25);
      const text = document.body.innerText;
      const wrong = [
        ...(heading() === undefined ? ['no heading'] : []),
        ...(/\bNaN\b|\bundefined\b|\[object /.exec(text) ?? []),
        ...('__pwned' in window ? ['a script ran'] : []),
        ...('polluted' in {} ? ['a prototype was changed'] : []),
        ...(document.querySelector('main img[src="x"], a[href^="javascript"], main script') ? ['foreign HTML'] : []),
      ];
      found.push(
        ...wrong.map((what) => ({
          hash: hash.slice(0, 3000),
          what: `${what} ${text.slice(Math.max(0, text.indexOf(what) - 80), text.indexOf(what) + 40)}`,
        })),
      );
    }
    return found;
  }, hashes);

const isClean = (page: Page | FrameLocator): Promise<boolean> =>
  page
    .locator('body')
    .first()
    .evaluate(
      (body) =>
        !('__pwned' in globalThis) &&
        !('polluted' in {}) &&
        body.querySelector('main img[src="x"], .pane img[src="x"], a[href^="javascript"], main script, .pane script') === null,
    );

/** A dialog of the browser's own is a complaint. */
function watchDialogs(page: Page, complaints: string[]): void {
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

describe('hostile links', () => {
  it(
    'hundreds of them one after the other leave a screen with a heading and finite numbers',
    { timeout: 180_000 },
    async ({ page, site, complaints }) => {
      watchDialogs(page, complaints);
      await openApp(page, site, { lang: 'en' });
      const hashes = [...broken, ...inWords, ...absurd];
      expect(hashes.length).toBeGreaterThan(300);
      expect(await followAll(page, hashes)).toEqual([]);
    },
  );

  it('are as harmless when the page starts with them', { timeout: 120_000 }, async ({ page, site, complaints }) => {
    watchDialogs(page, complaints);
    const starts = async (tab: Page, hashes: readonly string[]) => {
      for (const hash of hashes) {
        await tab.goto('about:blank');
        await openApp(tab, site, { lang: 'zh-CN', hash, query: { view: '<img>', ns: '"><script>', seed: 'x', theme: 'x' } });
        await tab.getByRole('heading').first().waitFor();
        expect(await isClean(tab)).toBe(true);
      }
    };
    const second = await page.context().newPage();
    watchDialogs(second, complaints);
    const packs = [`x=${plain(packSaying(hostileTexts[0]!))}`];
    await Promise.all([starts(page, broken.slice(0, 10)), starts(second, [...inWords.slice(0, 8), ...packs])]);
  });
});

describe('hostile packs', () => {
  const open = async (page: Page, text: string) => {
    await page.locator('header nav').first().getByRole('button').last().click();
    await page.locator('input[type=file]').setInputFiles({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  };

  it('say their words as words, whatever is done in them', { timeout: 120_000 }, async ({ page, site, complaints }) => {
    watchDialogs(page, complaints);
    await openApp(page, site, { lang: 'en' });
    for (const [place, text] of saidByPacks.slice(0, 8).entries()) {
      await open(page, JSON.stringify(packSaying(text, `test.hostile.${place}`)));
      await page.locator('.pane h3').waitFor();
      await page.getByLabel('Your answer').fill('500');
      await page.keyboard.press('Enter');
      await page
        .getByTestId('verdict')
        .getByText(/Not right|Partly right/)
        .waitFor();
      await page.getByRole('button', { name: /^Hint 1/ }).click();
      for (const mark of await page.getByRole('button', { name: /^\d+\. / }).all()) await mark.click();
      await page.getByRole('button', { name: 'Results', exact: true }).last().click();
      expect(await isClean(page)).toBe(true);
      await page.getByRole('button', { name: 'Leave' }).click();
    }
    await page.getByRole('button', { name: 'Lessons', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await isClean(page)).toBe(true);
  });

  it('that cannot be read are refused, and are not in the store', { timeout: 120_000 }, async ({ page, site, complaints }) => {
    watchDialogs(page, complaints);
    await openApp(page, site, { lang: 'en' });
    const practice = JSON.stringify(practicePack);
    const files = [
      ...['', 'null', '[]', '{', '\u0000', '{"kind":"lifecurve-pack"}', '['.repeat(100_000), practice.slice(0, -9)],
      practice.replace('"m / (1 - r)"', '"constructor.constructor(1)()"'),
      practice.replace('"kind"', '"__proto__":{"polluted":1},"kind"'),
      practice.replace('"test.practice"', '"<script>"'),
      ...hostileTexts.map((text) => JSON.stringify({ ...practicePack, [text]: text, items: [{ type: text }] })),
      JSON.stringify({ ...practicePack, 'x-large': 'x'.repeat(600_000) }),
    ];
    for (const file of files) {
      await open(page, file);
      await page.getByRole('main').getByText('nothing was changed').first().waitFor();
      expect(await isClean(page)).toBe(true);
      await page.getByRole('button', { name: 'Dismiss' }).first().click();
    }
    await page.getByText('No pack has been opened here yet.').waitFor();
  });
});

describe('hostile messages', () => {
  it('to the page and over the port leave the frame as it was', { timeout: 120_000 }, async ({ page, site, complaints }) => {
    watchDialogs(page, complaints);
    await page.goto(protocolPage(site, 'hostile-host.html', {}));
    await told(page, 'ready');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    const before = await frame.locator('main').innerText();
    const answered = await page.evaluate(
      async ({ texts, methods }) => {
        const { frames } = window;
        const odd = [null, undefined, 1, '', [], {}, new Map([['k', 'req']]), new Date(NaN), new Uint8Array(100_000), -0, 10n];
        const kept = (window as unknown as { kept: { call: (m: string, p: unknown) => Promise<unknown> } }).kept;
        for (const one of [...odd, ...texts]) {
          frames[0]?.postMessage(one, '*');
          frames[0]?.postMessage({ lifecurve: 1, type: 'welcome', id: one, version: 1 }, '*');
          frames[0]?.postMessage({ lifecurve: 1, type: one, id: one }, '*');
        }
        let refused = 0;
        for (const m of [...methods, ...texts]) {
          const payloads = [...odd.slice(0, -1), ...texts].flatMap((one) => [
            one,
            { state: one },
            { params: { h1: one, __proto__: one } },
            { key: one },
          ]);
          const answers = payloads.slice(0, 60).map((p) =>
            kept.call(m, p).then(
              () => 0,
              () => 1,
            ),
          );
          refused += (await Promise.all(answers)).reduce((sum: number, one) => sum + one, 0);
        }
        return refused;
      },
      {
        texts: hostileTexts,
        methods: [
          'setState',
          'setParams',
          'init',
          'getResults',
          'snapshot',
          'submit',
          'requestRows',
          'highlight',
          'constructor',
          '__proto__',
          'toString',
        ],
      },
    );
    expect(answered).toBeGreaterThan(300);
    await frame.getByRole('heading', { level: 1 }).waitFor();
    expect(await isClean(frame)).toBe(true);
    expect((await frame.locator('main h1').innerText()).length).toBeGreaterThan(0);
    expect(before).toContain(await frame.locator('main h1').innerText());
  });
});
