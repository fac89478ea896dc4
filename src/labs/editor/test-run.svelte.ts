import { faultsOfVariant } from '../../exercise/pack-faults.ts';
import type { Pack } from '../../exercise/pack.ts';
import { packTrials, seedsToTry, type Trial } from '../../exercise/trials.ts';
import { inSlices } from './slices.ts';

/** Seeds that are tried before the search for good ones is given up. */
const mostTried = 2000;

/** A test of every variant, as far as it has come. */
export class TestRun {
  #trials = $state.raw<readonly Trial[]>([]);
  #state = $state<'nothing' | 'running' | 'done' | 'cancelled'>('nothing');
  #finding = $state.raw<{ readonly found: readonly number[]; readonly tried: number; readonly over: boolean } | null>(null);
  #seeds = $state(0);
  #control: AbortController | null = null;

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

  get seeds(): number {
    return this.#seeds;
  }

  get seedsDone(): number {
    return new Set(this.#trials.map(({ seed }) => seed)).size;
  }

  /** The search for good seeds; null before the first. */
  get finding(): { readonly found: readonly number[]; readonly tried: number; readonly over: boolean } | null {
    return this.#finding;
  }

  async run(pack: Pack): Promise<void> {
    const control = this.#begin();
    const seeds = seedsToTry(pack);
    this.#trials = [];
    this.#seeds = seeds.length;
    this.#state = 'running';
    const finished = await inSlices(packTrials(pack, seeds), (some) => (this.#trials = [...this.#trials, ...some]), control.signal);
    if (this.#control === control) this.#state = finished ? 'done' : 'cancelled';
  }

  /** Seeds with which nothing is wrong and every answer is judged as it should be; fewer than wanted where there are not so many. */
  async find(pack: Pack, wanted: number): Promise<readonly number[]> {
    const control = this.#begin();
    const found: number[] = [];
    let tried = 0;
    this.#finding = { found, tried, over: false };
    await inSlices(
      goodSeeds(pack, wanted),
      (some) => {
        found.push(...some.flatMap((one) => (one.good ? [one.seed] : [])));
        tried = some.at(-1)?.seed ?? tried;
        this.#finding = { found: [...found], tried, over: false };
      },
      control.signal,
    );
    if (this.#control === control) this.#finding = { found, tried, over: true };
    return found;
  }

  cancel(): void {
    this.#control?.abort();
  }

  #begin(): AbortController {
    this.cancel();
    return (this.#control = new AbortController());
  }
}

function* goodSeeds(pack: Pack, wanted: number): Generator<{ readonly seed: number; readonly good: boolean }> {
  let found = 0;
  const open: Pack =
    pack.randomize === null ? pack : { ...pack, randomize: { vars: pack.randomize.vars, ...rejecting(pack.randomize.reject) } };
  for (let seed = 1; seed <= mostTried && found < wanted; seed++) {
    const good = faultsOfVariant(open, seed).length === 0 && [...packTrials(open, [seed])].every(({ ok }) => ok);
    if (good) found++;
    yield { seed, good };
  }
}

const rejecting = (reject: readonly string[] | undefined) => (reject === undefined ? {} : { reject });
