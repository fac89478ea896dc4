import type { Pack } from '../exercise/pack.ts';
import { canonicalScenario } from '../scenario/canonical.ts';
import { isJsonObject, type Json, type JsonObject } from '../scenario/json.ts';
import type { Language } from '../scenario/language.ts';
import { inLanguage } from '../scenario/text.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Workbench } from './workbench.svelte.ts';

const prefix = 'own.';

/** Whether a pack's scenes were captured here, so that more can be added and their words changed. */
export const isOwn = ({ id }: { readonly id: string }): boolean => id.startsWith(prefix);

/** The words of a scene, and whether its outcome is covered at first. */
export type SceneEdit = Readonly<Partial<Record<'title' | 'caption' | 'question' | 'notes', string>>> & {
  readonly minutes?: number;
  readonly veil?: boolean;
};

/**
 * The document of a lesson without scenes, written in one language.
 * @param now ISO 8601
 */
export const newLesson = (title: string, language: Language, now: string): JsonObject => ({
  ...{ kind: 'lifecurve-pack', version: 1, id: `${prefix}${now.replace(/\D/g, '')}`, revision: revisionAt(now), langs: [language], title },
  ...{ scenarios: {}, scenes: [] },
});

const revisionAt = (now: string): string => now.replaceAll(':', '-');

/** With a scene more at the end, and its id. */
export function withScene(lesson: JsonObject, scenario: Scenario, edit: SceneEdit): { readonly lesson: JsonObject; readonly id: string } {
  const taken = Object.keys(objectOf(lesson.scenarios)).map((id) => Number(id.replace(/^s/, '')) || 0);
  const id = `s${Math.max(0, ...taken) + 1}`;
  const scenes = [...scenesOf(lesson), edited({ id, scenario: id, title: '', caption: '' }, edit)];
  return { lesson: withScenario({ ...lesson, scenes }, id, scenario), id };
}

/** With something else shown in a scene. */
export const withScenario = (lesson: JsonObject, id: string, scenario: Scenario): JsonObject => ({
  ...lesson,
  scenarios: { ...objectOf(lesson.scenarios), [id]: canonicalScenario(scenario) },
});

/** With other words in a scene; an empty word goes, where a scene can do without. */
export const withEdit = (lesson: JsonObject, id: string, edit: SceneEdit): JsonObject => ({
  ...lesson,
  scenes: scenesOf(lesson).map((scene) => (scene.id === id ? edited(scene, edit) : scene)),
});

export function withoutScene(lesson: JsonObject, id: string): JsonObject {
  const { [id]: _gone, ...scenarios } = objectOf(lesson.scenarios);
  return { ...lesson, scenarios, scenes: scenesOf(lesson).filter((scene) => scene.id !== id) };
}

/** With a scene one place earlier (−1) or later (1). */
export function withMoved(lesson: JsonObject, id: string, by: -1 | 1): JsonObject {
  const scenes = [...scenesOf(lesson)];
  const place = scenes.findIndex((scene) => scene.id === id);
  const [scene] = scenes.splice(place, 1);
  if (scene !== undefined) scenes.splice(Math.max(0, place + by), 0, scene);
  return { ...lesson, scenes };
}

const forClassPrefix = 'class.';

/** A lesson for those who sit in it: without what is for the trainer only, and under another id, so that it takes the place of nobody's own. */
export function forClass({ teacher: _teacher, ...lesson }: JsonObject): JsonObject {
  const id = typeof lesson.id === 'string' ? lesson.id : '';
  const scenes = scenesOf(lesson).map(({ notes: _notes, ...scene }) => scene);
  return { ...lesson, id: id.startsWith(forClassPrefix) ? id : `${forClassPrefix}${id}`, scenes };
}

/** Without what is written about the set-ups of its scenes, for a code that would be too fine. */
export const withoutScenarioNotes = (pack: JsonObject): JsonObject => ({
  ...pack,
  scenarios: Object.fromEntries(Object.entries(objectOf(pack.scenarios)).map(([id, scenario]) => [id, withoutNote(scenario)])),
});

function withoutNote(scenario: Json): Json {
  if (!isJsonObject(scenario)) return scenario;
  const { note: _note, ...rest } = scenario;
  return rest;
}

function edited(scene: JsonObject, edit: SceneEdit): JsonObject {
  const all = { ...scene, ...edit } as JsonObject;
  const optional: readonly string[] = ['question', 'notes', 'minutes', 'veil'];
  return Object.fromEntries(Object.entries(all).filter(([key, value]) => !(optional.includes(key) && isNothing(value))));
}

const isNothing = (value: Json): boolean => value === '' || value === false || value === 0;
const objectOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});
const scenesOf = ({ scenes }: JsonObject): readonly JsonObject[] => (Array.isArray(scenes) ? (scenes as readonly JsonObject[]) : []);

/**
 * Keeps a lesson's document under a new revision; says so where it could not be read again, and keeps the one before.
 * @returns the lesson as it is kept, and goes on where it is shown; null where it is not
 */
export async function keepLesson(workbench: Workbench, lesson: JsonObject): Promise<Pack | null> {
  const { readPack } = await import('../exercise/read-pack.ts');
  const read = readPack({ ...lesson, revision: revisionAt(workbench.now) });
  if (!read.ok) {
    workbench.tell({ kind: 'pack-refused', faults: read.error });
    return null;
  }
  const { id, document } = read.value;
  if (!(await workbench.kept.keepPack(id, JSON.stringify(document)))) return null;
  const shown = workbench.classroom.lesson;
  if (shown?.pack.id === id) shown.revise(read.value);
  return read.value;
}

/**
 * Adds what is on the screen as a scene to the lesson of one's own that is open, or was kept last, or to a new one; it is then open there.
 * @returns whether it was kept
 */
export async function captureScene(workbench: Workbench): Promise<boolean> {
  const { classroom, settings, shown } = workbench;
  await settings.learn('lessons');
  const lesson =
    (await lessonInHand(classroom.lesson?.pack, workbench)) ??
    newLesson(settings.labTexts('lessons').ownTitle, settings.language, workbench.now);
  const said = workbench.sheets.sheet;
  const title = inLanguage(shown.scenario.title ?? said?.question ?? settings.labTexts('lessons').untitled, settings.language);
  const added = withScene(lesson, shown.scenario, { title, caption: said?.subtitle ?? title });
  const pack = await keepLesson(workbench, added.lesson);
  if (pack !== null) await showScene(workbench, pack, added.id);
  return pack !== null;
}

/** A lesson that is shown goes on: its strip, its clock and its notes stay. */
async function showScene({ classroom }: Workbench, { id, scenes }: Pack, scene: string): Promise<void> {
  if (classroom.lesson?.pack.id === id) await classroom.lesson.show(scenes.findIndex((one) => one.id === scene));
  else await classroom.open({ kind: 'pack', pack: id, at: scene, seed: null });
}

/** Puts what is on the screen in the place of what the scene on the screen shows. */
export async function replaceScene(workbench: Workbench): Promise<boolean> {
  const { classroom, shown } = workbench;
  if (classroom.lesson === null) return false;
  const { scene, pack } = classroom.lesson;
  const kept = await keepLesson(workbench, withScenario(pack.document, scene.scenario ?? scene.id, shown.scenario));
  if (kept !== null) await showScene(workbench, kept, scene.id);
  return kept !== null;
}

async function lessonInHand(open: Pack | undefined, { kept }: Workbench): Promise<JsonObject | null> {
  if (open !== undefined && isOwn(open)) return open.document;
  const last = kept.packs.find(isOwn);
  const { readPack } = await import('../exercise/read-pack.ts');
  // A file of somebody else's work may have brought anything into the store.
  const read = readPack(last?.text ?? '');
  return read.ok ? read.value.document : null;
}
