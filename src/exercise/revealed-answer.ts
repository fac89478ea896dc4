import type { Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Text } from '../scenario/text.ts';
import { valueOf } from './compute.ts';
import type { Names } from './formula.ts';
import type { ChoiceItem, CurveItem, OrderItem, PredictItem, Settings, StateItem } from './pack.ts';
import { expectedOf, namesFor, type Question } from './question.ts';
import { setUp } from './set-up.ts';

/** What a revealed item shows. */
export type RevealedAnswer =
  | { readonly kind: 'number'; readonly value: number }
  /** Every one that is right; of a prediction none where nothing is. */
  | { readonly kind: 'choices'; readonly ids: readonly string[] }
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'words'; readonly model: Text };

/** The right answer of an item, computed by the models. */
export function revealedAnswer({ item, ...rest }: Question): Result<RevealedAnswer, readonly Fault[]> {
  switch (item.type) {
    case 'numeric':
      return mapped(expectedOf({ ...rest, item }), (value) => ({ kind: 'number', value }));
    case 'choice':
    case 'predict':
      return mapped(rightChoices({ ...rest, item }), (ids) => ({ kind: 'choices', ids }));
    case 'order':
      return mapped(rankedEntries({ ...rest, item }), (entries) => ({ kind: 'order', ids: entries.map(({ id }) => id) }));
    case 'state':
      return mapped(scenarioWith({ ...rest, item }, item.example), (scenario) => ({ kind: 'scenario', scenario }));
    case 'curve':
      return mapped(scenarioWith({ ...rest, item }, item.target), (scenario) => ({ kind: 'scenario', scenario }));
    case 'explain':
      return ok({ kind: 'words', model: item.model });
    default:
      return item satisfies never;
  }
}

/** The ids of the choices that are right for this learner. */
export function rightChoices(question: Question<ChoiceItem | PredictItem>): Result<readonly string[], readonly Fault[]> {
  const names = namesFor(question);
  if (!names.ok) return names;
  const ids: string[] = [];
  for (const { id, correct = false } of question.item.choices) {
    const isRight =
      typeof correct === 'boolean' ? ok(correct ? 1 : 0) : valueOf(question.pack, question.item, { formula: correct }, names.value);
    if (!isRight.ok) return isRight;
    if (isRight.value !== 0) ids.push(id);
  }
  return ok(ids);
}

interface Ranked {
  readonly id: string;
  /** Entries of the same rank may change places. */
  readonly rank: number;
}

/** The entries of an order as they belong: as they are listed, or by their values, the largest first. */
export function rankedEntries(question: Question<OrderItem>): Result<readonly Ranked[], readonly Fault[]> {
  const { pack, item } = question;
  if (item.entries.every(({ value }) => value === undefined)) return ok(item.entries.map(({ id }, rank) => ({ id, rank })));
  const names = namesFor(question);
  if (!names.ok) return names;
  const entries: Ranked[] = [];
  for (const { id, value } of item.entries) {
    const size = value === undefined ? ok(0) : valueOf(pack, item, value, names.value);
    if (!size.ok) return size;
    entries.push({ id, rank: -size.value });
  }
  return ok(entries.sort((a, b) => a.rank - b.rank));
}

/** The item's scenario with parameters over it. */
export function scenarioWith(question: Question<StateItem | CurveItem>, set: Settings, names?: Names): Result<Scenario, readonly Fault[]> {
  const { pack, item, variant } = question;
  const known = names === undefined ? namesFor(question) : ok(names);
  if (!known.ok) return known;
  const ready = setUp(pack, { ...item, set: { ...item.set, ...set } }, variant, known.value);
  if (!ready.ok) return ready;
  return ready.value.scenario === null ? err([{ code: 'missing', path: ['items', item.id, 'scenario'] }]) : ok(ready.value.scenario);
}

function mapped<T, E>(result: Result<T, E>, to: (value: T) => RevealedAnswer): Result<RevealedAnswer, E> {
  return result.ok ? ok(to(result.value)) : result;
}
