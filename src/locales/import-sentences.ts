import type { BytesFault, Encoding } from '../input/bytes.ts';
import type { ImportReport } from '../input/build-dataset.ts';
import type { DuplicatePolicy, LayoutFault, PeriodSource, Role, Shape } from '../input/layout.ts';
import type { NumberFault, NumberFaultCode } from '../input/number.ts';
import type { DateOrder, PeriodFaultCode } from '../input/period.ts';
import type { Refusal, RowFault } from '../input/row-fault.ts';
import type { Delimiter } from '../input/split-rows.ts';
import type { TableFault } from '../input/table.ts';

/** The faults of a union that can have the code. */
type WithCode<F, C> = F extends { readonly code: infer D } ? (C extends D ? F : never) : never;
type Sentences<F extends { readonly code: string }, Rest extends readonly unknown[] = []> = {
  readonly [C in F['code']]: (fault: WithCode<F, C>, ...rest: Rest) => string;
};

/** How a column is called in a sentence, by its number from 0. */
export type ColumnName = (column: number) => string;

/** Everything that importing a table and typing a number says in one language. A code without a sentence does not compile. */
export interface ImportSentences {
  readonly roles: Readonly<Record<Role, string>>;
  readonly shapes: Readonly<Record<Shape, string>>;
  readonly sources: Readonly<Record<PeriodSource, string>>;
  readonly delimiters: Readonly<Record<Delimiter, string>>;
  readonly encodings: Readonly<Record<Encoding, string>>;
  readonly dateOrders: Readonly<Record<DateOrder, string>>;
  readonly policies: Readonly<Record<DuplicatePolicy, string>>;
  /** A column with its header, or null, and its number from 1. */
  readonly column: (header: string | null, number: number) => string;
  /** A refused row's line, before the reason. */
  readonly line: (line: number) => string;
  readonly rows: Sentences<RowFault, [column: ColumnName]>;
  readonly table: Sentences<TableFault | BytesFault>;
  readonly layout: Sentences<LayoutFault, [column: ColumnName]>;
  /** For number fields, and as the reason of an unreadable number. */
  readonly numbers: Readonly<Record<NumberFaultCode, (fault: Pick<NumberFault, 'got'>) => string>>;
  readonly periods: Readonly<Record<PeriodFaultCode | 'mixed-units', string>>;
  /** What an import did, in full: every row is in it. */
  readonly summary: (report: ImportReport) => readonly string[];
}

/** Line, place and reason of a refused row. */
export function refusalSentence(refusal: Refusal, sentences: ImportSentences, column: ColumnName): string {
  const sentence = sentences.rows[refusal.code] as (fault: RowFault, column: ColumnName) => string;
  return sentences.line(refusal.line) + sentence(refusal, column);
}

export function tableSentence(fault: TableFault | BytesFault, sentences: ImportSentences): string {
  const sentence = sentences.table[fault.code] as (fault: TableFault | BytesFault) => string;
  return sentence(fault);
}

export function layoutSentence(fault: LayoutFault, sentences: ImportSentences, column: ColumnName): string {
  const sentence = sentences.layout[fault.code] as (fault: LayoutFault, column: ColumnName) => string;
  return sentence(fault, column);
}
