import { describe, expect, it } from 'vitest';
import { NumberDraft, refusedIn } from '../../src/controls/number-draft.svelte.ts';
import { numberReader, numberWriter } from '../../src/controls/number-input.ts';
import { en } from '../../src/locales/en/index.ts';
import { Format } from '../../src/locales/format.ts';
import { firstScenario } from '../../src/scenario/first-scenario.ts';
import { ScenarioState } from '../../src/state/scenario-state.svelte.ts';

const format = new Format('en');

/** A box from 0 to 10 that shows 5, what it was changed to, and a change of its limits. */
function box() {
  let most = $state(10);
  let value = $state(5);
  const draft = new NumberDraft<never>(() => ({
    label: 'x',
    value,
    read: numberReader({ min: 0, max: most }, en, format),
    write: numberWriter(false, format),
    onchange: (next) => (value = Number(next)),
  }));
  return { draft, limit: (next: number) => (most = next), turn: (next: number) => (value = next), shown: () => value };
}

function refused(text: string) {
  const made = box();
  made.draft.type(text);
  made.draft.commit();
  return made;
}

describe('a box in which a number is typed', () => {
  it('takes it, or keeps the text and says why not', () => {
    const { draft, shown } = box();
    draft.type('７');
    expect([draft.text, draft.echo, shown()]).toEqual(['７', '= 7', 5]);
    draft.commit();
    expect([draft.text, draft.message, shown()]).toEqual(['7', '', 7]);
    draft.type('12');
    draft.commit();
    expect([draft.text, draft.message, shown()]).toEqual(['12', 'x: Write a number from 0 to 10.', 7]);
    draft.restore();
    expect([draft.text, draft.message]).toEqual(['7', '']);
  });

  it('takes a refused text that other limits have made right, and says the limits that there are now', () => {
    const { draft, limit, shown } = refused('12');
    limit(11);
    draft.judgeAgain(false, 'judge');
    expect([draft.message, shown()]).toEqual(['x: Write a number from 0 to 11.', 5]);
    limit(20);
    draft.judgeAgain(false, 'judge');
    expect([draft.text, draft.message, shown()]).toEqual(['12', '', 12]);
  });

  it('waits as long as a hand holds something, and takes nothing where everything is taken back', () => {
    const { draft, limit, shown } = refused('12');
    limit(20);
    draft.judgeAgain(false, 'wait');
    expect([draft.text, shown()]).toEqual(['12', 5]);
    draft.judgeAgain(false, 'drop');
    expect([draft.text, shown()]).toEqual(['5', 5]);
  });

  it('gives way to a value from elsewhere, but not while it is typed in', () => {
    const { draft, limit, turn, shown } = refused('12');
    limit(20);
    turn(6);
    draft.judgeAgain(true, 'judge');
    expect([draft.text, shown()]).toEqual(['6', 6]);
    draft.type('8');
    turn(9);
    draft.judgeAgain(true, 'judge');
    expect([draft.text, shown()]).toEqual(['8', 9]);
  });
});

it('of the boxes of a scenario: drops as it was opened, waits in a gesture, judges otherwise', () => {
  const state = new ScenarioState<object>(firstScenario(), { isLocked: () => false });
  expect(refusedIn(state)).toBe('drop');
  state.change({ ...state.params, horizon: 40 });
  expect(refusedIn(state)).toBe('judge');
  state.steps.hold();
  expect(refusedIn(state)).toBe('wait');
  state.steps.release();
  state.reset();
  expect(refusedIn(state)).toBe('drop');
});
