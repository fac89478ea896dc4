import { describe, expect, it } from 'vitest';
import { bundledPack, packIds } from '../../src/exercise/pack-catalogue.ts';
import type { Pack, Scene } from '../../src/exercise/pack.ts';
import { setUp } from '../../src/exercise/set-up.ts';
import { inLanguage, type Text } from '../../src/scenario/text.ts';
import { languages, type Language } from '../../src/scenario/language.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { labModels, labOf, type LabId } from '../../src/state/labs.ts';
import type { LabClaims } from './scene-claims.ts';
import { methodsScenesClaims } from './scenes-methods-claims.ts';
import { retentionScenesClaims } from './scenes-retention-claims.ts';
import { segmentScenesClaims } from './scenes-segment-claims.ts';

/** By the lab whose scenes they are. */
const scenesClaims: Readonly<Record<string, LabClaims>> = { ...retentionScenesClaims, ...methodsScenesClaims, ...segmentScenesClaims };

async function scenesOf(lab: string): Promise<Pack> {
  const pack = await bundledPack(`scenes-${lab}`);
  if (pack === null) throw new Error(`no scenes of ${lab}`);
  return pack;
}

function scenarioIn(pack: Pack, scene: Scene): Scenario {
  const ready = setUp(pack, scene, { seed: 1, numbers: {} });
  if (!ready.ok || ready.value.scenario === null) throw new Error(`${scene.id} cannot be shown`);
  return ready.value.scenario;
}

const inWords = (texts: readonly (Text | undefined)[], language: Language): string =>
  texts.map((text) => inLanguage(text ?? '', language)).join('\n');
/** Seen before the veil is lifted. */
const openWords = ({ title, caption, question }: Scene, language: Language) => inWords([title, caption, question], language);
/** The numbers of a text that are no part of a name such as h1 or P1. */
const numbersIn = (text: string): readonly string[] => text.match(/(?<![A-Za-z\d.])\d+(?:\.\d+)?/g) ?? [];
const decimals = (number: string): number => number.split('.')[1]?.length ?? 0;

/** Numbers in parameters, however deep. */
function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}
/** Whether a number that is said is a parameter on the screen, or one in percent. */
const isOnScreen = (said: string, parameters: readonly number[]): boolean =>
  parameters.some((one) => [one, 100 * one].some((value) => Math.abs(Math.abs(value) - Number(said)) < 1e-9));

/** The labs that the lessons are about, by the scene that each begins with. */
const taught = await Promise.all(
  ['lesson-life-curve', 'lesson-simulation'].map(async (id) => {
    const lesson = await bundledPack(id);
    return lesson?.scenes[0] === undefined ? null : labOf(scenarioIn(lesson, lesson.scenes[0]).model);
  }),
);

it('every lab that no lesson is about has a set of scenes', () => {
  const labs = (Object.keys(labModels) as readonly LabId[]).filter((lab) => labModels[lab].length > 0);
  const sets = packIds.filter((id) => id.startsWith('scenes-')).map((id) => id.slice('scenes-'.length));
  expect(sets.toSorted()).toEqual(labs.filter((lab) => !taught.includes(lab)).toSorted());
  expect(Object.keys(scenesClaims).toSorted()).toEqual(sets.toSorted());
});

describe.each(Object.entries(scenesClaims))('the scenes of %s', (lab, claims) => {
  it('are three of five to eight minutes, in that lab, each with a question before its veil is lifted and notes after', async () => {
    const pack = await scenesOf(lab);
    expect(pack.items).toEqual([]);
    expect(pack.scenes.map(({ id }) => id)).toEqual(Object.keys(claims));
    expect(pack.scenes).toHaveLength(3);
    for (const scene of pack.scenes) {
      expect(labOf(scenarioIn(pack, scene).model), scene.id).toBe(lab);
      expect([scene.veil, scene.question === undefined, scene.notes === undefined], scene.id).toEqual([true, false, false]);
      expect(scene.minutes, scene.id).toBeGreaterThanOrEqual(5);
      expect(scene.minutes, scene.id).toBeLessThanOrEqual(8);
    }
    expect(pack.minutes).toBe(pack.scenes.reduce((sum, { minutes = NaN }) => sum + minutes, 0));
  });

  it('differ in what is on the screen, and at least one moves a parameter', async () => {
    const pack = await scenesOf(lab);
    const shown = pack.scenes
      .map((scene) => scenarioIn(pack, scene))
      .map(({ params, data, view }) => JSON.stringify({ params, data, view }));
    expect(new Set(shown).size).toBe(3);
    expect(pack.scenes.some(({ set, view }) => set !== undefined || view !== undefined)).toBe(true);
  });

  it('say only numbers that the models give, in every language the same', async () => {
    const pack = await scenesOf(lab);
    for (const scene of pack.scenes) {
      const scenario = scenarioIn(pack, scene);
      const says = claims[scene.id]?.(scenario).says ?? {};
      for (const [number, value] of Object.entries(says)) {
        expect((value ?? NaN).toFixed(decimals(number)), `${scene.id}: ${number}`).toBe(number);
      }
      const parameters = numbersOf(scenario.params);
      for (const language of languages) {
        const said = numbersIn(`${openWords(scene, language)}\n${inWords([scene.notes], language)}`);
        const unknown = said.filter((number) => !(number in says) && !isOnScreen(number, parameters));
        expect([scene.id, language, unknown]).toEqual([scene.id, language, []]);
        const unsaid = Object.keys(says).filter((number) => !said.includes(number));
        expect([scene.id, language, unsaid]).toEqual([scene.id, language, []]);
      }
    }
  });

  it('do not give the outcome away before the veil is lifted', async () => {
    const pack = await scenesOf(lab);
    for (const scene of pack.scenes) {
      const { hidden, says } = claims[scene.id]?.(scenarioIn(pack, scene)) ?? { hidden: [], says: {} };
      expect(hidden.length, scene.id).toBeGreaterThan(0);
      expect(Object.keys(says), scene.id).toEqual(expect.arrayContaining([...hidden]));
      for (const language of languages) {
        const open = numbersIn(openWords(scene, language));
        expect([scene.id, hidden.filter((number) => open.includes(number))]).toEqual([scene.id, []]);
      }
    }
  });
});
