import type { PurchaseDelimiter } from './delimiters.ts';
import { mostCells, type RowCells } from './row-cells.ts';
import { RowSplitter } from './row-splitter.ts';

/** A row for people to see and guesses to be made from. */
export interface SampledRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** It could not be cut; its only cell is its beginning. */
  readonly broken: boolean;
}

const decoder = new TextDecoder('utf-8');
/** Bytes of a cell that are looked at. */
const longest = 400;

/** The first rows of some UTF-8 that are not blank. */
export function sampledRows(bytes: Uint8Array, delimiter: PurchaseDelimiter, width: number | null, most: number): SampledRow[] {
  const rows: SampledRow[] = [];
  const add = (line: number, cells: readonly string[], broken: boolean) => {
    if (rows.length < most && cells.some((cell) => cell !== '')) rows.push({ line, cells, broken });
  };
  new RowSplitter(delimiter, width, {
    row: (row) => rows.length < most && add(row.line, cellsOf(row), false),
    broken: (_, line, text, start, end) => add(line, [textOf(text, start, end)], true),
    isWhole: () => false,
  }).push(bytes, true);
  return rows;
}

const cellsOf = ({ bytes, start, end, count }: RowCells): readonly string[] =>
  Array.from({ length: Math.min(count, mostCells) }, (_, cell) => textOf(bytes, start[cell]!, end[cell]!));

const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  decoder.decode(bytes.subarray(start, Math.min(end, start + longest))).trim();
