import type { ModelName } from '../model/index.ts';
import { learnSpecifications } from '../model/specifications.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { labModels, labOf, type LabId } from './labs.ts';
import type { LifeCurveState } from './life-curve.svelte.ts';
import { ScenarioState, type Locks } from './scenario-state.svelte.ts';

type States = Readonly<Partial<Record<ModelName, ScenarioState>>>;

/** Which lab is on the screen, and the scenario that each model was left with. */
export class Desk {
  readonly #lifeCurve: LifeCurveState;
  readonly #locks: Locks;
  #lab = $state<LabId>('life-curve');
  /** Whose scenario is on the screen, or was before a lab without scenarios. */
  #model = $state<ModelName>('life-curve');
  #states = $state.raw<States>({});
  #catalogue = $state.raw<readonly Scenario[]>([]);
  /** Of the labs asked for one after the other, the last is shown. */
  #turn = 0;

  constructor(lifeCurve: LifeCurveState, locks: Locks) {
    this.#lifeCurve = lifeCurve;
    this.#locks = locks;
  }

  get lab(): LabId {
    return this.#lab;
  }

  /** The scenario that is on the screen, or was before a lab without scenarios. */
  get shown(): ScenarioState {
    return this.stateOf(this.#model);
  }

  /** The scenario that a model was left with; it has been shown before. */
  stateOf(model: ModelName): ScenarioState {
    if (model === 'life-curve') return this.#lifeCurve;
    const state = this.#states[model];
    if (state === undefined) throw new Error(`no scenario of ${model} has been opened`);
    return state;
  }

  /** Every scenario that comes with the program; empty until {@link learnCatalogue}. */
  get catalogue(): readonly Scenario[] {
    return this.#catalogue;
  }

  async learnCatalogue(): Promise<void> {
    const [{ catalogueIds, catalogueScenario }] = await Promise.all([import('../scenario/catalogue.ts'), learnSpecifications()]);
    if (this.#catalogue.length === 0) this.#catalogue = catalogueIds.map(catalogueScenario).filter((scenario) => scenario !== null);
  }

  /** Shows a lab with the scenario that it was left with, or else the first of the catalogue that it can show. */
  async showLab(id: LabId): Promise<void> {
    const models: readonly ModelName[] = labModels[id];
    const [first] = models;
    if (first !== undefined && !models.includes(this.#model)) return this.showModel(first);
    this.#turn++;
    this.#lab = id;
  }

  /** Shows the scenario of a model in its lab. */
  async showModel(model: ModelName): Promise<void> {
    const turn = ++this.#turn;
    if (model !== 'life-curve' && this.#states[model] === undefined) {
      const first = await this.#firstWith(model);
      if (turn !== this.#turn) return;
      this.#keep(first);
    }
    this.#present(model);
  }

  /** What a lab that has not been shown yet opens with; null for one that has. */
  async firstOf(id: LabId): Promise<Scenario | null> {
    const models: readonly ModelName[] = labModels[id];
    const [first] = models;
    return first === undefined || models.some((model) => this.#states[model] !== undefined) ? null : this.#firstWith(first);
  }

  async #firstWith(model: ModelName): Promise<Scenario> {
    await this.learnCatalogue();
    const first = this.#catalogue.find((scenario) => scenario.model === model);
    if (first === undefined) throw new Error(`the catalogue has no scenario of ${model}`);
    return first;
  }

  /** Puts a scenario of a lab other than the life curve's on the screen. */
  open(scenario: Scenario): void {
    this.#turn++;
    this.#keep(scenario);
    this.#present(scenario.model);
  }

  presentLifeCurve(): void {
    this.#turn++;
    this.#present('life-curve');
  }

  #present(model: ModelName): void {
    this.#model = model;
    this.#lab = labOf(model) ?? this.#lab;
  }

  #keep(scenario: Scenario): void {
    const known = this.#states[scenario.model];
    if (known === undefined) this.#states = { ...this.#states, [scenario.model]: new ScenarioState(scenario, this.#locks) };
    else known.restart(scenario);
  }
}
