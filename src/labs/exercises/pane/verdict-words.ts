import { feedbackOf } from '../../../exercise/feedback.ts';
import { wordsBehind } from '../../../exercise/judge-numeric.ts';
import type { Attempt } from '../../../exercise/progress.ts';
import { readAnswer } from '../../../exercise/read-answer.ts';
import { isSlip } from '../../../exercise/slips.ts';
import type { PaneView } from './pane-view.svelte.ts';

export type VerdictLook = 'right' | 'partly' | 'wrong' | 'unread' | 'taken';

export const verdictSigns: Readonly<Record<VerdictLook, string>> = { right: '✓', partly: '~', wrong: '✗', unread: '?', taken: '✓' };

export interface VerdictWords {
  readonly look: VerdictLook;
  readonly head: string;
  readonly lines: readonly string[];
}

/** What is said of an attempt: its verdict, what it shows to be misunderstood, and what of the attempts is left. */
export function verdictWords(view: PaneView, attempt: Attempt): VerdictWords {
  const look = lookOf(attempt);
  return { look, head: headOf(view, attempt, look), lines: [...reasons(view, attempt), ...remaining(view, look)] };
}

function lookOf({ verdict, credit }: Attempt): VerdictLook {
  switch (verdict) {
    case 'correct':
      return 'right';
    case 'recorded':
      return 'taken';
    case 'unread':
      return 'unread';
    case 'mistake':
    case 'wrong':
      return credit > 0 ? 'partly' : 'wrong';
  }
}

function headOf({ text: { verdict: text }, item }: PaneView, { verdict }: Attempt, look: VerdictLook): string {
  if (look === 'taken') return item.type === 'predict' ? text.predicted : text.taken;
  return look === 'partly' ? text.partly : text[verdict === 'recorded' ? 'taken' : verdict];
}

function reasons(view: PaneView, attempt: Attempt): readonly string[] {
  const { text, item } = view;
  const feedback = feedbackOf(item, attempt);
  const slip = isSlip(attempt.mistake) ? [text.slips[attempt.mistake]] : [];
  const unread = attempt.verdict === 'unread' ? [unreadReason(view, attempt)] : [];
  const carried = attempt.carried && attempt.verdict === 'correct' ? [text.verdict.carried] : [];
  const credit = attempt.credit > 0 && attempt.credit < 1 ? [text.verdict.credit(view.words.write.percent(attempt.credit, null))] : [];
  const given = feedback === null ? [] : [view.said(feedback)];
  return [...given, ...slip, ...unread, ...carried, ...credit].filter((line) => line !== '');
}

function unreadReason({ item, settings, text }: PaneView, { raw }: Attempt): string {
  if (item.type === 'state' || item.type === 'curve') return text.verdict.elsewhere;
  if (item.type !== 'numeric') return '';
  const reading = readAnswer(typeof raw === 'string' ? raw : '', item.answer.unit ?? 'number', wordsBehind(item));
  return reading.ok ? '' : settings.messages.numbers[reading.error.code](reading.error);
}

/** A prediction is made once, and nobody asks for another. */
function remaining({ item, text: { verdict: text }, state, format }: PaneView, look: VerdictLook): readonly string[] {
  if (look === 'right' || look === 'taken' || state.attemptsLeft === null || item.type === 'predict') return [];
  return [state.attemptsLeft === 0 ? text.noneLeft : text.attemptsLeft(format.whole(state.attemptsLeft))];
}
