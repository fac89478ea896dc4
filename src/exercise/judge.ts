import type { Fault } from '../model/fault.ts';
import { ok, type Result } from '../model/result.ts';
import type { Json } from '../scenario/json.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { beforeNow, longestWords } from './attempts.ts';
import { foreignJson } from './foreign-file.ts';
import { judgeChoice, judgeOrder } from './judge-choice.ts';
import { judgeNumeric } from './judge-numeric.ts';
import { judgeCurve, judgeState } from './judge-scenario.ts';
import { judgement, type Judgement } from './judgement.ts';
import type { Attempt, Progress } from './progress.ts';
import type { Question } from './question.ts';

export interface Submission extends Question {
  readonly progress: Progress;
  /** A {@link RawAnswer} from this page, anything from elsewhere. */
  readonly raw: unknown;
  /** What is on the screen; null to take the parameters of the raw answer. */
  readonly shown: Scenario | null;
  /** ISO 8601, UTC */
  readonly at: string;
}

/**
 * What an answer is worth. Pure: the same answer to the same variant after the same attempts is judged the same for ever.
 * @returns the attempt, which is none where its verdict is `unread`; faults where the pack itself cannot be computed
 */
export function judge({ raw, shown, at, ...question }: Submission): Result<Attempt, readonly Fault[]> {
  // Words are an answer as they are, not JSON.
  const json = typeof raw === 'string' ? ok(raw) : foreignJson(raw);
  const judged = judgedRaw(question, json.ok ? json.value : null, shown);
  return judged.ok ? ok({ at, ...judged.value, before: beforeNow(question.progress, question.item.id) }) : judged;
}

function judgedRaw(
  { item, ...rest }: Question & Pick<Submission, 'progress'>,
  raw: Json,
  shown: Scenario | null,
): Result<Judgement, readonly Fault[]> {
  switch (item.type) {
    case 'numeric':
      return judgeNumeric({ ...rest, item }, raw);
    case 'choice':
    case 'predict':
      return judgeChoice({ ...rest, item }, raw);
    case 'order':
      return judgeOrder({ ...rest, item }, raw);
    case 'state':
      return judgeState({ ...rest, item }, raw, shown);
    case 'curve':
      return judgeCurve({ ...rest, item }, raw, shown);
    case 'explain':
      return ok(recordedWords(raw));
    default:
      return item satisfies never;
  }
}

function recordedWords(raw: Json): Judgement {
  const words = typeof raw === 'string' ? raw.trim().slice(0, longestWords) : '';
  return words === '' ? judgement('unread', '') : judgement('recorded', words);
}
