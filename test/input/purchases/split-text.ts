import type { PurchaseDelimiter } from '../../../src/input/purchases/delimiters.ts';
import { RowSplitter } from '../../../src/input/purchases/row-splitter.ts';

export interface SplitResult {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly broken: readonly { readonly line: number; readonly code: string; readonly got: string }[];
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Rows of some bytes that come in slices cut at these places. */
export function splitBytes(
  bytes: Uint8Array,
  delimiter: PurchaseDelimiter,
  {
    width = null,
    cuts = [],
    isWhole = () => false,
  }: { width?: number | null; cuts?: readonly number[]; isWhole?: (cells: string[]) => boolean } = {},
): SplitResult {
  const rows: string[][] = [];
  const lines: number[] = [];
  const broken: SplitResult['broken'][number][] = [];
  const cellsOf = ({ bytes: text, start, end, count }: Parameters<ConstructorParameters<typeof RowSplitter>[2]['row']>[0]) =>
    Array.from({ length: count }, (_, cell) => decoder.decode(text.subarray(start[cell], end[cell])));
  const splitter = new RowSplitter(delimiter, width, {
    row: (row) => {
      rows.push(cellsOf(row));
      lines.push(row.line);
    },
    broken: (code, line, text, start, end) =>
      broken.push({ line, code, got: decoder.decode(text.subarray(start, Math.min(end, start + 20))) }),
    isWhole: (row) => isWhole(cellsOf(row)),
  });
  const ends = [...cuts, bytes.length];
  ends.forEach((end, index) => splitter.push(bytes.slice(ends[index - 1] ?? 0, end), index === ends.length - 1));
  return { rows, lines, broken };
}

export const splitText = (text: string, delimiter: PurchaseDelimiter, options: Parameters<typeof splitBytes>[2] = {}): SplitResult =>
  splitBytes(new TextEncoder().encode(text), delimiter, options);
