import type { ModelName } from '../model/index.ts';
import type { Customer, Dataset } from '../scenario/dataset.ts';
import { firstScenario } from '../scenario/first-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { LogFacts, StoredLog } from '../scenario/stored-log.ts';
import type { RestoreMode } from '../store/restore-plan.ts';
import { restoreSamples } from '../store/samples/ensure-samples.ts';
import type { Contents, Store, StoredDataset, Written } from '../store/store.ts';
import type { Engine } from '../../workers/engine.ts';
import { Classroom } from './classroom.svelte.ts';
import { Desk } from './desk.svelte.ts';
import { Engines, type EngineStarts } from './engines.ts';
import { Kept } from './kept.svelte.ts';
import { labOf, ofDatasets, type LabId } from './labs.ts';
import { LifeCurveState, type Subject } from './life-curve.svelte.ts';
import { openedDataset, type OpenDataset } from './open-dataset.svelte.ts';
import { unsaved, type Message } from './message.ts';
import type { Settings } from './settings.svelte.ts';
import type { ScenarioState } from './scenario-state.svelte.ts';
import { readPin, writePin } from './pins.ts';
import { SheetHolder } from './sheet.svelte.ts';
import { subjectOf } from './subject.ts';
import { openedFile, openedWish, type Wanted } from './wanted.ts';

/** The dataset that is there from the first start. */
const firstDataset = 'distributor-channel';

interface Environment extends EngineStarts {
  readonly store: Store;
  readonly engine: Promise<Engine>;
  readonly settings: Settings;
  /** The time of day, ISO 8601; written beside what is saved. */
  readonly clock: () => string;
}

/** Everything that outlives a lab: the store's datasets, the one that is open, the current scenario, and messages. */
export class Workbench {
  readonly store: Store;
  readonly settings: Settings;
  readonly lifeCurve: LifeCurveState;
  readonly #desk: Desk;
  readonly #engine: Promise<Engine>;
  readonly engines: Engines;
  readonly kept: Kept;
  readonly classroom = new Classroom(this);
  readonly sheets = new SheetHolder();
  readonly #clock: () => string;
  #datasets = $state.raw<readonly StoredDataset[]>([]);
  #current = $state.raw() as OpenDataset;
  /** Of the datasets asked for one after the other, the last is shown. */
  #turn = 0;
  /** Of the scenarios put on the screen one after the other, the last stays. */
  #presenting = 0;
  #opening = $state(0);
  /** A dataset is being opened, or made first. */
  readonly opening = $derived.by(() => this.#opening > 0);
  #messages = $state.raw<readonly Message[]>([]);
  #reading = Promise.resolve();

  private constructor({ store, engine, settings, clock, ...starts }: Environment, first: OpenDataset) {
    this.store = store;
    this.settings = settings;
    this.#engine = engine;
    this.engines = new Engines(starts);
    this.#clock = clock;
    this.kept = new Kept({ store, clock, told: (written) => this.told(written) });
    this.#current = first;
    this.lifeCurve = new LifeCurveState(
      firstScenario(),
      settings.capabilities,
      (subject, scenario) => void this.#savePin(subject, scenario),
    );
    this.#desk = new Desk(this.lifeCurve, settings.capabilities);
  }

  /** The workbench with the first scenario; the store must hold at least one dataset. */
  static async start(environment: Environment, wanted: Wanted): Promise<Workbench> {
    const { store, engine } = environment;
    const datasets = await store.listDatasets();
    const first = datasets.find(({ id }) => id === firstDataset) ?? datasets[0];
    const workbench = new Workbench(environment, await openedDataset(store, first, engine));
    workbench.#datasets = datasets;
    await workbench.kept.reread();
    store.subscribe((change) => {
      if (change.kind === 'closed') workbench.tell({ kind: change.reason === 'newer-version' ? 'outdated' : 'erased' });
      else void workbench.#reread();
    });
    void engine.then(({ place }) => {
      if (place === 'page') workbench.tell({ kind: 'engine-on-page' });
    });
    // The life curve's lab is there for whoever comes back from a screen.
    if (wanted?.kind === 'lab') await workbench.open(null);
    await workbench.open(wanted);
    return workbench;
  }

  get lab(): LabId {
    return this.#desk.lab;
  }

  /** See {@link Desk}. */
  get shown(): ScenarioState {
    return this.#desk.shown;
  }

  stateOf(model: ModelName): ScenarioState {
    return this.#desk.stateOf(model);
  }

  get catalogue(): readonly Scenario[] {
    return this.#desk.catalogue;
  }

  learnCatalogue(): Promise<void> {
    return this.#desk.learnCatalogue();
  }

  /** A lab of whole datasets shows the open one; when it is first shown, its own in place of the one that every start opens. */
  async showLab(id: LabId): Promise<void> {
    if (!ofDatasets(id)) return this.#desk.showLab(id);
    const first = await this.#desk.firstOf(id);
    if (first !== null && this.#current.dataset.id === firstDataset) return this.present(first);
    await this.#desk.showLab(id);
    if (first !== null || this.shown.scenario.data.reference !== null) this.shown.refer(this.#current.dataset.id);
  }

  showModel(model: ModelName): Promise<void> {
    return this.#desk.showModel(model);
  }

  /** ISO 8601, UTC */
  get now(): string {
    return this.#clock();
  }

  get datasets(): readonly StoredDataset[] {
    return this.#datasets;
  }

  get current(): OpenDataset {
    return this.#current;
  }

  get messages(): readonly Message[] {
    return this.#messages;
  }

  tell(message: Message): void {
    this.#messages = [...this.#messages.filter(({ kind }) => kind !== message.kind), message];
  }

  dismiss(message: Message): void {
    this.#messages = this.#messages.filter((one) => one !== message);
  }

  /** Opens what an address or a picker asks for, or the first scenario with a message why. */
  async open(wanted: Wanted): Promise<void> {
    if (wanted?.kind === 'lab') return this.showLab(wanted.lab);
    const opened = await openedWish(wanted);
    if (opened.ok) {
      if (opened.value.notices.length > 0) this.tell({ kind: 'link-notices', faults: opened.value.notices });
      return this.present(opened.value.scenario);
    }
    this.tell(opened.error);
    return this.present(firstScenario());
  }

  /** Opens a scenario file's text; a damaged one is refused and everything stays. Says whether it was opened. */
  async openFile(text: string): Promise<boolean> {
    const opened = await openedFile(text);
    if (opened.ok) await this.present(opened.value.scenario);
    else this.tell(opened.error);
    return opened.ok;
  }

  /** Puts a scenario on the screen, in its lab. */
  async present(scenario: Scenario): Promise<void> {
    const turn = ++this.#presenting;
    if (labOf(scenario.model) !== 'life-curve') {
      const whole = ofDatasets(labOf(scenario.model) ?? this.lab) ? scenario.data.reference : null;
      const isLast = whole === null || ((await this.openDataset(whole.dataset)) && turn === this.#presenting);
      if (isLast) this.#desk.open(scenario);
      if (isLast && whole !== null) this.shown.refer(this.#current.dataset.id);
      return;
    }
    this.#desk.presentLifeCurve();
    const subject = await subjectOf(scenario, this);
    if (turn === this.#presenting || this.lab !== 'life-curve') await this.lifeCurve.open(scenario, subject, this.#current);
  }

  /** Opens a dataset of the store, or a sample that is put in for it; a lab of whole datasets shows it. False: another was asked for since. */
  async openDataset(id: string): Promise<boolean> {
    this.#opening++;
    const isLast = await this.#open(id).finally(() => this.#opening--);
    if (isLast && ofDatasets(this.lab)) this.shown.refer(this.#current.dataset.id);
    return isLast;
  }

  async #open(id: string): Promise<boolean> {
    const turn = ++this.#turn;
    if (this.#current.dataset.id === id) return true;
    const dataset = this.#datasets.find((one) => one.id === id) ?? (await this.#sample(id));
    if (turn !== this.#turn) return false;
    if (dataset !== null) return this.#show(dataset);
    this.tell({ kind: 'dataset-missing', dataset: id });
    return true;
  }

  async #show(dataset: StoredDataset | undefined): Promise<boolean> {
    const turn = ++this.#turn;
    const opened = await openedDataset(this.store, dataset, this.#engine);
    if (turn !== this.#turn) return false;
    this.#current.cancel();
    this.#current = opened;
    return true;
  }

  /** A sample dataset that is not in the store yet, put in; null where there is none of that id, or no room for it. */
  async #sample(id: string): Promise<StoredDataset | null> {
    const { ensureSample } = await import('../store/samples/more-samples.ts');
    const ensured = await ensureSample(this.store, id, this.#clock());
    await this.#reread();
    return ensured !== null && this.told(ensured) && ensured.ok ? ensured.value : null;
  }

  /** Opens a customer of the open dataset in the life-curve lab. */
  async openCustomer(customer: Customer): Promise<void> {
    const pin = await readPin(this.store, this.#current.dataset.id, customer.id);
    this.#desk.presentLifeCurve();
    await this.lifeCurve.openCustomer(this.#current, customer, pin);
  }

  /** Saves a dataset, in place of one with its id, and opens it. */
  async saveDataset(dataset: Dataset, customers: readonly Customer[]): Promise<boolean> {
    return this.#opened(await this.store.saveDataset(dataset, customers, this.#clock()));
  }

  /** {@link saveDataset} for a purchase log. */
  async saveLog(dataset: Dataset & { readonly log: LogFacts }, log: StoredLog, onProgress?: (share: number) => void): Promise<boolean> {
    return this.#opened(await this.store.saveLog(dataset, log, this.#clock(), onProgress));
  }

  async #opened(written: Written<StoredDataset>): Promise<boolean> {
    const saved = this.told(written);
    await this.#reread();
    if (written.ok) await this.openDataset(written.value.id);
    return saved;
  }

  /** Puts in what a file holds: merged with what is here, or in place of it. */
  async restore(contents: Contents, mode: RestoreMode): Promise<boolean> {
    const restored = this.told(await this.store.restore(contents, mode));
    await this.#reread();
    return restored;
  }

  /** Makes the sample datasets anew. */
  async restoreSamples(): Promise<boolean> {
    const restored = this.told(await restoreSamples(this.store, this.#clock()));
    await this.#reread();
    return restored;
  }

  async deleteDataset(id: string): Promise<void> {
    this.told(await this.store.deleteDataset(id));
    await this.#reread();
  }

  /** Says so where something was not saved. */
  told(written: Written<unknown>): boolean {
    if (!written.ok) this.tell({ kind: unsaved[written.error.code] });
    return written.ok;
  }

  async #savePin({ dataset, customer }: Subject, scenario: Scenario | null): Promise<void> {
    if (dataset === null || customer === null) return;
    this.told(await writePin(this.store, dataset.dataset.id, customer.id, scenario, this.#clock()));
  }

  /** What the store holds now. One reading at a time, so that none shows what an earlier write left. */
  #reread(): Promise<void> {
    return (this.#reading = this.#reading.catch(() => undefined).then(() => this.#readAgain()));
  }

  /** Opens the open dataset again where it was written anew, and another one where it is gone. */
  async #readAgain(): Promise<void> {
    [this.#datasets] = await Promise.all([this.store.listDatasets(), this.kept.reread()]);
    const { id, createdAt } = this.#current.dataset;
    const stored = this.#datasets.find((one) => one.id === id);
    if (stored?.createdAt === createdAt || (id === '' && this.#datasets.length === 0)) return;
    await this.#show(stored ?? this.#datasets[0]);
    const { dataset, customer } = this.lifeCurve.subject;
    if (customer === null || dataset?.dataset.id !== id) return;
    const shown = this.#current.customer(customer.id) ?? this.#current.customers[0];
    if (shown !== undefined) void this.lifeCurve.openCustomer(this.#current, shown, stored ? this.lifeCurve.pin : null);
  }
}
