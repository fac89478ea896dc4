import { monthsPer } from '../model/discounting/rate-conversion.ts';
import type { CompleteCurve, Valuation, ValuationOptions } from '../model/fitting-method/valuation.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { Distance } from '../model/similar-customers/similar.ts';
import type { Customer } from '../scenario/dataset.ts';
import type { StoredLog } from '../scenario/stored-log.ts';
import type { Store, StoredDataset } from '../store/store.ts';
import { inChunks, type Progress } from '../../workers/chunks.ts';
import type { Engine, WorkFailure } from '../../workers/engine.ts';
import type { FitJob, FitRequest } from '../../workers/protocol.ts';

/** The complete curves of a dataset, and whose they are. */
export interface Library {
  readonly curves: readonly CompleteCurve[];
  readonly owners: readonly string[];
}

/** Customers a worker fits between two reports of progress. */
const smallestChunk = 16;
const mostChunks = 100;
const chunkOf = (count: number) => Math.max(smallestChunk, Math.ceil(count / mostChunks));

/** A dataset with its customers in memory, their library of past curves, and their valuations once they were asked for. */
export class OpenDataset {
  readonly dataset: StoredDataset;
  /** All of them; of a purchase log, histories of some. */
  readonly customers: readonly Customer[];
  /** What the histories are made from; null where they are themselves what is stored. */
  readonly log: StoredLog | null;
  readonly #byId: ReadonlyMap<string, Customer>;
  readonly #engine: Promise<Engine>;
  #library: Promise<Result<Library, WorkFailure>> | null = null;
  /** Share done of fitting every customer, null while that is not under way. */
  progress = $state<number | null>(null);
  /** By customer; null for a history too short to fit. Empty until every customer was fitted. */
  valuations = $state.raw<ReadonlyMap<string, Valuation | null>>(new Map());
  #stop = new AbortController();

  constructor(dataset: StoredDataset, customers: readonly Customer[], engine: Promise<Engine>, log: StoredLog | null = null) {
    this.dataset = dataset;
    this.customers = customers;
    this.log = log;
    this.#byId = new Map(customers.map((customer) => [customer.id, customer]));
    this.#engine = engine;
  }

  customer(id: string): Customer | null {
    return this.#byId.get(id) ?? null;
  }

  /** The complete curves among the ended customers; fitted once. */
  async library(progress: Pick<Progress, 'onProgress'> = {}): Promise<Result<Library, WorkFailure>> {
    this.#library ??= this.#fitLibrary(progress);
    const library = await this.#library;
    if (!library.ok) this.#library = null;
    return library;
  }

  async #fitLibrary(progress: Pick<Progress, 'onProgress'>): Promise<Result<Library, WorkFailure>> {
    const ended = this.customers.filter((customer) => customer.ended);
    const work = (engine: Engine, customers: readonly Customer[], signal: AbortSignal) =>
      engine.run((tasks) => tasks.completeCurves(customers.map(({ profit }) => profit)), signal);
    const curves = await inChunks(await this.#engine, ended, chunkOf(ended.length), work, progress);
    if (!curves.ok) return curves;
    const found = curves.value.flatMap((curve, index) => {
      const owner = ended[index];
      return curve === null || owner === undefined ? [] : [{ curve, owner: owner.id }];
    });
    return ok({ curves: found.map(({ curve }) => curve), owners: found.map(({ owner }) => owner) });
  }

  /** Values a single history: a customer of this dataset or, with `id` null, anybody's. */
  async value(
    { history, ended, id }: { readonly history: Float64Array; readonly ended: boolean; readonly id: string | null },
    options: Pick<ValuationOptions, 'distance' | 'fit'>,
    signal: AbortSignal,
  ): Promise<Result<Valuation | null, WorkFailure>> {
    const library = await orCancelled(this.library(), signal);
    if (!library.ok) return library;
    const [job] = jobsOf([{ id: id ?? '', profit: history, ended }], library.value);
    if (job === undefined) return err('cancelled');
    const valued = await (await this.#engine).run((tasks) => tasks.valueCustomers(this.#request([job], library.value, options)), signal);
    return valued.ok ? ok(valued.value[0] ?? null) : valued;
  }

  /** Fits every customer; a second call starts again, {@link cancel} stops it and keeps what was there before. */
  async valueAll(distance: Distance): Promise<Result<void, WorkFailure>> {
    this.cancel();
    const { signal } = (this.#stop = new AbortController());
    this.progress = 0;
    const ending = await this.#valueAll(distance, signal);
    if (signal === this.#stop.signal) this.progress = null;
    return ending;
  }

  async #valueAll(distance: Distance, signal: AbortSignal): Promise<Result<void, WorkFailure>> {
    const ended = this.customers.filter((customer) => customer.ended).length;
    /** What the library is of all the work, by histories to fit. */
    const first = ended / Math.max(1, ended + this.customers.length);
    const report = (share: number) => {
      if (signal === this.#stop.signal) this.progress = share;
    };
    const library = await orCancelled(this.library({ onProgress: (share) => report(share * first) }), signal);
    if (!library.ok) return library;
    const work = (engine: Engine, jobs: readonly FitJob[], stop: AbortSignal) =>
      engine.run((tasks) => tasks.valueCustomers(this.#request(jobs, library.value, { distance })), stop);
    const valued = await inChunks(await this.#engine, jobsOf(this.customers, library.value), chunkOf(this.customers.length), work, {
      onProgress: (share) => report(first + share * (1 - first)),
      signal,
    });
    if (!valued.ok) return valued;
    this.valuations = new Map(this.customers.map(({ id }, index) => [id, valued.value[index] ?? null]));
    return ok(undefined);
  }

  cancel(): void {
    this.#stop.abort();
    this.progress = null;
  }

  #request(jobs: readonly FitJob[], library: Library, options: Pick<ValuationOptions, 'distance' | 'fit'>): FitRequest {
    return { jobs, library: library.curves, options: { ...options, monthsPerUnit: monthsPer[this.dataset.unit] } };
  }
}

/** A dataset of the store, or none, with its customers; those of a purchase log have histories made from it. */
export async function openedDataset(store: Store, dataset: StoredDataset | undefined, engine: Promise<Engine>): Promise<OpenDataset> {
  if (dataset === undefined) return noDataset(engine);
  const log = dataset.log === null ? null : await store.readLog(dataset.id);
  if (log === null) return new OpenDataset(dataset, await store.readCustomers(dataset.id), engine);
  const { customersOfLog } = await import('./log-customers.ts');
  return new OpenDataset(dataset, await customersOfLog(dataset, log), engine, log);
}

/** What is open while the store holds no dataset. */
function noDataset(engine: Promise<Engine>): OpenDataset {
  const texts = { id: '', title: '', note: '', currency: '', createdAt: '' };
  const dataset: StoredDataset = { ...texts, unit: 'month', dated: false, origin: 'imported', pools: [], log: null, customers: 0 };
  return new OpenDataset(dataset, [], engine);
}

/** The result, or the end of waiting for it; the work itself goes on for others who wait for it. */
function orCancelled<T>(work: Promise<Result<T, WorkFailure>>, signal: AbortSignal): Promise<Result<T, WorkFailure>> {
  if (signal.aborted) return Promise.resolve(err('cancelled'));
  const aborted = new Promise<Result<T, WorkFailure>>((resolve) => {
    signal.addEventListener('abort', () => resolve(err('cancelled')), { once: true });
  });
  return Promise.race([work, aborted]);
}

function jobsOf(customers: readonly Pick<Customer, 'id' | 'profit' | 'ended'>[], { owners }: Library): readonly FitJob[] {
  const places = new Map(owners.map((owner, index) => [owner, index]));
  return customers.map(({ id, profit, ended }) => ({ history: profit, ended, own: places.get(id) ?? null }));
}
