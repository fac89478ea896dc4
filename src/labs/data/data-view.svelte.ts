import type { LabTexts, Messages } from '../../locales/index.ts';
import { inLanguage, type Text } from '../../scenario/text.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { CustomerList } from './customer-list.svelte.ts';
import { Costing } from './costing.svelte.ts';
import { Importer } from './importer.svelte.ts';
import { Restoring } from './restoring.svelte.ts';

/** What the data lab shows, and the pieces of work that are under way in it. */
export class DataView {
  readonly #workbench: () => Workbench;
  readonly list: CustomerList;
  readonly costing: Costing;
  readonly importer: Importer;
  readonly restoring: Restoring;
  /** The importer stands where the customers are otherwise. */
  importing = $state(false);
  #focusList = false;

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
    this.list = new CustomerList(workbench);
    this.costing = new Costing(workbench);
    this.importer = new Importer(workbench);
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

  startImport(): void {
    this.importer.reset();
    this.importing = true;
  }

  endImport(): void {
    this.importer.reset();
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
