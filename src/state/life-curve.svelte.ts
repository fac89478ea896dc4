import { convertRate } from '../model/discounting/rate-conversion.ts';
import type { CompleteCurve, Valuation } from '../model/fitting-method/valuation.ts';
import type { FitOptions } from '../model/life-curve-fit/requirements.ts';
import { lifeCurve, type LifeCurveParams } from '../model/life-curve/model.ts';
import { turned } from '../model/life-curve/levers.ts';
import type { Lever } from '../model/life-curve/sensitivity.ts';
import { distances, type Distance, type SimilarCustomer } from '../model/similar-customers/similar.ts';
import type { Customer } from '../scenario/dataset.ts';
import { scenarioDefaults, type Scenario } from '../scenario/scenario.ts';
import { newestWins } from '../../workers/newest-wins.ts';
import { courseCounting, valuationParams, type Counting } from './counting.ts';
import type { OpenDataset } from './open-dataset.svelte.ts';
import { ScenarioState, type Locks } from './scenario-state.svelte.ts';

export const views = ['explain', 'table', 'similar', 'evidence', 'export'] as const;
export type View = (typeof views)[number];

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
export class LifeCurveState extends ScenarioState<LifeCurveParams> {
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

  readonly tab: View = $derived.by(() => this.shown('tab', views));
  readonly distance: Distance = $derived.by(() => this.shown('distance', distances));
  readonly run = $derived.by(() => lifeCurve.evaluate(this.params, { history: null }, this.scenario.seed));

  constructor(start: Scenario, locks: Locks, savePin: (subject: Subject, scenario: Scenario | null) => void) {
    super(start, locks);
    this.#savePin = savePin;
  }

  override get scenarioWithRows(): Scenario {
    const history = Array.from(this.#subject.history, (profit) => (Number.isNaN(profit) ? null : profit));
    return history.length === 0 ? this.scenario : { ...this.scenario, data: { ...this.scenario.data, inline: { history } } };
  }

  override get rowCount(): number {
    return this.#subject.history.length;
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

  /** Opens a scenario; a `life-curve-fit` one becomes the life curve of its history. `library` lends similar customers. */
  async open(scenario: Scenario, subject: Subject, library: OpenDataset): Promise<void> {
    if (scenario.model !== 'life-curve') {
      const whenFitted = (found: Valuation | null) => this.restart(fittedScenario(scenario, subject.history, found));
      return this.#fit({ subject, fit: fitOptionsOf(scenario.params), whenFitted }, library);
    }
    this.#subject = subject;
    this.#valuation = null;
    this.#similar = [];
    this.restart(scenario);
    await this.#fit({ subject, fit: {}, whenFitted: null }, library);
  }

  /** Opens a stored customer with the curve that its history and its similar customers give. */
  async openCustomer(dataset: OpenDataset, customer: Customer, pin: LifeCurveParams | null): Promise<void> {
    const { unit, currency, id } = dataset.dataset;
    const counting = this.countingFor(unit);
    const whenFitted = (found: Valuation | null) => {
      const params = found === null ? bareParams(customer.profit, counting) : valuationParams(found, counting);
      this.restart({
        ...{ id: null, title: null, note: null, model: 'life-curve', unit, currency, seed: scenarioDefaults.seed, params, extras: {} },
        data: { inline: {}, reference: { dataset: id, customer: customer.id } },
        view: this.viewPinning(pin),
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

  /** Every parameter of the curve from the history again. */
  refit(): void {
    if (this.#valuation === null) return;
    this.change(valuationParams(this.#valuation, this.countingFor(this.scenario.unit)));
  }

  async compareBy(distance: Distance, library: OpenDataset): Promise<void> {
    this.show('distance', distance, distances);
    await this.#fit({ ...this.#asked }, library);
  }

  override pinUp(params: LifeCurveParams | null): void {
    super.pinUp(params);
    this.#savePin(this.#subject, params === null ? null : this.scenario);
  }

  async #fit(asked: Asked, library: OpenDataset): Promise<void> {
    this.#asked = asked;
    this.#fitting = true;
    const valued = asked.subject.history.length === 0 ? null : await this.#value(asked, this.distance, library);
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
