import { convertRate } from '../model/discounting/rate-conversion.ts';
import type { CompleteCurve, Valuation } from '../model/fitting-method/valuation.ts';
import type { FitOptions } from '../model/life-curve-fit/requirements.ts';
import { lifeCurve, type LifeCurveParams } from '../model/life-curve/model.ts';
import { turned } from '../model/life-curve/levers.ts';
import type { Lever } from '../model/life-curve/sensitivity.ts';
import { changedKeys } from '../model/numerics/shapley.ts';
import { distances, type Distance, type SimilarCustomer } from '../model/similar-customers/similar.ts';
import type { Customer } from '../scenario/dataset.ts';
import { isJsonObject, type JsonObject } from '../scenario/json.ts';
import { scenarioDefaults, type Scenario } from '../scenario/scenario.ts';
import { newestWins } from '../../workers/newest-wins.ts';
import { courseCounting, valuationParams, type Counting } from './counting.ts';
import type { OpenDataset } from './open-dataset.svelte.ts';
import { Undo } from './undo.svelte.ts';

export const views = ['explain', 'table', 'similar', 'evidence', 'export'] as const;
export type View = (typeof views)[number];

/** What of a scenario the life-curve lab shows besides its parameters; in the document under `view`. */
interface LifeCurveView {
  readonly tab: View;
  readonly distance: Distance;
  readonly pin: LifeCurveParams | null;
}

/** The customer whose history is on the screen. */
export interface Subject {
  readonly dataset: OpenDataset | null;
  readonly customer: Customer | null;
  /** Profit per unit from t = 1, NaN for a gap; empty for a bare curve. */
  readonly history: Float64Array;
}

/** A past customer that lends, with its complete curve. */
export interface SimilarPastCustomer extends SimilarCustomer {
  readonly id: string;
  readonly curve: CompleteCurve;
}

/** What a fit under way is for. */
interface Asked {
  readonly subject: Subject;
  /** What the fit has to hold. */
  readonly fit: FitOptions;
  /** What to show then; null where the parameters are there already. */
  readonly whenFitted: ((found: Valuation | null) => void) | null;
}

const nobody: Subject = { dataset: null, customer: null, history: new Float64Array() };

/** The scenario that the life-curve lab edits, with its customer, its fit and everything that follows from them. */
export class LifeCurveState {
  readonly #steps: Undo<Scenario>;
  #start = $state.raw() as Scenario;
  #subject = $state.raw<Subject>(nobody);
  #valuation = $state.raw<Valuation | null>(null);
  #similar = $state.raw<readonly SimilarPastCustomer[]>([]);
  #fitting = $state(false);
  /** Whose history is asked for; it comes on the screen at once where its curve is there, else with its fit. */
  #asked: Asked = { subject: nobody, fit: {}, whenFitted: null };
  readonly #value = newestWins((signal, { subject, fit }: Asked, distance: Distance, library: OpenDataset) => {
    const { history, customer } = subject;
    return library.value({ history, ended: customer?.ended ?? false, id: customer?.id ?? null }, { distance, fit }, signal);
  });
  readonly #savePin: (subject: Subject, scenario: Scenario | null) => void;

  readonly params: LifeCurveParams = $derived.by(() => this.scenario.params as LifeCurveParams);
  readonly view: LifeCurveView = $derived.by(() => viewOf(this.scenario));
  readonly run = $derived.by(() => lifeCurve.evaluate(this.params, { history: null }, this.scenario.seed));

  constructor(start: Scenario, savePin: (subject: Subject, scenario: Scenario | null) => void) {
    this.#steps = new Undo(start);
    this.#start = start;
    this.#savePin = savePin;
  }

  get scenario(): Scenario {
    return this.#steps.present;
  }

  /** The scenario with the history on the screen in it, for a link or file that is to carry it. */
  get scenarioWithRows(): Scenario {
    const history = Array.from(this.#subject.history, (profit) => (Number.isNaN(profit) ? null : profit));
    return history.length === 0 ? this.scenario : { ...this.scenario, data: { ...this.scenario.data, inline: { history } } };
  }

  get subject(): Subject {
    return this.#subject;
  }

  /** The past customers that lend, nearest first. */
  get similar(): readonly SimilarPastCustomer[] {
    return this.#similar;
  }

  /** The fit of the history on the screen; null before it is there and for a history too short to fit. */
  get valuation(): Valuation | null {
    return this.#valuation;
  }

  get fitting(): boolean {
    return this.#fitting;
  }

  /** The parameters are not those of {@link start}. */
  get changed(): boolean {
    return changedKeys(this.params, this.#start.params as LifeCurveParams).length > 0;
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
    const { tab, distance } = this.view;
    step();
    this.#steps.amend(withView(this.scenario, { ...this.view, tab, distance }));
  }

  /** Opens a scenario; a `life-curve-fit` one becomes the life curve of its history. `library` lends similar customers. */
  async open(scenario: Scenario, subject: Subject, library: OpenDataset): Promise<void> {
    if (scenario.model !== 'life-curve') {
      const whenFitted = (found: Valuation | null) => this.#restart(fittedScenario(scenario, subject.history, found));
      return this.#fit({ subject, fit: fitOptionsOf(scenario.params), whenFitted }, library);
    }
    this.#subject = subject;
    this.#valuation = null;
    this.#similar = [];
    this.#restart(scenario);
    await this.#fit({ subject, fit: {}, whenFitted: null }, library);
  }

  /** Opens a stored customer with the curve that its history and its similar customers give. */
  async openCustomer(dataset: OpenDataset, customer: Customer, pin: LifeCurveParams | null): Promise<void> {
    const { unit, currency, id } = dataset.dataset;
    const counting = this.countingFor(unit);
    const whenFitted = (found: Valuation | null) => {
      const params = found === null ? bareParams(customer.profit, counting) : valuationParams(found, counting);
      this.#restart({
        ...{ id: null, title: null, note: null, model: 'life-curve', unit, currency, seed: scenarioDefaults.seed, params, extras: {} },
        data: { inline: {}, reference: { dataset: id, customer: customer.id } },
        view: viewObject({ ...this.view, pin }),
      });
    };
    await this.#fit({ subject: { dataset, customer, history: customer.profit }, fit: {}, whenFitted }, dataset);
  }

  /** How the current scenario counts, for a customer of another time unit too. */
  countingFor(unit: Scenario['unit']): Counting {
    const { discountRate, timing, pastZero, horizon } = this.params;
    const course = courseCounting(unit);
    if (unit === this.scenario.unit) return { discountRate, timing, pastZero, horizon: horizon === 'auto' ? course.horizon : horizon };
    return { ...course, timing, pastZero, discountRate: convertRate(discountRate, this.scenario.unit, unit) };
  }

  turn(lever: Lever, value: number): void {
    this.change(turned(this.params, lever, value));
  }

  /** Shows other parameters, unless a document would refuse them. */
  change(params: LifeCurveParams): void {
    if (lifeCurve.run({ params, data: undefined, seed: 0 }).ok) this.#steps.show({ ...this.scenario, params });
  }

  /** Every parameter of the curve from the history again. */
  refit(): void {
    if (this.#valuation === null) return;
    this.change(valuationParams(this.#valuation, this.countingFor(this.scenario.unit)));
  }

  /** The numbers of the start again; the pin and the view that is open stay. */
  reset(): void {
    this.#steps.show(withView(this.#start, this.view));
  }

  show(tab: View): void {
    this.#steps.amend(withView(this.scenario, { ...this.view, tab }));
  }

  async compareBy(distance: Distance, library: OpenDataset): Promise<void> {
    this.#steps.amend(withView(this.scenario, { ...this.view, distance }));
    await this.#fit({ ...this.#asked }, library);
  }

  pin(params: LifeCurveParams | null): void {
    this.#steps.show(withView(this.scenario, { ...this.view, pin: params }));
    this.#savePin(this.#subject, params === null ? null : this.scenario);
  }

  #restart(scenario: Scenario): void {
    this.#start = scenario;
    this.#steps.restart(scenario);
  }

  async #fit(asked: Asked, library: OpenDataset): Promise<void> {
    this.#asked = asked;
    this.#fitting = true;
    const valued = asked.subject.history.length === 0 ? null : await this.#value(asked, this.view.distance, library);
    const valuation = valued?.ok ? valued.value : null;
    const similar = valuation === null ? [] : await similarOf(valuation, library);
    // A newer request has the word: about another subject, or about this one by another distance.
    if (this.#asked !== asked || (valued?.ok === false && valued.error === 'cancelled')) return;
    this.#fitting = false;
    this.#subject = asked.subject;
    this.#valuation = valuation;
    this.#similar = similar;
    this.#asked = { ...asked, whenFitted: null };
    asked.whenFitted?.(valuation);
  }
}

async function similarOf({ similar }: Valuation, dataset: OpenDataset): Promise<readonly SimilarPastCustomer[]> {
  const library = await dataset.library();
  if (!library.ok) return [];
  return similar.flatMap((one) => {
    const curve = library.value.curves[one.index];
    const id = library.value.owners[one.index];
    return curve === undefined || id === undefined ? [] : [{ ...one, id, curve }];
  });
}

/** The shape and the values that a document of the estimation asks for. */
function fitOptionsOf({ shape, lambda, ...held }: Scenario['params']): FitOptions {
  return { shape, lambda, held } as FitOptions;
}

function fittedScenario(scenario: Scenario, history: Float64Array, valuation: Valuation | null): Scenario {
  const counting = courseCounting(scenario.unit);
  const params = valuation === null ? bareParams(history, counting) : valuationParams(valuation, counting);
  return { ...scenario, model: 'life-curve', params };
}

/** A customer without enough history to fit: its last profit held level. */
function bareParams(history: Float64Array, counting: Counting): LifeCurveParams {
  const now = Math.max(1, history.findLastIndex((profit) => !Number.isNaN(profit)) + 1);
  const level = history[now - 1] ?? 0;
  return { ...counting, h1: 0, v: level, g0: null, g1: now, N: 0, lambda: 1, g2: null, h2: null, u: null, now };
}

function viewOf({ view }: Scenario): LifeCurveView {
  const pin = isJsonObject(view?.pin) ? lifeCurve.run({ params: view.pin, data: undefined, seed: 0 }) : null;
  return {
    tab: views.find((tab) => tab === view?.tab) ?? 'explain',
    distance: distances.find((distance) => distance === view?.distance) ?? 'level',
    pin: pin?.ok ? pin.value.params : null,
  };
}

const withView = (scenario: Scenario, view: LifeCurveView): Scenario => ({ ...scenario, view: viewObject(view) });

/** Only what differs from how a scenario opens anyway. */
function viewObject({ tab, distance, pin }: LifeCurveView): JsonObject | null {
  const shown: JsonObject = {
    ...(tab === 'explain' ? {} : { tab }),
    ...(distance === 'level' ? {} : { distance }),
    ...(pin === null ? {} : { pin: Object.fromEntries(Object.entries(pin).filter(([, value]) => value !== null)) }),
  };
  return Object.keys(shown).length > 0 ? shown : null;
}
