import { bundledPack } from '../../exercise/pack-catalogue.ts';
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
  #keys = $state.raw<SealKeys | null>(null);
  #progress = $state.raw<{ readonly done: number; readonly all: number } | null>(null);
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

  get keys(): SealKeys | null {
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
  async add(files: readonly Pick<File, 'name' | 'text'>[]): Promise<void> {
    const found: ResultsFile[] = [];
    for (const [index, file] of files.entries()) {
      const text = await file.text().catch(() => null);
      if (text === null) this.#refuse(file.name, null);
      else await this.#take(file.name, text, found);
      this.#progress = { done: index + 1, all: files.length };
      if (index % filesAtOnce === filesAtOnce - 1) await pause();
    }
    this.#progress = null;
    this.#results = [...this.#results, ...found];
    await this.#judgeAgain();
  }

  /** Takes the trainer's keys and opens what is sealed with them. */
  async takeKeys(keys: SealKeys): Promise<void> {
    this.#keys = keys;
    const sealed = [...this.#sealed];
    const found: ResultsFile[] = [];
    this.#sealed = new Map();
    for (const [text, name] of sealed) await this.#take(name, text, found);
    this.#results = [...this.#results, ...found];
    await this.#judgeAgain();
  }

  forget(): void {
    this.#results = [];
    this.#known.clear();
    this.#sealed = new Map();
    this.#refused = [];
    this.#duplicates = 0;
    this.#again = new Map();
  }

  async #take(name: string, text: string, results: ResultsFile[]): Promise<void> {
    const found: ReadFile = await read(text, this.#keys);
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
        return this.takeKeys(found.keys);
      case 'pack':
        this.#packs = new Map([...this.#packs, [found.pack.id, found.pack]]);
        this.#again = new Map();
        return;
      case 'refused': {
        this.#refuse(name, found.faults);
        return;
      }
    }
  }

  #refuse(name: string, faults: readonly Fault[] | null): void {
    this.#refused = [...this.#refused, { name, faults }];
  }

  async #judgeAgain(): Promise<void> {
    await this.#findPacks();
    const again = new Map(this.#again);
    for (const [index, file] of this.results.entries()) {
      const pack = this.pack(file.pack.id);
      if (pack === null || again.has(file)) continue;
      again.set(file, regraded(pack, file));
      if (index % filesAtOnce === filesAtOnce - 1) await pause();
    }
    this.#again = again;
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
