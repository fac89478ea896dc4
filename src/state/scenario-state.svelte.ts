import { checkInput, type Specification } from '../model/definition.ts';
import type { Fault } from '../model/fault.ts';
import type { Params } from '../model/parameters.ts';
import { specificationOf } from '../model/specifications.ts';
import { isJsonObject, type Json, type JsonObject } from '../scenario/json.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Undo } from './undo.svelte.ts';

/** Says which parameters stay as they are. */
export interface Locks {
  readonly isLocked: (parameter: string) => boolean;
}

/** A scenario that a lab edits: its numbers with their past and future, what it was opened as, and the pinned ones. */
export class ScenarioState<P extends object = Params> {
  readonly #steps: Undo<Scenario>;
  readonly #locks: Locks;
  #start = $state.raw() as Scenario;

  /** Checked, with defaults filled in. */
  readonly params: P = $derived.by(() => this.scenario.params as P);
  /** The pinned parameters, that the current ones are compared with; null where there are none, or none that can be used. */
  readonly pin: P | null = $derived.by(() => this.#pinned());
  /** Some number is not as the scenario was opened. */
  readonly changed: boolean = $derived.by(() => !sameNumbers(this.scenario, this.#start));

  constructor(start: Scenario, locks: Locks) {
    this.#locks = locks;
    this.#steps = new Undo(start);
    this.#start = start;
  }

  get scenario(): Scenario {
    return this.#steps.present;
  }

  /** The scenario with the rows on the screen in it, for a link or file that is to carry them. */
  get scenarioWithRows(): Scenario {
    return this.scenario;
  }

  /** How many figures of a customer {@link scenarioWithRows} would add. */
  get rowCount(): number {
    return 0;
  }

  /** The scenario as it was opened. */
  get start(): Scenario {
    return this.#start;
  }

  get steps(): Pick<Undo<Scenario>, 'canUndo' | 'canRedo' | 'holding' | 'hold' | 'release'> {
    return this.#steps;
  }

  /** Takes the last change of numbers back; what is open beside them stays open. */
  undo(): void {
    this.#keepingView(() => this.#steps.undo());
  }

  redo(): void {
    this.#keepingView(() => this.#steps.redo());
  }

  #keepingView(step: () => void): void {
    const { view } = this.scenario;
    step();
    const { pin = null } = this.scenario.view ?? {};
    this.#steps.amend({ ...this.scenario, view: viewWith(view, { pin }) });
  }

  /** Starts anew from a scenario. */
  restart(scenario: Scenario): void {
    this.#start = scenario;
    this.#steps.restart(scenario);
  }

  /** Shows other parameters, or other data, unless a document would refuse them; says why then, and nothing is changed. */
  change(params: P, inline: JsonObject = this.scenario.data.inline): readonly Fault[] {
    const faults = [...this.#locked(params, inline), ...this.faults(params, inline)];
    if (faults.length === 0) this.#steps.show({ ...this.scenario, params: params as Params, data: { ...this.scenario.data, inline } });
    return faults;
  }

  /** What a document with these numbers would be refused for. */
  faults(params: P, inline: JsonObject = this.scenario.data.inline): readonly Fault[] {
    const specification: Specification = specificationOf(this.scenario.model);
    const elsewhere = this.scenario.data.reference === null ? [] : Object.keys(specification.data);
    return checkInput(specification, { params, data: inline }, elsewhere).faults;
  }

  /** A fault for each parameter that a change would move and that stays as it is; data are locked together with everything. */
  #locked(params: P, inline: JsonObject): readonly Fault[] {
    const { scenario } = this;
    const moved = Object.entries(params as Params).filter(([name, value]) => !alike([value], [scenario.params[name]]));
    const locked = moved
      .filter(([name]) => this.#locks.isLocked(name))
      .map(([name]): Fault => ({ code: 'locked', path: ['params', name] }));
    const data: readonly Fault[] =
      this.#locks.isLocked('data') && !alike(inline, scenario.data.inline) ? [{ code: 'locked', path: ['data'] }] : [];
    return [...locked, ...data];
  }

  /** The numbers of the start again; the pin and what is open stay. */
  reset(): void {
    this.#steps.show({ ...this.#start, view: this.scenario.view });
  }

  pinUp(params: P | null): void {
    this.#steps.show({ ...this.scenario, view: this.viewPinning(params) });
  }

  /** What is open, with other parameters pinned. */
  protected viewPinning(params: P | null): JsonObject | null {
    return viewWith(this.scenario.view, { pin: params === null ? null : written(params) });
  }

  /** The word that the scenario's view has under a name, or the first of those it can be. */
  shown<W extends string>(name: string, words: readonly [W, ...W[]]): W {
    return words.find((word) => word === this.scenario.view?.[name]) ?? words[0];
  }

  /** Opens something else beside the numbers; no step of undo. The first of the words is what a scenario shows anyway. */
  show<W extends string>(name: string, word: W, words: readonly [W, ...W[]]): void {
    this.note(name, word === words[0] ? null : word);
  }

  /** Keeps something else that a screen shows beside the numbers; null for what a scenario shows anyway. */
  note(name: string, value: Json): void {
    this.#steps.amend({ ...this.scenario, view: viewWith(this.scenario.view, { [name]: value }) });
  }

  /** Shows the same numbers of another dataset; what was said of the one before goes, and so does its day. */
  refer(dataset: string): void {
    if (this.scenario.data.reference?.dataset === dataset) return;
    const data = { inline: {}, reference: { dataset, customer: null } };
    const { params, view } = this.scenario;
    const own = 'asOf' in params ? { params: { ...params, asOf: null }, data } : { params, data };
    this.restart({ ...this.scenario, id: null, title: null, note: null, view: viewWith(view, { asOf: null }), ...own });
  }

  #pinned(): P | null {
    const { view, model, data } = this.scenario;
    if (!isJsonObject(view?.pin)) return null;
    const specification: Specification = specificationOf(model);
    const elsewhere = data.reference === null ? [] : Object.keys(specification.data);
    const { params, faults } = checkInput(specification, { params: view.pin, data: data.inline }, elsewhere);
    return faults.length === 0 ? (params as P) : null;
  }
}

/** Only what differs from how a scenario opens anyway. */
function viewWith(view: JsonObject | null, change: Readonly<Record<string, Json>>): JsonObject | null {
  const shown = Object.fromEntries(Object.entries({ ...view, ...change }).filter(([, value]) => value !== null));
  return Object.keys(shown).length > 0 ? shown : null;
}

/** Parameters as JSON, without those that are left out. */
const written = (params: object): JsonObject => Object.fromEntries(Object.entries(params as Params).filter(([, value]) => value !== null));

const sameNumbers = (a: Scenario, b: Scenario): boolean => alike(a.params, b.params) && alike(a.data, b.data);
const alike = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
