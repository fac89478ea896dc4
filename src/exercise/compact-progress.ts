import type { Fault } from '../model/fault.ts';
import type { Result } from '../model/result.ts';
import { isJsonObject, type Json } from '../scenario/json.ts';
import { foreignJson } from './foreign-file.ts';
import type { Item, Pack } from './pack.ts';
import { verdicts, type Attempt, type ItemProgress, type Progress, type RawAnswer } from './progress.ts';
import { readProgress } from './read-progress.ts';
import { deciding } from './score.ts';

/** What is left out where there is little room, the least first: earlier attempts that decide nothing, then also words of explanations. */
export const omissions = ['nothing', 'history', 'words'] as const;
type Omission = (typeof omissions)[number];

const version = 1;

/**
 * Progress in as few characters as plain JSON takes, for course platforms. Score, verdicts and what goes on in later items are the same
 * after {@link expanded}, whatever is left out.
 */
export function compact({ items }: Pack, progress: Progress, without: Omission = 'nothing'): Json {
  const { pack, seed, learner, started, ended } = progress;
  const since = Date.parse(started);
  const kept = items.flatMap((item): readonly (readonly [string, Json])[] => {
    const done = Object.hasOwn(progress.items, item.id) ? progress.items[item.id] : undefined;
    return done === undefined ? [] : [[item.id, compactItem(item, done, since, without)]];
  });
  const end = ended === null ? null : Date.parse(ended) - since;
  return [version, pack.id, pack.revision, pack.sha256, seed, learner.name, learner.id, since, end, Object.fromEntries(kept)];
}

/** The progress of {@link compact}, checked like any that comes from elsewhere. @param value the JSON, or its text */
export function expanded(value: unknown, pack: Pack): Result<Progress, readonly Fault[]> {
  const json = foreignJson(value);
  return json.ok ? readProgress(rebuilt(json.value), pack) : json;
}

function compactItem(item: Item, { attempts, hints, revealed, ticked }: ItemProgress, since: number, without: Omission): Json {
  const kept = without === 'nothing' ? attempts : deciding(item, attempts);
  const short = without === 'words' && item.type === 'explain';
  const listed = kept.map((attempt) => compactAttempt(short ? { ...attempt, raw: '' } : attempt, since));
  return [hints, revealed ? 1 : 0, listed, ...(ticked === undefined ? [] : [ticked])];
}

function compactAttempt({ at, raw, value, expected, verdict, mistake, credit, carried, before }: Attempt, since: number): Json {
  const flags = (carried ? 1 : 0) + (before.revealed ? 2 : 0);
  return [
    ...[Date.parse(at) - since, raw as Json, value, expected, verdicts.indexOf(verdict), mistake, credit],
    ...[flags, before.attempts, before.hints],
  ];
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

function rebuilt(value: Json): unknown {
  const [found, id, revision, sha256, seed, name, learner, since, end, items] = asList(value);
  if (found !== version || typeof since !== 'number') return null;
  const each = isJsonObject(items) ? Object.entries(items) : [];
  return {
    pack: { id, revision, sha256 },
    seed,
    learner: { name, id: learner },
    started: moment(since, 0),
    ended: end === null ? null : moment(since, end),
    items: Object.fromEntries(each.map(([item, done]) => [item, rebuiltItem(done, since)])),
  };
}

function rebuiltItem(value: unknown, since: number): unknown {
  const [hints, revealed, attempts, ticked] = asList(value);
  return { hints, revealed: revealed === 1, attempts: asList(attempts).map((one) => rebuiltAttempt(one, since)), ticked };
}

function rebuiltAttempt(value: unknown, since: number): unknown {
  const [after, raw, number, expected, verdict, mistake, credit, flags, attempts, hints] = asList(value);
  const bits = typeof flags === 'number' ? flags : NaN;
  return {
    at: moment(since, after),
    raw: raw as RawAnswer,
    value: number,
    expected,
    verdict: verdicts[Number(verdict)],
    mistake,
    credit,
    carried: (bits & 1) === 1,
    before: { attempts, hints, revealed: (bits & 2) === 2 },
  };
}

function moment(since: number, after: unknown): string | null {
  const time = new Date(since + (typeof after === 'number' ? after : NaN));
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
