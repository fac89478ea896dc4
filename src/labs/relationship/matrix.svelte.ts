import { untrack } from 'svelte';
import type { CustomerKey, PopulationRequest } from '../../../workers/protocol.ts';
import { simulatePopulation } from '../../../workers/simulate-population.ts';
import type { Chunk } from '../../model/relationship/population.ts';
import { previewOf } from '../../model/relationship/preview.ts';
import type { RelationshipParams } from '../../model/relationship/specification.ts';
import { customerAt, sameCustomers } from './customer-places.ts';
import { matrixPoints, rules, thresholdsBy, valuedAfter, type MatrixPoints, type Rule, type Thresholds } from './matrix-data.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';
import { keyOf } from './simulation.svelte.ts';

/** Between two samples the workers and the page get on with the other pictures. Milliseconds. */
const breath = 60;

/** Customers at the start of the sample. */
const sampled = 2500;

/** A sample that was simulated, and where its customers stand. */
interface MatrixRun {
  readonly key: string;
  readonly month: number;
  readonly chunks: readonly Chunk[];
  readonly points: MatrixPoints;
}

/** The value matrix of a sample of customers. While requests come quickly one after the other is answered, the newest last. */
export class ValueMatrix {
  readonly #view: RelationshipView;
  #wanted: readonly PopulationRequest[] = [];
  #following = false;
  #runs = $state.raw<ReadonlyMap<string, MatrixRun>>(new Map());
  /** Of the parameters on the screen, maybe of older ones until theirs are there. */
  #shown = $state.raw<MatrixRun | null>(null);
  /** Thresholds that somebody set by hand. Kept while the page is open. */
  #own = $state.raw<Thresholds | null>(null);
  #failed = $state('');

  constructor(view: RelationshipView) {
    this.#view = view;
  }

  /** Both futures are counted after this month. */
  readonly month = $derived.by(() => valuedAfter(this.#view.month, this.#view.params));
  readonly #request = $derived.by(() => this.#requestOf(this.#view.params));
  /** What the lines come from: the pinned run, or the scenario as it was opened, so that points cross them as a slider moves. */
  readonly #baseRequest = $derived.by(() =>
    this.#requestOf(this.#view.pin ?? (this.#view.state.start.params as unknown as RelationshipParams)),
  );

  readonly run = $derived.by(() => this.#runs.get(keyOf(this.#request)) ?? this.#shown);
  readonly failed = $derived.by(() => this.#failed === keyOf(this.#request));
  readonly base = $derived.by(() => this.#runs.get(keyOf(this.#baseRequest)) ?? this.run);
  readonly rule = $derived.by(() => this.#view.state.shown('thresholds', rules));
  readonly own = $derived.by(() => this.#own);
  readonly thresholds: Thresholds = $derived.by(
    () => this.#own ?? (this.base === null ? { x: 0, y: 0 } : thresholdsBy(this.rule, this.base.points)),
  );
  /** The pinned run's points where it is of the same customers. */
  readonly before = $derived.by(() =>
    this.#view.pin === null ||
    this.run === null ||
    this.base === null ||
    this.base === this.run ||
    !sameCustomers(this.base.chunks, this.run.chunks)
      ? null
      : this.base.points,
  );

  choose(rule: Rule | 'own'): void {
    this.#own = rule === 'own' ? this.thresholds : null;
    if (rule !== 'own') this.#view.state.show('thresholds', rule, rules);
  }

  drag(axis: 'x' | 'y', value: number): void {
    this.#own = { ...this.thresholds, [axis]: value };
  }

  customer(index: number): CustomerKey | null {
    return this.run === null ? null : customerAt(this.run.chunks, index);
  }

  /** Asks for what the screen needs; what it reads is what it depends on. */
  ask(): void {
    const wanted = [this.#request, this.#baseRequest];
    this.#wanted = wanted.filter((request, place) => wanted.findIndex((one) => keyOf(one) === keyOf(request)) === place);
    untrack(() => void this.#follow());
  }

  #requestOf(params: RelationshipParams): PopulationRequest {
    const { params: sample } = previewOf(params, sampled);
    return { params: { ...sample, strategyAfter: Math.min(this.month, params.months - 1) }, seed: this.#view.state.scenario.seed };
  }

  /** Simulates what is wanted and not there, pair after pair: what the lines come from, and what is on the screen. */
  async #follow(): Promise<void> {
    if (this.#following) return;
    this.#following = true;
    let whole = true;
    while (whole && this.#wanted.some((request) => !this.#runs.has(keyOf(request)))) {
      const [request, ...others] = this.#wanted;
      for (const other of others) whole &&= await this.#simulate(other, false);
      if (whole && request !== undefined) whole = await this.#simulate(request, true);
      await new Promise((resolve) => setTimeout(resolve, breath));
    }
    this.#following = false;
  }

  async #simulate(request: PopulationRequest, shows: boolean): Promise<boolean> {
    const key = keyOf(request);
    if (this.#runs.has(key)) return true;
    const engine = await this.#view.workbench.engines.populator;
    const run = await simulatePopulation(engine, request);
    if (!run.ok) {
      this.#failed = key;
      return false;
    }
    const { world, customers } = run.value;
    const simulated = { key, month: world.strategyAfter, chunks: world.chunks, points: matrixPoints(world, customers) };
    const wanted = this.#wanted.map(keyOf);
    this.#runs = new Map([...this.#runs].filter(([kept]) => wanted.includes(kept)).concat([[key, simulated]]));
    if (shows) this.#shown = simulated;
    return true;
  }
}
