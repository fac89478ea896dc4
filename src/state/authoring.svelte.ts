import type { Pack } from '../exercise/pack.ts';
import { isJsonObject } from '../scenario/json.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Drafts } from './drafts.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

/** What was on the screen when somebody wanted to make a task of it. */
export interface TaskStart {
  readonly scenario: Scenario;
  /** As it was opened, before anything was turned. */
  readonly opened: Scenario;
}

/** What a trial takes the place of. */
interface BeforeTrial {
  readonly id: string;
  /** The pack that was among the exercises; null for none. */
  readonly pack: string | null;
  readonly progress: string | null;
}

const trialSetting = 'trial';
const all = new WeakMap<Workbench, Authoring>();

/** What is being written at a workbench; it stays while other screens are shown. */
export function authoringOf(workbench: Workbench): Authoring {
  const known = all.get(workbench) ?? new Authoring(workbench);
  all.set(workbench, known);
  return known;
}

export class Authoring {
  readonly drafts: Drafts;
  readonly #workbench: Workbench;
  #task = $state.raw<TaskStart | null>(null);
  /** One trial begins or ends at a time, so that none takes another for what was there before. */
  #turning: Promise<void> = Promise.resolve();
  /** The pack that is tried out by its author. */
  trying = $state<string | null>(null);

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    this.drafts = new Drafts(workbench);
  }

  /** Waiting for what is to be asked about it; null for nothing. */
  get task(): TaskStart | null {
    return this.#task;
  }

  /** Opens a pack as it is now, at an item or a scene; what was there under its id comes back with {@link endTrial}. */
  beginTrial(pack: Pack, at: string | null, seed: number | null): Promise<void> {
    return this.#inTurn(() => this.#begin(pack, at, seed));
  }

  /** Puts back what the last trial took the place of; also after the page was closed in it. */
  endTrial(): Promise<void> {
    return this.#inTurn(() => this.#end());
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    return (this.#turning = this.#turning.catch(() => undefined).then(act));
  }

  async #begin(pack: Pack, at: string | null, seed: number | null): Promise<void> {
    await this.#end();
    const { store, kept, classroom } = this.#workbench;
    const { id, document } = pack;
    await this.#closed(id);
    const before: BeforeTrial = {
      id,
      pack: kept.packs.find((one) => one.id === id)?.text ?? null,
      progress: (await store.readProgress(id))?.text ?? null,
    };
    if (!this.#workbench.told(await store.saveSetting(trialSetting, JSON.stringify(before)))) return;
    if (!(await kept.keepPack(id, JSON.stringify(document)))) return;
    await store.deleteProgress(id);
    this.trying = id;
    await classroom.open({ kind: 'pack', pack: id, at, seed });
  }

  async #end(): Promise<void> {
    const { store, kept, now } = this.#workbench;
    this.trying = null;
    const before = beforeTrial(await store.readSetting(trialSetting));
    if (before === null) return;
    const { id, pack, progress } = before;
    await this.#closed(id);
    await kept.deletePack(id);
    // What could not be put back is put back the next time.
    if (pack !== null && !(await kept.keepPack(id, pack))) return;
    if (progress !== null && !this.#workbench.told(await store.saveProgress({ id, text: progress, savedAt: now }))) return;
    await store.saveSetting(trialSetting, '');
  }

  /** Closes a pack that is open, and waits until what was answered in it is written. */
  async #closed(id: string): Promise<void> {
    const { classroom } = this.#workbench;
    const { exercise, lesson } = classroom;
    if (exercise?.pack.id !== id && lesson?.pack.id !== id) return;
    classroom.close();
    await exercise?.settled();
  }

  /** Takes what is on the screen to the editor, to ask something about it. */
  async makeTask(): Promise<void> {
    const { shown, classroom, datasets } = this.#workbench;
    const { scenario, scenarioWithRows, start } = shown;
    const isOwn = datasets.some(({ id, origin }) => id === scenario.data.reference?.dataset && origin === 'imported');
    // Nobody else has the rows of somebody's own dataset.
    this.#task = isOwn ? { scenario: scenarioWithRows, opened: { ...start, data: scenarioWithRows.data } } : { scenario, opened: start };
    classroom.close();
    await this.#workbench.showLab('editor');
  }

  leaveTask(): void {
    this.#task = null;
  }
}

/** A backup may have brought anything. */
function beforeTrial(kept: unknown): BeforeTrial | null {
  const read = typeof kept === 'string' && kept !== '' ? jsonIn(kept) : null;
  if (!isJsonObject(read) || typeof read.id !== 'string') return null;
  const text = (key: 'pack' | 'progress') => (typeof read[key] === 'string' ? read[key] : null);
  return { id: read.id, pack: text('pack'), progress: text('progress') };
}

/** A pack and its progress together may be larger than a document can be. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
