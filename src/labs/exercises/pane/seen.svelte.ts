import type { Scenario } from '../../../scenario/scenario.ts';
import type { Workbench } from '../../../state/workbench.svelte.ts';

/** Milliseconds of rest before what is on the screen is looked at, so that dragging stays smooth. */
const rest = 120;

/** The scenario on the screen, a moment after it came to rest. Made while a component is set up. */
export class Seen {
  #scenario = $state.raw() as Scenario;

  constructor(workbench: () => Workbench) {
    this.#scenario = workbench().shown.scenario;
    $effect(() => {
      const { scenario } = workbench().shown;
      const timer = setTimeout(() => (this.#scenario = scenario), rest);
      return () => clearTimeout(timer);
    });
  }

  get scenario(): Scenario {
    return this.#scenario;
  }
}
