import type { Json, JsonObject } from '../../../scenario/json.ts';
import { languages } from '../../../scenario/language.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { givensOf, parametersOf, placeholder, type TaskParameter } from './givens.ts';
import { curveWithin, stepsBetween, type TaskWish, type Words } from './make-task.ts';
import type { ModelWords } from './parameter-words.ts';

type Say = (words: ModelWords) => string;

interface Parts {
  readonly id: string;
  readonly scenario: Scenario;
  readonly stored: string;
  readonly wish: TaskWish;
  readonly words: Words;
  readonly drawn: Readonly<Record<string, string>>;
}

/** Puts one item together. */
export class TaskItem {
  readonly #parts: Parts;
  readonly #parameters: readonly TaskParameter[];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#parameters = parametersOf(parts.scenario);
  }

  get item(): JsonObject {
    const { wish } = this.#parts;
    switch (wish.type) {
      case 'numeric':
        return this.#numeric();
      case 'choice':
        return this.#choice();
      case 'order':
        return this.#order();
      case 'state':
        return this.#state();
      case 'curve':
        return this.#curve();
      case 'predict':
        return this.#predict();
      case 'explain':
        return this.#explain();
      default:
        return wish.type satisfies never;
    }
  }

  #both(say: Say): JsonObject {
    return Object.fromEntries(languages.map((language) => [language, say(this.#parts.words[language])]));
  }

  get #outcome() {
    const { outcome } = this.#parts.wish;
    if (outcome === null) throw new Error('a task about an outcome needs one');
    return outcome;
  }

  get #turned() {
    const { turned } = this.#parts.wish;
    if (turned === null) throw new Error('a task about a change needs a parameter that is turned');
    return turned;
  }

  /** Of the right answer, in a text. */
  get #format(): string {
    const { unit, digits } = this.#outcome;
    return unit === 'percent' || unit === 'money' ? `${unit}|${digits}` : String(digits);
  }

  #asked: Say = (words) => words.outcome(this.#outcome.place);
  #turnedWords: Say = (words) => words.parameter(this.#turned.name);

  /** What stands in every item: its scenario as the learner has it, and what is told of it. */
  #base(prompt: (given: string, words: ModelWords) => string, more: { readonly open?: string; readonly veil?: boolean } = {}) {
    const { id, wish, words, stored, drawn, scenario } = this.#parts;
    const told = this.#parameters.filter(({ name }) => name !== wish.turned?.name);
    const givens = givensOf(told, wish.parameters, words, (name) => drawn[name] ?? null, scenario.currency);
    const all = Object.entries(wish.parameters);
    const lock = all.filter(([name, one]) => one.locked && name !== more.open).map(([name]) => name);
    const hide = all.filter(([, one]) => one.hidden).map(([name]) => name);
    const text = Object.fromEntries(languages.map((language) => [language, prompt(givens.told[language], words[language])]));
    return {
      head: {
        ...{ id, type: wish.type, ...(wish.title === '' ? {} : { title: { en: wish.title, 'zh-CN': wish.title } }) },
        scenario: stored,
        ...nonEmpty('set', this.#set),
        ...(lock.length > 0 && { lock }),
        ...(hide.length > 0 && { hide }),
        ...(more.veil === true && { veil: true }),
        prompt: text,
      },
      compute: givens.compute,
    };
  }

  get #set(): JsonObject {
    return Object.fromEntries(Object.entries(this.#parts.drawn).map(([parameter, name]) => [parameter, `=${name}`]));
  }

  #mistakes() {
    return this.#parts.wish.mistakes.map(({ kind, value }) => ({
      id: kind,
      value: { ...value, ...(value.set !== undefined && { set: this.#inNames(value.set as JsonObject) }) },
      feedback: this.#both(({ editor }) => editor.mistakes[kind].feedback),
    }));
  }

  /** Formulas over parameters, in the names that the pack draws them under. */
  #inNames(set: JsonObject): JsonObject {
    const { drawn } = this.#parts;
    const renamed = (value: Json): Json =>
      typeof value === 'string' && value.startsWith('=') ? value.replace(/[A-Za-z_]\w*/g, (name) => drawn[name] ?? name) : value;
    return Object.fromEntries(Object.entries(set).map(([key, value]) => [key, renamed(value)]));
  }

  #numeric(): JsonObject {
    const { unit, digits, place } = this.#outcome;
    const { head, compute } = this.#base(
      (given, words) => words.editor.prompts.numeric(given, this.#asked(words), words.editor.rounding(digits)),
      {
        veil: true,
      },
    );
    return {
      ...head,
      compute: { ...compute, right: { output: place } },
      answer: { value: { formula: 'right' }, unit, digits },
      ...nonEmpty('mistakes', this.#mistakes()),
      hints: [
        { text: this.#both(({ editor }) => editor.hints.given) },
        { text: this.#both(({ editor }) => editor.hints.method), cost: 0.1 },
      ],
      solution: this.#both((words) => words.editor.solution(this.#asked(words), `{right|${this.#format}}`)),
    };
  }

  #choice(): JsonObject {
    const { wish } = this.#parts;
    const mistakes = this.#mistakes();
    if (wish.outcome === null || mistakes.length === 0) return this.#plainChoice();
    const { head, compute } = this.#base((given, words) => words.editor.prompts.choice(given, this.#asked(words)), { veil: true });
    const named = mistakes.map(({ id, value, feedback }) => ({ id, value, feedback, name: `m_${id.replaceAll('-', '_')}` }));
    return {
      ...head,
      compute: {
        ...compute,
        right: { output: this.#outcome.place },
        ...Object.fromEntries(named.map(({ name, value }) => [name, value])),
      },
      choices: [
        { id: 'right', text: `{right|${this.#format}}`, correct: true },
        ...named.map(({ id, name, feedback }) => ({ id, text: `{${name}|${this.#format}}`, feedback })),
      ],
    };
  }

  #plainChoice(): JsonObject {
    const { head, compute } = this.#base((given, { editor }) => editor.prompts.open(given));
    const choices = ([1, 2, 3] as const).map((place) => ({
      ...{ id: `c${place}`, text: this.#both(({ editor }) => editor.fresh.choice(String(place))) },
      ...(place === 1 ? { correct: true } : {}),
    }));
    return { ...head, ...nonEmpty('compute', compute), choices };
  }

  #order(): JsonObject {
    const { outcome, turned } = this.#parts.wish;
    if (outcome === null || turned === null) return this.#plainOrder();
    const { from, to, name } = turned;
    const steps = stepsBetween(from, to).map((number, place) => ({ number, as: `step_${place + 1}`, id: `e${place + 1}` }));
    const { head, compute } = this.#base((given, words) => words.editor.prompts.order(given, this.#asked(words)), { veil: true });
    return {
      ...head,
      compute: { ...compute, ...Object.fromEntries(steps.map(({ as, number }) => [as, { formula: String(number) }])) },
      entries: steps.map(({ id, as, number }) => ({
        id,
        text: this.#both((words) =>
          words.editor.given(this.#turnedWords(words), placeholder(as, this.#turnedParameter, this.#parts.scenario.currency)),
        ),
        value: { output: outcome.place, set: { [name]: number } },
      })),
    };
  }

  #plainOrder(): JsonObject {
    const { head, compute } = this.#base((given, { editor }) => editor.prompts.open(given));
    const entries = ['1', '2', '3'].map((place) => ({ id: `e${place}`, text: this.#both(({ editor }) => editor.fresh.entry(place)) }));
    return { ...head, ...nonEmpty('compute', compute), entries };
  }

  get #turnedParameter(): TaskParameter {
    const found = this.#parameters.find(({ name }) => name === this.#turned.name);
    if (found === undefined) throw new Error('the parameter that is turned is none of the scenario');
    return found;
  }

  #state(): JsonObject {
    const { name, from, to, falls } = this.#turned;
    const { place } = this.#outcome;
    const { head, compute } = this.#base(
      (given, words) => words.editor.prompts.state(given, this.#turnedWords(words), this.#asked(words), `{goal|${this.#format}}`, falls),
      { open: name },
    );
    return {
      ...head,
      set: { ...this.#set, [name]: from },
      compute: { ...compute, goal: { output: place, set: { [name]: to } } },
      goal: [{ output: place, is: falls ? '<=' : '>=', value: 'goal' }],
      example: { [name]: to },
      hints: [{ text: this.#both((words) => words.editor.hints.turn(this.#turnedWords(words))) }],
    };
  }

  #curve(): JsonObject {
    const { name, from, to } = this.#turned;
    const { curve } = this.#parts.wish;
    const { head, compute } = this.#base(
      (given, words) => words.editor.prompts.curve(given, words.outcome(curve), this.#turnedWords(words)),
      { open: name },
    );
    return {
      ...head,
      set: { ...this.#set, [name]: from },
      ...nonEmpty('compute', compute),
      ...{ output: curve, target: { [name]: to }, within: curveWithin },
    };
  }

  #predict(): JsonObject {
    const { name, from, to, falls } = this.#turned;
    const { head, compute } = this.#base((given, words) =>
      words.editor.prompts.predict(
        given,
        this.#turnedWords(words),
        placeholder('from', this.#turnedParameter, this.#parts.scenario.currency),
        placeholder('to', this.#turnedParameter, this.#parts.scenario.currency),
        this.#asked(words),
      ),
    );
    const choices = (['rises', 'falls', 'same'] as const).map((id) => ({
      ...{ id, text: this.#both((words) => words.editor.changes[id](this.#asked(words))) },
      ...((id === 'falls') === falls && id !== 'same' ? { correct: true } : {}),
    }));
    return {
      ...head,
      set: { ...this.#set, [name]: from },
      compute: { ...compute, from: { formula: String(from) }, to: { formula: String(to) } },
      choices,
      then: { scenario: this.#parts.stored, set: { ...this.#set, [name]: to } },
    };
  }

  #explain(): JsonObject {
    const { head, compute } = this.#base((given, { editor }) => editor.prompts.explain(given));
    return {
      ...head,
      ...nonEmpty('compute', compute),
      model: this.#both(({ editor }) => editor.fresh.model),
      rubric: [this.#both(({ editor }) => editor.fresh.point)],
    };
  }
}

const nonEmpty = (key: string, value: Json): JsonObject =>
  (Array.isArray(value) ? value.length : Object.keys(value as JsonObject).length) > 0 ? { [key]: value } : {};
