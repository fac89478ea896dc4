import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Undo } from '../../src/state/undo.svelte.ts';

let steps: Undo<number>;
beforeEach(() => {
  steps = new Undo(0);
});

describe('undo', () => {
  it('brings back each value that was shown, and redo what was undone', () => {
    steps.show(1);
    steps.show(2);
    steps.undo();
    expect([steps.present, steps.canUndo, steps.canRedo]).toEqual([1, true, true]);
    steps.undo();
    expect([steps.present, steps.canUndo, steps.canRedo]).toEqual([0, false, true]);
    steps.redo();
    steps.redo();
    expect([steps.present, steps.canUndo, steps.canRedo]).toEqual([2, true, false]);
  });

  it('at either end changes nothing', () => {
    steps.undo();
    steps.redo();
    expect(steps.present).toBe(0);
  });

  it('takes a whole drag as one step', () => {
    steps.hold();
    for (const value of [1, 2, 3]) steps.show(value);
    expect([steps.holding, steps.present]).toEqual([true, 3]);
    steps.release();
    steps.undo();
    expect([steps.holding, steps.present, steps.canUndo]).toEqual([false, 0, false]);
  });

  it('knows no step where a drag changed nothing, or came back', () => {
    steps.hold();
    steps.release();
    steps.hold();
    steps.show(5);
    steps.show(0);
    steps.release();
    steps.release();
    expect(steps.canUndo).toBe(false);
  });

  it('keeps one gesture where it is begun twice', () => {
    steps.hold();
    steps.show(1);
    steps.hold();
    steps.show(2);
    steps.release();
    steps.undo();
    expect(steps.present).toBe(0);
  });

  it('in the middle of a drag ends it and goes back to where it began', () => {
    steps.hold();
    steps.show(1);
    steps.undo();
    expect([steps.present, steps.holding, steps.canRedo]).toEqual([0, false, true]);
    steps.release();
    steps.redo();
    expect(steps.present).toBe(1);
  });

  it('forgets what was undone as soon as something else is shown', () => {
    steps.show(1);
    steps.undo();
    steps.show(2);
    expect(steps.canRedo).toBe(false);
  });

  it('does not count what the person did not do', () => {
    steps.amend(1);
    expect([steps.present, steps.canUndo]).toEqual([1, false]);
  });

  it('starts anew, in the middle of a drag too', () => {
    steps.show(1);
    steps.hold();
    steps.show(2);
    steps.restart(9);
    steps.release();
    expect([steps.present, steps.canUndo, steps.canRedo]).toEqual([9, false, false]);
  });

  it('remembers two hundred steps', () => {
    for (let value = 1; value <= 250; value++) steps.show(value);
    while (steps.canUndo) steps.undo();
    expect(steps.present).toBe(50);
  });

  it('agrees with a list of values and a place in it, whatever is done', () => {
    const action = fc.oneof(fc.constant('undo' as const), fc.constant('redo' as const), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const tested = new Undo(0);
        let values = [0];
        let place = 0;
        for (const one of actions) {
          if (one === 'undo') tested.undo();
          else if (one === 'redo') tested.redo();
          else tested.show(one);
          if (one === 'undo') place = Math.max(0, place - 1);
          else if (one === 'redo') place = Math.min(values.length - 1, place + 1);
          else place = (values = [...values.slice(0, place + 1), one]).length - 1;
          expect([tested.present, tested.canUndo, tested.canRedo]).toEqual([values[place], place > 0, place < values.length - 1]);
        }
      }),
      { seed: 81 },
    );
  });
});
