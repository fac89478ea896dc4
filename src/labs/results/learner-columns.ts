import type { TableColumn } from '../../controls/table-rows.ts';
import type { ItemCell, LearnerRow, ResultsTable } from '../../exercise/results-table.ts';
import type { ResultsView } from './results-view.svelte.ts';

/** A learner a row: who, how much in all, and of each item its credit and attempts. */
export function learnerColumns(view: ResultsView, { pack, items }: ResultsTable): readonly TableColumn<LearnerRow>[] {
  const {
    text: { learners: text },
    format,
  } = view;
  const changed = judgedOtherwise(view, pack);
  const end = { align: 'end', sortable: true } as const;
  return [
    { key: 'name', label: text.name, sortable: true, value: ({ learner }) => learner.name || text.nameless },
    { key: 'id', label: text.id, sortable: true, value: ({ learner }) => learner.id },
    {
      key: 'points',
      label: text.points,
      ...end,
      value: ({ score }) => score.raw,
      text: ({ score }) => `${format.brief(score.raw, 4)} / ${format.brief(score.max, 4)}`,
    },
    { key: 'share', label: text.share, ...end, value: ({ score }) => score.scaled, text: ({ score }) => format.percent(score.scaled, 0) },
    ...items.map(({ points }, place): TableColumn<LearnerRow> => ({
      ...{ key: `item-${place}`, label: format.whole(place + 1), ...end },
      value: ({ cells }) => cells[place]?.credit ?? null,
      text: ({ cells, learner, seed }) => {
        const mark = changed.has(`${learner.name}\n${learner.id}\n${seed}\n${items[place]?.id ?? ''}`) ? '▲' : '';
        return cellText(view, cells[place] ?? null, points) + mark;
      },
    })),
    { key: 'files', label: text.files, ...end, value: ({ files }) => files },
    { key: 'at', label: text.at, sortable: true, value: ({ at }) => at, text: ({ at }) => at.slice(0, 16).replace('T', ' ') },
  ];
}

function cellText({ text, format }: ResultsView, cell: ItemCell | null, points: number): string {
  if (cell === null || (cell.attempts === 0 && !cell.revealed)) return '–';
  if (points === 0) return '✓';
  const written = text.learners.cell(format.percent(cell.credit, 0), format.whole(cell.attempts));
  return cell.revealed ? `${written} !` : written;
}

/** Learners and items for which judging again came to something else. */
function judgedOtherwise(view: ResultsView, pack: string): ReadonlySet<string> {
  return new Set(
    view.results
      .filter((file) => file.pack.id === pack)
      .flatMap((file) => {
        const again = view.again(file);
        const differences = again?.ok === true ? again.value.differences : [];
        return differences.map(({ item }) => `${file.learner.name}\n${file.learner.id}\n${file.seed}\n${item}`);
      }),
  );
}
