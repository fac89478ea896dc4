import { csvText } from '../input/csv.ts';
import type { Assumption } from '../state/sheet.svelte.ts';

type Cell = string | number | null;

export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The table as a file, after lines that say where it comes from, where somebody wants them. */
export function tableFile({ columns, rows }: ExportTable, notes: readonly Assumption[]): string {
  if (notes.length === 0) return csvText(columns, rows, { mark: true });
  const lines = notes.map(({ label, value }): readonly Cell[] => [label, value]);
  const [first = [], ...more] = lines;
  return csvText(first.map(String), [...more, [], columns, ...rows], { mark: true });
}

/** The table as a spreadsheet takes it from the clipboard. */
export const tableToPaste = ({ columns, rows }: ExportTable): string => csvText(columns, rows, { separator: '\t' });
