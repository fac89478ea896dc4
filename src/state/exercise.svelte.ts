import { judge } from '../exercise/judge.ts';
import {
  ended,
  itemProgressOf,
  itemState,
  named,
  newProgress,
  scoreOf,
  withAttempt,
  withHint,
  withReveal,
  withTicked,
} from '../exercise/keep-progress.ts';
import type { Item, Pack } from '../exercise/pack.ts';
import type { Attempt, ItemProgress, Progress, RawAnswer, Score } from '../exercise/progress.ts';
import type { Names } from '../exercise/formula.ts';
import { namesFor, type Question } from '../exercise/question.ts';
import { readProgress } from '../exercise/read-progress.ts';
import { setUp } from '../exercise/set-up.ts';
import { otherSeedFor, seedFor, variantOf, type Variant } from '../exercise/variant.ts';
import type { Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { learnSpecifications } from '../model/specifications.ts';
import { KeptProgress } from './kept-progress.ts';
import { labModels } from './labs.ts';
import { learnerKey } from './learner-key.ts';
import type { Message } from './message.ts';
import { stageNow, standsAlone } from './stage-now.ts';
import type { Workbench } from './workbench.svelte.ts';

/** What changed in a learner's progress. */
export type ProgressReason = 'opened' | 'answered' | 'hint' | 'revealed' | 'ticked' | 'named' | 'finished' | 'restarted';

export interface ProgressChange {
  readonly reason: ProgressReason;
  readonly item: string | null;
  /** Of an answer. */
  readonly attempt: Attempt | null;
}

/** A pack that somebody is working through, beside the lab that its items are set in. */
export class Exercise {
  readonly pack: Pack;
  readonly #workbench: Workbench;
  readonly #kept: KeptProgress;
  readonly #listeners = new Set<(change: ProgressChange) => void>();
  #variant = $state.raw() as Variant;
  #progress = $state.raw() as Progress;
  #item = $state.raw() as Item;
  #atEnd = $state(false);
  /** The lab that was on the screen when an item that stands alone, or the results, were shown in its place. */
  #covered = $state<string | null>(null);
  /** Of the items shown one after the other, the last is set up. */
  #turn = 0;

  /** The numbers that the texts of the item on the screen name. */
  readonly names: Names = $derived.by(() => {
    const names = namesFor(this.question);
    return names.ok ? names.value : this.#variant.numbers;
  });
  readonly score: Score = $derived.by(() => scoreOf(this.pack, this.#progress));

  private constructor(workbench: Workbench, pack: Pack, { progress, variant }: Start) {
    this.pack = pack;
    this.#workbench = workbench;
    this.#kept = new KeptProgress(workbench);
    this.#progress = progress;
    this.#variant = variant;
    this.#item = this.#firstOpen();
  }

  /** Opens a pack for a learner: the progress kept here, or a new one; and the scenario of its item in the lab. */
  static async open(workbench: Workbench, pack: Pack, at: string | null, seed: number | null): Promise<Result<Exercise, Message>> {
    await Promise.all([learnSpecifications(), workbench.settings.learn('exercises')]);
    const started = await start(workbench, pack, seed);
    if (!started.ok) return err({ kind: 'pack-refused', faults: [started.error] });
    const exercise = new Exercise(workbench, pack, started.value);
    const wanted = pack.items.find(({ id }) => id === at) ?? exercise.item;
    await exercise.show(wanted.id);
    return ok(exercise);
  }

  get progress(): Progress {
    return this.#progress;
  }

  get variant(): Variant {
    return this.#variant;
  }

  /** The item on the screen. */
  get item(): Item {
    return this.#item;
  }

  /** The item on the screen as this learner has it. */
  get question(): Question {
    return { pack: this.pack, item: this.#item, variant: this.#variant };
  }

  /** Of the item on the screen. */
  get itemProgress(): ItemProgress {
    return this.progressOf(this.#item.id);
  }

  progressOf(item: string): ItemProgress {
    return itemProgressOf(this.#progress, item);
  }

  get finished(): boolean {
    return this.#progress.ended !== null;
  }

  /** The results are on the screen in place of an item. */
  get atEnd(): boolean {
    return this.#atEnd;
  }

  /** What is on the screen has nothing to do with a lab, and nobody went to one since. */
  get hidesLab(): boolean {
    return this.#covered === this.#workbench.lab;
  }

  /** Shows an item and puts its scenario into the lab, with its locks. */
  async show(id: string): Promise<void> {
    const item = this.pack.items.find((one) => one.id === id);
    if (item === undefined) return;
    this.#item = item;
    this.#atEnd = false;
    await this.setUpAgain();
  }

  /** Shows the results. */
  showEnd(): void {
    this.#turn++;
    this.#atEnd = true;
    this.#covered = this.#workbench.lab;
    this.#workbench.settings.capabilities.limitTask();
  }

  /** Puts the scenario of the item on the screen into the lab as it was at its start. */
  async setUpAgain(): Promise<void> {
    const turn = ++this.#turn;
    const ready = setUp(this.pack, stageNow(this.#item, this.itemProgress), this.#variant, this.names);
    if (!ready.ok) {
      this.#refuse(ready.error);
      return;
    }
    const { scenario, allowance, veiled } = ready.value;
    const { capabilities } = this.#workbench.settings;
    capabilities.limitTask(allowance, veiled);
    if (scenario !== null) await this.#workbench.present(scenario);
    if (turn !== this.#turn) return;
    const isOnScreen = labModels[this.#workbench.lab].length > 0;
    this.#covered = standsAlone(this.#item) || !isOnScreen ? this.#workbench.lab : null;
  }

  /** Judges an answer to the item on the screen; null where it takes no more, and where the pack cannot be computed, which is told. */
  async submit(raw: RawAnswer): Promise<Attempt | null> {
    const [item, { shown, now }] = [this.#item, this.#workbench];
    if (!itemState(item, this.itemProgress).canSubmit) return null;
    const onScreen = item.type === 'state' || item.type === 'curve' ? shown.scenario : null;
    const judged = judge({ ...this.question, progress: this.#progress, raw, shown: onScreen, at: now });
    if (!judged.ok) {
      this.#refuse(judged.error);
      return null;
    }
    if (judged.value.verdict === 'unread') return judged.value;
    this.#changeTo(withAttempt(this.#progress, item, judged.value), 'answered', judged.value);
    if (item.type === 'predict') await this.setUpAgain();
    else if (['correct', 'recorded'].includes(judged.value.verdict)) this.#workbench.settings.capabilities.unveil();
    return judged.value;
  }

  /** Takes the next hint. */
  takeHint(): void {
    this.#changeTo(withHint(this.#progress, this.#item), 'hint');
  }

  /** Shows the answer; of a state or a curve in the lab. */
  reveal(): void {
    if (!this.#changeTo(withReveal(this.#progress, this.#item), 'revealed')) return;
    if (this.#item.type === 'state' || this.#item.type === 'curve') void this.setUpAgain();
    else this.#workbench.settings.capabilities.unveil();
  }

  /** Which points of the rubric the learner's words mention. */
  tick(points: readonly number[]): void {
    this.#changeTo(withTicked(this.#progress, this.#item, points), 'ticked');
  }

  name(learner: Progress['learner']): void {
    this.#changeTo(named(this.#progress, learner), 'named');
  }

  finish(): void {
    this.#changeTo(ended(this.#progress, this.#workbench.now), 'finished');
  }

  /** Other numbers from the beginning; those of a seed, or of any other one. */
  async restart(seed: number | null): Promise<void> {
    const key = `${await learnerKey(this.#workbench.store)} ${this.#workbench.now}`;
    const wanted = seed ?? otherSeedFor(this.pack, key, this.#variant.seed);
    const variant = variantOf(this.pack, wanted);
    if (!variant.ok) {
      this.#refuse([variant.error]);
      return;
    }
    this.#variant = variant.value;
    this.#item = this.pack.items[0] ?? this.#item;
    this.#atEnd = false;
    this.#changeTo(newProgress(this.pack, wanted, this.#progress.learner, this.#workbench.now), 'restarted');
    await this.setUpAgain();
  }

  /** Takes progress that a course platform or a host kept; false where it is not of this pack. */
  async resume(kept: unknown): Promise<boolean> {
    const progress = readProgress(kept, this.pack);
    const variant = progress.ok ? variantOf(this.pack, progress.value.seed) : progress;
    if (!progress.ok || !variant.ok) return false;
    this.#variant = variant.value;
    this.#progress = progress.value;
    this.#kept.save(progress.value);
    await this.show(this.#firstOpen().id);
    this.#tell('opened', null);
    return true;
  }

  /** Leaves the lab without locks; progress is kept. */
  leave(): void {
    this.#turn++;
    this.#covered = null;
    this.#workbench.settings.capabilities.limitTask();
    this.#listeners.clear();
  }

  /** Until what was answered is written. */
  settled(): Promise<void> {
    return this.#kept.settled();
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: (change: ProgressChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** False where nothing changes. */
  #changeTo(progress: Progress, reason: ProgressReason, attempt: Attempt | null = null): boolean {
    if (progress === this.#progress) return false;
    this.#progress = progress;
    this.#kept.save(progress);
    this.#tell(reason, attempt);
    return true;
  }

  #tell(reason: ProgressReason, attempt: Attempt | null): void {
    for (const listener of this.#listeners) listener({ reason, item: this.#item.id, attempt });
  }

  #refuse(faults: readonly Fault[]): void {
    this.#workbench.tell({ kind: 'pack-refused', faults });
  }

  /** Where the learner was: the first item that nothing was answered to; the first of all where there is none. */
  #firstOpen(): Item {
    const { items } = this.pack;
    const open = items.find(({ id }) => this.progressOf(id).attempts.length === 0 && !this.progressOf(id).revealed) ?? items[0];
    if (open === undefined) throw new Error(`the pack ${this.pack.id} has no exercises`);
    return open;
  }
}

interface Start {
  readonly progress: Progress;
  readonly variant: Variant;
}

/** The learner's own progress and numbers, or those of the seed that is asked for. */
async function start(workbench: Workbench, pack: Pack, seed: number | null): Promise<Result<Start, Fault>> {
  const { store, now } = workbench;
  const stored = await store.readProgress(pack.id);
  const kept = stored === null ? null : readProgress(stored.text, pack);
  const own = kept?.ok === true ? kept.value : null;
  const goesOn = own !== null && (seed === null || seed === own.seed);
  const used = seed ?? own?.seed ?? seedFor(pack, await learnerKey(store));
  const variant = variantOf(pack, used);
  if (!variant.ok) return variant;
  const progress = goesOn ? own : newProgress(pack, used, own?.learner ?? { name: '', id: '' }, now);
  return ok({ progress, variant: variant.value });
}
