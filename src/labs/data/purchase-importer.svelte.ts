import type { PurchaseReading } from '../../input/purchases/head.ts';
import type { ImportedPurchases, PurchaseFault } from '../../input/purchases/import-purchases.ts';
import { purchaseLayoutFaults, type PurchaseLayout } from '../../input/purchases/layout.ts';
import { usualPolicies, type PurchasePolicies } from '../../input/purchases/policies.ts';
import type { PreviewFault, PurchasePreview } from '../../input/purchases/preview-purchases.ts';
import type { PurchaseReport } from '../../input/purchases/report.ts';
import type { Result } from '../../model/result.ts';
import type { Dataset } from '../../scenario/dataset.ts';
import type { LogFacts, StoredLog } from '../../scenario/stored-log.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { importPurchases, previewPurchases } from '../../../workers/import-purchases.ts';
import { datasetId } from './dataset-id.ts';
import type { ImportStage } from './importer.svelte.ts';
import { poolsOfLog } from './log-pools.ts';
import { statedCurrency } from './purchase-layout-edit.ts';
import { isWithoutMemory, settled, type WorkFault } from './settled.ts';

export type PurchaseImportFault = PreviewFault | Exclude<PurchaseFault, { readonly code: 'layout' }> | WorkFault;

/** What is going on, and the share of it that is done. */
interface PurchaseProgress {
  readonly step: 'reading' | 'saving';
  readonly share: number;
}

export interface PurchaseOutcome {
  readonly report: PurchaseReport;
  /** `nothing`: no row was kept, so there was nothing to save. */
  readonly ending: 'saved' | 'not-saved' | 'nothing';
}

const guessEverything: PurchaseReading = { encoding: null, delimiter: null, header: null };
const keyBytes = 32;

/** Thrown where a save tells how far it is: the store then removes what it has written and leaves what was there. */
const cancelledSave = new Error('The save was cancelled.');

interface ReadLog {
  readonly log: StoredLog;
  readonly facts: LogFacts;
}

/** One purchase log on its way from a file to a stored dataset. Nothing is stored before its end. */
export class PurchaseImporter {
  readonly #workbench: () => Workbench;
  #stop = new AbortController();
  #stopSaving = new AbortController();
  #source = $state.raw<Blob | string>('');
  #wanted = $state.raw(guessEverything);
  #preview = $state.raw<PurchasePreview | null>(null);
  #layout = $state.raw<PurchaseLayout | null>(null);
  #fault = $state.raw<PurchaseImportFault | null>(null);
  #outcome = $state.raw<PurchaseOutcome | null>(null);
  /** What was read and could not be saved. */
  #unsaved: ReadLog | null = null;
  #progress = $state.raw<PurchaseProgress | null>(null);
  #busy = $state(false);
  #cancelled = $state(false);
  title = $state('');
  currency = $state('');
  /** The share of an amount that is profit where no cost is known, 0 to 1. */
  margin = $state(1);
  pseudonyms = $state(false);
  policies = $state.raw<PurchasePolicies>(usualPolicies);
  /** In place of the dataset that has this name already. */
  replace = $state(false);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get progress(): PurchaseProgress | null {
    return this.#progress;
  }

  /** The beginning is being read for a preview. */
  get busy(): boolean {
    return this.#busy;
  }

  /** A file, whose encoding may be another; pasted text has none. */
  get ofFile(): boolean {
    return typeof this.#source !== 'string';
  }

  get preview(): PurchasePreview | null {
    return this.#preview;
  }

  get layout(): PurchaseLayout | null {
    return this.#layout;
  }

  get fault(): PurchaseImportFault | null {
    return this.#fault;
  }

  get outcome(): PurchaseOutcome | null {
    return this.#outcome;
  }

  /** The last import was cancelled. */
  get cancelled(): boolean {
    return this.#cancelled;
  }

  readonly stage: ImportStage = $derived.by(() => {
    if (this.#outcome !== null && this.#progress === null) return 'outcome';
    if (this.#progress !== null) return 'running';
    return this.#preview === null ? 'choose' : 'layout';
  });

  /** How the text is cut: as a person said, else as it was found. */
  readonly reading: PurchaseReading = $derived.by(() => ({
    encoding: this.#wanted.encoding ?? this.#preview?.encoding ?? null,
    delimiter: this.#wanted.delimiter ?? this.#preview?.delimiter ?? null,
    header: this.#wanted.header ?? (this.#preview === null ? null : this.#preview.headerLine > 0),
  }));

  readonly layoutFaults = $derived.by(() =>
    this.#preview === null || this.#layout === null ? [] : purchaseLayoutFaults(this.#layout, this.#preview.width),
  );

  readonly ready = $derived.by(() => this.#layout !== null && this.#fault === null && !this.#busy && this.layoutFaults.length === 0);

  /** The imported dataset that has the wanted name already. */
  readonly sameName = $derived.by(
    () => this.#workbench().datasets.find(({ id, origin }) => origin === 'imported' && id === datasetId(this.title, [])) ?? null,
  );

  /** Columns that are left out because they tell who a customer is. */
  readonly withheld = $derived.by(() =>
    this.pseudonyms
      ? (this.#layout?.columns ?? []).filter(({ role, personal }) => role === 'attribute' && personal).map(({ name }) => name)
      : [],
  );

  /** Forgets everything and stops what is under way, except saving. */
  reset(): void {
    this.#stop.abort();
    [this.#source, this.#wanted, this.#unsaved] = ['', guessEverything, null];
    [this.#preview, this.#layout, this.#fault, this.#outcome, this.#progress] = [null, null, null, null, null];
    [this.#busy, this.#cancelled, this.replace, this.pseudonyms] = [false, false, false, false];
    [this.title, this.currency, this.margin, this.policies] = ['', '', 1, usualPolicies];
  }

  async open(source: Blob | string, title: string): Promise<void> {
    this.reset();
    this.#source = source;
    this.title = title;
    await this.read({});
    if (this.#layout !== null) this.currency = statedCurrency(this.#layout);
  }

  /** Reads the beginning anew, as a person wants it read, and guesses its columns again. */
  async read(change: Partial<PurchaseReading>): Promise<void> {
    this.#stop.abort();
    const { signal } = (this.#stop = new AbortController());
    this.#wanted = { ...this.#wanted, ...change };
    this.#busy = true;
    try {
      const engine = await this.#workbench().engines.importer;
      const found = await settled(() => previewPurchases(engine, this.#source, this.#wanted, signal));
      if (!signal.aborted) this.#look(found);
    } finally {
      if (!signal.aborted) this.#busy = false;
    }
  }

  #look(found: Result<PurchasePreview, PurchaseImportFault>): void {
    this.#fault = found.ok ? null : found.error;
    if (!found.ok) return;
    this.#preview = found.value;
    this.#layout = found.value.guess.layout;
  }

  arrange(layout: PurchaseLayout): void {
    this.#layout = layout;
  }

  /** Imports and saves; ends with an outcome, a fault, or nothing where it was cancelled. */
  async run(): Promise<void> {
    const layout = this.#layout;
    if (layout === null) return;
    const { signal } = (this.#stop = new AbortController());
    [this.#progress, this.#cancelled] = [{ step: 'reading', share: 0 }, false];
    try {
      const found = await this.#imported(layout, signal);
      if (signal.aborted) return;
      if (found.ok) await this.#keep(found.value, signal);
      else if (found.error.code !== 'layout') this.#fault = found.error;
    } finally {
      if (!signal.aborted) this.#progress = null;
    }
  }

  async #imported(layout: PurchaseLayout, signal: AbortSignal) {
    const engine = await this.#workbench().engines.importer;
    const { policies, margin } = this;
    const pseudonymKey = this.pseudonyms ? crypto.getRandomValues(new Uint8Array(keyBytes)) : null;
    const onProgress = this.#teller('reading', signal);
    return settled(() =>
      importPurchases(engine, this.#source, this.reading, layout, { policies, margin, pseudonymKey }, { onProgress, signal }),
    );
  }

  #teller(step: PurchaseProgress['step'], signal: AbortSignal) {
    return (share: number) => {
      if (!signal.aborted) this.#progress = { step, share };
    };
  }

  async #keep({ log, facts, report }: ImportedPurchases, signal: AbortSignal): Promise<void> {
    if (log === null || facts === null) this.#outcome = { report, ending: 'nothing' };
    else await this.#save({ log, facts }, report, signal);
  }

  /** Tries again what the browser had no room for. */
  async saveAgain(): Promise<void> {
    if (this.#unsaved === null || this.#outcome === null) return;
    const { signal } = (this.#stop = new AbortController());
    await this.#save(this.#unsaved, this.#outcome.report, signal);
  }

  async #save(read: ReadLog, report: PurchaseReport, signal: AbortSignal): Promise<void> {
    try {
      const saved = await this.#stored(read, signal);
      if (signal.aborted) return;
      this.#unsaved = saved ? null : read;
      this.#outcome = { report, ending: saved ? 'saved' : 'not-saved' };
    } catch (error) {
      if (error !== cancelledSave) throw error;
    } finally {
      if (!signal.aborted) this.#progress = null;
    }
  }

  async #stored({ log, facts }: ReadLog, signal: AbortSignal): Promise<boolean> {
    const { signal: halt } = (this.#stopSaving = new AbortController());
    const tell = this.#teller('saving', signal);
    tell(0);
    try {
      return await this.#workbench().saveLog(this.#datasetOf(log, facts), log, (share) => {
        if (halt.aborted) throw cancelledSave;
        tell(share);
      });
    } catch (error) {
      if (isWithoutMemory(error)) return false;
      throw error;
    }
  }

  #datasetOf(log: StoredLog, facts: LogFacts): Dataset & { readonly log: LogFacts } {
    const taken = this.#workbench().datasets.map(({ id }) => id);
    const id = this.replace && this.sameName !== null ? this.sameName.id : datasetId(this.title, taken);
    const texts = { id, title: this.title.trim() || id, note: '', currency: this.currency.trim() };
    return { ...texts, unit: 'month', dated: true, origin: 'imported', pools: poolsOfLog(log), log: facts };
  }

  /** Too late to stop: saving in memory is done at once, and the last step of saving elsewhere, too. */
  readonly mustEnd = $derived.by(
    () => this.#progress?.step === 'saving' && (this.#progress.share >= 1 || this.#workbench().store.kind === 'memory'),
  );

  /** Stops reading, importing or saving; nothing was changed. */
  cancel(): void {
    if (this.mustEnd) return;
    this.#stop.abort();
    this.#stopSaving.abort();
    this.#cancelled = this.#progress !== null;
    [this.#progress, this.#busy] = [null, false];
  }
}
