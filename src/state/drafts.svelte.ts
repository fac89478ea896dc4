import { freeName } from '../exercise/free-name.ts';
import { isJsonObject } from '../scenario/json.ts';
import type { Workbench } from './workbench.svelte.ts';

/** A pack that is being written, right or not, as its author left it. */
export interface StoredDraft {
  readonly id: string;
  /** JSON text of the document, or what is to become one. */
  readonly text: string;
  /** ISO 8601, UTC */
  readonly savedAt: string;
}

const setting = 'drafts';

/** The packs that are being written, as they are kept in this browser, by this tab and by others. */
export class Drafts {
  readonly #workbench: Workbench;
  #all = $state.raw<readonly StoredDraft[]>([]);
  #pen: Pen | null = null;
  #reading: Promise<void> | null = null;
  /** One act after the other, so that each begins with what the one before left. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** The latest first. */
  get all(): readonly StoredDraft[] {
    return this.#all;
  }

  /** Reads what was kept, and from then on what other tabs write. */
  read(): Promise<void> {
    if (this.#reading === null) {
      this.#workbench.store.subscribe((change) => {
        if (change.kind === 'changed' && change.topics.includes('settings')) void this.#look();
      });
      this.#reading = this.#look();
    }
    return this.#reading;
  }

  /** Takes a draft into the hand. */
  take({ id, text }: Pick<StoredDraft, 'id' | 'text'>): Pen {
    return (this.#pen = new Pen(this, id, text));
  }

  /** Keeps a text as a draft of its own, beside one that has this id. @returns the draft, in the hand */
  async begin(id: string, text: string): Promise<Pen> {
    await this.read();
    return this.inTurn(async () => {
      const stored = (await this.stored()) ?? this.#all;
      const kept = { id: freeName(id, idsOf(stored)), text, savedAt: this.#workbench.now };
      await this.save(kept, stored);
      return this.take(kept);
    });
  }

  async remove(id: string): Promise<void> {
    await this.read();
    await this.inTurn(async () => this.#write(((await this.stored()) ?? this.#all).filter((one) => one.id !== id)));
  }

  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#queue.catch(() => undefined).then(act);
    this.#queue = done;
    return done;
  }

  /** What the store holds now; null where it cannot be read any more. */
  async stored(): Promise<readonly StoredDraft[] | null> {
    try {
      const kept = await this.#workbench.store.readSetting(setting);
      return typeof kept === 'string' ? draftsOf(kept) : [];
    } catch {
      return null;
    }
  }

  /** Shows a draft as it is written, before that is in the store. */
  show({ id, text }: Pick<StoredDraft, 'id' | 'text'>): StoredDraft {
    const draft = { id, text, savedAt: this.#workbench.now };
    this.#all = withDraft(draft, this.#all);
    return draft;
  }

  /** Keeps a draft as it is now, beside the others that are stored, or were there last. */
  save(draft: StoredDraft, stored: readonly StoredDraft[] = this.#all): Promise<boolean> {
    return this.#write(withDraft(draft, stored));
  }

  async #write(drafts: readonly StoredDraft[]): Promise<boolean> {
    this.#all = drafts;
    return this.#workbench.told(await this.#workbench.store.saveSetting(setting, JSON.stringify(drafts)));
  }

  #look(): Promise<void> {
    return this.inTurn(async () => {
      const stored = await this.stored();
      if (stored !== null) this.#all = this.#pen?.seen(stored) ?? stored;
    });
  }
}

/** A draft that is written on in this tab. Another tab may write on the same one: then both are kept. */
export class Pen {
  readonly #drafts: Drafts;
  #id = $state() as string;
  /** As this tab read or wrote it last. */
  #known: string;
  #waiting: StoredDraft | null = null;
  #other = $state.raw<StoredDraft | null>(null);
  #isBeside = $state(false);

  constructor(drafts: Drafts, id: string, text: string) {
    this.#drafts = drafts;
    this.#id = id;
    this.#known = text;
  }

  get id(): string {
    return this.#id;
  }

  /** The draft as another tab wrote it since; null where it is as this tab has it. */
  get other(): StoredDraft | null {
    return this.#other;
  }

  /** What is written here is kept beside what another tab wrote. */
  get isBeside(): boolean {
    return this.#isBeside;
  }

  /** Keeps the draft as it is now; beside what another tab made of it, where one did. Of several that wait, only the newest is written. */
  keep(text: string): Promise<void> {
    this.#waiting = this.#drafts.show({ id: this.#id, text });
    return this.#drafts.inTurn(() => this.#write());
  }

  async #write(): Promise<void> {
    const draft = this.#waiting;
    if (draft === null) return;
    this.#waiting = null;
    const stored = (await this.#drafts.stored()) ?? undefined;
    if (stored !== undefined && this.#wasWrittenElsewhere(stored)) {
      this.#id = freeName(this.#id, idsOf(stored));
      this.#isBeside = true;
    }
    this.#known = draft.text;
    this.#other = null;
    await this.#drafts.save({ ...draft, id: this.#id }, stored);
  }

  #wasWrittenElsewhere(stored: readonly StoredDraft[]): boolean {
    const there = stored.find(({ id }) => id === this.#id);
    return there !== undefined && there.text !== this.#known;
  }

  /** Looks at what is stored. @returns it, with what is not written yet */
  seen(stored: readonly StoredDraft[]): readonly StoredDraft[] {
    if (this.#waiting !== null) return withDraft(this.#waiting, stored);
    this.#other = this.#wasWrittenElsewhere(stored) ? (stored.find(({ id }) => id === this.#id) ?? null) : null;
    return stored;
  }

  /** Goes on with what another tab wrote. @returns its text; null where none did */
  takeOther(): string | null {
    const other = this.#other;
    if (other === null) return null;
    this.#known = other.text;
    this.#other = null;
    return other.text;
  }

  /** What is said about another tab has been read. */
  dismiss(): void {
    this.#isBeside = false;
  }
}

const idsOf = (drafts: readonly StoredDraft[]): readonly string[] => drafts.map(({ id }) => id);

const withDraft = (draft: StoredDraft, drafts: readonly StoredDraft[]): readonly StoredDraft[] => [
  draft,
  ...drafts.filter(({ id }) => id !== draft.id),
];

/** Several drafts together may be larger than a document can be. */
function draftsOf(kept: string): readonly StoredDraft[] {
  try {
    const read: unknown = JSON.parse(kept);
    return Array.isArray(read) ? read.filter(isDraft) : [];
  } catch {
    return [];
  }
}

const isDraft = (one: unknown): one is StoredDraft =>
  isJsonObject(one) && typeof one.id === 'string' && typeof one.text === 'string' && typeof one.savedAt === 'string';
