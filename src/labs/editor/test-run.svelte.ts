import { faultsOfVariant } from '../../exercise/pack-faults.ts';
import type { Pack, Randomize } from '../../exercise/pack.ts';
import { packTrials, seedsToTry, type Trial } from '../../exercise/trials.ts';
import { inSlices } from './slices.ts';

/** Seeds that are tried before the search for good ones is given up. */
const mostTried = 2000;

interface Finding {
  readonly found: readonly number[];
  readonly tried: number;
  readonly over: boolean;
}

/** A test of every variant and a search for good ones, as far as they have come; each goes on while the other does. */
export class TestRun {
  #trials = $state.raw<readonly Trial[]>([]);
  #state = $state<'nothing' | 'running' | 'done' | 'cancelled'>('nothing');
  #tested = $state.raw<Pack | null>(null);
  #finding = $state.raw<Finding | null>(null);
  #seeds = $state(0);
  #test: AbortController | null = null;
  #search: AbortController | null = null;

  /** Failures first. */
  get rows(): readonly Trial[] {
    return [...this.#trials.filter(({ ok }) => !ok), ...this.#trials.filter(({ ok }) => ok)];
  }

  get failures(): number {
    return this.#trials.filter(({ ok }) => !ok).length;
  }

  get answers(): number {
    return this.#trials.length;
  }

  get state(): 'nothing' | 'running' | 'done' | 'cancelled' {
    return this.#state;
  }

  /** What was tested; null before the first test. */
  get tested(): Pack | null {
    return this.#tested;
  }

  get seeds(): number {
    return this.#seeds;
  }

  get seedsDone(): number {
    return new Set(this.#trials.map(({ seed }) => seed)).size;
  }

  /** The search for good seeds; null before the first. */
  get finding(): Finding | null {
    return this.#finding;
  }

  /** Tests a pack, in place of one that is being tested. */
  async run(pack: Pack): Promise<void> {
    this.stopTest();
    const control = (this.#test = new AbortController());
    const seeds = seedsToTry(pack);
    this.#tested = pack;
    this.#trials = [];
    this.#seeds = seeds.length;
    this.#state = 'running';
    const take = (some: readonly Trial[]) => {
      if (this.#test === control) this.#trials = [...this.#trials, ...some];
    };
    const finished = await inSlices(packTrials(pack, seeds), take, control.signal);
    if (this.#test === control) this.#state = finished ? 'done' : 'cancelled';
  }

  /** Seeds with which nothing is wrong and every answer is judged as it should be; fewer than wanted where there are not so many, or it was stopped. */
  async find(pack: Pack, wanted: number): Promise<readonly number[]> {
    this.stopSearch();
    const control = (this.#search = new AbortController());
    const found: number[] = [];
    let tried = 0;
    const tell = (over: boolean) => {
      if (this.#search === control) this.#finding = { found: [...found], tried, over };
    };
    tell(false);
    await inSlices(
      goodSeeds(pack, wanted),
      (some) => {
        found.push(...some.flatMap((one) => (one.good ? [one.seed] : [])));
        tried = some.at(-1)?.seed ?? tried;
        tell(false);
      },
      control.signal,
    );
    tell(true);
    return found;
  }

  stopTest(): void {
    this.#test?.abort();
  }

  stopSearch(): void {
    this.#search?.abort();
  }
}

function* goodSeeds(pack: Pack, wanted: number): Generator<{ readonly seed: number; readonly good: boolean }> {
  let found = 0;
  const open: Pack = pack.randomize === null ? pack : { ...pack, randomize: withoutVariants(pack.randomize) };
  for (let seed = 1; seed <= mostTried && found < wanted; seed++) {
    const good = faultsOfVariant(open, seed).length === 0 && [...packTrials(open, [seed])].every(({ ok }) => ok);
    if (good) found++;
    yield { seed, good };
  }
}

function withoutVariants({ variants: _given, ...draws }: Randomize): Randomize {
  return draws;
}
