import type { Pack, Scene } from '../exercise/pack.ts';
import { said, type Writing } from '../exercise/say.ts';
import { setUp } from '../exercise/set-up.ts';
import { seedFor, variantOf, type Variant } from '../exercise/variant.ts';
import { learnSpecifications, specificationOf } from '../model/specifications.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Text } from '../scenario/text.ts';
import { everything, type Allowance } from './capabilities.svelte.ts';
import { labModels, labOf } from './labs.ts';
import { between, move, movesQuickly, pageFrames, type Frames } from './lesson-motion.ts';
import type { Workbench } from './workbench.svelte.ts';

/** A pack's scenes, shown one after the other in the labs. */
export class Lesson {
  /** When it began, ISO 8601, UTC. */
  readonly startedAt: string;
  readonly #workbench: Workbench;
  readonly #frames: Frames;
  #pack = $state.raw() as Pack;
  #variant = $state.raw() as Variant;
  #place = $state(0);
  #allowance: Allowance = everything;
  /** Of the scenes asked for one after the other, the last is shown. */
  #turn = 0;
  #isLeft = false;

  private constructor(workbench: Workbench, pack: Pack, frames: Frames) {
    this.#workbench = workbench;
    this.#take(pack);
    this.#frames = frames;
    this.startedAt = workbench.now;
  }

  /** Opens a pack at one of its scenes, or the first; its texts and what its models take are there then. */
  static async open(workbench: Workbench, pack: Pack, at: string | null, frames: Frames = pageFrames): Promise<Lesson> {
    await Promise.all([workbench.settings.learn('lessons'), learnSpecifications()]);
    const lesson = new Lesson(workbench, pack, frames);
    await lesson.show(Math.max(0, placeOf(pack, at)));
    return lesson;
  }

  get pack(): Pack {
    return this.#pack;
  }

  /** Goes on with what the pack has become, at the scene that is on the screen; the lab stays as it is. */
  revise(pack: Pack): void {
    const { id } = this.scene;
    const place = placeOf(pack, id);
    this.#take(pack);
    this.#place = place >= 0 ? place : Math.min(this.#place, pack.scenes.length - 1);
  }

  #take(pack: Pack): void {
    this.#pack = pack;
    this.#variant = variantForClass(pack);
  }

  get scene(): Scene {
    return this.pack.scenes[this.#place]!;
  }

  /** From 0. */
  get place(): number {
    return this.#place;
  }

  /** The scene after this one; null at the end. */
  get following(): Scene | null {
    return this.pack.scenes[this.#place + 1] ?? null;
  }

  /** The minutes planned for everything up to the end of this scene; null where the pack does not say. */
  get plannedMinutes(): number | null {
    const minutes = this.pack.scenes.slice(0, this.#place + 1).map((scene) => scene.minutes ?? 0);
    const sum = minutes.reduce((a, b) => a + b, 0);
    return sum === 0 ? null : sum;
  }

  /** A text of the pack as it is spoken now, with its numbers. */
  say(text: Text): string {
    const { language, format } = this.#workbench.settings;
    const write: Writing = {
      number: (value, digits) => (digits === null ? format.brief(value) : format.fixed(value, digits)),
      percent: (value, digits) => format.percent(value, digits ?? 1),
      money: (value, digits) => (digits === null ? format.money(value) : format.fixed(value, digits)),
    };
    return said(text, language, this.#variant.numbers, write);
  }

  /** Shows a scene; its parameters move there from those on the screen. */
  async show(place: number): Promise<void> {
    const scene = this.pack.scenes[place];
    if (scene === undefined || this.#isLeft) return;
    const turn = ++this.#turn;
    const ready = setUp(this.pack, scene, this.#variant);
    if (!ready.ok) {
      this.#workbench.tell({ kind: 'pack-refused', faults: ready.error });
      return;
    }
    const { scenario, allowance, veiled } = ready.value;
    this.#place = place;
    this.#allowance = allowance;
    // Before the scenario, so that nothing of the outcome is seen in between.
    this.#workbench.settings.capabilities.limitTask(allowance, veiled);
    if (scenario === null) return this.#leaveLists();
    await this.#present(scenario, () => turn === this.#turn);
  }

  /** Lifts the veil, or else goes on to the next scene. */
  async next(): Promise<void> {
    if (this.veiled) this.reveal();
    else await this.show(this.#place + 1);
  }

  async back(): Promise<void> {
    await this.show(this.#place - 1);
  }

  get veiled(): boolean {
    return this.#workbench.settings.capabilities.veiled;
  }

  /** Lifts the veil. */
  reveal(): void {
    this.#workbench.settings.capabilities.unveil();
  }

  /** Covers the outcome, or lifts the veil. */
  toggleVeil(): void {
    this.#workbench.settings.capabilities.limitTask(this.#allowance, !this.veiled);
  }

  /** Leaves what is on the screen, without limits. */
  leave(): void {
    this.#turn++;
    this.#isLeft = true;
    this.#workbench.settings.capabilities.limitTask();
  }

  /** A scene without a scenario is about the one that was shown last. */
  async #leaveLists(): Promise<void> {
    const { lab, shown } = this.#workbench;
    if (labModels[lab].length === 0) await this.#workbench.showModel(shown.scenario.model);
  }

  async #present(scenario: Scenario, isLast: () => boolean): Promise<void> {
    const from = this.#movedFrom(scenario);
    if (from === null) return this.#workbench.present(scenario);
    const isWhole = wholeNumbers(scenario);
    const at = (share: number): Scenario => ({ ...scenario, params: between(from.params, scenario.params, share, isWhole) });
    // Words, data and what is open are there at once; only numbers move.
    await this.#workbench.present(at(0));
    // Somebody may have gone to another lab by then.
    const shown = this.#workbench.stateOf(scenario.model);
    await move(this.#frames, (share) => {
      if (!isLast() || this.#workbench.shown !== shown) return false;
      const { params } = at(share);
      if (shown.faults(params, scenario.data.inline).length === 0) shown.restart({ ...scenario, params });
      return true;
    });
    if (isLast()) shown.restart(scenario);
  }

  /** The scenario that a new one is reached from in steps; null where it is shown at once. */
  #movedFrom(scenario: Scenario): Scenario | null {
    const { lab, shown, settings } = this.#workbench;
    const { scenario: from } = shown;
    if (this.#frames.still() || settings.presentation.still || !movesQuickly(scenario.model)) return null;
    if (from.model !== scenario.model || labOf(scenario.model) !== lab) return null;
    const start = between(from.params, scenario.params, 0, wholeNumbers(scenario));
    const isSame = JSON.stringify(start) === JSON.stringify(scenario.params);
    return isSame || shown.faults(start, scenario.data.inline).length > 0 ? null : from;
  }
}

const placeOf = (pack: Pack, at: string | null): number => pack.scenes.findIndex(({ id }) => id === at);

/** Everybody in the room sees the same numbers: those of the first variant. */
function variantForClass(pack: Pack): Variant {
  const seed = pack.randomize?.variants?.[0] ?? seedFor(pack, '');
  const variant = variantOf(pack, seed);
  return variant.ok ? variant.value : { seed, numbers: {} };
}

function wholeNumbers({ model }: Scenario): (parameter: string) => boolean {
  const { parameters } = specificationOf(model);
  return (name) => {
    const parameter = parameters[name];
    return parameter !== undefined && 'integer' in parameter && parameter.integer;
  };
}
