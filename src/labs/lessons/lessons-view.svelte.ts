import { fileName } from '../../controls/file-name.ts';
import { saveFile } from '../../controls/save-file.ts';
import { listedPacks } from '../../exercise/pack-catalogue.ts';
import type { Pack } from '../../exercise/pack.ts';
import { readPack } from '../../exercise/read-pack.ts';
import type { JsonObject } from '../../scenario/json.ts';
import { inLanguage, type Text } from '../../scenario/text.ts';
import { labModels } from '../../state/labs.ts';
import { captureScene, isOwn, keepLesson } from '../../state/lesson-own.ts';
import { asOwn, settleIds } from '../../state/own-packs.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';

const hasScenes = ({ scenes }: Pack): boolean => scenes.length > 0;

/** The lessons that can be shown: those that come along, and those kept here. */
export class LessonsView {
  readonly #workbench: () => Workbench;
  readonly bundled: Promise<readonly Pack[]>;
  #refused = $state(false);
  #changing: Promise<unknown> = Promise.resolve();

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
    this.bundled = listedPacks().then((packs) => packs.filter(hasScenes));
    void settleIds(workbench());
  }

  get workbench(): Workbench {
    return this.#workbench();
  }

  get settings() {
    return this.workbench.settings;
  }

  get text() {
    return this.settings.labTexts('lessons');
  }

  /** Packs with scenes that are kept in this browser, the latest first. */
  readonly kept: readonly Pack[] = $derived.by(() =>
    this.workbench.kept.packs.flatMap(({ text }) => {
      const read = readPack(text);
      return read.ok && hasScenes(read.value) ? [read.value] : [];
    }),
  );

  /** The file that was opened last is no lesson. */
  get refused(): boolean {
    return this.#refused;
  }

  /** The lab whose screen would be captured. */
  get lastLab(): string {
    const { model } = this.workbench.shown.scenario;
    const { labs } = this.settings.messages.shell;
    const id = (Object.keys(labs) as (keyof typeof labs)[]).find((lab) => (labModels[lab] as readonly string[]).includes(model));
    return id === undefined ? model : labs[id];
  }

  say(text: Text): string {
    return inLanguage(text, this.settings.language);
  }

  /** Shows a lesson from one of its scenes on. */
  start(pack: Pack, scene: string): Promise<void> {
    return this.workbench.classroom.open({ kind: 'pack', pack: pack.id, at: scene, seed: null });
  }

  async openFile(text: string): Promise<void> {
    const read = readPack(text);
    this.#refused = !read.ok || !hasScenes(read.value);
    if (!read.ok || !hasScenes(read.value)) return;
    const { id, document } = await asOwn(read.value, this.workbench);
    await this.workbench.kept.keepPack(id, JSON.stringify(document));
  }

  capture(): Promise<boolean> {
    return captureScene(this.workbench);
  }

  /** Whether a lesson is the one that is open, of one's own, so that its texts are wanted. */
  isShown(pack: Pack): boolean {
    return isOwn(pack) && this.workbench.classroom.lesson?.pack.id === pack.id;
  }

  isOwn(pack: Pack): boolean {
    return isOwn(pack);
  }

  /**
   * Changes a kept lesson, one change after the other, each upon what the one before left; one without scenes is gone.
   * @returns whether it was kept
   */
  change(id: string, edit: (lesson: JsonObject) => JsonObject): Promise<boolean> {
    const changed = this.#changing.catch(() => undefined).then(() => this.#change(id, edit));
    this.#changing = changed;
    return changed;
  }

  async #change(id: string, edit: (lesson: JsonObject) => JsonObject): Promise<boolean> {
    const stored = this.workbench.kept.packs.find((one) => one.id === id);
    if (stored === undefined) return false;
    const lesson = edit(JSON.parse(stored.text) as JsonObject);
    if ((lesson.scenes as readonly unknown[]).length > 0) return (await keepLesson(this.workbench, lesson)) !== null;
    await this.remove(id);
    return true;
  }

  async remove(id: string): Promise<void> {
    const { classroom, kept } = this.workbench;
    if (classroom.lesson?.pack.id === id) classroom.close();
    await kept.deletePack(id);
  }
}

/** Saves a lesson as a file that carries its title. */
export function saveLesson(view: LessonsView, { title, document }: Pack): void {
  saveFile(`${fileName('Lifecurve', view.say(title), view.text.file)}.json`, 'application/json', `${JSON.stringify(document, null, 2)}\n`);
}
