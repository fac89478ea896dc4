import { scenarioText } from '../scenario/scenario-text.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Store, StoredPack, StoredScenario, Written } from '../store/store.ts';

interface Environment {
  readonly store: Store;
  /** ISO 8601, UTC */
  readonly clock: () => string;
  /** Says so where something was not saved. */
  readonly told: (written: Written<unknown>) => boolean;
}

/** What the person kept in this browser, beside datasets. */
export class Kept {
  readonly #environment: Environment;
  #scenarios = $state.raw<readonly StoredScenario[]>([]);
  #packs = $state.raw<readonly StoredPack[]>([]);

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The latest first. */
  get scenarios(): readonly StoredScenario[] {
    return this.#scenarios;
  }

  /** Keeps a scenario in this browser under a title. */
  async keepScenario(scenario: Scenario, title: string): Promise<boolean> {
    const { store, clock, told } = this.#environment;
    const savedAt = clock();
    const saved = told(await store.saveScenario({ id: `kept-${savedAt}`, text: scenarioText({ ...scenario, id: null, title }), savedAt }));
    await this.reread();
    return saved;
  }

  async deleteScenario(id: string): Promise<void> {
    this.#environment.told(await this.#environment.store.deleteScenario(id));
    await this.reread();
  }

  /** Packs that were opened or made here, the latest first. */
  get packs(): readonly StoredPack[] {
    return this.#packs;
  }

  /** Keeps a pack's document, in place of one with its id. It must have been read without a fault. */
  async keepPack(id: string, text: string): Promise<boolean> {
    const { store, clock, told } = this.#environment;
    const saved = told(await store.savePack({ id, text, savedAt: clock() }));
    await this.reread();
    return saved;
  }

  /** Deletes a pack, and what was done in it. */
  async deletePack(id: string): Promise<void> {
    const { store, told } = this.#environment;
    for (const written of [await store.deletePack(id), await store.deleteProgress(id)]) told(written);
    await this.reread();
  }

  /** What the store holds now. */
  async reread(): Promise<void> {
    const { store } = this.#environment;
    [this.#scenarios, this.#packs] = await Promise.all([store.listScenarios(), store.listPacks()]);
  }
}
