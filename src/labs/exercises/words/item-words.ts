import type { Item, NumericItem } from '../../../exercise/pack.ts';
import type { RawAnswer } from '../../../exercise/progress.ts';
import type { Names } from '../../../exercise/formula.ts';
import { namesFor, type Question } from '../../../exercise/question.ts';
import { revealedAnswer } from '../../../exercise/revealed-answer.ts';
import { said, type Writing } from '../../../exercise/say.ts';
import { pointsOf } from '../../../exercise/score.ts';
import { setUp } from '../../../exercise/set-up.ts';
import { toleranceOf } from '../../../exercise/tolerance.ts';
import { inLanguage, type Text } from '../../../scenario/text.ts';
import type { Settings } from '../../../state/settings.svelte.ts';
import { writing } from './writing.ts';

export interface RightWords {
  readonly head: string;
  readonly entries: readonly string[];
}

/** An item as one learner has it, in the language of the page. */
export class ItemWords {
  readonly settings: Settings;
  readonly question: Question;
  readonly names: Names;
  readonly currency: string;
  readonly write: Writing;

  constructor(settings: Settings, question: Question) {
    const names = namesFor(question);
    this.settings = settings;
    this.question = question;
    this.names = names.ok ? names.value : question.variant.numbers;
    this.currency = currencyOf(question);
    this.write = writing(settings.format, this.currency);
  }

  get item(): Item {
    return this.question.item;
  }

  get text() {
    return this.settings.labTexts('exercises');
  }

  get format() {
    return this.settings.format;
  }

  get place(): string {
    return this.format.whole(this.question.pack.items.findIndex(({ id }) => id === this.item.id) + 1);
  }

  /** A text of the item, with its numbers. */
  said(text: Text): string {
    return said(text, this.settings.language, this.names, this.write);
  }

  get title(): string {
    return this.item.title === undefined ? this.text.pane.untitled(this.place) : this.said(this.item.title);
  }

  get prompt(): readonly string[] {
    return this.said(this.item.prompt).split('\n');
  }

  get points(): string {
    const points = pointsOf(this.item);
    return points === 0 ? this.text.pane.ungraded : this.text.pane.points(this.format.brief(points));
  }

  /** A number as the item's box asks for it: a share in percent, everything else as it is. */
  number({ answer }: NumericItem, value: number, digits: number | null = null): string {
    if (answer.unit === 'percent') return this.write.percent(value, digits);
    return `${this.write.number(value, digits)} ${this.suffix({ answer })}`.trim();
  }

  /** The word behind the box. */
  suffix({ answer: { suffix, unit } }: Pick<NumericItem, 'answer'>): string {
    if (suffix !== undefined) return inLanguage(suffix, this.settings.language);
    return unit === 'percent' ? '%' : unit === 'money' ? this.currency : '';
  }

  /** How far an answer may be from the right one; a share of it is said as one, for an amount would tell the answer. */
  tolerance(item: NumericItem): string {
    const { tolerance, unit } = item.answer;
    if (tolerance !== undefined && 'share' in tolerance) return this.text.answer.toleranceShare(this.write.percent(tolerance.share, null));
    const amount = toleranceOf(item, 0);
    const written = unit === 'percent' ? `${this.format.brief(amount * 100, 3)} %` : `${this.format.brief(amount, 3)} ${this.suffix(item)}`;
    return this.text.answer.tolerance(written.trim());
  }

  /** What a learner gave. */
  raw(raw: RawAnswer): string {
    if (typeof raw === 'string') return raw;
    if ('params' in raw) return this.#changed(raw.params).join(', ');
    return this.named(raw).join(this.item.type === 'order' ? ' → ' : ', ');
  }

  /** The right answer; null where there is none to say. */
  right(): RightWords | null {
    const { item, text } = this;
    const revealed = revealedAnswer(this.question);
    if (!revealed.ok) return null;
    const right = revealed.value;
    switch (right.kind) {
      case 'number':
        if (item.type !== 'numeric') return null;
        return { head: text.verdict.expected(this.number(item, right.value, item.answer.digits)), entries: [] };
      case 'choices':
        return right.ids.length === 0 ? null : { head: text.verdict.choices, entries: this.named(right.ids) };
      case 'order':
        return { head: text.verdict.order, entries: this.named(right.ids) };
      case 'scenario':
        return { head: text.verdict.example, entries: this.#changed(right.scenario.params) };
      case 'words':
        return { head: text.answer.model, entries: [this.said(right.model)] };
    }
  }

  /** A result or a parameter in the words of the labs; as documents write it where they have none. */
  called(name: string): string {
    const known: Readonly<Record<string, string>> = { ...this.settings.messages.terms.turned, ...this.text.names };
    return known[name] ?? name;
  }

  /** Parameters that differ from those that the item begins with, their values as documents write them. */
  #changed(params: Readonly<Record<string, unknown>>): readonly string[] {
    const { pack, item, variant } = this.question;
    const start = setUp(pack, item, variant, this.names);
    const before: Readonly<Record<string, unknown>> = start.ok ? (start.value.scenario?.params ?? {}) : {};
    return Object.entries(params).flatMap(([name, value]) => {
      const written = JSON.stringify(value);
      return value === null || written === JSON.stringify(before[name]) ? [] : [`${this.called(name)} = ${written}`];
    });
  }

  /** Choices or entries by their ids. */
  named(ids: readonly string[]): readonly string[] {
    const { item } = this;
    const all = item.type === 'order' ? item.entries : item.type === 'choice' || item.type === 'predict' ? item.choices : [];
    return ids.flatMap((id) => all.filter((one) => one.id === id).map(({ text }) => this.said(text)));
  }
}

/** Of the item's scenario, or of the first of the pack that has one. */
function currencyOf({ pack, item }: Question): string {
  const own = item.scenario === undefined ? undefined : pack.scenarios[item.scenario];
  return own?.currency ?? Object.values(pack.scenarios).find(({ currency }) => currency !== '')?.currency ?? '';
}
