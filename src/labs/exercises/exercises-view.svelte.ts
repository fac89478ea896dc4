import { listedPacks } from '../../exercise/pack-catalogue.ts';
import type { Pack } from '../../exercise/pack.ts';
import { readPack } from '../../exercise/read-pack.ts';
import { readProgress } from '../../exercise/read-progress.ts';
import { scoreOf } from '../../exercise/score.ts';
import { itemProgressOf } from '../../exercise/attempts.ts';
import { inLanguage, type Text } from '../../scenario/text.ts';
import { settleIds } from '../../state/own-packs.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { markOf } from './words/mark.ts';

/** Where a pack came from: with the program, within the page, or opened here. */
export type Origin = 'bundled' | 'page' | 'own';

export interface PackCard {
  readonly pack: Pack;
  readonly origin: Origin;
  /** Items that are done; null where nobody began. */
  readonly done: number | null;
  readonly score: string | null;
}

/** The packs that can be opened here, and how far the learner is in each. */
export class ExercisesView {
  readonly #workbench: () => Workbench;
  #cards = $state.raw<readonly PackCard[] | null>(null);
  /** Of the readings begun one after the other, the last is shown. */
  #turn = 0;

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get workbench(): Workbench {
    return this.#workbench();
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('exercises'));
  readonly format = $derived.by(() => this.settings.format);

  /** Null until they are read. */
  get cards(): readonly PackCard[] | null {
    return this.#cards;
  }

  said(text: Text): string {
    return inLanguage(text, this.settings.language);
  }

  /** Reads the packs, and the progress in each, as they are now. */
  async read(packs = this.workbench.kept.packs): Promise<void> {
    const turn = ++this.#turn;
    const [bundled] = await Promise.all([listedPacks(), settleIds(this.workbench)]);
    const stored = packs.flatMap(({ text }) => packOf(text));
    const inPage = packOf(document.getElementById('lifecurve-pack')?.textContent ?? '');
    const all = [
      ...inPage.map((pack) => ({ pack, origin: 'page' as const })),
      ...bundled.map((pack) => ({ pack, origin: 'bundled' as const })),
      ...stored.map((pack) => ({ pack, origin: 'own' as const })),
    ];
    const found = all.filter(({ pack }) => pack.items.length > 0);
    const cards = await Promise.all(found.map((one) => this.#card(one)));
    if (turn === this.#turn) this.#cards = cards;
  }

  async #card({ pack, origin }: Pick<PackCard, 'pack' | 'origin'>): Promise<PackCard> {
    const stored = await this.workbench.store.readProgress(pack.id);
    const progress = stored === null ? null : readProgress(stored.text, pack);
    if (progress?.ok !== true) return { pack, origin, done: null, score: null };
    const over = pack.items.filter((item) => !['open', 'tried', 'partly'].includes(markOf(item, itemProgressOf(progress.value, item.id))));
    const { scaled, max } = scoreOf(pack, progress.value);
    return { pack, origin, done: over.length, score: max === 0 ? null : this.format.percent(scaled, 0) };
  }

  /** Opens a pack where its learner was. */
  async open({ pack, origin }: Pick<PackCard, 'pack' | 'origin'>): Promise<void> {
    const { classroom } = this.workbench;
    if (origin !== 'bundled') await classroom.open({ kind: 'pack-document', document: pack.document });
    else await classroom.open({ kind: 'pack', pack: pack.id, at: null, seed: null });
  }

  async openScenes({ pack }: PackCard): Promise<void> {
    await this.workbench.classroom.open({ kind: 'pack', pack: pack.id, at: pack.scenes[0]?.id ?? null, seed: null });
  }

  async openDocument(document: string): Promise<void> {
    await this.workbench.classroom.open({ kind: 'pack-document', document });
  }

  /** Opens a pack with other numbers, without what was answered. */
  async restart(card: PackCard): Promise<void> {
    await this.open(card);
    const { exercise } = this.workbench.classroom;
    // What could not be opened leaves another one where it was.
    if (exercise?.pack.id === card.pack.id) await exercise.restart(null);
  }

  async delete({ pack }: PackCard): Promise<void> {
    await this.workbench.kept.deletePack(pack.id);
    await this.read();
  }
}

function packOf(text: string): readonly Pack[] {
  const pack = text.trim() === '' ? null : readPack(text);
  return pack?.ok === true ? [pack.value] : [];
}
