import { untrack } from 'svelte';
import { Format } from '../locales/format.ts';
import { labTextsIn, messagesIn, type LabTexts, type Messages } from '../locales/index.ts';
import { languages, type Language } from '../scenario/language.ts';
import type { Store } from '../store/store.ts';
import { Capabilities } from './capabilities.svelte.ts';
import { themes, type Presentation, type Theme } from './presentation.ts';

/** How the app presents itself. The address goes before what was kept, which goes before what the browser prefers. */
export class Settings {
  readonly #store: Store;
  /** As the address asks for it. */
  readonly presentation: Presentation;
  readonly capabilities = new Capabilities();
  /** The language asked for last; a slower one that was asked for before is not shown any more. */
  #wanted: Language = 'en';
  #language = $state<Language>('en');
  #theme = $state<Theme>('auto');
  #projector = $state(false);
  #messages = $state.raw() as Messages;
  /** The texts of the labs that have been shown, in the language spoken. */
  #labs = $state.raw<Partial<LabTexts>>({});
  readonly format = $derived.by(() => new Format(this.#language, this.presentation.region));

  private constructor(store: Store, presentation: Presentation) {
    this.#store = store;
    this.presentation = presentation;
    this.capabilities.limitPage(presentation.allowance);
  }

  static async load(store: Store, presentation: Presentation, preferred: readonly string[]): Promise<Settings> {
    const settings = new Settings(store, presentation);
    const [language, theme, projector] = await Promise.all(['language', 'theme', 'projector'].map((key) => store.readSetting(key)));
    await settings.#load(presentation.language ?? languages.find((known) => known === language) ?? nearestLanguage(preferred));
    settings.#theme = presentation.theme ?? themes.find((known) => known === theme) ?? 'auto';
    settings.#projector = presentation.projector ?? projector === true;
    return settings;
  }

  get embedded(): boolean {
    return this.presentation.embedded;
  }

  get language(): Language {
    return this.#language;
  }

  get messages(): Messages {
    return this.#messages;
  }

  /** Changes the language as soon as its texts are there. */
  async speak(language: Language): Promise<void> {
    await this.#load(language);
    await this.#store.saveSetting('language', language);
  }

  /** A language and a theme that somebody else asks for, for as long as the page is there; nothing of it is kept. */
  async lend({ language = this.#language, theme = this.#theme }: { readonly language?: Language; readonly theme?: Theme }): Promise<void> {
    this.#theme = theme;
    if (language !== this.#language) await this.#load(language);
  }

  async #load(language: Language): Promise<void> {
    this.#wanted = language;
    const saying = messagesIn(language).then((said) => this.#said(said));
    let labs: Partial<LabTexts> = {};
    let messages: Messages;
    // Those of a lab that is learnt meanwhile, in the language spoken until then, are loaded too.
    do {
      const missing = this.#learned.filter((lab) => labs[lab] === undefined);
      const [said, ...texts] = await Promise.all([saying, ...missing.map((lab) => this.#textsOf(lab, language))]);
      messages = said;
      labs = { ...labs, ...Object.fromEntries(missing.map((lab, index) => [lab, texts[index]])) };
    } while (this.#learned.some((lab) => labs[lab] === undefined));
    if (this.#wanted !== language) return;
    this.#messages = messages;
    this.#labs = labs;
    this.#language = language;
  }

  get #learned(): readonly (keyof LabTexts)[] {
    return Object.keys(this.#labs) as (keyof LabTexts)[];
  }

  async #textsOf<N extends keyof LabTexts>(lab: N, language: Language): Promise<LabTexts[N]> {
    return this.#said(await labTextsIn(language, lab));
  }

  /**
   * Loads the texts of a lab, which are then there in every language that is spoken later. What else is learned is no reason to ask
   * again: whoever waits for it in a template is not drawn anew.
   */
  learn(lab: keyof LabTexts): Promise<void> {
    return untrack(() => this.#learn(lab));
  }

  async #learn(lab: keyof LabTexts): Promise<void> {
    while (this.#labs[lab] === undefined) {
      const language = this.#language;
      const texts = await this.#textsOf(lab, language);
      if (language === this.#language) this.#labs = { ...this.#labs, [lab]: texts };
    }
  }

  /** The texts of a lab that has been shown. */
  labTexts<N extends keyof LabTexts>(lab: N): LabTexts[N] {
    const texts = this.#labs[lab];
    if (texts === undefined) throw new Error(`the texts of ${lab} are used before they are there`);
    return texts;
  }

  async #said<T>(messages: T): Promise<T> {
    return this.presentation.doubled ? (await import('../locales/doubled.ts')).doubledMessages(messages) : messages;
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(value: Theme) {
    this.#theme = value;
    void this.#store.saveSetting('theme', value);
  }

  get projector(): boolean {
    return this.#projector;
  }

  set projector(value: boolean) {
    this.#projector = value;
    void this.#store.saveSetting('projector', value);
  }
}

/** The first preferred language that the app speaks, by its main tag; English where none is. */
export function nearestLanguage(preferred: readonly string[]): Language {
  for (const wanted of preferred) {
    const found = languages.find((known) => known.split('-')[0] === wanted.toLowerCase().split('-')[0]);
    if (found !== undefined) return found;
  }
  return 'en';
}
