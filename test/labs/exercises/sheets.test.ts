import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPack } from '../../../src/exercise/read-pack.ts';
import { scoreOf } from '../../../src/exercise/score.ts';
import { printedSeeds } from '../../../src/labs/exercises/sheet/printed-seeds.ts';
import { answerKey, resultsSheet, worksheet } from '../../../src/labs/exercises/sheet/sheets.ts';
import type { Settings } from '../../../src/state/settings.svelte.ts';
import { started } from '../../state/environment.ts';
import { fixedPack, fixedVariant, progressWith } from './answered-pack.ts';
import { practicePack } from './practice-pack.ts';

let settings: Settings;
beforeAll(async () => {
  ({ settings } = await started());
  await settings.learn('exercises');
});

describe('a printed worksheet', () => {
  it('asks with the numbers of its variant, and says nothing of the answers', () => {
    const { items, fields } = worksheet(settings, fixedPack, fixedVariant);
    expect(fields.map(({ label }) => label)).toEqual(['Name', 'Student number', 'Date']);
    expect(items[0]).toMatchObject({ blank: { label: 'Answer', suffix: '元' }, notes: [] });
    expect(items.map(({ boxes }) => boxes.length)).toEqual([0, 0, 3, 3, 3, 0, 0, 2, 0]);
    expect(items.filter(({ isForWords }) => isForWords)).toHaveLength(1);
    expect(items[4]?.boxes).not.toEqual(['Exploration', 'Formation', 'Stability']);
    expect(JSON.stringify(items)).not.toContain('366.67');
  });

  it('has a key with the right answers and what the mistakes lead to', () => {
    const { items } = answerKey(settings, fixedPack, fixedVariant);
    expect(items[0]?.notes[0]).toBe('The answer: 366.67 元');
    expect(items[0]?.small).toEqual(['500.00 元: It looks as if discounting was left out.']);
  });

  it('names the pack, its revision, the seed and the program at its foot', () => {
    expect(worksheet(settings, fixedPack, fixedVariant).foot).toMatch(/^test\.practice · 3 · seed 1 · Lifecurve \S+$/);
  });
});

describe('printed results', () => {
  it('say who answered what, and what came of it', () => {
    const progress = progressWith({ name: 'Ann', id: '42' }, [['clp', '500']]);
    const sheet = resultsSheet(settings, { pack: fixedPack, progress, variant: fixedVariant, score: scoreOf(fixedPack, progress) });
    expect(sheet.fields.map(({ value }) => value)).toEqual(['Ann', '42', '2026-11-29', '0.5 of 9 points (6%)']);
    expect(sheet.items[0]?.notes).toEqual(['Your answer: 500', 'partly right']);
    expect(sheet.items[1]?.notes).toEqual(['Your answer: –', 'not answered yet']);
  });
});

describe('the day on printed results', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['Asia/Shanghai', '2026-11-30'],
    ['America/New_York', '2026-11-29'],
  ])('is that of %s', (zone, day) => {
    vi.stubEnv('TZ', zone);
    const progress = { ...progressWith({ name: '', id: '' }, []), started: '2026-11-29T23:30:00.000Z', ended: null };
    const sheet = resultsSheet(settings, { pack: fixedPack, progress, variant: fixedVariant, score: scoreOf(fixedPack, progress) });
    expect(sheet.fields.map(({ value }) => value)).toContain(day);
  });
});

describe('the variants of a class', () => {
  it('are the pack’s own in turn, whole numbers where it has none, and one where nothing is drawn', () => {
    const listed = readPack(practicePack);
    const free = readPack({ ...practicePack, randomize: { vars: practicePack.randomize.vars } });
    if (!listed.ok || !free.ok) throw new Error('not a pack');
    expect(printedSeeds(listed.value, 2)).toEqual([1, 2]);
    expect(printedSeeds(listed.value, 5)).toEqual([1, 2, 3, 1, 2]);
    expect(printedSeeds(free.value, 4)).toEqual([1, 2, 3, 4]);
    expect(printedSeeds({ randomize: null }, 4)).toEqual([1]);
  });
});
