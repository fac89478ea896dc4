import { err, ok, type Result } from '../model/result.ts';
import { readNumber, type NumberFault } from './number.ts';

/** What parts the numbers of a column or row that was copied from a spreadsheet. */
const cells = /[\n\r\t;；、]+/;
/** What parts them in a line that was typed; a comma then never groups thousands. */
const typed = /[\s,，;；、]+/;

/** The pieces of a text that are to be numbers, in order; blanks at its ends and lists' brackets do not count. */
export function listPieces(text: string): readonly string[] {
  const bare = text.trim().replace(/^\[|\]$/g, '');
  return bare
    .split(cells.test(bare) ? cells : typed)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** The first piece that is no number: its place from 1, and why. */
export interface ListFault {
  readonly place: number;
  readonly fault: NumberFault;
}

/**
 * Numbers as people type or paste them: a column, a row, or a line parted by blanks, commas or semicolons. `0.7, 0.8`,
 * `70% 80%`, or a column of a spreadsheet, in which `1,000` is a thousand.
 */
export function readNumberList(text: string): Result<readonly number[], ListFault> {
  const values: number[] = [];
  for (const [index, piece] of listPieces(text).entries()) {
    const reading = readNumber(piece);
    if (!reading.ok) return err({ place: index + 1, fault: reading.error });
    values.push(reading.value.value);
  }
  return ok(values);
}
