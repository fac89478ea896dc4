import { bundledPack, listedPacks } from '../../exercise/pack-catalogue.ts';
import { ownIdOf, renamed } from '../../exercise/own-id.ts';
import { readPack } from '../../exercise/read-pack.ts';
import { seedsToTry } from '../../exercise/trials.ts';
import { onlySeed } from '../../exercise/variant.ts';
import type { Pack } from '../../exercise/pack.ts';
import type { Path } from '../../model/fault.ts';
import { labTextsIn } from '../../locales/index.ts';
import { isJsonObject, parseJson, type JsonObject } from '../../scenario/json.ts';
import { languages, type Language } from '../../scenario/language.ts';
import { inLanguage } from '../../scenario/text.ts';
import { authoringOf, type Authoring } from '../../state/authoring.svelte.ts';
import type { Pen, StoredDraft } from '../../state/drafts.svelte.ts';
import { settleIds } from '../../state/own-packs.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { idsIn, listAt, wordsOf } from './document.ts';
import { Draft, prettyJson } from './draft.svelte.ts';
import { idAt, newPack, revisionAt, type Fresh } from './new-pack.ts';

export type Section = 'pack' | 'draws' | 'scenarios' | { readonly list: 'items' | 'scenes'; readonly place: number };
export type Tab = 'write' | 'json' | 'test' | 'save';

/** What was open when another screen was shown, with every step back. */
interface Left {
  readonly draft: Draft;
  readonly pen: Pen;
  readonly section: Section;
  readonly tab: Tab;
  readonly seed: number | null;
}
const left = new WeakMap<Authoring, Left>();

/** The editor: which draft is open, what of it is on the screen, and what can be opened. */
export class EditorView {
  readonly #workbench: () => Workbench;
  #draft = $state.raw<Draft | null>(null);
  #pen = $state.raw<Pen | null>(null);
  #bundled = $state.raw<readonly Pack[]>([]);
  /** The program's words for what is not written yet, in every language. */
  #fresh = $state.raw<Readonly<Record<Language, Awaited<ReturnType<typeof labTextsIn<'editor'>>>>> | null>(null);
  #section = $state.raw<Section>('pack');
  tab = $state<Tab>('write');
  /** Null for the first that the pack gives out. */
  seed = $state<number | null>(null);

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

  /** What of the draft is on the screen; what was taken back is no more, and the last one before it is shown. */
  get section(): Section {
    const section = this.#section;
    if (typeof section === 'string') return section;
    const count = listAt(this.#draft?.document, [section.list]).length;
    return section.place < count ? section : count === 0 ? 'pack' : { list: section.list, place: count - 1 };
  }

  set section(section: Section) {
    this.#section = section;
  }

  get bundled(): readonly Pack[] {
    return this.#bundled;
  }

  /** Where the open draft is kept; null for the list. */
  get pen(): Pen | null {
    return this.#pen;
  }

  /** Reads what is there, and opens the draft that was open. */
  async start(): Promise<void> {
    const { authoring } = this;
    // Where nothing can be read any more, what is open can still be written and saved as a file.
    const isThere = authoring
      .endTrial()
      .then(() => settleIds(this.workbench))
      .catch(() => undefined);
    const [texts, bundled] = await Promise.all([
      Promise.all(languages.map((language) => labTextsIn(language, 'editor'))),
      listedPacks(),
      authoring.drafts.read(),
      this.settings.learn('exercises'),
      isThere,
    ]);
    this.#fresh = Object.fromEntries(languages.map((language, place) => [language, texts[place]])) as never;
    this.#bundled = bundled;
    const open = left.get(authoring);
    if (open === undefined || this.#draft !== null) return;
    this.#draft = open.draft;
    this.#pen = open.pen;
    this.section = open.section;
    this.tab = open.tab;
    this.seed = open.seed;
  }

  /** Another screen is shown. */
  leave(): void {
    const { section, tab, seed } = this;
    if (this.#draft !== null && this.#pen !== null) left.set(this.authoring, { draft: this.#draft, pen: this.#pen, section, tab, seed });
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

  #show(pen: Pen, text: string): void {
    this.#draft = new Draft(pen.id, text, (changed) => void pen.keep(changed));
    this.#pen = pen;
    this.section = listAt(this.#draft.document, ['items']).length > 0 ? { list: 'items', place: 0 } : 'pack';
    this.tab = 'write';
    this.seed = null;
  }

  open(draft: StoredDraft): void {
    this.#show(this.authoring.drafts.take(draft), draft.text);
  }

  close(): void {
    this.#draft = null;
    this.#pen = null;
    left.delete(this.authoring);
  }

  /** Goes on with what another tab wrote; a step that can be taken back. */
  takeOther(): void {
    const text = this.#pen?.takeOther() ?? null;
    if (text !== null) this.#draft?.setText(text);
  }

  /** Keeps what is written here beside what another tab wrote. */
  keepBoth(): void {
    if (this.#draft !== null) void this.#pen?.keep(this.#draft.text);
  }

  /** Opens a text as a draft of its own, beside one that is written under the same id; a copy of a pack of the program's as one's own. */
  async take(text: string): Promise<void> {
    const json = parseJson(text);
    const document = json.ok && isJsonObject(json.value) ? await this.#asOwn(json.value) : null;
    const id = typeof document?.id === 'string' ? document.id : idAt(this.workbench.now);
    const written = document === null ? text : prettyJson(document);
    this.#show(await this.authoring.drafts.begin(id, written), written);
  }

  async #asOwn(document: JsonObject): Promise<JsonObject> {
    const { id } = document;
    if (typeof id !== 'string' || !(await this.isBundled(id))) return document;
    const own = renamed(document, ownIdOf(id));
    await this.settings.learn('lessons');
    this.workbench.tell({ kind: 'pack-renamed', title: wordsOf(document.title, this.settings.language), id: ownIdOf(id) });
    return own;
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
    await this.take(prettyJson({ ...renamed(document, idAt(now)), revision: revisionAt(now), title }));
  }

  async remove(id: string): Promise<void> {
    await this.authoring.drafts.remove(id);
    if (this.#pen?.id === id) this.close();
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

  /** The seed whose numbers are on the screen: the one chosen, or the first that the pack gives out. */
  seedOf(pack: Pack): number {
    return pack.randomize === null ? onlySeed : (this.seed ?? seedsToTry(pack)[0] ?? onlySeed);
  }

  /** Whether a pack that comes with the program would be opened in place of this one. */
  async isBundled(id: string): Promise<boolean> {
    return (await bundledPack(id)) !== null;
  }

  /** Puts the pack among the exercises, unless its id is one of the program's; where it cannot be kept, that is told. */
  async publish(): Promise<'kept' | 'bundled' | 'failed'> {
    const pack = this.#draft === null ? null : readPack(this.#draft.document);
    if (pack?.ok !== true) return 'failed';
    const { id, document } = pack.value;
    if (await this.isBundled(id)) return 'bundled';
    return (await this.workbench.kept.keepPack(id, JSON.stringify(document))) ? 'kept' : 'failed';
  }

  /** Opens an exercise, or a scene, as whoever gets the pack sees it; false where a built-in pack would be opened. */
  async tryOut(): Promise<boolean> {
    const pack = this.#draft?.reading.ok === true ? this.#draft.reading.value : null;
    if (pack === null || (await this.isBundled(pack.id))) return false;
    const path = this.path;
    const at =
      path === null ? null : (idsIn(pack.document)[path[0] === 'items' ? Number(path[1]) : pack.items.length + Number(path[1])] ?? null);
    await this.authoring.beginTrial(pack, at, pack.randomize === null ? null : this.seedOf(pack));
    return true;
  }
}
