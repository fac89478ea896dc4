import type { Draw, ItemType, NumericUnit } from '../../../exercise/pack.ts';
import { canonicalScenario } from '../../../scenario/canonical.ts';
import type { JsonObject } from '../../../scenario/json.ts';
import type { Language } from '../../../scenario/language.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { freeName } from '../../../exercise/free-name.ts';
import { idsIn, listAt, objectAt, put } from '../document.ts';
import type { ParameterWish } from './givens.ts';
import type { Outcome } from './outcomes.ts';
import type { ModelWords } from './parameter-words.ts';
import type { SuggestedMistake } from './suggested-mistakes.ts';
import { TaskItem } from './task-item.ts';

/** What the author wants to ask about a scenario. */
export interface TaskWish {
  readonly type: ItemType;
  /** '' for the outcome's own words. */
  readonly title: string;
  /** Null where the scenario's outcomes cannot be computed here. */
  readonly outcome: (Pick<Outcome, 'place' | 'value'> & { readonly unit: NumericUnit; readonly digits: number }) | null;
  /** The column that is dragged, for a curve. */
  readonly curve: string;
  readonly parameters: Readonly<Record<string, ParameterWish>>;
  readonly mistakes: readonly SuggestedMistake[];
  /** The parameter that is turned, from where, and to where. */
  readonly turned: { readonly name: string; readonly from: number; readonly to: number; readonly falls: boolean } | null;
}

export type Words = Readonly<Record<Language, ModelWords>>;

/** The document with one task more, and the id of its item. */
export function withTask(
  document: JsonObject,
  scenario: Scenario,
  wish: TaskWish,
  words: Words,
): { readonly document: JsonObject; readonly id: string } {
  const scenarios = objectAt(document, ['scenarios']);
  const own = canonicalScenario({ ...scenario, view: null });
  const known = Object.entries(scenarios).find(([, one]) => JSON.stringify(one) === JSON.stringify(own))?.[0];
  const name = known ?? freeName(scenario.id ?? scenario.model, Object.keys(scenarios));
  const id = freeName(wish.type, idsIn(document));
  const drawn = drawnIn(document, wish);
  const item = new TaskItem({ id, scenario, stored: name, wish, words, drawn: drawn.names }).item;
  const withScenario = put(document, ['scenarios', name], own) as JsonObject;
  const varied = Object.keys(drawn.vars).length === 0 ? withScenario : withVars(withScenario, drawn.vars);
  return { document: put(varied, ['items'], [...listAt(document, ['items']), item]) as JsonObject, id };
}

const withVars = (document: JsonObject, vars: Readonly<Record<string, Draw>>): JsonObject =>
  put(document, ['randomize', 'vars'], { ...objectAt(document, ['randomize', 'vars']), ...vars }) as JsonObject;

interface Drawn {
  readonly vars: Readonly<Record<string, Draw>>;
  /** What the pack calls a parameter that is drawn. */
  readonly names: Readonly<Record<string, string>>;
}

/** A parameter that is drawn as in an item before has the same number. */
function drawnIn(document: JsonObject, { parameters }: TaskWish): Drawn {
  const before = objectAt(document, ['randomize', 'vars']);
  const vars: Record<string, Draw> = {};
  const names: Record<string, string> = {};
  for (const [parameter, { draw }] of Object.entries(parameters)) {
    if (draw === null) continue;
    const isSame = JSON.stringify(before[parameter]) === JSON.stringify(draw);
    const name = isSame ? parameter : freeName(parameter, Object.keys(before), '_');
    names[parameter] = name;
    vars[name] = draw;
  }
  return { vars, names };
}

/** Both ends and a value between them. */
export const stepsBetween = (from: number, to: number): readonly number[] => [from, Number(((from + to) / 2).toPrecision(6)), to];

/** How far a curve may be from the one asked for, as a share of its largest value. */
export const curveWithin = 0.02;
