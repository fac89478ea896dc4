import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPack } from '../../../src/exercise/read-pack.ts';
import { packFaults } from '../../../src/exercise/pack-faults.ts';
import { answerKey, resultsSheet, worksheet } from '../../../src/labs/exercises/sheet/sheets.ts';
import type { Json } from '../../../src/scenario/json.ts';
import type { Workbench } from '../../../src/state/workbench.svelte.ts';
import { anyValue, hostileTexts, placesIn, spoilt } from '../../exercise/hostile.ts';
import { changed, everyType } from '../../exercise/packs.ts';
import { started } from '../../state/environment.ts';
import { practicePack } from './practice-pack.ts';

const practice = JSON.parse(JSON.stringify(practicePack)) as Json;
const hostile = fc.oneof(spoilt(practice, 1), spoilt(everyType, 1), spoilt(practice, 3), spoilt(everyType, 3), anyValue);

/** Texts stand in the pack's texts, so that it can be read all the same. */
const isText = (path: readonly (string | number)[]) => ['en', 'zh-CN'].includes(String(path.at(-1)));
const hostileInWords = fc.oneof(
  ...[practice, everyType].map((document) =>
    fc
      .array(fc.tuple(fc.constantFrom(...placesIn(document).filter(isText)), fc.constantFrom(...hostileTexts)), {
        minLength: 1,
        maxLength: 8,
      })
      .map((steps) => steps.reduce<Json>((given, [path, text]) => changed(path, text, given), document)),
  ),
);

const contents = async ({ store }: Workbench) =>
  JSON.stringify([
    await store.listDatasets(),
    await store.listScenarios(),
    await store.listSelections(''),
    await store.readSetting('theme'),
  ]);

/** Opens a pack and answers every item of it with nonsense; all that is said of it then. */
async function tried(workbench: Workbench, document: unknown): Promise<string> {
  workbench.classroom.close();
  await workbench.classroom.open({ kind: 'pack-document', document });
  const { exercise, lesson } = workbench.classroom;
  if (exercise === null) return lesson === null ? '' : lesson.say(lesson.scene.caption);
  for (const { id } of exercise.pack.items) {
    await exercise.show(id);
    for (const raw of ['NaN', '1e400', '12', [id], [], { params: {} }]) await exercise.submit(raw);
    exercise.takeHint();
    exercise.reveal();
  }
  await exercise.settled();
  const { pack, variant } = exercise;
  const { settings } = workbench;
  return JSON.stringify([worksheet(settings, pack, variant), answerKey(settings, pack, variant), resultsSheet(settings, exercise)]);
}

it(
  '1,500 packs are opened or refused, nothing throws or says NaN, and what cannot be read never reaches the store',
  { timeout: 240_000 },
  async () => {
    const workbench = await started();
    await workbench.settings.learn('exercises');
    const before = await contents(workbench);
    let opened = 0;
    for (const document of fc.sample(fc.oneof(hostile, hostileInWords), { numRuns: 1500, seed: 7 })) {
      const read = readPack(document);
      const said = await tried(workbench, document);
      expect(said).not.toMatch(/\bNaN\b|\bundefined\b|\[object /);
      expect(workbench.classroom.exercise !== null || workbench.classroom.lesson !== null || workbench.messages.length > 0).toBe(true);
      const stored = await workbench.store.listPacks();
      expect(stored.filter(({ text }) => !readPack(text).ok)).toEqual([]);
      if (!read.ok) expect(stored.map(({ text }) => text)).not.toContain(JSON.stringify(document));
      else opened++;
      for (const { id } of stored) await workbench.kept.deletePack(id);
      workbench.messages.forEach((message) => workbench.dismiss(message));
    }
    expect(opened).toBeGreaterThan(300);
    expect(await contents(workbench)).toBe(before);
  },
);

it('500 packs that can be read are tried in every variant without throwing', { timeout: 120_000 }, () => {
  for (const document of fc.sample(hostile, { numRuns: 500, seed: 8 })) {
    const read = readPack(document);
    if (read.ok) expect(Array.isArray(packFaults(read.value))).toBe(true);
  }
});
