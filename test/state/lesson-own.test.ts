import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/exercise/read-pack.ts';
import type { JsonObject } from '../../src/scenario/json.ts';
import {
  captureScene,
  forClass,
  isOwn,
  newLesson,
  withoutScenarioNotes,
  replaceScene,
  withEdit,
  withMoved,
  withoutScene,
  withScene,
} from '../../src/state/lesson-own.ts';
import { scenarioOf } from '../scenario/scenario-results.ts';
import { started } from './environment.ts';

const now = '2024-06-01T00:00:00.000Z';

function three(): JsonObject {
  let lesson = newLesson('Mine', 'en', now);
  for (const id of ['course-case-1', 'magazine-renewals', 'course-case-3'])
    ({ lesson } = withScene(lesson, scenarioOf(id), { title: id, caption: 'c' }));
  return lesson;
}
const scenesOf = (lesson: JsonObject) => (lesson.scenes as readonly JsonObject[]).map(({ title }) => title);

describe('a lesson of one’s own', () => {
  it('is a pack that can be read, with the scenarios as they were', () => {
    const read = readPack(three());
    expect(read.ok && read.value.scenes.map(({ title }) => title)).toEqual(['course-case-1', 'magazine-renewals', 'course-case-3']);
    expect(read.ok && read.value.scenarios.s2?.params).toEqual(scenarioOf('magazine-renewals').params);
    expect(read.ok && isOwn(read.value)).toBe(true);
  });

  it('puts scenes in another order, and not beyond the ends', () => {
    expect(scenesOf(withMoved(three(), 's3', -1))).toEqual(['course-case-1', 'course-case-3', 'magazine-renewals']);
    expect(scenesOf(withMoved(three(), 's1', 1))).toEqual(['magazine-renewals', 'course-case-1', 'course-case-3']);
    expect(scenesOf(withMoved(three(), 's1', -1))).toEqual(scenesOf(three()));
    expect(scenesOf(withMoved(three(), 's3', 1))).toEqual(scenesOf(three()));
  });

  it('loses a scene together with its scenario, and never gives its id away again', () => {
    const less = withoutScene(three(), 's2');
    expect(Object.keys(less.scenarios as JsonObject)).toEqual(['s1', 's3']);
    expect(withScene(less, scenarioOf('course-case-1'), {}).id).toBe('s4');
  });

  it('is given to a class without what is for the trainer, and takes the place of no lesson of one’s own', () => {
    const given = forClass({ ...withEdit(three(), 's1', { notes: 'Ask.', question: 'Why?' }), teacher: 'Bring chalk.' });
    const read = readPack(given);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.scenes[0]).toEqual({ id: 's1', scenario: 's1', title: 'course-case-1', caption: 'c', question: 'Why?' });
    expect(read.value.teacher).toBeNull();
    expect(isOwn(read.value)).toBe(false);
    expect(forClass(given).id).toBe(given.id);
  });

  it('is without the notes of its scenarios for a code, and shows the same numbers', () => {
    const [whole, lean] = [readPack(three()), readPack(withoutScenarioNotes(three()))];
    if (!whole.ok || !lean.ok) throw new Error('a lesson that cannot be read');
    expect(whole.value.scenarios.s1?.note).not.toBeNull();
    expect(lean.value.scenarios.s1).toEqual({ ...whole.value.scenarios.s1, note: null });
  });

  it('takes words, minutes and the veil, and drops those that are emptied', () => {
    const edited = withEdit(three(), 's1', { notes: 'Ask.', veil: true, minutes: 5 });
    expect((edited.scenes as readonly JsonObject[])[0]).toMatchObject({ notes: 'Ask.', veil: true, minutes: 5 });
    const emptied = withEdit(edited, 's1', { notes: '', veil: false, minutes: 0 });
    expect(emptied).toEqual(three());
  });
});

describe('what is on the screen', () => {
  it('is added as a scene to a new lesson, then to the same, and is open there', async () => {
    const workbench = await started();
    expect(await captureScene(workbench)).toBe(true);
    await workbench.open({ kind: 'scenario', id: 'magazine-renewals' });
    await captureScene(workbench);
    const { lesson } = workbench.classroom;
    expect(workbench.kept.packs).toHaveLength(1);
    expect([lesson?.place, lesson?.pack.scenes.length]).toEqual([1, 2]);
    expect(lesson?.scene.title).toBe('Magazine subscribers: lost for good (Dwyer)');
    expect(workbench.lab).toBe('retention');
  });

  it('goes on in the lesson that is shown, which keeps its clock and whoever looks at it', async () => {
    const workbench = await started();
    await captureScene(workbench);
    const { lesson } = workbench.classroom;
    workbench.lifeCurve.change({ ...workbench.lifeCurve.params, discountRate: 0.03 });
    await captureScene(workbench);
    await replaceScene(workbench);
    expect(workbench.classroom.lesson).toBe(lesson);
    expect([lesson?.place, lesson?.scene.id, lesson?.pack.scenes.length]).toEqual([1, 's2', 2]);
    expect(workbench.lifeCurve.params.discountRate).toBe(0.03);
  });

  it('begins another lesson where the last one kept cannot be read', async () => {
    const workbench = await started();
    await workbench.kept.keepPack('own.1', '{"kind":');
    expect(await captureScene(workbench)).toBe(true);
    expect(workbench.classroom.lesson?.pack.scenes).toHaveLength(1);
  });

  it('takes the place of what a scene showed', async () => {
    const workbench = await started();
    await captureScene(workbench);
    workbench.lifeCurve.change({ ...workbench.lifeCurve.params, discountRate: 0.03 });
    await replaceScene(workbench);
    expect(workbench.classroom.lesson?.pack.scenarios.s1?.params.discountRate).toBe(0.03);
    expect(workbench.kept.packs[0]?.text).toContain('0.03');
  });

  it('is not kept where it could not be read again', async () => {
    const workbench = await started();
    await captureScene(workbench);
    const before = workbench.kept.packs[0]?.text;
    workbench.lifeCurve.restart({ ...workbench.lifeCurve.scenario, title: 'a {brace' });
    expect(await captureScene(workbench)).toBe(false);
    expect(workbench.kept.packs[0]?.text).toBe(before);
    expect(workbench.messages.map(({ kind }) => kind)).toContain('pack-refused');
  });
});
