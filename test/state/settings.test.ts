import { beforeEach, describe, expect, it } from 'vitest';
import { labTextsIn } from '../../src/locales/index.ts';
import { plainPresentation, type Presentation } from '../../src/state/presentation.ts';
import { nearestLanguage, Settings } from '../../src/state/settings.svelte.ts';
import type { Store } from '../../src/store/store.ts';
import { memory } from './environment.ts';

let store: Store;
beforeEach(async () => {
  store = await memory();
});
const load = (wish: Partial<Presentation> = {}, preferred: readonly string[] = ['de']) =>
  Settings.load(store, { ...plainPresentation, ...wish }, preferred);

describe('the language', () => {
  it('is the address’s before the kept one, before the browser’s, before English', async () => {
    expect((await load()).language).toBe('en');
    expect((await load({}, ['fr', 'zh-TW', 'en'])).language).toBe('zh-CN');
    await store.saveSetting('language', 'zh-CN');
    expect((await load({}, ['en'])).language).toBe('zh-CN');
    expect((await load({ language: 'en' })).language).toBe('en');
  });

  it('brings its texts and its way to write numbers along, and is kept', async () => {
    const settings = await load();
    expect(settings.messages.shell.close).toBe('Close');
    await settings.speak('zh-CN');
    expect([settings.language, settings.messages.shell.close]).toEqual(['zh-CN', '关闭']);
    expect(settings.format.money(1234.5)).toBe('1,234.50');
    expect(await store.readSetting('language')).toBe('zh-CN');
  });

  it('is one for all texts, also of a lab that is first shown while another language loads', async () => {
    const settings = await load();
    await settings.learn('start');
    const speaking = settings.speak('zh-CN');
    await Promise.all([settings.learn('menu'), speaking]);
    expect(settings.labTexts('menu').entries.about).toBe('关于、隐私与快捷键');
    expect(settings.labTexts('start')).toBe(await labTextsIn('zh-CN', 'start'));
  });

  it('kept by a stranger is ignored', async () => {
    await store.saveSetting('language', 'xx');
    await store.saveSetting('theme', 'pink');
    await store.saveSetting('projector', 'yes');
    const settings = await load();
    expect([settings.language, settings.theme, settings.projector]).toEqual(['en', 'auto', false]);
  });

  it('nearest to what the browser prefers goes by the main tag', () => {
    expect(nearestLanguage(['ZH-hant-TW'])).toBe('zh-CN');
    expect(nearestLanguage(['en-GB', 'zh'])).toBe('en');
    expect(nearestLanguage(['fr'])).toBe('en');
    expect(nearestLanguage([])).toBe('en');
  });
});

describe('theme and projector', () => {
  it('are the address’s before the kept ones, and are kept', async () => {
    const settings = await load();
    settings.theme = 'dark';
    settings.projector = true;
    expect([settings.theme, settings.projector]).toEqual(['dark', true]);
    const again = await load();
    expect([again.theme, again.projector]).toEqual(['dark', true]);
    const linked = await load({ theme: 'light', projector: false, embedded: true });
    expect([linked.theme, linked.projector, linked.embedded]).toEqual(['light', false, true]);
  });
});

it('doubled texts stay doubled in every language', async () => {
  const settings = await load({ doubled: true });
  expect(settings.messages.shell.close).toBe('Close Close');
  await settings.speak('zh-CN');
  expect(settings.messages.shell.close).toBe('关闭 关闭');
});
