import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { unzipSync } from 'fflate';
import { describe, expect } from 'vitest';
import { courseStandards, type CourseStandard } from '../../src/exercise/course-manifest.ts';
import { packageFiles, type PackagedPack } from '../../src/exercise/course-package.ts';

import type { JsonObject } from '../../src/scenario/json.ts';
import type { Site } from './harness-server.ts';
import { it, mounted } from './harness.ts';

const packDocument: JsonObject = {
  kind: 'lifecurve-pack',
  version: 1,
  id: 'org.example.three',
  revision: '1',
  title: { en: 'Three <questions> & one </script>', 'zh-CN': '三道题' },
  items: [
    {
      ...{ id: 'first', type: 'numeric', points: 2, prompt: { en: 'One seventh?', 'zh-CN': '七分之一？' } },
      answer: { value: { formula: '1 / 7' }, digits: 4 },
      mistakes: [{ id: 'twice', value: { formula: '2 / 7' }, credit: 0.5, feedback: { en: 'Twice that.', 'zh-CN': '多了一倍。' } }],
    },
    {
      ...{ id: 'second', type: 'choice', points: 1, prompt: { en: 'Which?', 'zh-CN': '哪一个？' }, attempts: { max: 2, penalty: 0.5 } },
      choices: [
        { id: 'yes', text: { en: 'This one', 'zh-CN': '这个' }, correct: true },
        { id: 'no', text: { en: 'That one', 'zh-CN': '那个' } },
      ],
    },
    {
      ...{ id: 'third', type: 'numeric', points: 1, prompt: { en: 'Three?', 'zh-CN': '三？' } },
      answer: { value: { formula: '3' }, digits: 0 },
    },
  ],
};
const title = { en: 'Three <questions> & one </script>', 'zh-CN': '三道题' };
const pack: PackagedPack = { id: 'org.example.three', title, langs: ['en', 'zh-CN'], document: packDocument };

const platforms = {
  scorm12: { script: 'scorm12.min.js', start: 'window.API = new Scorm12API(settings)', event: 'LMSCommit' },
  scorm2004: { script: 'scorm2004.min.js', start: 'window.API_1484_11 = new Scorm2004API(settings)', event: 'Commit' },
} as const;

/** A page of a course platform with the package in a frame, and what it kept before. */
function coursePage(site: Site, standard: CourseStandard, kept: object | null): string {
  const { script, start, event } = platforms[standard];
  site.addPage(script, readFileSync(`node_modules/scorm-again/dist/${script}`, 'utf8'));
  const page = readFileSync('dist/single/lifecurve.html', 'utf8');
  site.addPage('package.html', String(packageFiles({ pack, standard, page })['index.html']));
  return site.addPage(
    'course.html',
    `<!doctype html><title>course</title><script src="/${script}"></script>
    <script>
      const settings = { autocommit: false, logLevel: 5 };
      window.platform = ${start};
      window.commits = [];
      window.refused = [];
      platform.on('${event}', () => commits.push(performance.now()));
      for (const name of ['LMSSetValue', 'SetValue']) {
        const set = platform[name];
        if (set) platform[name] = (element, value) => {
          const done = set.call(platform, element, value);
          if (String(done) !== 'true') refused.push(element + ' = ' + value);
          return done;
        };
      }
      const kept = ${JSON.stringify(kept)};
      if (kept) platform.loadFromJSON(kept, '');
    </script>
    <iframe id="package" width="1200" height="800" src="/package.html?lang=en"></iframe>`,
  );
}

interface Platform {
  readonly commits: readonly number[];
  readonly refused: readonly string[];
  readonly platform: { readonly cmi: object };
}

async function launch(page: Page, address: string): Promise<FrameLocator> {
  await page.goto(address);
  const frame = page.frameLocator('#package');
  await mounted(frame);
  await frame.getByRole('button', { name: 'Saved by the course' }).waitFor();
  return frame;
}

async function answer(frame: FrameLocator, text: string): Promise<void> {
  await frame.getByRole('textbox', { name: 'Your answer' }).fill(text);
  await frame.getByRole('button', { name: 'Check', exact: true }).click();
}

/** Leaves as a learner does, by closing the window of the package, and says what the platform then holds. */
async function leave(page: Page): Promise<object> {
  return page.evaluate(async () => {
    const frame = document.querySelector('iframe');
    await new Promise((gone) => {
      frame?.addEventListener('load', gone, { once: true });
      if (frame) frame.src = 'about:blank';
    });
    return JSON.parse(JSON.stringify((globalThis as unknown as Platform).platform.cmi)) as object;
  });
}

/** As a browser shows a page again that it kept as it was; waits until that is loaded anew, because its session is over. */
const bringBack = (page: Page) =>
  page.evaluate(async () => {
    const frame = document.querySelector('iframe');
    const loaded = new Promise((done) => frame?.addEventListener('load', done, { once: true }));
    frame?.contentWindow?.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await loaded;
  });

const heard = (page: Page) =>
  page.evaluate(() => {
    const { commits, refused } = globalThis as unknown as Platform;
    return { commits, refused };
  });

describe.each(courseStandards)('a package of %s', (standard) => {
  it('is launched, answered, suspended, taken up with the same verdicts, and finished with the right score', async ({ page, site }) => {
    const first = await launch(page, coursePage(site, standard, null));
    await answer(first, '0.2857');
    await first.getByText('Twice that.').waitFor();
    await first.getByRole('button', { name: 'Next', exact: true }).click();
    await first.getByRole('radio', { name: 'That one' }).check();
    await first.getByRole('button', { name: 'Check', exact: true }).click();
    await first.getByText('1 attempt left').waitFor();
    const { commits, refused } = await heard(page);
    expect(refused).toEqual([]);
    for (const [index, at] of commits.slice(1).entries()) expect(at - (commits[index] ?? 0)).toBeGreaterThan(1990);
    const kept = await leave(page);
    expect(scoreIn(kept, standard)).toEqual({ raw: '25', state: 'incomplete' });

    const second = await launch(page, coursePage(site, standard, kept));
    await second.getByText('1 attempt left').waitFor();
    await second.getByRole('radio', { name: 'This one' }).check();
    await second.getByRole('button', { name: 'Check', exact: true }).click();
    await second.getByRole('button', { name: 'Next', exact: true }).click();
    await answer(second, '3');
    await second.getByRole('button', { name: /^1\. / }).click();
    await second.getByText('Twice that.').waitFor();
    await answer(second, '0.1429');
    await second.getByText('Right', { exact: true }).waitFor();
    expect((await heard(page)).refused).toEqual([]);
    await bringBack(page);
    // 2 + 0.5 + 1 of 4 points.
    expect(scoreIn(await leave(page), standard)).toEqual({ raw: '87.5', state: 'passed' });
  }, 120_000);
});

/** The score and the state of what a platform keeps. */
function scoreIn(kept: object, standard: CourseStandard): { readonly raw: unknown; readonly state: unknown } {
  const cmi = kept as Record<string, unknown> & { core?: Record<string, unknown>; score?: Record<string, unknown> };
  if (standard === 'scorm12') return { raw: (cmi.core?.['score'] as Record<string, unknown>)['raw'], state: cmi.core?.['lesson_status'] };
  const state = cmi['success_status'] === 'unknown' ? cmi['completion_status'] : cmi['success_status'];
  return { raw: cmi.score?.['raw'], state };
}

describe('the packages of the build', () => {
  it.each(courseStandards)('%s: the archive holds what the folder holds, the page with exercises in it', (standard) => {
    const files = unzipSync(readFileSync(`dist/${standard}.zip`));
    expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', 'index.html']);
    for (const [name, content] of Object.entries(files))
      expect(Buffer.from(content).equals(readFileSync(`dist/${standard}/${name}`))).toBe(true);
    const html = readFileSync(`dist/${standard}/index.html`, 'utf8');
    const inside = /id="lifecurve-pack">([^<]+)</.exec(html)?.[1] ?? '';
    expect(JSON.parse(inside)).toMatchObject({ kind: 'lifecurve-pack' });
  });

  it.each(courseStandards)('%s: the manifest is XML that names the page', (standard) => {
    const manifest = readFileSync(`dist/${standard}/imsmanifest.xml`, 'utf8');
    expect(manifest).toContain('href="index.html"');
    expect(manifest).toContain(standard === 'scorm12' ? '<schemaversion>1.2<' : '<schemaversion>2004 3rd Edition<');
  });
});
