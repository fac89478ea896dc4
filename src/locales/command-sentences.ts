import type { DecimalMark } from '../input/digits.ts';

/** What the command says of a purchase log that it was given beside a document. */
export interface CommandSentences {
  /** How the command is called, a line each. `models`: those that a log can be given to. */
  readonly usage: (languages: readonly string[], models: readonly string[]) => readonly string[];
  /** The model's data cannot be made of a log alone. */
  readonly notOfLogs: (model: string, models: readonly string[]) => string;
  /** Rows that could not be read; the commonest reason, and the line where it stands first. */
  readonly refused: (refused: number, rows: number, line: number, reason: string) => string;
  readonly doubtfulDates: (form: string) => string;
  readonly doubtfulMark: (mark: DecimalMark) => string;
}
