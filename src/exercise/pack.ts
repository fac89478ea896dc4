import type { ModelName } from '../model/index.ts';
import type { JsonObject } from '../scenario/json.ts';
import type { Language } from '../scenario/language.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Text } from '../scenario/text.ts';
import type { Part } from './parts.ts';

/**
 * A formula in the pack's small language, as its author wrote it: `profit * r / (1 + d - r)`. Names are the pack's drawn numbers, its
 * named values and answers carried forward. Checked when the pack is read; nothing else is ever evaluated.
 */
export type Formula = string;

/** A parameter as written in a pack: a value of the scenario document, or a formula behind `=`. */
export type Setting = number | boolean | string | JsonObject | readonly (number | string | JsonObject)[] | null;
/** Parameters by their path in `params`: `retention`, `segments[0].share`. */
export type Settings = Readonly<Record<string, Setting>>;

/** What a model makes of a scenario of the pack: `survivors[3]`, `elasticity.retention`, `presentValue[last]`. */
export interface OutputValue {
  readonly output: string;
  /** A scenario of the pack as it stands there; the item's own, with the item's `set`, where it does not say. */
  readonly scenario?: string;
  /** Over the scenario's parameters, and over the item's where it is the item's. */
  readonly set?: Settings;
}
/** A number that is computed: by a model, or by a formula of such numbers. */
export type Value = OutputValue | { readonly formula: Formula };

/**
 * How numbers vary from learner to learner. Everything is drawn in order, by the pack's id, the number's name and the seed. A pack
 * without it has one variant, of the seed 1.
 */
export interface Randomize {
  /** The pack whose numbers these are: a copy of it draws the same ones. Left out: the pack's own. */
  readonly as?: string;
  /** Seeds that were tried beforehand; a learner gets one of them. Left out: any. */
  readonly variants?: readonly number[];
  readonly vars: Readonly<Record<string, Draw>>;
  /** Formulas; where one of them is not 0 everything is drawn again. */
  readonly reject?: readonly Formula[];
}
/** A step of a range in exact decimals, one of a list, or a formula of the numbers before it, rounded to twelve significant digits. */
export type Draw =
  | { readonly from: number; readonly to: number; readonly step: number }
  | { readonly choose: readonly number[] }
  | { readonly formula: Formula };

/** What is open to be seen and turned while an item or a scene is on the screen. */
export interface Stage {
  /** A scenario of the pack; none: the one on the screen stays, and there is no `set` and no `view`. */
  readonly scenario?: string;
  readonly set?: Settings;
  /** The scenario's `view`, over its own. */
  readonly view?: JsonObject;
  /** Parts of the screen that are there; all of them where it does not say. */
  readonly show?: readonly Part[];
  /** Parameters that cannot be turned, or all. */
  readonly lock?: readonly string[] | 'all';
  /** Parameters and results that are not on the screen. */
  readonly hide?: readonly string[];
  /** The outcome is covered until it is revealed. */
  readonly veil?: boolean;
}

export interface Hint {
  readonly text: Text;
  /** Share of the credit that taking it costs, 0..1. */
  readonly cost?: number;
}

interface ItemBase extends Stage {
  /** Unique among the pack's items and scenes. */
  readonly id: string;
  readonly title?: Text;
  readonly objective?: string;
  /** 1 where it does not say; `explain` has none. */
  readonly points?: number;
  /**
   * Numbers in it: `{retention|percent}`, `{retention|percent|1}` (one digit of the percent), `{clp|money}`, `{x|2}` (digits), `{x}`;
   * `{{` and `}}` are braces. So in every text of items and scenes.
   */
  readonly prompt: Text;
  /** From a nudge over the method to the step worked out. */
  readonly hints?: readonly Hint[];
  /** Shown after it was answered right or revealed. */
  readonly solution?: Text;
  /** Numbers with a name, computed in order, for the item's formulas and texts, its `set` among them as far as they are not made with it. */
  readonly compute?: Readonly<Record<string, Value>>;
  /** Earlier items whose answer goes on in this one, under a name. The learner's own answer is tried where the right one does not fit. */
  readonly uses?: readonly { readonly item: string; readonly as: string }[];
  readonly attempts?: {
    /** Without a limit where it does not say. */
    readonly max?: number;
    /** Share of the credit that each attempt after the first costs. */
    readonly penalty?: number;
    /** Attempts before the answer can be revealed; 1 where it does not say. */
    readonly revealAfter?: number;
  };
}

export type NumericUnit = 'number' | 'percent' | 'money' | 'customers' | 'units';

/** An answer that shows that something particular was misunderstood. The first that fits is said. */
export interface NumericMistake {
  /** The same in every variant, for counting. */
  readonly id: string;
  readonly value: Value;
  /** Share of the points, 0 where it does not say. */
  readonly credit?: number;
  readonly feedback: Text;
}

export interface NumericItem extends ItemBase {
  readonly type: 'numeric';
  readonly answer: {
    readonly value: Value;
    readonly unit?: NumericUnit;
    /** Word behind the box, such as 元; money has the scenario's currency. */
    readonly suffix?: Text;
    /** Digits after the decimal point that are asked for, of the percent where the unit is percent; half a unit of the last is tolerated. */
    readonly digits: number;
    /** In place of half a unit of the last digit: the share of the right answer, or an amount. */
    readonly tolerance?: { readonly share: number } | { readonly amount: number };
    /**
     * The author's own number by seed, as a guard against a change of the models: it agrees within half of its last decimal, or 1e-9 of
     * it. In a pack without `randomize` any key stands for the one variant.
     */
    readonly expect?: Readonly<Record<string, number>>;
  };
  readonly mistakes?: readonly NumericMistake[];
}

export interface Choice {
  readonly id: string;
  readonly text: Text;
  /** Right, or a formula that is not 0 where it is. */
  readonly correct?: boolean | Formula;
  readonly feedback?: Text;
}
export interface ChoiceItem extends ItemBase {
  readonly type: 'choice';
  readonly choices: readonly Choice[];
  /** Exactly the right ones have to be chosen. One where it does not say. */
  readonly several?: boolean;
}

export interface OrderItem extends ItemBase {
  readonly type: 'order';
  /** In the right order as they stand; or by the value of each where there are values, all different, the largest first. */
  readonly entries: readonly { readonly id: string; readonly text: Text; readonly value?: Value }[];
  readonly mistakes?: readonly { readonly id: string; readonly order: readonly string[]; readonly feedback: Text }[];
}

/** Something about the scenario on the screen, compared with a number: equal within `within`, 1e-9 of the larger where it does not say. */
export interface Condition {
  readonly output?: string;
  readonly param?: string;
  readonly is: '>=' | '<=' | '>' | '<' | '=';
  readonly value: Formula | number;
  readonly within?: number;
}
/** Set the parameters so that all of it is true. */
export interface StateItem extends ItemBase {
  readonly type: 'state';
  readonly goal: readonly Condition[];
  /** States that show that something particular was misunderstood: all conditions true. */
  readonly mistakes?: readonly {
    readonly id: string;
    readonly when: readonly Condition[];
    readonly feedback: Text;
    readonly credit?: number;
  }[];
  /** Parameters that reach the goal, for the answer revealed and as a proof that there is one. */
  readonly example: Settings;
}

/** Drag until the curve of the scenario on the screen lies on the one asked for. */
export interface CurveItem extends ItemBase {
  readonly type: 'curve';
  /** The column that is compared. */
  readonly output: string;
  /** Parameters of the curve that is asked for, over those of the item's scenario. */
  readonly target: Settings;
  /** Largest distance allowed, as a share of the largest absolute value of the curve asked for. */
  readonly within: number;
  readonly mistakes?: readonly { readonly id: string; readonly target: Settings; readonly feedback: Text }[];
}

/** Say what will happen, then see it. The outcome is covered until then. */
export interface PredictItem extends ItemBase {
  readonly type: 'predict';
  /** One of them is right, or none where there is nothing to be right about. */
  readonly choices: readonly Choice[];
  /** What is opened when the prediction is made. */
  readonly then: Stage;
}

/** Words, not marked: compared with a model answer by the learner. */
export interface ExplainItem extends ItemBase {
  readonly type: 'explain';
  readonly model: Text;
  /** What a good answer mentions; the learner ticks what theirs does. */
  readonly rubric: readonly Text[];
}

export type Item = NumericItem | ChoiceItem | OrderItem | StateItem | CurveItem | PredictItem | ExplainItem;
export type ItemType = Item['type'];

/** A state to show to a class. */
export interface Scene extends Stage {
  readonly id: string;
  readonly title: Text;
  /** Under the picture, for everybody. */
  readonly caption: Text;
  /** For the presenter only. */
  readonly notes?: Text;
  /** Asked before the veil is lifted. */
  readonly question?: Text;
  /** For planning. */
  readonly minutes?: number;
}

/**
 * A checked pack: exercises to answer, scenes to show, or both. A text is written in every language of `langs`; it is a plain string
 * where there is one language only, or where it holds no word, such as `{clp|money}`.
 */
export interface Pack {
  /** Reverse-DNS or any stable word: letters, digits, `.`, `-`. */
  readonly id: string;
  readonly revision: string;
  readonly title: Text;
  readonly summary: Text | null;
  readonly langs: readonly Language[];
  readonly authors: readonly string[];
  readonly license: string | null;
  readonly level: 'intro' | 'middle' | 'advanced' | null;
  readonly minutes: number | null;
  readonly objectives: readonly { readonly id: string; readonly text: Text }[];
  /** Version of the numbers of a model that the pack was made with, `1.2.0`: the first number has to be the same, the others no less. */
  readonly requires: Readonly<Partial<Record<ModelName, string>>>;
  readonly scenarios: Readonly<Record<string, Scenario>>;
  readonly randomize: Randomize | null;
  readonly items: readonly Item[];
  readonly scenes: readonly Scene[];
  /** Share of the points from which the pack counts as passed. */
  readonly pass: number;
  /** What is said at the end, from the share of the points that it begins with. */
  readonly bands: readonly { readonly from: number; readonly text: Text }[];
  readonly report: {
    /** Results are sealed with it: a P-256 public key. */
    readonly publicKey: JsonWebKey | null;
    /** What a learner is asked for on the results. */
    readonly fields: readonly ('name' | 'id')[];
  };
  /** For whoever teaches. */
  readonly teacher: Text | null;
  /** Of the canonical document, hexadecimal. */
  readonly sha256: string;
  /** The document as it was read, canonical; what is stored, shared and edited. */
  readonly document: JsonObject;
}
