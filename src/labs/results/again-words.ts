import type { Attempt } from '../../exercise/progress.ts';
import type { Difference, Regraded } from '../../exercise/regrade.ts';
import type { ResultsFile } from '../../exercise/results-file.ts';
import { itemTitle } from './item-rows.ts';
import type { ResultsView } from './results-view.svelte.ts';

/** Differences that are listed one by one. */
const mostListed = 50;

export interface AgainWords {
  readonly notes: readonly string[];
  readonly head: string;
  readonly differences: readonly string[];
}

/** What judging the files of a pack again came to. */
export function againWords(view: ResultsView, pack: string): AgainWords {
  const {
    text: { regrade: text },
    format,
  } = view;
  const none = { head: '', differences: [] };
  if (view.pack(pack) === null) return { notes: [text.unknownPack(pack)], ...none };
  const files = view.results.filter((file) => file.pack.id === pack);
  const again = files.flatMap((file) => {
    const one = view.again(file);
    return one?.ok === true ? [{ file, regraded: one.value }] : [];
  });
  const failed = files.filter((file) => view.again(file)?.ok === false).map((file) => text.failed(nameOf(view, file)));
  const others = again.filter(({ regraded }) => !regraded.samePack).length;
  const lines = again.flatMap(({ file, regraded }) => linesOf(view, file, regraded));
  const same = lines.length === 0 && again.length > 0 ? [text.same(format.whole(again.length))] : [];
  const more = lines.length > mostListed ? [text.more(format.whole(lines.length - mostListed))] : [];
  return {
    notes: [...(others > 0 ? [text.otherPack(format.whole(others))] : []), ...failed, ...same],
    head: text.differ(format.whole(lines.length)),
    differences: [...lines.slice(0, mostListed), ...more],
  };
}

const linesOf = (view: ResultsView, file: ResultsFile, { differences }: Regraded): readonly string[] =>
  differences.map((difference) => lineOf(view, file, difference));

function lineOf(view: ResultsView, file: ResultsFile, { item, attempt, was, now }: Difference): string {
  const {
    text: { regrade: text },
    format,
  } = view;
  const place = text.line(nameOf(view, file), itemTitle(view, view.pack(file.pack.id), item), format.whole(attempt));
  return `${place}: ${text.change(judged(view, was), judged(view, now))}`;
}

function judged({ text: { regrade: text }, format }: ResultsView, { verdict, credit, value }: Attempt): string {
  const written = value === null ? text.verdicts[verdict] : `${text.verdicts[verdict]} (${format.brief(value, 6)})`;
  return text.credit(written, format.percent(credit, 0));
}

const nameOf = ({ text }: ResultsView, { learner }: ResultsFile): string =>
  [learner.name || text.learners.nameless, learner.id].filter((word) => word !== '').join(' ');
