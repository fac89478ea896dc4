import type { ItemType, NumericUnit } from '../../../exercise/pack.ts';
import { curveDistance } from '../../../exercise/curve-distance.ts';
import { outputAt } from '../../../exercise/output.ts';
import { withSettings } from '../../../exercise/settings.ts';
import type { Result } from '../../../model/result.ts';
import { runScenario, type ScenarioRun } from '../../../scenario/run.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { TaskStart } from '../../../state/authoring.svelte.ts';
import { parametersOf, type ParameterWish, type TaskParameter } from './givens.ts';
import { curveWithin, stepsBetween, type TaskWish } from './make-task.ts';
import { curvesOf, outcomesOf, type Outcome } from './outcomes.ts';
import { suggestedMistakes, type MistakeKind } from './suggested-mistakes.ts';

const always: readonly ItemType[] = ['choice', 'order', 'explain'];
/** Parameters that are tried where the first does not move what is asked. */
const mostTried = 12;
const moving: readonly ItemType[] = ['state', 'curve', 'predict', 'order'];

/** What an author chooses when a task is made of a scenario, and what follows from it. */
export class TaskView {
  readonly scenario: Scenario;
  readonly parameters: readonly TaskParameter[];
  readonly outcomes: readonly Outcome[];
  readonly curves: readonly string[];
  #type = $state<ItemType>('numeric');
  title = $state('');
  #outcome = $state('');
  curve = $state('');
  unit = $state<NumericUnit>('number');
  digits = $state(2);
  turned = $state('');
  from = $state(0);
  to = $state(0);
  #wishes = $state.raw<Readonly<Record<string, ParameterWish>>>({});
  #dropped = $state.raw<readonly MistakeKind[]>([]);

  constructor({ scenario, opened }: TaskStart) {
    const run = runScenario(scenario);
    this.scenario = scenario;
    this.parameters = parametersOf(scenario);
    this.outcomes = run.ok ? outcomesOf(run.value.results) : [];
    this.curves = run.ok ? curvesOf(run.value.results) : [];
    this.#wishes = Object.fromEntries(this.parameters.map((one) => [one.name, usualWish(one)]));
    this.#type = this.outcomes.length > 0 ? 'numeric' : 'choice';
    this.curve = this.curves[0] ?? '';
    const [first] = this.outcomes;
    if (first !== undefined) this.ask(first.place);
    const moved = this.turnable.find(({ name, number }) => opened.params[name] !== number && typeof opened.params[name] === 'number');
    this.turn((moved ?? this.turnable[0])?.name ?? '', moved === undefined ? null : Number(opened.params[moved.name]));
  }

  /** What can be asked of this scenario. */
  get types(): readonly ItemType[] {
    const hasOutcome = this.outcomes.length > 0;
    const canTurn = hasOutcome && this.turnable.length > 0;
    return [
      ...(hasOutcome ? (['numeric'] as const) : []),
      ...always.slice(0, 2),
      ...(canTurn ? (['state', ...(this.curves.length > 0 ? (['curve'] as const) : []), 'predict'] as const) : []),
      'explain',
    ];
  }

  /** Parameters that are one number. */
  get turnable(): readonly TaskParameter[] {
    return this.parameters.filter(({ number, max, min }) => number !== null && max > min);
  }

  get type(): ItemType {
    return this.#type;
  }

  set type(type: ItemType) {
    this.#type = type;
    if (this.wish === null) this.#findMove();
  }

  /** Chooses the first outcome and parameter, or curve, that make a task of this type, among a few. */
  #findMove(): void {
    const before = { outcome: this.#outcome, turned: this.turned, from: this.from, curve: this.curve };
    const asked = this.#type === 'curve' ? [before.outcome] : this.outcomes.map(({ place }) => place);
    for (const place of asked.slice(0, mostTried)) {
      this.ask(place);
      for (const { name } of this.turnable.slice(0, mostTried)) {
        this.turn(name);
        for (this.curve of this.#type === 'curve' ? this.curves : [before.curve]) if (this.wish !== null) return;
      }
    }
    this.ask(before.outcome);
    this.turn(before.turned, before.from);
    this.curve = before.curve;
  }

  get outcome(): string {
    return this.#outcome;
  }

  /** Asks for an outcome, in the unit and with the decimals that it usually has. */
  ask(place: string): void {
    const found = this.outcomes.find((one) => one.place === place);
    if (found === undefined) return;
    this.#outcome = place;
    this.unit = found.unit;
    this.digits = found.digits;
    this.#dropped = [];
  }

  /** Chooses the parameter that moves. @param from null for somewhere near */
  turn(name: string, from: number | null = null): void {
    const parameter = this.turnable.find((one) => one.name === name);
    if (parameter === undefined) return;
    const now = parameter.number ?? 0;
    this.turned = name;
    this.to = now;
    this.from = from ?? near(now, parameter);
  }

  get wishes(): Readonly<Record<string, ParameterWish>> {
    return this.#wishes;
  }

  wishFor(name: string, change: Partial<ParameterWish>): void {
    const before = this.#wishes[name];
    if (before !== undefined) this.#wishes = { ...this.#wishes, [name]: { ...before, ...change } };
  }

  /** Null where nothing can be computed. */
  get asked(): Outcome | null {
    const found = this.outcomes.find(({ place }) => place === this.#outcome);
    return found === undefined ? null : { ...found, unit: this.unit, digits: this.digits };
  }

  get drawn(): readonly string[] {
    return Object.entries(this.#wishes).flatMap(([name, { draw }]) => (draw === null || name === this.#moved ? [] : [name]));
  }

  get #moved(): string | null {
    return this.movesSomething ? this.turned : null;
  }

  /** Whether the task is about a parameter that moves. */
  get movesSomething(): boolean {
    return moving.includes(this.#type) && this.outcomes.length > 0 && this.turnable.length > 0;
  }

  readonly mistakes = $derived.by(() => (this.asked === null ? [] : suggestedMistakes(this.scenario, this.asked, this.drawn)));

  keeps(kind: MistakeKind): boolean {
    return !this.#dropped.includes(kind);
  }

  keep(kind: MistakeKind, keeps: boolean): void {
    this.#dropped = [...this.#dropped.filter((one) => one !== kind), ...(keeps ? [] : [kind])];
  }

  /** How the outcome moves between the two ends; null where it does not, or nothing moves. */
  readonly falls = $derived.by((): boolean | null => {
    const [first, last] = [this.#outcomeAt(this.from), this.#outcomeAt(this.to)];
    return first === null || last === null || first === last ? null : last < first;
  });

  /** Whether the outcome differs at both ends and between them, so that the three can be put in order. */
  get #isApart(): boolean {
    if (!this.movesSomething) return true;
    const values = stepsBetween(this.from, this.to).map((number) => this.#outcomeAt(number));
    return !values.includes(null) && new Set(values.map((value) => value?.toPrecision(8))).size === values.length;
  }

  /** Whether the curve at the beginning is farther from the one asked for than what counts as the same. */
  get #curveMoves(): boolean {
    const [first, last] = [this.#runAt(this.from), this.#runAt(this.to)];
    if (!first.ok || !last.ok) return false;
    const distance = curveDistance(first.value.results, last.value.results, this.curve);
    return distance !== null && distance.share > curveWithin;
  }

  #runAt(number: number): Result<ScenarioRun, unknown> {
    const changed = withSettings(this.scenario, { [this.turned]: number }, {});
    return changed.ok ? runScenario(changed.value) : changed;
  }

  #outcomeAt(number: number): number | null {
    const run = this.#runAt(number);
    const found = run.ok ? outputAt(run.value.results, this.#outcome) : null;
    return found?.ok === true ? found.value : null;
  }

  /** Null as long as something is missing. */
  get wish(): TaskWish | null {
    const falls = this.movesSomething ? this.falls : null;
    if (this.#type === 'curve' && !this.#curveMoves) return null;
    if (this.movesSomething && falls === null && this.#type !== 'curve') return null;
    if (this.#type === 'order' && !this.#isApart) return null;
    return {
      ...{ type: this.#type, title: this.title.trim(), outcome: this.asked, curve: this.curve },
      parameters: Object.fromEntries(
        Object.entries(this.#wishes).map(([name, wish]) => [name, name === this.#moved ? { ...wish, draw: null } : wish]),
      ),
      mistakes: ['numeric', 'choice'].includes(this.#type) ? this.mistakes.filter(({ kind }) => this.keeps(kind)) : [],
      turned: this.movesSomething ? { name: this.turned, from: this.from, to: this.to, falls: falls ?? false } : null,
    };
  }
}

/** What the model only has as a word, or counts as nothing, is not told. */
const usualWish = ({ numbers, name }: TaskParameter): ParameterWish => ({
  ...{ given: numbers.some((one) => one !== 0) && name !== 'draws', locked: true, hidden: false, draw: null },
});

/** Another value not far away, with few digits. */
function near(now: number, { min, max, integer }: TaskParameter): number {
  const brief = (value: number) => (integer ? Math.floor(value) : Number(value.toPrecision(2)));
  const lower = brief(now * 0.8);
  if (lower !== now && lower >= min && lower <= max) return lower;
  const higher = now === 0 ? Math.min(max, 1) : brief(now * 1.2 + (integer ? 1 : 0));
  return higher >= min && higher <= max ? higher : min;
}
