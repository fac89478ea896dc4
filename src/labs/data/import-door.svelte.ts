import { mostBytes } from '../../input/bytes.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { Importer, type ImportStage } from './importer.svelte.ts';
import { PurchaseImporter, type PurchaseImportFault } from './purchase-importer.svelte.ts';

/** What a table is taken for: a row for each purchase, or profits by period. */
export const importWays = ['purchases', 'histories'] as const;
type ImportWay = (typeof importWays)[number];

/** Why a table can only be taken for purchases. */
type OnlyPurchases = 'workbook' | 'large';

/** Where no purchases can be read, these are for the other reader to say. */
const maybeHistories: readonly PurchaseImportFault['code'][] = ['nothing', 'too-many-columns', 'not-text'];

interface Given {
  readonly source: File | string;
  readonly title: string;
}

/** The one door for files: looks at the beginning and hands the table to the importer that fits it, or to the one a person wants. */
export class ImportDoor {
  readonly histories: Importer;
  readonly purchases: PurchaseImporter;
  #given: Given = { source: '', title: '' };
  #way = $state<ImportWay | null>(null);
  #seems = $state<ImportWay | null>(null);
  #only = $state<OnlyPurchases | null>(null);
  /** Of the tables that were given one after the other, the last is looked at. */
  #turn = 0;

  constructor(workbench: () => Workbench) {
    this.histories = new Importer(workbench);
    this.purchases = new PurchaseImporter(workbench);
  }

  /** Null before there is a table. */
  get way(): ImportWay | null {
    return this.#way;
  }

  /** What the table looks like. */
  get seems(): ImportWay | null {
    return this.#seems;
  }

  /** Null where a person may choose. */
  get only(): OnlyPurchases | null {
    return this.#only;
  }

  readonly #active = $derived.by(() => (this.#way === 'purchases' ? this.purchases : this.histories));

  readonly stage: ImportStage = $derived.by(() => {
    if (this.#way === null) return 'choose';
    const { stage } = this.#active;
    return stage === 'choose' ? 'layout' : stage;
  });

  readonly busy = $derived.by(() => this.histories.busy || this.purchases.busy);
  readonly cancelled = $derived.by(() => this.#active.cancelled);

  /** Forgets everything and stops what is under way, except saving. */
  reset(): void {
    this.#turn++;
    this.histories.reset();
    this.purchases.reset();
    this.#given = { source: '', title: '' };
    [this.#way, this.#seems, this.#only] = [null, null, null];
  }

  /** A file, or text that was pasted. */
  async open(source: File | string, title: string): Promise<void> {
    this.reset();
    const turn = this.#turn;
    this.#given = { source, title };
    await this.purchases.open(source, title);
    if (turn !== this.#turn) return;
    const { preview, fault } = this.purchases;
    this.#seems = preview?.guess.likely ?? null;
    this.#only = this.#onlyPurchases();
    if (this.#seems === 'purchases' || this.#only !== null || (fault !== null && !maybeHistories.includes(fault.code))) {
      this.#way = preview === null ? null : 'purchases';
      return;
    }
    await this.#openHistories();
    if (turn === this.#turn) this.#way = this.histories.preview === null ? null : 'histories';
  }

  #onlyPurchases(): OnlyPurchases | null {
    if (this.purchases.preview !== null && this.purchases.preview.sheet !== null) return 'workbook';
    const { source } = this.#given;
    return typeof source !== 'string' && source.size > mostBytes ? 'large' : null;
  }

  async #openHistories(): Promise<void> {
    const { source, title } = this.#given;
    this.purchases.reset();
    await (typeof source === 'string' ? this.histories.openText(source, title) : this.histories.openFile(source, title));
  }

  /** Takes the table for the other thing, under the name that it was given meanwhile. */
  async switchTo(way: ImportWay): Promise<void> {
    if (way === this.#way || this.#way === null || this.#only !== null) return;
    const { title, currency } = this.#active;
    this.#way = way;
    const turn = this.#turn;
    if (way === 'histories') await this.#openHistories();
    else {
      this.histories.reset();
      await this.purchases.open(this.#given.source, title);
    }
    if (turn !== this.#turn || way !== this.#way) return;
    this.#active.title = title;
    if (currency !== '') this.#active.currency = currency;
  }
}
