import { mostBytes, type BytesFault } from '../../input/bytes.ts';
import type { Imported } from '../../input/build-dataset.ts';
import { layoutFaults } from '../../input/layout-faults.ts';
import type { Layout } from '../../input/layout.ts';
import type { TableFault } from '../../input/table.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { importTable, previewTable } from '../../../workers/import-table.ts';
import type { TablePreview, TableReading } from '../../../workers/protocol.ts';
import { datasetId } from './dataset-id.ts';

/** Why there is no table, or no dataset. */
export type ImportFault = BytesFault | TableFault | { readonly code: 'worker-failed' } | { readonly code: 'unreadable' };

/** Where an import is. `outcome`: the counted report, whether anything was kept or not. */
export const stages = ['choose', 'layout', 'running', 'outcome'] as const;
export type ImportStage = (typeof stages)[number];

export interface ImportOutcome extends Imported {
  /** The dataset is in the store; with nothing to save, it is not. */
  readonly saved: boolean;
}

const guessEverything: TableReading = { encoding: null, delimiter: null, header: null };

/** One table on its way from bytes to a stored dataset. Nothing is stored before its end. */
export class Importer {
  readonly #workbench: () => Workbench;
  #stop = new AbortController();
  #bytes = $state.raw(new Uint8Array());
  #wanted = $state.raw(guessEverything);
  #preview = $state.raw<TablePreview | null>(null);
  #layout = $state.raw<Layout | null>(null);
  #fault = $state.raw<ImportFault | null>(null);
  #outcome = $state.raw<ImportOutcome | null>(null);
  #progress = $state.raw<number | 'saving' | null>(null);
  #busy = $state(false);
  #cancelled = $state(false);
  title = $state('');
  currency = $state('');

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  /** Share done, 0–1; `saving` when it cannot be stopped any more; null while nothing is imported. */
  get progress(): number | 'saving' | null {
    return this.#progress;
  }

  /** The table is being read for a preview. */
  get busy(): boolean {
    return this.#busy;
  }

  get preview(): TablePreview | null {
    return this.#preview;
  }

  get layout(): Layout | null {
    return this.#layout;
  }

  get fault(): ImportFault | null {
    return this.#fault;
  }

  get outcome(): ImportOutcome | null {
    return this.#outcome;
  }

  /** The last import was cancelled. */
  get cancelled(): boolean {
    return this.#cancelled;
  }

  readonly stage: ImportStage = $derived.by(() => {
    if (this.#outcome !== null) return 'outcome';
    if (this.#progress !== null) return 'running';
    return this.#preview === null ? 'choose' : 'layout';
  });

  /** How the bytes are cut: as a person said, else as it was found. */
  readonly reading: TableReading = $derived.by(() => ({
    encoding: this.#wanted.encoding ?? this.#preview?.decoded.encoding ?? null,
    delimiter: this.#wanted.delimiter ?? this.#preview?.table.delimiter ?? null,
    header: this.#wanted.header ?? (this.#preview === null ? null : this.#preview.table.header !== null),
  }));

  readonly layoutFaults = $derived.by(() =>
    this.#preview === null || this.#layout === null ? [] : layoutFaults(this.#layout, this.#preview.table),
  );

  readonly ready = $derived.by(() => this.#layout !== null && this.#fault === null && !this.#busy && this.layoutFaults.length === 0);

  /** Forgets everything and stops what is under way, except saving. */
  reset(): void {
    this.#stop.abort();
    this.#bytes = new Uint8Array();
    this.#wanted = guessEverything;
    [this.#preview, this.#layout, this.#fault, this.#outcome, this.#progress] = [null, null, null, null, null];
    [this.#busy, this.#cancelled] = [false, false];
    [this.title, this.currency] = ['', ''];
  }

  async openFile(file: File, title: string): Promise<void> {
    this.reset();
    if (file.size > mostBytes) {
      this.#fault = { code: 'too-many-bytes', size: file.size, max: mostBytes };
      return;
    }
    const { signal } = (this.#stop = new AbortController());
    this.#busy = true;
    const bytes = await file.arrayBuffer().catch(() => null);
    if (signal.aborted) return;
    this.#busy = false;
    if (bytes === null) this.#fault = { code: 'unreadable' };
    else await this.#open(new Uint8Array(bytes), title, guessEverything);
  }

  async openText(text: string, title: string): Promise<void> {
    this.reset();
    await this.#open(new TextEncoder().encode(text), title, { ...guessEverything, encoding: 'utf-8' });
  }

  async #open(bytes: Uint8Array<ArrayBuffer>, title: string, reading: TableReading): Promise<void> {
    this.#bytes = bytes;
    this.title = title;
    await this.read(reading);
    this.currency = this.#preview?.guess.currency ?? '';
  }

  /** Reads the table anew, as a person wants it read, and guesses its columns again. */
  async read(change: Partial<TableReading>): Promise<void> {
    this.#stop.abort();
    const { signal } = (this.#stop = new AbortController());
    this.#wanted = { ...this.#wanted, ...change };
    this.#busy = true;
    const read = await previewTable(await this.#workbench().engines.importer, this.#bytes, this.#wanted, signal);
    if (signal.aborted) return;
    this.#busy = false;
    const found = read.ok ? read.value : ({ ok: false, error: { code: 'worker-failed' } } as const);
    this.#fault = found.ok ? null : found.error;
    if (!found.ok) return;
    this.#preview = found.value;
    this.#layout = found.value.guess.layout;
  }

  arrange(layout: Layout): void {
    this.#layout = layout;
  }

  /** Imports and saves; ends with an outcome, a fault, or nothing where it was cancelled. */
  async run(): Promise<void> {
    if (this.#layout === null) return;
    const { signal } = (this.#stop = new AbortController());
    const taken = this.#workbench().datasets.map(({ id }) => id);
    const options = { id: datasetId(this.title, taken), title: this.title.trim(), note: '', currency: this.currency.trim() };
    const onProgress = (share: number) => {
      if (!signal.aborted) this.#progress = share;
    };
    [this.#progress, this.#cancelled] = [0, false];
    const engine = await this.#workbench().engines.importer;
    const run = await importTable(engine, this.#bytes, this.reading, this.#layout, options, { onProgress, signal });
    if (signal.aborted) return;
    const built = run.ok ? run.value : ({ ok: false, error: { code: 'worker-failed' } } as const);
    if (!built.ok && built.error.code !== 'layout') this.#fault = built.error;
    this.#progress = built.ok ? 'saving' : null;
    if (built.ok) await this.#keep(built.value, signal);
  }

  /** Saving cannot be stopped; where nobody waits for it any more, nothing is said of its end. */
  async #keep(imported: Imported, signal: AbortSignal): Promise<void> {
    const { dataset, customers } = imported;
    const saved = dataset !== null && (await this.#workbench().saveDataset(dataset, customers));
    if (!signal.aborted) [this.#outcome, this.#progress] = [{ ...imported, saved }, null];
  }

  /** Stops reading or importing; nothing was changed. */
  cancel(): void {
    if (this.#progress === 'saving') return;
    this.#stop.abort();
    this.#cancelled = this.#progress !== null;
    [this.#progress, this.#busy] = [null, false];
  }
}
