import type { Fault } from '../model/fault.ts';
import { ok, type Result } from '../model/result.ts';
import { canonicalScenario } from '../scenario/canonical.ts';
import type { JsonObject } from '../scenario/json.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { usedItem, valueOf } from './compute.ts';
import { rounded } from './decimal.ts';
import { judge } from './judge.ts';
import { newProgress, withAttempt } from './keep-progress.ts';
import type { ChoiceItem, CurveItem, NumericItem, OrderItem, Pack, PredictItem, StateItem } from './pack.ts';
import type { Progress, RawAnswer, Verdict } from './progress.ts';
import { expectedOf, namesFor, type Question } from './question.ts';
import { rankedEntries, rightChoices, scenarioWith } from './revealed-answer.ts';
import { fits } from './tolerance.ts';
import { onlySeed, variantOf } from './variant.ts';

/** What is typed, chosen or set in a trial. `carried`: the right way on from an earlier answer that was a listed mistake. */
export type TrialKind = 'right' | 'mistake' | 'blank' | 'garbage' | 'carried' | 'choice' | 'start';

export interface TrialOutcome {
  readonly verdict: Verdict;
  readonly mistake: string | null;
}

export interface Trial {
  readonly item: string;
  readonly seed: number;
  readonly kind: TrialKind;
  readonly input: RawAnswer;
  readonly expected: TrialOutcome;
  /** Faults where the pack cannot be computed with this seed. */
  readonly got: Result<TrialOutcome, readonly Fault[]>;
  readonly ok: boolean;
}

/** Seeds that are tried where a pack lists none. */
const mostSeeds = 20;

export const seedsToTry = ({ randomize }: Pack): readonly number[] =>
  randomize === null ? [onlySeed] : (randomize.variants ?? Array.from({ length: mostSeeds }, (_, index) => index + 1));

/** Answers every item of every variant in every way that the pack knows of, and compares the verdicts. */
export function* packTrials(pack: Pack, seeds = seedsToTry(pack)): Generator<Trial> {
  for (const seed of seeds) {
    const variant = variantOf(pack, seed);
    for (const item of pack.items) {
      if (variant.ok) yield* itemTrials({ pack, item, variant: variant.value });
      else yield failed({ pack, item, variant: { seed, numbers: {} } }, 'right', [variant.error]);
    }
  }
}

/** An answer, and how it has to be judged. */
interface Answer {
  readonly kind: TrialKind;
  readonly input: RawAnswer;
  readonly verdict: Verdict;
  readonly mistake?: string;
  /** Answers given before. */
  readonly after?: Progress;
}

function* itemTrials(question: Question): Generator<Trial> {
  const answers = answersTo(question);
  if (!answers.ok) {
    yield failed(question, 'right', answers.error);
    return;
  }
  for (const answer of answers.value) yield tried(question, answer);
}

function tried(question: Question, { kind, input, after = blankProgress(question), ...as }: Answer): Trial {
  const expected: TrialOutcome = { verdict: as.verdict, mistake: as.mistake ?? null };
  const attempt = judge({ ...question, progress: after, raw: input, shown: null, at: after.started });
  const got = attempt.ok ? ok({ verdict: attempt.value.verdict, mistake: attempt.value.mistake }) : attempt;
  const isCarried = kind !== 'carried' || (attempt.ok && attempt.value.carried);
  const agrees = got.ok && got.value.verdict === expected.verdict && got.value.mistake === expected.mistake && isCarried;
  return { item: question.item.id, seed: question.variant.seed, kind, input, expected, got, ok: agrees };
}

const failed = ({ item, variant }: Question, kind: TrialKind, faults: readonly Fault[]): Trial => ({
  ...{ item: item.id, seed: variant.seed, kind, input: '', expected: { verdict: 'correct', mistake: null } },
  got: { ok: false, error: faults },
  ok: false,
});

const blankProgress = ({ pack, variant }: Question): Progress =>
  newProgress(pack, variant.seed, { name: '', id: '' }, new Date(0).toISOString());

function answersTo({ item, ...rest }: Question): Result<readonly Answer[], readonly Fault[]> {
  switch (item.type) {
    case 'numeric':
      return numericAnswers({ ...rest, item });
    case 'choice':
    case 'predict':
      return choiceAnswers({ ...rest, item });
    case 'order':
      return orderAnswers({ ...rest, item });
    case 'state':
      return stateAnswers({ ...rest, item });
    case 'curve':
      return curveAnswers({ ...rest, item });
    case 'explain':
      return ok([
        { kind: 'right', input: 'x', verdict: 'recorded' },
        { kind: 'blank', input: '', verdict: 'unread' },
      ]);
    default:
      return item satisfies never;
  }
}

/** A value as the item asks for it: rounded, of a percentage without its sign. */
export function typedAnswer({ answer: { unit, digits } }: NumericItem, value: number): string {
  const shown = rounded(unit === 'percent' ? value * 100 : value, digits);
  return Math.abs(shown) < 1e21 ? shown.toFixed(Math.min(digits, 100)) : String(shown);
}

function numericAnswers(question: Question<NumericItem>): Result<readonly Answer[], readonly Fault[]> {
  const { pack, item } = question;
  const names = namesFor(question);
  if (!names.ok) return names;
  const right = expectedOf(question);
  if (!right.ok) return right;
  const answers: Answer[] = [{ kind: 'right', input: typedAnswer(item, right.value), verdict: 'correct' }];
  for (const mistake of item.mistakes ?? []) {
    const value = valueOf(pack, item, mistake.value, names.value);
    if (!value.ok) return value;
    answers.push({ kind: 'mistake', input: typedAnswer(item, value.value), verdict: 'mistake', mistake: mistake.id });
  }
  answers.push({ kind: 'blank', input: ' ', verdict: 'unread' }, { kind: 'garbage', input: '?!', verdict: 'unread' });
  return ok([...answers, ...carriedAnswers(question, right.value)]);
}

/** For each mistake of an item whose answer is used: the right way on from it, where that leads elsewhere. */
function carriedAnswers(question: Question<NumericItem>, right: number): readonly Answer[] {
  const { pack, item } = question;
  return (item.uses ?? []).flatMap(({ item: id, as }) => {
    const used = usedItem(pack, item, id);
    const earlier = used.ok ? { ...question, item: used.value } : null;
    const known = earlier === null ? null : namesFor(earlier);
    if (earlier === null || !known?.ok) return [];
    return (earlier.item.mistakes ?? []).flatMap((mistake): readonly Answer[] => {
      const value = valueOf(pack, earlier.item, mistake.value, known.value);
      const after = value.ok ? afterAnswer(earlier, typedAnswer(earlier.item, value.value)) : null;
      const own = after?.items[id]?.attempts[0]?.value ?? null;
      const names = own === null ? null : namesFor(question, { [as]: own });
      const expected = names?.ok ? valueOf(pack, item, item.answer.value, names.value) : null;
      if (after === null || !expected?.ok) return [];
      const input = typedAnswer(item, expected.value);
      return fits(item, expected.value, right) ? [] : [{ kind: 'carried', input, verdict: 'correct', after }];
    });
  });
}

function afterAnswer(question: Question, raw: string): Progress | null {
  const progress = blankProgress(question);
  const attempt = judge({ ...question, progress, raw, shown: null, at: progress.started });
  return attempt.ok ? withAttempt(progress, question.item, attempt.value) : null;
}

function choiceAnswers(question: Question<ChoiceItem | PredictItem>): Result<readonly Answer[], readonly Fault[]> {
  const { item } = question;
  const right = rightChoices(question);
  if (!right.ok) return right;
  const isOpen = item.type === 'predict' && right.value.length === 0;
  const several = item.type === 'choice' && item.several === true;
  const each = item.choices.map(({ id, feedback }): Answer => {
    if (isOpen) return { kind: 'choice', input: [id], verdict: 'recorded' };
    if (!right.value.includes(id)) {
      return { kind: 'choice', input: [id], verdict: feedback === undefined ? 'wrong' : 'mistake', mistake: id };
    }
    return { kind: 'choice', input: [id], verdict: several && right.value.length > 1 ? 'wrong' : 'correct' };
  });
  const whole: readonly Answer[] = several ? [{ kind: 'right', input: right.value, verdict: 'correct' }] : [];
  return ok([...whole, ...each, { kind: 'blank', input: [], verdict: 'unread' }]);
}

function orderAnswers(question: Question<OrderItem>): Result<readonly Answer[], readonly Fault[]> {
  const ranked = rankedEntries(question);
  if (!ranked.ok) return ranked;
  const mistakes = question.item.mistakes ?? [];
  return ok([
    { kind: 'right', input: ranked.value.map(({ id }) => id), verdict: 'correct' },
    ...mistakes.map(({ id, order }): Answer => ({ kind: 'mistake', input: order, verdict: 'mistake', mistake: id })),
    { kind: 'blank', input: [], verdict: 'unread' },
  ]);
}

function stateAnswers(question: Question<StateItem>): Result<readonly Answer[], readonly Fault[]> {
  const example = scenarioWith(question, question.item.example);
  if (!example.ok) return example;
  return withStart(question, [{ kind: 'right', input: setBy(example.value), verdict: 'correct' }]);
}

function curveAnswers(question: Question<CurveItem>): Result<readonly Answer[], readonly Fault[]> {
  const { item } = question;
  const target = scenarioWith(question, item.target);
  if (!target.ok) return target;
  const answers: Answer[] = [{ kind: 'right', input: setBy(target.value), verdict: 'correct' }];
  for (const { id, target: mistaken } of item.mistakes ?? []) {
    const scenario = scenarioWith(question, mistaken);
    if (!scenario.ok) return scenario;
    answers.push({ kind: 'mistake', input: setBy(scenario.value), verdict: 'mistake', mistake: id });
  }
  return withStart(question, answers);
}

/** What the screen starts with must not be right, or nothing would be left to do; it may be a listed mistake. */
function withStart(question: Question<StateItem | CurveItem>, answers: readonly Answer[]): Result<readonly Answer[], readonly Fault[]> {
  const start = scenarioWith(question, {});
  if (!start.ok) return start;
  const input = setBy(start.value);
  const progress = blankProgress(question);
  const begun = judge({ ...question, progress, raw: input, shown: null, at: progress.started });
  const mistake = begun.ok ? begun.value.mistake : null;
  return ok([
    ...answers,
    { kind: 'start', input, ...(mistake === null ? { verdict: 'wrong' } : { verdict: 'mistake', mistake }) },
    { kind: 'blank', input: '', verdict: 'unread' },
  ]);
}

const setBy = (scenario: Scenario): RawAnswer => ({ params: (canonicalScenario(scenario).params ?? {}) as JsonObject });
