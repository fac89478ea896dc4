import type { PurchaseDelimiter } from './delimiters.ts';
import { blankCells } from './blank-cells.ts';
import { delimitedCells } from './delimited-cells.ts';
import { behindLineEnd, isLineEnd, quote, RowCells, unfinished, type RowBreak } from './row-cells.ts';

/** What becomes of rows. Bytes are only good until the next call. */
export interface RowSink {
  /** A row that could be cut into cells. */
  readonly row: (row: RowCells) => void;
  /** Whether a line, cut on its own, is a purchase: inside a quoted cell it shows that the quotation mark is the damage. */
  readonly isWhole: (row: RowCells) => boolean;
  /** A line that could not be cut. */
  readonly broken: (code: RowBreak, line: number, bytes: Uint8Array, start: number, end: number) => void;
}

/** A row may have so many bytes, quoted lines and all. */
export const longestRow = 2 ** 20;

/**
 * Cuts UTF-8 into rows as it comes, slice by slice. What is broken costs its own line only: reading goes on with the next one. Lines end
 * with LF, CR or both.
 */
export class RowSplitter {
  readonly #sink: RowSink;
  readonly #width: number | null;
  readonly #cut: (row: RowCells, bytes: Uint8Array, start: number, last: boolean) => number | RowBreak;
  readonly #row = new RowCells();
  readonly #inner = new RowCells();
  /** The beginning of a row that is not here as a whole yet. */
  #rest = new Uint8Array(0);
  #line = 1;
  #begun = false;
  /** In the middle of a line that was refused for its length. */
  #skipping = false;

  /** @param width the cells of a whole row: a row over several lines with another number has an unclosed quote; null: not known */
  constructor(delimiter: PurchaseDelimiter, width: number | null, sink: RowSink) {
    this.#sink = sink;
    this.#width = width;
    this.#cut = delimiter === 'blanks' ? blankCells : delimitedCells(delimiter.charCodeAt(0));
  }

  /** @param last no more slices come */
  push(slice: Uint8Array, last: boolean): void {
    const bytes = joined(this.#rest, slice);
    let place = 0;
    let next = this.#begun ? 0 : this.#begin(bytes, last);
    while (next !== unfinished) {
      place = next;
      next = place < bytes.length ? this.#next(bytes, place, last) : unfinished;
    }
    this.#rest = bytes.slice(place);
  }

  /** Where the text begins: behind a byte order mark. */
  #begin(bytes: Uint8Array, last: boolean): number {
    if (bytes.length < 3 && !last) return unfinished;
    this.#begun = true;
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  }

  /** Reads one row; returns the place behind it. */
  #next(bytes: Uint8Array, start: number, last: boolean): number {
    if (this.#skipping) return this.#skip(bytes, start, last);
    const row = this.#row;
    row.begin(bytes, this.#line);
    const end = this.#cut(row, bytes, start, last);
    if (typeof end === 'string') return this.#broken(bytes, start, last);
    const isLong = (end === unfinished ? bytes.length : end) - start > longestRow;
    if (isLong && (end === unfinished || row.lines > 1 || endOfText(bytes, start) - start > longestRow))
      return this.#broken(bytes, start, last);
    if (end === unfinished) return unfinished;
    if (row.lines > 1 && this.#isSwallowing(bytes, start, end)) return this.#broken(bytes, start, last);
    row.unescape();
    this.#line += row.lines;
    this.#sink.row(row);
    return end;
  }

  /** Whether a row of several lines is one only because a quotation mark is not closed where it should be. */
  #isSwallowing(bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#width === null) return false;
    if (!this.#row.hasWidth(this.#width)) return true;
    for (let from = behindLineEnd(bytes, endOfText(bytes, start), true); from < end;) {
      const to = endOfText(bytes, from);
      if (this.#isPurchase(bytes.subarray(0, to), from, this.#width)) return true;
      from = behindLineEnd(bytes, to, true);
    }
    return false;
  }

  #isPurchase(bytes: Uint8Array, start: number, width: number): boolean {
    const row = this.#inner;
    row.begin(bytes, 0);
    return typeof this.#cut(row, bytes, start, true) === 'number' && row.hasWidth(width) && this.#sink.isWhole(row);
  }

  #broken(bytes: Uint8Array, start: number, last: boolean): number {
    const end = endOfText(bytes, start);
    if (end - start > longestRow) {
      this.#sink.broken('long-line', this.#line, bytes, start, end);
      this.#skipping = true;
      return this.#skip(bytes, end, last);
    }
    const next = behindLineEnd(bytes, end, last);
    if (next === unfinished) return unfinished;
    this.#sink.broken(quoteFault(bytes, start, end), this.#line, bytes, start, end);
    this.#line++;
    return next;
  }

  #skip(bytes: Uint8Array, start: number, last: boolean): number {
    const end = endOfText(bytes, start);
    if (end === bytes.length && !last) return end;
    const next = behindLineEnd(bytes, end, last);
    if (next === unfinished) return end > start ? end : unfinished;
    this.#skipping = false;
    this.#line++;
    return next;
  }
}

function joined(rest: Uint8Array, slice: Uint8Array): Uint8Array<ArrayBuffer> {
  // A copy in any case: quotes are taken out of cells where they stand.
  const bytes = new Uint8Array(rest.length + slice.length);
  bytes.set(rest);
  bytes.set(slice, rest.length);
  return bytes;
}

/** The place of the line end that follows, or the end of the bytes. */
function endOfText(bytes: Uint8Array, start: number): number {
  let place = start;
  while (place < bytes.length && !isLineEnd(bytes[place]!)) place++;
  return place;
}

/** An even number of marks on a line: they are closed, and one of them is where none can be. */
function quoteFault(bytes: Uint8Array, start: number, end: number): RowBreak {
  let marks = 0;
  for (let place = start; place < end; place++) if (bytes[place] === quote) marks++;
  return marks % 2 === 0 ? 'stray-quote' : 'open-quote';
}
