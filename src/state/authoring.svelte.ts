import type { Pack } from '../exercise/pack.ts';
import { isJsonObject } from '../scenario/json.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Workbench } from './workbench.svelte.ts';

/** A pack that is being written, right or not, as its author left it. */
export interface StoredDraft {
  readonly id: string;
  /** JSON text of the document, or what is to become one. */
  readonly text: string;
  /** ISO 8601, UTC */
  readonly savedAt: string;
}

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

const setting = 'drafts';
const trialSetting = 'trial';
const all = new WeakMap<Workbench, Authoring>();

/** What is being written at a workbench; it stays while other screens are shown. */
export function authoringOf(workbench: Workbench): Authoring {
  const known = all.get(workbench) ?? new Authoring(workbench);
  all.set(workbench, known);
  return known;
}

export class Authoring {
  readonly #workbench: Workbench;
  #drafts = $state.raw<readonly StoredDraft[]>([]);
  #task = $state.raw<TaskStart | null>(null);
  #reading: Promise<void> | null = null;
  /** The draft that is open; null for the list. */
  open = $state<string | null>(null);
  /** The pack that is tried out by its author. */
  trying = $state<string | null>(null);

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** The latest first. */
  get drafts(): readonly StoredDraft[] {
    return this.#drafts;
  }

  /** Waiting for what is to be asked about it; null for nothing. */
  get task(): TaskStart | null {
    return this.#task;
  }

  /** Reads what was kept, once. */
  read(): Promise<void> {
    return (this.#reading ??= this.#workbench.store.readSetting(setting).then((kept) => {
      this.#drafts = typeof kept === 'string' ? draftsOf(kept) : [];
    }));
  }

  /** Keeps a draft as it is now. */
  async keep(id: string, text: string): Promise<boolean> {
    await this.read();
    const kept = { id, text, savedAt: this.#workbench.now };
    return this.#write([kept, ...this.#drafts.filter((one) => one.id !== id)]);
  }

  async remove(id: string): Promise<void> {
    await this.read();
    await this.#write(this.#drafts.filter((one) => one.id !== id));
    if (this.open === id) this.open = null;
  }

  async #write(drafts: readonly StoredDraft[]): Promise<boolean> {
    this.#drafts = drafts;
    return this.#workbench.told(await this.#workbench.store.saveSetting(setting, JSON.stringify(drafts)));
  }

  /** Opens a pack as it is now, at an item or a scene; what was there under its id comes back with {@link endTrial}. */
  async beginTrial(pack: Pack, at: string | null, seed: number | null): Promise<void> {
    await this.endTrial();
    const { store, kept, classroom } = this.#workbench;
    const { id, document } = pack;
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

  /** Puts back what the last trial took the place of; also after the page was closed in it. */
  async endTrial(): Promise<void> {
    const { store, kept, classroom, now } = this.#workbench;
    this.trying = null;
    const before = beforeTrial(await store.readSetting(trialSetting));
    if (before === null) return;
    const { id, pack, progress } = before;
    const open = [classroom.exercise, classroom.lesson].find((one) => one?.pack.id === id);
    if (open != null) classroom.close();
    if (open != null && 'settled' in open) await open.settled();
    await kept.deletePack(id);
    if (pack !== null) await kept.keepPack(id, pack);
    if (progress !== null) await store.saveProgress({ id, text: progress, savedAt: now });
    await store.saveSetting(trialSetting, '');
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

/** Several drafts together may be larger than a document can be. */
function draftsOf(kept: string): readonly StoredDraft[] {
  try {
    const read: unknown = JSON.parse(kept);
    return Array.isArray(read) ? read.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function beforeTrial(kept: unknown): BeforeTrial | null {
  const read: unknown = typeof kept === 'string' && kept !== '' ? JSON.parse(kept) : null;
  return isJsonObject(read) ? (read as unknown as BeforeTrial) : null;
}

const isDraft = (one: unknown): one is StoredDraft =>
  isJsonObject(one) && typeof one.id === 'string' && typeof one.text === 'string' && typeof one.savedAt === 'string';
