import { beforeEach, describe, expect, it } from 'vitest';
import { LessonsView } from '../../../src/labs/lessons/lessons-view.svelte.ts';
import { withEdit, withMoved, withoutScene } from '../../../src/state/lesson-own.ts';
import type { Workbench } from '../../../src/state/workbench.svelte.ts';
import { started } from '../../state/environment.ts';

let workbench: Workbench;
let view: LessonsView;
beforeEach(async () => {
  workbench = await started();
  await workbench.settings.learn('lessons');
  view = new LessonsView(() => workbench);
});

const own = () => view.kept[0]?.id ?? '';

describe('the lessons', () => {
  it('are those that come along with scenes, and start at any of them', async () => {
    const bundled = await view.bundled;
    expect(bundled.map(({ id }) => id)).toEqual(expect.arrayContaining(['lesson-life-curve', 'lesson-simulation']));
    expect(bundled.filter(({ scenes }) => scenes.length === 0)).toEqual([]);
    const [first] = bundled.filter(({ id }) => id === 'lesson-life-curve');
    if (first === undefined) throw new Error('it is not there');
    await view.start(first, 'five-points');
    expect([workbench.classroom.lesson?.scene.id, workbench.lab]).toEqual(['five-points', 'retention']);
  });

  it('keep every one of several changes made at once', async () => {
    await view.capture();
    const id = own();
    await Promise.all([
      view.change(id, (lesson) => withEdit(lesson, 's1', { question: 'Why?' })),
      view.change(id, (lesson) => withEdit(lesson, 's1', { veil: true })),
      view.change(id, (lesson) => ({ ...lesson, title: 'Monday' })),
    ]);
    expect(view.kept[0]).toMatchObject({ title: 'Monday', scenes: [{ question: 'Why?', veil: true }] });
  });

  it('are gone with their last scene, and closed', async () => {
    await view.capture();
    await view.change(own(), (lesson) => withoutScene(lesson, 's1'));
    expect(view.kept).toEqual([]);
    expect(workbench.classroom.lesson).toBeNull();
  });

  it('come from a file, unless it is none', async () => {
    await view.capture();
    const { text } = workbench.kept.packs[0] ?? { text: '' };
    await view.remove(own());
    await view.openFile('{}');
    expect([view.refused, view.kept.length]).toEqual([true, 0]);
    await view.openFile(text);
    expect([view.refused, view.kept.length]).toEqual([false, 1]);
  });

  it('are changed in the one that is shown, too, which stays at its scene', async () => {
    await view.capture();
    await view.capture();
    const { lesson } = workbench.classroom;
    await view.change(own(), (document) => withMoved(withEdit(document, 's2', { title: 'Now this' }), 's2', -1));
    expect(workbench.classroom.lesson).toBe(lesson);
    expect([lesson?.place, lesson?.scene.title]).toEqual([0, 'Now this']);
    await view.change(own(), (document) => withoutScene(document, 's2'));
    expect([lesson?.place, lesson?.scene.id]).toEqual([0, 's1']);
  });

  it('say where a change was not kept, and take the next one', async () => {
    await view.capture();
    expect(await view.change(own(), (lesson) => withEdit(lesson, 's1', { title: 'a {brace' }))).toBe(false);
    expect(workbench.messages.map(({ kind }) => kind)).toContain('pack-refused');
    await expect(
      view.change(own(), () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await view.change(own(), (lesson) => withEdit(lesson, 's1', { title: 'Why' }))).toBe(true);
    expect(view.kept[0]?.scenes[0]?.title).toBe('Why');
  });

  it('that somebody changed and left under the program’s id are kept and started beside the program’s own', async () => {
    const [bundled] = (await view.bundled).filter(({ id }) => id === 'lesson-life-curve');
    const title = { en: 'Mine', 'zh-CN': '我的' };
    await view.openFile(JSON.stringify({ ...bundled?.document, title }));
    const [mine] = view.kept;
    if (bundled === undefined || mine === undefined) throw new Error('they are not there');
    expect(workbench.messages).toContainEqual({ kind: 'pack-renamed', title, id: 'lesson-life-curve-2' });
    await view.start(mine, 'five-points');
    expect(workbench.classroom.lesson?.pack.title).toEqual(title);
    await view.start(bundled, 'five-points');
    expect(workbench.classroom.lesson?.pack).toBe(bundled);
  });

  it('name the lab whose screen would be captured', async () => {
    expect(view.lastLab).toBe('Life curve');
    await workbench.open({ kind: 'scenario', id: 'magazine-renewals' });
    await workbench.showLab('lessons');
    expect(view.lastLab).toBe('Retention');
  });
});
