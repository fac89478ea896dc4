import { bundledPack } from '../../exercise/pack-catalogue.ts';
import { underOwnId } from '../../exercise/own-id.ts';
import type { Pack } from '../../exercise/pack.ts';
import { readPack } from '../../exercise/read-pack.ts';
import { regraded, type Regraded } from '../../exercise/regrade.ts';
import type { ResultsFile } from '../../exercise/results-file.ts';
import { resultsTables, type Keep } from '../../exercise/results-table.ts';
import type { SealKeys } from '../../exercise/seal.ts';
import type { Fault } from '../../model/fault.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { read, type ReadFile } from './read-files.ts';

export interface Refused {
  readonly name: string;
  /** Null where the browser could not read it. */
  readonly faults: readonly Fault[] | null;
  /** What no key opens that is here; another key may. */
  readonly sealed?: string;
}

/** Files of results that were judged again, with the pack that they are of. */
export type Again = Result<Regraded, readonly Fault[]>;

/** The files that a trainer opened, and what they say together. Nothing of it is stored. */
export class ResultsView {
  readonly #workbench: () => Workbench;
  #results = $state.raw<readonly ResultsFile[]>([]);
  /** Texts that were read, so that no file counts twice. */
  #known = new Set<string>();
  /** Names by the sealed text. */
  #sealed = $state.raw<ReadonlyMap<string, string>>(new Map());
  #refused = $state.raw<readonly Refused[]>([]);
  #duplicates = $state(0);
  #packs = $state.raw<ReadonlyMap<string, Pack>>(new Map());
  #again = $state.raw<ReadonlyMap<ResultsFile, Again>>(new Map());
  #keys = $state.raw<readonly SealKeys[]>([]);
  #progress = $state.raw<{ readonly done: number; readonly all: number } | null>(null);
  /** One act after the other, so that none overwrites what another found. */
  #queue: Promise<void> = Promise.resolve();
  /** How often everything was forgotten: what was being read then is not shown. */
  #forgettings = 0;
  keep = $state<Keep>('best');

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  readonly settings = $derived.by(() => this.#workbench().settings);
  readonly text = $derived.by(() => this.settings.labTexts('results'));
  readonly format = $derived.by(() => this.settings.format);
  readonly tables = $derived.by(() => resultsTables(this.#results, this.keep));

  get results(): readonly ResultsFile[] {
    return this.#results;
  }

  get sealedCount(): number {
    return this.#sealed.size;
  }

  get refused(): readonly Refused[] {
    return this.#refused;
  }

  get duplicates(): number {
    return this.#duplicates;
  }

  /** Those that were opened, the latest first. */
  get keys(): readonly SealKeys[] {
    return this.#keys;
  }

  /** How many files are read; null while none is. */
  get progress(): { readonly done: number; readonly all: number } | null {
    return this.#progress;
  }

  /** The pack of results; null where it is not here. */
  pack(id: string): Pack | null {
    return this.#packs.get(id) ?? null;
  }

  /** What judging a file again came to; null while that has not been done, or the pack is not here. */
  again(file: ResultsFile): Again | null {
    return this.#again.get(file) ?? null;
  }

  /** Reads files of any sort, some at a time, so that the page stays awake; what they say together is told when all are read. */
  add(files: readonly Pick<File, 'name' | 'text'>[]): Promise<void> {
    return this.#inTurn((isWanted) => this.#add(files, isWanted));
  }

  /** Takes a trainer's keys and opens what is sealed with them; those that were here stay. */
  takeKeys(keys: SealKeys): Promise<void> {
    return this.#inTurn(async (isWanted) => {
      const found: ResultsFile[] = [];
      await this.#openWith(keys, found, isWanted);
      if (isWanted()) await this.#show(found);
    });
  }

  forget(): void {
    this.#forgettings++;
    this.#results = [];
    this.#known.clear();
    this.#sealed = new Map();
    this.#refused = [];
    this.#duplicates = 0;
    this.#again = new Map();
  }

  #inTurn(act: (isWanted: () => boolean) => Promise<void>): Promise<void> {
    const at = this.#forgettings;
    return (this.#queue = this.#queue.catch(() => undefined).then(() => act(() => at === this.#forgettings)));
  }

  async #add(files: readonly Pick<File, 'name' | 'text'>[], isWanted: () => boolean): Promise<void> {
    const found: ResultsFile[] = [];
    for (const [index, file] of files.entries()) {
      const text = await file.text().catch(() => null);
      if (!isWanted()) break;
      if (text === null) this.#refuse({ name: file.name, faults: null });
      else await this.#take(file.name, text, found, isWanted);
      this.#progress = { done: index + 1, all: files.length };
      if (index % filesAtOnce === filesAtOnce - 1) await pause();
    }
    this.#progress = null;
    if (isWanted()) await this.#show(found);
  }

  async #show(found: readonly ResultsFile[]): Promise<void> {
    this.#results = [...this.#results, ...found];
    await this.#judgeAgain();
  }

  /** What waited for a key, and what none that was here opened, is tried again. */
  async #openWith(keys: SealKeys, results: ResultsFile[], isWanted: () => boolean): Promise<void> {
    this.#keys = [keys, ...this.#keys.filter(({ privateKey }) => privateKey.d !== keys.privateKey.d)];
    const waiting = [...this.#sealed].map(([text, name]) => ({ name, text }));
    const closed = this.#refused.flatMap(({ name, sealed }) => (sealed === undefined ? [] : [{ name, text: sealed }]));
    this.#sealed = new Map();
    this.#refused = this.#refused.filter(({ sealed }) => sealed === undefined);
    for (const { name, text } of [...waiting, ...closed]) await this.#take(name, text, results, isWanted);
  }

  async #take(name: string, text: string, results: ResultsFile[], isWanted: () => boolean): Promise<void> {
    const found: ReadFile = await read(text, this.#keys);
    if (!isWanted()) return;
    switch (found.kind) {
      case 'results':
        if (this.#known.has(found.text)) this.#duplicates++;
        else results.push(found.results);
        this.#known.add(found.text);
        return;
      case 'sealed':
        this.#sealed = new Map([...this.#sealed, [text, name]]);
        return;
      case 'keys':
        return this.#openWith(found.keys, results, isWanted);
      case 'pack':
        return this.#takePack(found.pack);
      case 'refused': {
        const isClosed = found.faults.some(({ code }) => code === 'wrong-key');
        this.#refuse({ name, faults: found.faults, ...(isClosed && { sealed: text }) });
        return;
      }
    }
  }

  /** Learners' files name the pack by its id in the file, or by the one that it is opened under. */
  async #takePack(pack: Pack): Promise<void> {
    const own = await underOwnId(pack);
    this.#packs = new Map([...this.#packs, [pack.id, pack], [own.id, own]]);
    this.#again = new Map();
  }

  #refuse(refused: Refused): void {
    this.#refused = [...this.#refused, refused];
  }

  async #judgeAgain(): Promise<void> {
    await this.#findPacks();
    const again = new Map(this.#again);
    const { results } = this;
    for (const [index, file] of results.entries()) {
      const pack = this.pack(file.pack.id);
      if (pack === null || again.has(file)) continue;
      again.set(file, regraded(pack, file));
      if (index % filesAtOnce === filesAtOnce - 1) await pause();
    }
    // Forgotten in the meantime.
    if (results === this.results) this.#again = again;
  }

  /** Packs that come with the program, or that are kept in this browser. */
  async #findPacks(): Promise<void> {
    const wanted = [...new Set(this.results.map(({ pack }) => pack.id))].filter((id) => !this.#packs.has(id));
    const found = await Promise.all(wanted.map((id) => this.#findPack(id)));
    this.#packs = new Map([...this.#packs, ...found.filter((pack) => pack !== null).map((pack) => [pack.id, pack] as const)]);
  }

  async #findPack(id: string): Promise<Pack | null> {
    const stored = this.#workbench().kept.packs.find((one) => one.id === id);
    const kept = stored === undefined ? ok(null) : readPack(stored.text);
    return (kept.ok ? kept.value : null) ?? bundledPack(id);
  }
}

/** Between pauses. */
const filesAtOnce = 10;
const pause = () => new Promise((resolve) => setTimeout(resolve));
