import type { ScenarioState } from '../state/scenario-state.svelte.ts';

/** The scenario that a number box is about. */
export type Boxed = Pick<ScenarioState, 'steps' | 'scenario' | 'start'>;

/**
 * Whether a text that a box refused is taken by now (true), or gives way to the value (false): where that is another one, and where
 * everything is as it was opened. Undefined: it stands on, because it is not right yet, or a hand holds something.
 */
export const afterRefusal = (isOther: boolean, isRight: boolean, boxed: Boxed | undefined): boolean | undefined =>
  isOther || (boxed && boxed.scenario.params === boxed.start.params) ? false : (isRight && !boxed?.steps.holding) || undefined;
