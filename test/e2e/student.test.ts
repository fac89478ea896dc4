import { readFile } from 'node:fs/promises';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { bundledPack } from '../../src/exercise/pack-catalogue.ts';
import type { Item, Pack } from '../../src/exercise/pack.ts';
import { regraded } from '../../src/exercise/regrade.ts';
import { readResults } from '../../src/exercise/results-file.ts';
import { packTrials, type Trial } from '../../src/exercise/trials.ts';
import { learnSpecifications } from '../../src/model/specifications.ts';
import { inLanguage, type Text } from '../../src/scenario/text.ts';
import { addressOf } from './harness.ts';
import type { Site } from './harness-server.ts';
import { appHost, folderAt, framing, hostHost, it, itemsKept, originAt } from './places-browser.ts';

/** One that was tried beforehand; every mistake of it is another number. */
const seed = 1029;
const reloadedAfter = 4;

let pack: Pack;
let trials: readonly Trial[];
beforeAll(async () => {
  await learnSpecifications();
  const found = await bundledPack('crm-retention');
  if (found === null) throw new Error('crm-retention');
  pack = found;
  trials = [...packTrials(pack, [seed])];
});

/** What is typed for an item in trials of a kind, and the mistake that it is. */
const typed = (item: Item | undefined, wanted: Trial['kind']) =>
  trials.flatMap(({ item: id, kind, input, expected: { mistake } }) =>
    id === item?.id && kind === wanted && typeof input === 'string' ? [{ input, mistake }] : [],
  );

/** As far as the first number in it. */
const beginning = (text: Text): string => inLanguage(text, 'zh-CN').replace(/\{.*/s, '');

/** The recipe that the app gives out, in a page of another site. */
function homework(site: Site): string {
  const src = addressOf(site, {
    at: folderAt(site, appHost),
    lang: 'zh-CN',
    query: { embed: '1' },
    hash: `x=${pack.id}&seed=${seed}`,
  });
  const sandbox = 'allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
  site.addPage(
    'homework.html',
    `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>作业</title>
<iframe src="${src.replaceAll('&', '&amp;')}" style="width:100%;border:0;min-height:560px" sandbox="${sandbox}" referrerpolicy="no-referrer"></iframe>`,
  );
  return `${originAt(site, hostHost)}/homework.html`;
}

function frameIn(page: Page): Frame {
  const [frame] = page.mainFrame().childFrames();
  if (frame === undefined) throw new Error('no frame');
  return frame;
}

const verdict = (frame: FrameLocator) => frame.getByTestId('verdict');
const isRight = (frame: FrameLocator) => verdict(frame).getByText('正确', { exact: true }).waitFor();

async function answer(frame: FrameLocator, text: string): Promise<void> {
  await frame.getByLabel('你的答案').fill(text);
  await frame.getByLabel('你的答案').press('Enter');
}

/** Makes every mistake that the pack knows of the item, and says which. */
async function mistaken(frame: FrameLocator, item: Item): Promise<void> {
  if (item.type !== 'numeric') return;
  for (const { input, mistake } of typed(item, 'mistake')) {
    await answer(frame, input);
    const feedback = item.mistakes?.find(({ id }) => id === mistake)?.feedback;
    await verdict(frame)
      .getByText(beginning(feedback ?? ''))
      .waitFor();
  }
}

/** In a frame nothing is fixed to the window: what comes along to the parameters stands where the part that is in sight ends. */
async function setInLab(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: '去调参数' }).press('Enter');
  const bar = frame.getByRole('region', { name: '题目不在屏幕上时' });
  const isInSight = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight + 1;
  };
  await expect.poll(() => bar.evaluate(isInSight)).toBe(true);
  await bar.getByRole('button', { name: '题目' }).press('Enter');
  await bar.waitFor({ state: 'detached' });
}

async function solved(frame: FrameLocator, item: Item): Promise<void> {
  const check = frame.getByRole('button', { name: /^(检查|确定我的预测)$/ });
  switch (item.type) {
    case 'numeric':
      await answer(frame, typed(item, 'right')[0]?.input ?? '');
      return isRight(frame);
    case 'choice':
    case 'predict': {
      const right = item.choices.find(({ correct }) => correct === true);
      await frame.getByRole('radio', { name: inLanguage(right?.text ?? '', 'zh-CN') }).press('Space');
      await check.press('Enter');
      return isRight(frame);
    }
    case 'explain':
      await frame.getByLabel('你的解释').fill('弱的客户先离开。');
      await frame.getByRole('button', { name: '对照参考答案' }).press('Enter');
      return frame.getByRole('heading', { name: '参考答案' }).waitFor();
    default:
      await setInLab(frame);
      await check.press('Enter');
      await frame.getByRole('button', { name: '显示答案' }).press('Enter');
      return frame.getByText('答案已显示').waitFor();
  }
}

/** The button that leads on is gone with the item; what it leads to is in sight and has the focus near. */
async function goesOn(page: Page, frame: FrameLocator, name: string, heading: string): Promise<void> {
  await frame.getByRole('button', { name, exact: true }).press('Enter');
  const head = frame.locator('section.pane h3', { hasText: heading });
  await head.waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
  await expect
    .poll(() => frame.locator('section.pane').evaluate((pane) => pane.contains(document.activeElement)), { message: heading })
    .toBe(true);
  const isInSight = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  await expect.poll(() => head.evaluate(isInSight), { message: heading }).toBe(true);
}

const titleOf = ({ title }: Item): string => beginning(title ?? '');
const marks = (frame: FrameLocator) => frame.getByRole('navigation', { name: '全部题目' }).getByRole('button');

async function handedIn(page: Page, frame: FrameLocator): Promise<string> {
  await frame.getByLabel('姓名').fill('王小明');
  await frame.getByLabel('学号').fill('20260101');
  await frame.getByLabel('学号').press('Tab');
  const saving = page.waitForEvent('download');
  await frame.getByRole('button', { name: '保存结果（JSON）' }).press('Enter');
  const download = await saving;
  await frame.getByText(download.suggestedFilename()).waitFor();
  return readFile(await download.path(), 'utf8');
}

describe('a student with a phone, in a frame of the course’s site with storage of its own', () => {
  it('is told which mistake each of them was, finds the work kept, and hands in a file that is judged the same', async ({
    ownBrowser,
    site,
  }) => {
    const page = await ownBrowser('allowed');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(homework(site));
    const frame = page.frameLocator('iframe');
    await frame.getByText('已保存到此浏览器', { exact: true }).waitFor();
    for (const [place, item] of pack.items.entries()) {
      if (place === reloadedAfter) {
        await expect.poll(() => itemsKept(frameIn(page))).toBe(reloadedAfter);
        await page.reload();
        await frame.getByRole('heading', { name: titleOf(item), level: 3 }).waitFor();
        expect(await marks(frame).locator('small', { hasText: '✓' }).count()).toBe(reloadedAfter);
      } else if (place > 0) await goesOn(page, frame, '下一题', titleOf(item));
      await mistaken(frame, item);
      await solved(frame, item);
    }
    await goesOn(page, frame, '查看成绩', '成绩');
    const results = readResults(await handedIn(page, frame));
    if (!results.ok) throw new Error(JSON.stringify(results.error));
    const { learner, items } = results.value;
    expect(learner).toEqual({ name: '王小明', id: '20260101' });
    for (const item of pack.items.filter(({ type }) => type === 'numeric')) {
      const made = items.find(({ id }) => id === item.id)?.attempts.map(({ mistake }) => mistake);
      expect(made, item.id).toEqual([...typed(item, 'mistake').map(({ mistake }) => mistake), null]);
    }
    const again = regraded(pack, results.value);
    expect(again.ok && again.value.differences).toEqual([]);
  });

  it('is told where nothing can be kept', async ({ ownBrowser, site }) => {
    const page = await ownBrowser('allowed');
    await page.setViewportSize({ width: 390, height: 844 });
    const src = addressOf(site, { edition: 'single', lang: 'zh-CN', query: { embed: '1' }, hash: `x=${pack.id}&seed=${seed}` });
    await page.goto(site.addPage('sandboxed.html', framing(src, 'sandbox="allow-scripts"')));
    const frame = page.frameLocator('iframe');
    await frame.getByText('本页无法保存作答').waitFor();
    await answer(frame, typed(pack.items[0], 'right')[0]?.input ?? '');
    await isRight(frame);
    await page.reload();
    await frame.getByText('本页无法保存作答').waitFor();
    await frame.getByText(`第 1 题，共 ${pack.items.length} 题`).waitFor();
    expect(await marks(frame).locator('small', { hasText: '✓' }).count()).toBe(0);
  });
});
