import { dayText } from '../model/purchases/days.ts';
import { textAt, type TextColumn } from '../model/purchases/text-column.ts';
import type { Attribute, StoredLog } from '../scenario/stored-log.ts';
import { csvText, type CsvCell } from './csv.ts';

/** Rows a piece: about a megabyte of text. */
const rowsAtOnce = 16_384;

interface LogColumn {
  readonly name: string;
  readonly cell: (row: number) => CsvCell;
}

/**
 * A purchase log as a CSV table, a row for each of its rows, piece by piece: whoever joins the pieces can let the page at its other work
 * between two. What is unknown is an empty cell; texts that a spreadsheet would run are defused.
 */
export function* logTable(log: StoredLog): Generator<string> {
  const columns = columnsOf(log);
  yield csvText(['customer', ...columns.map(({ name }) => name)], [], { mark: true });
  let rows: CsvCell[][] = [];
  for (let customer = 0; customer < log.customers; customer++) {
    const id = textAt(log.ids, customer);
    for (let row = log.first[customer]!; row < log.first[customer + 1]!; row++) {
      rows.push([id, ...columns.map(({ cell }) => cell(row))]);
      if (rows.length < rowsAtOnce) continue;
      yield lines(rows);
      rows = [];
    }
  }
  yield lines(rows);
}

/** Without the line of names, which a table of no columns leaves empty. */
const lines = (rows: readonly (readonly CsvCell[])[]): string => csvText([], rows).slice(2);

function columnsOf({ day, amount, cost, complaints, use, attributes }: StoredLog): readonly LogColumn[] {
  const figures = (name: string, column: Float64Array | null): readonly LogColumn[] =>
    column === null ? [] : [{ name, cell: (row) => column[row]! }];
  return [
    { name: 'date', cell: (row) => dayText(day[row]!) },
    ...figures('amount', amount),
    ...figures('cost', cost),
    ...figures('complaints', complaints),
    ...Object.entries(use ?? {}).flatMap(([activity, column]) => figures(`activity: ${activity}`, column)),
    ...attributes.map(({ name, values }) => ({ name, cell: attributeCell(values) })),
  ];
}

function attributeCell(values: Attribute['values']): (row: number) => CsvCell {
  if (values.kind === 'number') return (row) => values.column[row]!;
  const { codes } = values;
  const word = remembered(values.words);
  return (row) => word(codes[row]!);
}

/** The texts of a column, each made once. */
function remembered(words: TextColumn): (place: number) => string {
  const made: string[] = [];
  return (place) => (made[place] ??= textAt(words, place));
}
