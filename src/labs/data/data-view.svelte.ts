import type { LabTexts, Messages } from '../../locales/index.ts';
import { inLanguage, type Text } from '../../scenario/text.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { CustomerList } from './customer-list.svelte.ts';
import { Costing } from './costing.svelte.ts';
import { titleOf } from './dataset-id.ts';
import { ImportDoor } from './import-door.svelte.ts';
import { Restoring } from './restoring.svelte.ts';
import { SampleOffers } from './sample-offers.svelte.ts';

/** What the data lab shows, and the pieces of work that are under way in it. */
export class DataView {
  readonly #workbench: () => Workbench;
  readonly list: CustomerList;
  readonly costing: Costing;
  readonly door: ImportDoor;
  readonly samples: SampleOffers;
  readonly restoring: Restoring;
  /** The importer stands where the customers are otherwise. */
  importing = $state(false);
  /** A dataset is being read. */
  opening = $state(false);
  #focusList = false;

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
    this.list = new CustomerList(workbench);
    this.costing = new Costing(workbench);
    this.door = new ImportDoor(workbench);
    this.samples = new SampleOffers(workbench);
    this.restoring = new Restoring(workbench);
  }

  get workbench() {
    return this.#workbench();
  }

  readonly messages: Messages & LabTexts['data'] = $derived.by(() => {
    const { settings } = this.workbench;
    return { ...settings.messages, ...settings.labTexts('data') };
  });
  readonly text = $derived.by(() => this.messages.data);
  readonly format = $derived.by(() => this.workbench.settings.format);

  /** A document's text in the language of the screen. */
  said(text: Text): string {
    return inLanguage(text, this.workbench.settings.language);
  }

  /** A moment as people here write it; the text itself where it is none. */
  moment(iso: string): string {
    const moment = new Date(iso);
    if (Number.isNaN(moment.getTime())) return iso;
    return new Intl.DateTimeFormat(this.workbench.settings.language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
  }

  money(amount: number | null): string {
    return `${this.format.money(amount)} ${this.workbench.current.dataset.currency}`.trim();
  }

  /** How a column of the purchases at hand is called in a sentence. */
  purchaseColumn(column: number): string {
    const { preview } = this.door.purchases;
    const name = preview !== null && preview.headerLine > 0 ? (preview.names[column] ?? null) : null;
    return this.messages.imports.column(name, column + 1);
  }

  async openDataset(id: string): Promise<void> {
    this.opening = true;
    try {
      await this.workbench.openDataset(id);
    } finally {
      this.opening = false;
    }
  }

  /** Opens a dataset with purchases in the segments; the open one where none is named. */
  async toSegments(dataset: string = this.workbench.current.dataset.id): Promise<void> {
    await this.openDataset(dataset);
    await this.workbench.showLab('value-matrix');
  }

  startImport(): void {
    this.door.reset();
    this.importing = true;
  }

  /** Opens a file in the importer. */
  importFile(file: File): void {
    this.startImport();
    void this.door.open(file, titleOf(file.name) || this.text.importer.fallbackTitle);
  }

  endImport(): void {
    this.door.reset();
    this.importing = false;
    this.#focusList = true;
  }

  /** Whether the list of customers takes the focus as it appears: once after an import. */
  takesFocus(): boolean {
    const takes = this.#focusList;
    this.#focusList = false;
    return takes;
  }
}
