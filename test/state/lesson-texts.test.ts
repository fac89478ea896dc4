import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../src/exercise/pack-catalogue.ts';
import type { Pack, Scene } from '../../src/exercise/pack.ts';
import { setUp } from '../../src/exercise/set-up.ts';
import { languages, type Language } from '../../src/scenario/language.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { inLanguage, type Text } from '../../src/scenario/text.ts';
import { labOf } from '../../src/state/labs.ts';
import { resultsOf } from '../scenario/scenario-results.ts';
import { lessonClaims } from './lesson-claims.ts';

async function lessonOf(id: string): Promise<Pack> {
  const pack = await bundledPack(id);
  if (pack === null) throw new Error(`no pack ${id}`);
  return pack;
}

function scenarioIn(pack: Pack, scene: Scene): Scenario {
  const ready = setUp(pack, scene, { seed: 1, numbers: {} });
  if (!ready.ok || ready.value.scenario === null) throw new Error(`${scene.id} cannot be shown`);
  return ready.value.scenario;
}

/** Of a scene: everything that is said. */
const wordsOf = ({ title, caption, question, notes }: Scene, language: Language): string =>
  [title, caption, question ?? '', notes ?? ''].map((text: Text) => inLanguage(text, language)).join('\n');
/** The numbers of a text that are no part of a name such as h1 or P1. */
const numbersIn = (text: string): readonly string[] => text.match(/(?<![A-Za-z\d.])\d+(?:\.\d+)?/g) ?? [];
const decimals = (number: string): number => number.split('.')[1]?.length ?? 0;

describe.each(Object.keys(lessonClaims))('%s', (id) => {
  it('is planned for 45 minutes in five scenes, each in a lab, with a question before the veil is lifted', async () => {
    const { scenes, minutes } = await lessonOf(id);
    expect(scenes).toHaveLength(5);
    expect(scenes.reduce((sum, scene) => sum + (scene.minutes ?? NaN), 0)).toBe(45);
    expect(minutes).toBe(45);
    expect(scenes.filter((scene) => scene.veil === true && scene.question === undefined)).toEqual([]);
    expect(scenes.every((scene) => scene.notes !== undefined)).toBe(true);
  });

  it('says only numbers that the models give, in every language the same', async () => {
    const pack = await lessonOf(id);
    for (const scene of pack.scenes) {
      const scenario = scenarioIn(pack, scene);
      expect(labOf(scenario.model)).not.toBeNull();
      const claimed = lessonClaims[id]?.[scene.id]?.(scenario) ?? {};
      const parameters = Object.values(scenario.params).filter((value) => typeof value === 'number');
      for (const [number, value] of Object.entries(claimed)) expect(value.toFixed(decimals(number)), `${scene.id} ${number}`).toBe(number);
      const said = languages.map((language) => numbersIn(wordsOf(scene, language)));
      for (const numbers of said) {
        expect(
          numbers.filter((number) => !(number in claimed) && !parameters.includes(Number(number))),
          scene.id,
        ).toEqual([]);
        expect(
          Object.keys(claimed).filter((number) => !numbers.includes(number)),
          scene.id,
        ).toEqual([]);
      }
    }
  });

  it('does not give the outcome away before the veil is lifted', async () => {
    const pack = await lessonOf(id);
    for (const scene of pack.scenes.filter(({ veil }) => veil === true)) {
      const results = resultsOf(scenarioIn(pack, scene));
      const outcome = Number(results.clp ?? results.meanClp);
      expect(outcome).not.toBeNaN();
      const open = [scene.title, scene.caption, scene.question ?? ''].map((text) => inLanguage(text, 'en')).join('\n');
      for (const digits of [0, 2]) expect(numbersIn(open), scene.id).not.toContain(outcome.toFixed(digits));
    }
  });
});
