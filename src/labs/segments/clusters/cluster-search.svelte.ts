import type { Features } from '../../../model/clusters/features.ts';
import type { Clustering } from '../../../model/clusters/k-means.ts';
import type { OpenLog } from '../open-log.ts';
import type { Measure } from './cluster-measures.ts';

/** Customers as points, with what these were made of. */
export interface Prepared {
  readonly log: OpenLog;
  readonly measures: readonly Measure[];
  /** Of each measure, whether its logarithm is compared. */
  readonly logged: readonly boolean[];
  readonly features: Features;
}

/** The clusters of one k. */
export interface Found {
  readonly of: Prepared;
  /** Asked for; fewer clusters come out where there are fewer different points. */
  readonly k: number;
  readonly clustering: Clustering;
  /** Null where all are in one cluster. */
  readonly silhouette: number | null;
}

/** What is wanted now. */
export interface Wish {
  readonly of: Prepared;
  readonly starts: number;
  readonly seed: number;
  /** Looked for first. */
  readonly k: number;
  /** Looked for afterwards. */
  readonly compared: readonly number[];
}

interface Search {
  readonly wish: Wish;
  readonly byK: ReadonlyMap<number, Found>;
}

/** About so many distances a step of the work: it can be stopped between steps, and the worker answers others. */
const aStep = 2e6;

/** Clusters for one k after the other, in steps: the wanted one first. What was found stays until points, starts or luck are others. */
export class ClusterSearch {
  #search = $state.raw<Search | null>(null);
  #latest = $state.raw<Found | null>(null);
  /** Starts made and to be made of the k that is worked on; null while nothing is. */
  progress = $state.raw<{ readonly k: number; readonly starts: number; readonly of: number } | null>(null);
  stopped = $state(false);
  failed = $state(false);
  #wish: Wish | null = null;
  #working: Promise<void> | null = null;
  #halt = new AbortController();
  /** What was looked for when it was stopped; `k` null where that was only a comparison. */
  #halted: { readonly wish: Wish; readonly k: number | null } | null = null;

  /** What is known for a wish, by k. */
  found(wish: Wish): ReadonlyMap<number, Found> {
    return this.#search !== null && isSame(this.#search.wish, wish) ? this.#search.byK : none;
  }

  /** What the last wish came to that was fulfilled. */
  get latest(): Found | null {
    return this.#latest;
  }

  ask(wish: Wish): void {
    const before = this.#wish;
    this.#wish = wish;
    if (before !== null && isSame(before, wish) && before.k === wish.k && before.compared === wish.compared) return;
    this.#working ??= this.#workOff();
  }

  /** Ends the work; what has been found stays. */
  stop(): void {
    this.stopped = true;
    this.#halt.abort();
  }

  resume(): void {
    this.#unhalt();
    this.#working ??= this.#workOff();
  }

  async #workOff(): Promise<void> {
    // A turn later, so that asking writes nothing while something is being derived.
    await Promise.resolve();
    for (let wish = this.#wish; wish !== null; wish = this.#wish) {
      if (this.#halted !== null && !isSame(this.#halted.wish, wish)) this.#unhalt();
      const known = this.found(wish);
      this.#latest = known.get(wish.k) ?? this.#latest;
      const next = this.#next(wish, known);
      if (next === undefined) break;
      await this.#look(wish, next);
    }
    this.progress = null;
    this.#working = null;
  }

  #next({ k, compared }: Wish, known: ReadonlyMap<number, Found>): number | undefined {
    if (!known.has(k)) return this.#halted?.k === k ? undefined : k;
    return this.stopped || this.failed ? undefined : compared.find((one) => !known.has(one));
  }

  #unhalt(): void {
    this.#halted = null;
    this.stopped = false;
    this.failed = false;
  }

  /** Looks for the best of all starts, unless something else is wanted meanwhile. */
  async #look(wish: Wish, k: number): Promise<void> {
    const { features, log } = wish.of;
    const { starts, seed } = wish;
    const atOnce = Math.max(1, Math.floor(aStep / (features.count * features.dimensions * k)));
    this.#halt = new AbortController();
    const { signal } = this.#halt;
    let best: Clustering | null = null;
    for (let after = 0; after < starts; after += atOnce) {
      this.progress = { k, starts: after, of: starts };
      const some = { starts: Math.min(atOnce, starts - after), seed, after };
      const tried = await log.compute((tasks) => tasks.kMeans(features, k, some), signal);
      if (!tried.ok) {
        this.#end(tried.error, wish, k);
        return;
      }
      if (best === null || tried.value.inertia < best.inertia) best = tried.value;
      if (!this.#isWanted(wish, k)) return;
    }
    if (best === null) return;
    const { labels, sizes } = best;
    const silhouette = await log.compute((tasks) => tasks.silhouette(features, labels, sizes.length, seed), signal);
    if (!silhouette.ok) {
      this.#end(silhouette.error, wish, k);
      return;
    }
    const found = { of: wish.of, k, clustering: best, silhouette: silhouette.value };
    this.#search = { wish, byK: new Map([...this.found(wish), [k, found]]) };
  }

  #isWanted(wish: Wish, k: number): boolean {
    const now = this.#wish;
    return now !== null && isSame(now, wish) && (now.k === k || (this.found(now).has(now.k) && now.compared.includes(k)));
  }

  #end(why: 'cancelled' | 'worker-failed', wish: Wish, k: number): void {
    this.#halted = { wish, k: k === wish.k ? k : null };
    this.stopped = why === 'cancelled';
    this.failed = why === 'worker-failed';
  }
}

const none: ReadonlyMap<number, Found> = new Map();

/** Whether what is found for one wish counts for another. */
const isSame = (a: Wish, b: Wish): boolean => a.of === b.of && a.starts === b.starts && a.seed === b.seed;
