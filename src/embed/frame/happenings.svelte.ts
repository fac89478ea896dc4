import { untrack } from 'svelte';
import type { Exercise, ProgressChange } from '../../state/exercise.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { statementsOf, terminated } from '../lms/xapi.ts';
import { Errors } from './errors.ts';
import type { Tell } from './messages.ts';
import { publicResults, scalars } from './results.ts';
import { publicDocument } from './state-message.ts';

/** ms of rest before the state is told. */
const rest = 300;

/** Tells the page around what happens in the workbench. */
export class Happenings {
  readonly #workbench: Workbench;
  readonly #tell: Tell;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #toldParams = '';
  #toldState = '';
  #toldResults = new Map<string, number | string | null>();
  #withResults = false;
  readonly #end: () => void;

  constructor(workbench: Workbench, tell: Tell) {
    this.#workbench = workbench;
    this.#tell = tell;
    const errors = new Errors(workbench.settings, tell);
    this.#end = $effect.root(() => {
      $effect(() => this.#scenarioChanged());
      $effect(() => {
        const { canUndo, canRedo } = workbench.shown.steps;
        tell('canUndo', { undo: canUndo, redo: canRedo });
      });
      $effect(() => this.#listenTo(workbench.classroom.exercise));
      $effect(() => {
        const { messages } = workbench;
        untrack(() => void errors.hear(messages));
      });
    });
  }

  /** From now on every result that changes is told. */
  wantResults(): void {
    this.#withResults = true;
    this.#tellResults();
  }

  #scenarioChanged(): void {
    const { model, params } = this.#workbench.shown.scenario;
    const shown = JSON.stringify([model, params]);
    if (shown !== this.#toldParams) {
      this.#toldParams = shown;
      this.#tell('params', { model, params: JSON.parse(JSON.stringify(params)) as never });
    }
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tellState(), rest);
  }

  async #tellState(): Promise<void> {
    this.#timer = null;
    const { scenario, changed, start } = this.#workbench.shown;
    const state = await publicDocument(scenario);
    const text = JSON.stringify(state);
    if (text === this.#toldState) return;
    this.#toldState = text;
    this.#tell('change', { state, reason: scenario === start ? 'opened' : 'change', dirty: changed });
    this.#tellResults();
  }

  #tellResults(): void {
    const { shown } = this.#workbench;
    // A population takes longer than a page may stand still; it is computed when it is asked for.
    if (!this.#withResults || shown.scenario.model === 'relationship') return;
    for (const [id, value] of scalars(publicResults(shown.scenarioWithRows) ?? {})) {
      if (this.#toldResults.has(id) && this.#toldResults.get(id) === value) continue;
      this.#toldResults.set(id, value);
      this.#tell('result', { id, value });
    }
  }

  #listenTo(exercise: Exercise | null): (() => void) | undefined {
    if (exercise === null) return undefined;
    const unsubscribe = exercise.subscribe((change) => this.#progressed(exercise, change));
    untrack(() => this.#progressed(exercise, { reason: 'opened', item: null, attempt: null }));
    return () => {
      unsubscribe();
      this.#tell('xapi', { statement: terminated(exercise, this.#workbench.now) });
    };
  }

  #progressed(exercise: Exercise, change: ProgressChange): void {
    const { attempt, item } = change;
    if (attempt !== null && item !== null) {
      const { raw, value, verdict, credit } = attempt;
      const judged = { valid: verdict !== 'unread', correct: verdict === 'unread' ? null : verdict === 'correct', score: credit };
      this.#tell('answer', { itemId: item, raw, value, ...judged, attempt: exercise.progress.items[item]?.attempts.length ?? 0 });
    }
    const { raw, max, scaled, passed, complete } = exercise.score;
    this.#tell('score', { raw, min: 0, max, scaled, passed, complete });
    for (const statement of statementsOf(change, exercise, this.#workbench.now)) this.#tell('xapi', { statement });
  }

  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#end();
  }
}
