import { bundledPack, listedPacks } from '../../exercise/pack-catalogue.ts';
import { readPack } from '../../exercise/read-pack.ts';
import type { Pack } from '../../exercise/pack.ts';
import type { Path } from '../../model/fault.ts';
import { labTextsIn } from '../../locales/index.ts';
import { isJsonObject, parseJson, type JsonObject } from '../../scenario/json.ts';
import { languages, type Language } from '../../scenario/language.ts';
import { inLanguage } from '../../scenario/text.ts';
import { authoringOf, type StoredDraft } from '../../state/authoring.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { freeName, idsIn, listAt, wordsOf } from './document.ts';
import { Draft, prettyJson } from './draft.svelte.ts';
import { idAt, newPack, revisionAt, type Fresh } from './new-pack.ts';

export type Section = 'pack' | 'draws' | 'scenarios' | { readonly list: 'items' | 'scenes'; readonly place: number };
export type Tab = 'write' | 'json' | 'test' | 'save';

/** The editor: which draft is open, what of it is on the screen, and what can be opened. */
export class EditorView {
  readonly #workbench: () => Workbench;
  #draft = $state.raw<Draft | null>(null);
  #bundled = $state.raw<readonly Pack[]>([]);
  /** The program's words for what is not written yet, in every language. */
  #fresh = $state.raw<Readonly<Record<Language, Awaited<ReturnType<typeof labTextsIn<'editor'>>>>> | null>(null);
  section = $state.raw<Section>('pack');
  tab = $state<Tab>('write');
  seed = $state(1);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get workbench(): Workbench {
    return this.#workbench();
  }

  get authoring() {
    return authoringOf(this.workbench);
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('editor'));
  readonly format = $derived.by(() => this.settings.format);

  get draft(): Draft | null {
    return this.#draft;
  }

  get bundled(): readonly Pack[] {
    return this.#bundled;
  }

  /** Reads what is there, and opens the draft that was open. */
  async start(): Promise<void> {
    const { authoring } = this;
    await authoring.endTrial();
    const [texts, bundled] = await Promise.all([
      Promise.all(languages.map((language) => labTextsIn(language, 'editor'))),
      listedPacks(),
      authoring.read(),
      this.settings.learn('exercises'),
    ]);
    this.#fresh = Object.fromEntries(languages.map((language, place) => [language, texts[place]])) as never;
    this.#bundled = bundled;
    const open = authoring.drafts.find(({ id }) => id === authoring.open);
    if (open !== undefined && this.#draft === null) this.#show(open);
  }

  get ready(): boolean {
    return this.#fresh !== null;
  }

  get fresh(): Fresh {
    const said = (of: (texts: NonNullable<typeof this.text>['fresh']) => string) => (language: Language) => of(this.#texts[language].fresh);
    return {
      prompt: said(({ prompt }) => prompt),
      choice: (place) => said(({ choice }) => choice(String(place))),
      model: said(({ model }) => model),
      point: said(({ point }) => point),
      entry: (place) => said(({ entry }) => entry(String(place))),
      scene: said(({ scene }) => scene),
      caption: said(({ caption }) => caption),
    };
  }

  get #texts() {
    if (this.#fresh === null) throw new Error('the editor is used before its words are there');
    return this.#fresh;
  }

  titleOf({ text }: Pick<StoredDraft, 'text'>): string {
    const json = parseJson(text);
    const title = json.ok && isJsonObject(json.value) ? wordsOf(json.value.title, this.settings.language) : '';
    return title === '' ? this.text.drafts.untitled : title;
  }

  #show({ id, text }: Pick<StoredDraft, 'id' | 'text'>): void {
    this.#draft = new Draft(id, text, (changed) => void this.authoring.keep(id, changed));
    this.authoring.open = id;
    this.section = listAt(this.#draft.document, ['items']).length > 0 ? { list: 'items', place: 0 } : 'pack';
    this.tab = 'write';
  }

  open(draft: StoredDraft): void {
    this.#show(draft);
  }

  close(): void {
    this.#draft = null;
    this.authoring.open = null;
  }

  /** Opens a text as a draft of its own, beside one that is written under the same id. */
  async take(text: string): Promise<void> {
    const json = parseJson(text);
    const own = json.ok && isJsonObject(json.value) && typeof json.value.id === 'string' ? json.value.id : idAt(this.workbench.now);
    const id = freeName(
      own,
      this.authoring.drafts.map((draft) => draft.id),
    );
    await this.authoring.keep(id, json.ok && isJsonObject(json.value) ? prettyJson(json.value) : text);
    this.#show({ id, text });
  }

  async begin(): Promise<void> {
    await this.take(prettyJson(this.newDocument()));
  }

  newDocument(): JsonObject {
    return newPack((language) => this.#texts[language].drafts.newTitle, this.workbench.now);
  }

  /** Writes on a copy of a pack, under an id of its own. */
  async copy(pack: Pack): Promise<void> {
    const { now } = this.workbench;
    const title = Object.fromEntries(
      pack.langs.map((language) => [language, this.#texts[language].drafts.copyTitle(inLanguage(pack.title, language))]),
    );
    const { 'x-order': _order, ...document } = pack.document;
    await this.take(prettyJson({ ...document, id: idAt(now), revision: revisionAt(now), title }));
  }

  async remove(id: string): Promise<void> {
    await this.authoring.remove(id);
    if (this.#draft?.key === id) this.#draft = null;
  }

  /** The item or scene on the screen: where it lies in the document; null for the pack's own pages. */
  get path(): Path | null {
    return typeof this.section === 'string' ? null : [this.section.list, this.section.place];
  }

  itemTitle(place: number): string {
    const item = listAt(this.#draft?.document, ['items'])[place];
    const said = isJsonObject(item) ? wordsOf(item.title, this.settings.language) : '';
    return said === '' ? this.text.outline.untitled(this.format.whole(place + 1)) : said;
  }

  sceneTitle(place: number): string {
    const scene = listAt(this.#draft?.document, ['scenes'])[place];
    const said = isJsonObject(scene) ? wordsOf(scene.title, this.settings.language) : '';
    return said === '' ? this.text.outline.scene(this.format.whole(place + 1)) : said;
  }

  /** Shows the page of the form that a place of the document is on. */
  showPlace([list, place]: Path): void {
    this.tab = 'write';
    if ((list === 'items' || list === 'scenes') && typeof place === 'number') this.section = { list, place };
    else this.section = list === 'randomize' ? 'draws' : list === 'scenarios' ? 'scenarios' : 'pack';
  }

  /** Whether a pack that comes with the program would be opened in place of this one. */
  async isBundled(id: string): Promise<boolean> {
    return (await bundledPack(id)) !== null;
  }

  /** Puts the pack among the exercises; false where it is not right yet. */
  async publish(): Promise<Pack | null> {
    const pack = this.#draft === null ? null : readPack(this.#draft.document);
    if (pack?.ok !== true || (await this.isBundled(pack.value.id))) return null;
    const { id, document } = pack.value;
    return (await this.workbench.kept.keepPack(id, JSON.stringify(document))) ? pack.value : null;
  }

  /** Opens an exercise, or a scene, as whoever gets the pack sees it; false where a built-in pack would be opened. */
  async tryOut(): Promise<boolean> {
    const pack = this.#draft?.reading.ok === true ? this.#draft.reading.value : null;
    if (pack === null || (await this.isBundled(pack.id))) return false;
    const path = this.path;
    const at =
      path === null ? null : (idsIn(pack.document)[path[0] === 'items' ? Number(path[1]) : pack.items.length + Number(path[1])] ?? null);
    await this.authoring.beginTrial(pack, at, pack.randomize === null ? null : this.seed);
    return true;
  }
}
