import type { Fault } from '../model/fault.ts';
import { ok, type Result } from '../model/result.ts';
import type { Json } from '../scenario/json.ts';
import { ownAnswer } from './attempts.ts';
import { valueOf } from './compute.ts';
import type { Names } from './formula.ts';
import { judgement, type Judgement } from './judgement.ts';
import type { NumericItem, NumericMistake } from './pack.ts';
import type { Progress } from './progress.ts';
import { expectedOf, namesFor, shownCarried, type Question } from './question.ts';
import { readAnswer, type AnswerReading } from './read-answer.ts';
import type { Slip } from './slips.ts';
import { fits } from './tolerance.ts';

type NumericQuestion = Question<NumericItem> & { readonly progress: Progress };

/** Characters of an answer that are kept. */
const longest = 200;
/** How near a hundredth or a hundred times an answer must come to the right one. */
const nearby = 0.02;

/**
 * Right, right with earlier answers as they are shown or as the learner gave them, a mistake of the list, a slip, or wrong: the first
 * that fits.
 */
export function judgeNumeric(question: NumericQuestion, raw: Json): Result<Judgement, readonly Fault[]> {
  const { item } = question;
  const expected = expectedOf(question);
  if (!expected.ok) return expected;
  const typed = (typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw : '').slice(0, longest);
  const reading = readAnswer(typed, item.answer.unit ?? 'number', wordsBehind(item));
  if (!reading.ok) return ok(judgement('unread', typed));
  return ok(judged(question, typed, reading.value, expected.value));
}

/** What the box says behind it, in every language. */
export const wordsBehind = ({ answer: { suffix } }: NumericItem): readonly string[] =>
  suffix === undefined ? [] : typeof suffix === 'string' ? [suffix] : Object.values(suffix);

/** A way on from earlier answers. */
interface Way {
  readonly names: Names;
  /** What the item comes to. */
  readonly expected: number;
  /** From the learner's own answers. */
  readonly own: boolean;
}

function judged(question: NumericQuestion, typed: string, reading: AnswerReading, expected: number): Judgement {
  const { item } = question;
  const { value } = reading;
  const ways = waysOn(question, expected);
  const said = ({ own, ...way }: Way) => ({ value, expected: own ? way.expected : expected, carried: own });
  const right = ways.find((way) => fits(item, value, way.expected));
  if (right !== undefined) return judgement('correct', typed, said(right));
  for (const mistake of item.mistakes ?? []) {
    const way = ways.find(({ names }) => leadsTo(question, mistake, names, value));
    if (way !== undefined) return judgement('mistake', typed, { ...said(way), mistake: mistake.id, credit: mistake.credit ?? 0 });
  }
  const slip = ways.map((way) => slipOf(item, reading, way.expected)).find((one) => one !== null) ?? null;
  return judgement(slip === null ? 'wrong' : 'mistake', typed, { value, expected, mistake: slip });
}

/** From the right answers of earlier items, from these as they are shown, and from the learner's own. */
function waysOn(question: NumericQuestion, expected: number): readonly Way[] {
  const { item, progress } = question;
  const right = namesFor(question);
  const ways: Way[] = right.ok ? [{ names: right.value, expected, own: false }] : [];
  const own = (item.uses ?? []).flatMap(({ item: id, as }) => {
    const answer = ownAnswer(progress, id);
    return answer === null ? [] : [[as, answer] as const];
  });
  for (const [answers, isOwn] of [[shownCarried(question), false] as const, [Object.fromEntries(own), true] as const]) {
    const names = Object.keys(answers).length === 0 ? null : namesFor(question, answers);
    const value = names?.ok ? valueOf(question.pack, item, item.answer.value, names.value) : null;
    if (names?.ok && value?.ok) ways.push({ names: names.value, expected: value.value, own: isOwn });
  }
  return ways;
}

function leadsTo({ pack, item }: NumericQuestion, mistake: NumericMistake, names: Names, value: number): boolean {
  const mistaken = valueOf(pack, item, mistake.value, names);
  return mistaken.ok && fits(item, value, mistaken.value);
}

function slipOf(item: NumericItem, { value, otherwise }: AnswerReading, expected: number): Slip | null {
  if (otherwise !== null && fits(item, otherwise, expected)) return 'decimal-mark';
  const near = (factor: number) => expected !== 0 && Math.abs((value * factor) / expected - 1) <= nearby;
  return near(100) || near(0.01) ? 'times-100' : null;
}
