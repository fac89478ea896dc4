import { describe, expect, it } from 'vitest';
import { afterRefusal } from '../../src/controls/refused-text.ts';
import { firstScenario } from '../../src/scenario/first-scenario.ts';
import { ScenarioState } from '../../src/state/scenario-state.svelte.ts';

describe('a text that a number box refused', () => {
  it('is taken once it is right, and gives way to another value', () => {
    expect(afterRefusal(false, true, undefined)).toBe(true);
    expect(afterRefusal(false, false, undefined)).toBeUndefined();
    expect(afterRefusal(true, true, undefined)).toBe(false);
  });

  it('waits while a hand holds something of the scenario, and goes where that is as it was opened', () => {
    const state = new ScenarioState<object>(firstScenario(), { isLocked: () => false });
    const after = (isOther = false) => [true, false].map((isRight) => afterRefusal(isOther, isRight, state));
    expect(after()).toEqual([false, false]);
    state.change({ ...state.params, horizon: 40 });
    expect(after()).toEqual([true, undefined]);
    state.steps.hold();
    expect(after()).toEqual([undefined, undefined]);
    expect(after(true)).toEqual([false, false]);
    state.steps.release();
    state.reset();
    expect(after()).toEqual([false, false]);
  });
});
