import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../src/exercise/pack.ts';
import { readPack } from '../../src/exercise/read-pack.ts';
import { Lesson } from '../../src/state/lesson.svelte.ts';
import type { Workbench } from '../../src/state/workbench.svelte.ts';
import { started } from './environment.ts';

const pack = packOf({
  scenarios: { one: 'course-case-1', two: 'course-case-2', many: 'pattern-early-exit' },
  scenes: [
    { id: 'a', scenario: 'one', title: 'A', caption: 'a', minutes: 4 },
    { id: 'b', scenario: 'one', set: { discountRate: 0.05 }, veil: true, lock: ['discountRate'], title: 'B', caption: 'b', minutes: 6 },
    { id: 'c', title: 'C', caption: 'c' },
    { id: 'd', scenario: 'many', title: 'D', caption: 'd' },
    { id: 'e', scenario: 'two', title: 'E', caption: 'e' },
  ],
});

function packOf(rest: object): Pack {
  const read = readPack({ kind: 'lifecurve-pack', version: 1, id: 'test.lesson', revision: '1', langs: ['en'], title: 'T', ...rest });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Frames of a tenth of a second, that write down what is on the screen in each. */
function watched(workbench: Workbench, still = false) {
  let time = 0;
  const rates: number[] = [];
  const next = () => {
    time += 100;
    rates.push(Number(workbench.shown.scenario.params.discountRate));
    return Promise.resolve();
  };
  return { rates, frames: { now: () => time, next, still: () => still } };
}

let workbench: Workbench;
beforeEach(async () => {
  workbench = await started();
});

const open = (at: string | null, still = false) => Lesson.open(workbench, pack, at, watched(workbench, still).frames);

describe('a lesson', () => {
  it('opens at the first scene, or at the one that is asked for', async () => {
    expect((await open(null)).scene.id).toBe('a');
    const lesson = await open('e');
    expect([lesson.place, lesson.scene.id, lesson.following]).toEqual([4, 'e', null]);
    expect(workbench.shown.scenario.params.now).toBe(14);
    expect((await open('nowhere')).scene.id).toBe('a');
  });

  it('shows the lab of each scene, and stays in the last one where a scene has no scenario', async () => {
    const lesson = await open('d');
    expect(workbench.lab).toBe('relationship');
    await workbench.showLab('lessons');
    await lesson.show(2);
    expect(workbench.lab).toBe('relationship');
    await lesson.show(4);
    expect(workbench.lab).toBe('life-curve');
  });

  it('moves the numbers between two scenes of a model without a step of undo', async () => {
    const { rates, frames } = watched(workbench);
    const lesson = await Lesson.open(workbench, pack, 'a', frames);
    rates.length = 0;
    await lesson.show(1);
    expect(rates).toHaveLength(6);
    expect(rates[0]).toBe(0.0125);
    expect(rates.every((rate, k) => k === 0 || (rate > rates[k - 1]! && rate < 0.05))).toBe(true);
    expect(workbench.shown.scenario.params.discountRate).toBe(0.05);
    expect(workbench.shown.steps.canUndo).toBe(false);
    expect(workbench.shown.changed).toBe(false);
  });

  it('shows a scene at once where nothing is to move', async () => {
    const { rates, frames } = watched(workbench, true);
    const lesson = await Lesson.open(workbench, pack, 'a', frames);
    await lesson.show(1);
    expect(rates).toEqual([]);
    expect(workbench.shown.scenario.params.discountRate).toBe(0.05);
  });

  it('leaves a scene that is on its way for the one asked for last', async () => {
    const lesson = await open('a');
    await Promise.all([lesson.show(1), lesson.show(4)]);
    expect(lesson.scene.id).toBe('e');
    expect(workbench.shown.scenario.params.now).toBe(14);
  });

  it('leaves another lab alone that somebody went to in the meantime', async () => {
    const lesson = await open('a');
    const present = workbench.present.bind(workbench);
    workbench.present = async (scenario) => {
      await present(scenario);
      await workbench.showLab('retention');
    };
    await lesson.show(1);
    expect(workbench.shown.scenario.model).toBe('retention');
    expect(workbench.lifeCurve.params.discountRate).toBe(0.05);
  });

  it('lifts the veil with the first step and goes on with the next', async () => {
    const lesson = await open('a');
    await lesson.next();
    expect([lesson.scene.id, lesson.veiled]).toEqual(['b', true]);
    await lesson.next();
    expect([lesson.scene.id, lesson.veiled]).toEqual(['b', false]);
    await lesson.next();
    expect(lesson.scene.id).toBe('c');
    await lesson.back();
    expect([lesson.scene.id, lesson.veiled]).toEqual(['b', true]);
  });

  it('covers the outcome before the numbers move', async () => {
    const lesson = await open('a');
    const showing = lesson.show(1);
    expect(workbench.settings.capabilities.veiled).toBe(true);
    await showing;
  });

  it('covers and uncovers any scene, and keeps its locks', async () => {
    const lesson = await open('b');
    lesson.toggleVeil();
    expect(lesson.veiled).toBe(false);
    lesson.toggleVeil();
    expect(lesson.veiled).toBe(true);
    expect(workbench.settings.capabilities.isLocked('discountRate')).toBe(true);
  });

  it('stays where it is before the first and after the last scene', async () => {
    const lesson = await open('a');
    await lesson.back();
    expect(lesson.place).toBe(0);
    await lesson.show(4);
    await lesson.next();
    expect(lesson.place).toBe(4);
  });

  it('gives everything free when it is left', async () => {
    const lesson = await open('b');
    lesson.leave();
    const { capabilities } = workbench.settings;
    expect([capabilities.veiled, capabilities.isLocked('discountRate')]).toEqual([false, false]);
  });

  it('plans the minutes up to the end of the scene', async () => {
    const lesson = await open('b');
    expect(lesson.plannedMinutes).toBe(10);
  });

  it('says its texts with the numbers of the class', async () => {
    const drawn = packOf({
      scenarios: { one: 'course-case-1' },
      randomize: { variants: [7], vars: { d: { choose: [0.02] } } },
      scenes: [{ id: 'a', scenario: 'one', set: { discountRate: '=d' }, title: 'At {d|percent}', caption: 'a' }],
    });
    const lesson = await Lesson.open(workbench, drawn, null, watched(workbench).frames);
    expect(lesson.say(lesson.scene.title)).toBe('At 2.0%');
    expect(workbench.shown.scenario.params.discountRate).toBe(0.02);
  });
});
