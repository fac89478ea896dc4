import type { Fault } from '../model/fault.ts';
import { ok, type Result } from '../model/result.ts';
import type { Json } from '../scenario/json.ts';
import { judgement, type Judgement } from './judgement.ts';
import type { ChoiceItem, OrderItem, PredictItem } from './pack.ts';
import type { Question } from './question.ts';
import { rankedEntries, rightChoices } from './revealed-answer.ts';

/**
 * A choice is right where exactly the right ones are chosen; the first wrong one names the mistake. A prediction for which nothing
 * is right is only recorded.
 */
export function judgeChoice(question: Question<ChoiceItem | PredictItem>, raw: Json): Result<Judgement, readonly Fault[]> {
  const { item } = question;
  const right = rightChoices(question);
  if (!right.ok) return right;
  const isOne = item.type === 'predict' || item.several !== true;
  const chosen = idsOf(
    raw,
    item.choices.map(({ id }) => id),
  );
  if (chosen === null || chosen.length === 0 || (isOne && chosen.length > 1)) return ok(judgement('unread', []));
  if (item.type === 'predict' && right.value.length === 0) return ok(judgement('recorded', chosen, { credit: 1 }));
  const wrong = item.choices.find(({ id }) => chosen.includes(id) && !right.value.includes(id));
  if (wrong !== undefined) {
    return ok(judgement(wrong.feedback === undefined ? 'wrong' : 'mistake', chosen, { mistake: wrong.id }));
  }
  return ok(judgement(isOne || chosen.length === right.value.length ? 'correct' : 'wrong', chosen));
}

/** Every entry in its place; entries of the same value may change places. */
export function judgeOrder(question: Question<OrderItem>, raw: Json): Result<Judgement, readonly Fault[]> {
  const { item } = question;
  const ranked = rankedEntries(question);
  if (!ranked.ok) return ranked;
  const given = idsOf(
    raw,
    item.entries.map(({ id }) => id),
  );
  if (given === null || given.length !== item.entries.length) return ok(judgement('unread', []));
  const rankOf = new Map(ranked.value.map(({ id, rank }) => [id, rank]));
  if (given.every((id, place) => rankOf.get(id) === ranked.value[place]?.rank)) return ok(judgement('correct', given));
  const mistake = item.mistakes?.find(({ order }) => order.join('\n') === given.join('\n'));
  return ok(judgement(mistake === undefined ? 'wrong' : 'mistake', given, { mistake: mistake?.id ?? null }));
}

/** A list of known ids, each once, or one of them; null for anything else. */
function idsOf(raw: Json, known: readonly string[]): readonly string[] | null {
  const given = typeof raw === 'string' ? [raw] : Array.isArray(raw) ? (raw as readonly Json[]) : [];
  const ids = given.filter((id) => typeof id === 'string' && known.includes(id)) as string[];
  return ids.length === given.length && new Set(ids).size === ids.length ? ids : null;
}
