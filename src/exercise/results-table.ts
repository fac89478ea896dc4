import { csvText, type CsvCell } from '../input/csv.ts';
import { narrow } from '../input/narrow-forms.ts';
import { attemptsIn, counts } from './attempts.ts';
import type { Attempt, Progress, Score } from './progress.ts';
import type { ItemResult, ResultsFile } from './results-file.ts';

/** Which file counts where a learner handed in several. */
export type Keep = 'best' | 'last';

export interface LearnerRow {
  readonly learner: Progress['learner'];
  readonly seed: number;
  readonly score: Score;
  /** When the file ends; ISO 8601. */
  readonly at: string;
  /** How many files the learner handed in. */
  readonly files: number;
  /** In the order of the items; null where the learner's revision does not have it. */
  readonly cells: readonly (ItemCell | null)[];
}

export interface ItemCell {
  readonly credit: number;
  /** That counted. */
  readonly attempts: number;
  readonly revealed: boolean;
  readonly hints: number;
  /** Each that was made, once. */
  readonly mistakes: readonly string[];
}

export interface ItemSummary {
  readonly id: string;
  readonly points: number;
  /** Learners with an attempt. */
  readonly tried: number;
  /** Mean credit of those; null where nobody tried. */
  readonly mean: number | null;
  /** Of those who tried: right at the first attempt that counts, as a share; null where nobody tried. */
  readonly rightAtOnce: number | null;
  readonly revealed: number;
  /** The commonest first, over all variants. */
  readonly mistakes: readonly MistakeCount[];
}

export interface MistakeCount {
  /** Null for wrong answers that show no particular mistake. */
  readonly mistake: string | null;
  readonly learners: number;
  readonly attempts: number;
}

export interface ResultsTable {
  readonly pack: string;
  /** In how many revisions of the pack's document was worked. */
  readonly revisions: number;
  /** By name, then id. */
  readonly learners: readonly LearnerRow[];
  /** In the order of the pack. */
  readonly items: readonly ItemSummary[];
}

/**
 * Files of results, in any order, as one table a pack. A learner is known by the id, else by the name; files without either are a
 * learner each. Of several files of a learner the one with the most points counts, of equal ones the later; or the last.
 */
export function resultsTables(files: readonly ResultsFile[], keep: Keep = 'best'): readonly ResultsTable[] {
  const packs = [...groupedBy(files, ({ pack }) => pack.id)].sort(([a], [b]) => (a < b ? -1 : 1));
  return packs.map(([pack, of]) => tableOf(pack, of, keep));
}

function tableOf(pack: string, files: readonly ResultsFile[], keep: Keep): ResultsTable {
  const chosen = [...groupedBy(files, learnerKey).values()].map((of) => ({ file: counting(of, keep), files: of.length }));
  chosen.sort((a, b) => byName(a.file.learner, b.file.learner));
  const ids = itemIds(chosen.map(({ file }) => file));
  return {
    pack,
    revisions: new Set(files.map((file) => file.pack.sha256)).size,
    learners: chosen.map(({ file, files: count }) => rowOf(file, count, ids)),
    items: ids.map((id) =>
      summaryOf(
        id,
        chosen.map(({ file }) => file.items.find((item) => item.id === id)).filter((item) => item !== undefined),
      ),
    ),
  };
}

function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** The id, or the name, however it was typed; a file without either stands for itself. */
function learnerKey(file: ResultsFile): unknown {
  const [id, name] = [file.learner.id, file.learner.name].map((text) => narrow(text).toLowerCase());
  return id ? `id ${id}` : name ? `name ${name}` : file;
}

const endOf = ({ started, ended, items }: ResultsFile): string =>
  [ended ?? started, ...items.flatMap(({ attempts }) => attempts.map(({ at }) => at))].reduce((last, at) => (at > last ? at : last));

function counting(files: readonly ResultsFile[], keep: Keep): ResultsFile {
  const points = (file: ResultsFile) => (keep === 'best' ? file.score.scaled : 0);
  const sorted = [...files].sort((a, b) => points(b) - points(a) || (endOf(a) > endOf(b) ? -1 : 1));
  return sorted[0]!;
}

function byName(a: Progress['learner'], b: Progress['learner']): number {
  const [one, other] = [`${a.name}\n${a.id}`, `${b.name}\n${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Items of all revisions: in the order of the longest file, then what only others have. */
function itemIds(files: readonly ResultsFile[]): readonly string[] {
  const byLength = [...files].sort((a, b) => b.items.length - a.items.length);
  return [...new Set(byLength.flatMap(({ items }) => items.map(({ id }) => id)))];
}

const rowOf = (file: ResultsFile, files: number, ids: readonly string[]): LearnerRow => ({
  learner: file.learner,
  seed: file.seed,
  score: file.score,
  at: endOf(file),
  files,
  cells: ids.map((id) => {
    const item = file.items.find((one) => one.id === id);
    return item === undefined ? null : cellOf(item);
  }),
});

const cellOf = (item: ItemResult): ItemCell => ({
  credit: item.credit,
  attempts: attemptsIn(item),
  revealed: item.revealed,
  hints: item.hints,
  mistakes: [...new Set(item.attempts.map(({ mistake }) => mistake).filter((mistake) => mistake !== null))],
});

function summaryOf(id: string, items: readonly ItemResult[]): ItemSummary {
  const tried = items.filter(({ attempts }) => attempts.length > 0);
  const atOnce = tried.filter(({ attempts }) => isRightAtOnce(attempts.find(counts)));
  const share = (of: number) => (tried.length === 0 ? null : of / tried.length);
  return {
    id,
    points: Math.max(0, ...items.map(({ points }) => points)),
    tried: tried.length,
    mean: share(tried.reduce((sum, { credit }) => sum + credit, 0)),
    rightAtOnce: share(atOnce.length),
    revealed: items.filter(({ revealed }) => revealed).length,
    mistakes: mistakesIn(tried),
  };
}

const isRightAtOnce = (first: Attempt | undefined): boolean =>
  first?.verdict === 'correct' && first.before.attempts === 0 && !first.before.revealed;

function mistakesIn(items: readonly ItemResult[]): readonly MistakeCount[] {
  const found = items.flatMap((item, learner) =>
    item.attempts.filter(({ verdict }) => verdict === 'mistake' || verdict === 'wrong').map(({ mistake }) => ({ mistake, learner })),
  );
  const counts = [...groupedBy(found, ({ mistake }) => mistake)].map(([mistake, of]) => ({
    mistake,
    learners: new Set(of.map(({ learner }) => learner)).size,
    attempts: of.length,
  }));
  return counts.sort((a, b) => b.learners - a.learners || b.attempts - a.attempts || ((a.mistake ?? '') < (b.mistake ?? '') ? -1 : 1));
}

/** A learner a row, an item a column: its credit. */
export function tableCsv({ learners, items }: ResultsTable): string {
  const columns = ['name', 'id', 'seed', 'ended', 'files', 'points', 'of', 'share', ...items.map(({ id }) => id)];
  const rows = learners.map(({ learner, seed, score, at, files, cells }): readonly CsvCell[] => [
    ...[learner.name, learner.id, seed, at, files, score.raw, score.max, score.scaled],
    ...cells.map((cell) => cell?.credit ?? null),
  ]);
  return csvText(columns, rows, { mark: true });
}

/** An item's mistake a row, the commonest first. */
export function mistakesCsv({ items }: ResultsTable): string {
  const rows = items.flatMap(({ id, tried, mean, rightAtOnce, revealed, mistakes }): readonly (readonly CsvCell[])[] => {
    const item = [id, tried, mean, rightAtOnce, revealed] as const;
    if (mistakes.length === 0) return [[...item, null, null, null]];
    return mistakes.map(({ mistake, learners, attempts }) => [...item, mistake ?? '?', learners, attempts]);
  });
  return csvText(['item', 'tried', 'mean', 'right_at_once', 'revealed', 'mistake', 'learners', 'attempts'], rows, { mark: true });
}
