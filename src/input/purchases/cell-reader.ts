import { withoutApostrophe } from '../formula-cells.ts';
import type { DecimalMark } from '../digits.ts';
import { readNumber } from '../number.ts';
import { readDay, type DateFault, type DateForm } from './date-forms.ts';
import { plainDays, plainNumber } from './plain-cells.ts';
import { isWhite, type RowCells } from './row-cells.ts';
import { hasReplacement, isUtf8 } from './utf8.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Of a customer's id, in bytes. */
export const longestName = 400;
export const largestAmount = 1e12;
/** Read dates are remembered, so many of them. */
const mostRemembered = 20_000;
/** In bytes; what is longer is no date and not remembered. */
const longestDate = 200;
const longestNumber = 200;
const apostrophe = 39;

type NumberTrouble = 'missing' | 'unreadable-number' | 'gigantic-number';
type DateTrouble = 'missing' | DateFault;

/** Reads the cells of a row, each trimmed. Where a reading fails, it is NaN, and `trouble` says why. */
export class CellReader {
  trouble: NumberTrouble | DateTrouble = 'missing';
  /** Of the cell looked at last, without blanks around it. */
  start = 0;
  end = 0;
  readonly #mark: DecimalMark;
  readonly #markByte: number;
  readonly #form: DateForm;
  readonly #plainDay: (bytes: Uint8Array, start: number, end: number) => number;
  readonly #days = new Map<string, number | DateTrouble>();

  constructor(mark: DecimalMark, form: DateForm) {
    this.#mark = mark;
    this.#markByte = mark.charCodeAt(0);
    this.#form = form;
    this.#plainDay = plainDays(form);
  }

  look(row: RowCells, cell: number): void {
    const { bytes } = row;
    let start = row.start[cell]!;
    let end = row.end[cell]!;
    while (start < end && isWhite(bytes[start]!)) start++;
    while (end > start && isWhite(bytes[end - 1]!)) end--;
    this.start = start;
    this.end = end;
    if (row.rough) this.#trimWide(bytes);
  }

  text(row: RowCells): string {
    return decoder.decode(row.bytes.subarray(this.start, this.end));
  }

  number(row: RowCells, cell: number): number {
    this.look(row, cell);
    const plain = plainNumber(row.bytes, this.start, this.end, this.#markByte);
    const value = Number.isNaN(plain) ? this.#otherNumber(row) : plain;
    if (Math.abs(value) <= largestAmount) return value;
    if (!Number.isNaN(value)) this.trouble = 'gigantic-number';
    return NaN;
  }

  day(row: RowCells, cell: number): number {
    this.look(row, cell);
    const plain = this.#plainDay(row.bytes, this.start, this.end);
    return Number.isNaN(plain) ? this.#otherDay(row) : plain;
  }

  /** Looks at a customer's id; false where there is none. */
  customer(row: RowCells, cell: number): boolean {
    this.look(row, cell);
    if (this.start === this.end) return false;
    if (row.bytes[this.start] === apostrophe && withoutApostrophe(this.text(row)) !== this.text(row)) this.start++;
    return true;
  }

  #otherNumber(row: RowCells): number {
    if (this.end - this.start > longestNumber) {
      this.trouble = 'unreadable-number';
      return NaN;
    }
    const text = this.text(row);
    this.trouble = isNothing(text) ? 'missing' : 'unreadable-number';
    if (this.trouble === 'missing') return NaN;
    const reading = readNumber(text, { decimalMark: this.#mark });
    if (reading.ok) return reading.value.value;
    if (reading.error.code === 'too-large') this.trouble = 'gigantic-number';
    return NaN;
  }

  #otherDay(row: RowCells): number {
    const text = this.end - this.start > longestDate ? '?' : this.text(row);
    let day = this.#days.get(text);
    if (day === undefined) {
      if (this.#days.size >= mostRemembered) this.#days.clear();
      this.#days.set(text, (day = this.#spelledDay(text)));
    }
    if (typeof day === 'number') return day;
    this.trouble = day;
    return NaN;
  }

  #spelledDay(text: string): number | DateTrouble {
    if (isNothing(text)) return 'missing';
    const day = readDay(text, this.#form);
    return day.ok ? day.value : day.error;
  }

  /** Blanks that are no ASCII: U+00A0, U+3000, and U+FEFF, which begins each of several files that were put together. */
  #trimWide(bytes: Uint8Array): void {
    let before;
    do {
      before = this.end - this.start;
      if (isNoBreak(bytes, this.start)) this.start += 2;
      if (isNoBreak(bytes, this.end - 2)) this.end -= 2;
      if (isWideBlank(bytes, this.start)) this.start += 3;
      if (isWideBlank(bytes, this.end - 3)) this.end -= 3;
      if (this.start > this.end) this.start = this.end;
      while (this.start < this.end && isWhite(bytes[this.start]!)) this.start++;
      while (this.end > this.start && isWhite(bytes[this.end - 1]!)) this.end--;
    } while (this.end - this.start < before && this.end > this.start);
  }
}

const isNoBreak = (bytes: Uint8Array, place: number): boolean => bytes[place] === 0xc2 && bytes[place + 1] === 0xa0;
const isWideBlank = (bytes: Uint8Array, place: number): boolean =>
  (bytes[place] === 0xe3 && bytes[place + 1] === 0x80 && bytes[place + 2] === 0x80) ||
  (bytes[place] === 0xef && bytes[place + 1] === 0xbb && bytes[place + 2] === 0xbf);

/** What programs write where there is nothing. */
const nothing = new Set(['', 'null', 'nan', 'na', 'n/a', 'none', '\\n', '-', '--', '#n/a']);
const isNothing = (text: string): boolean => nothing.has(text.toLowerCase());

/** What a row with other than printable characters has that it may not have, and in which cell; null: nothing. */
export function roughFault(
  row: RowCells,
  decoded: boolean,
): { readonly code: 'bad-encoding' | 'control-character'; readonly cell: number } | null {
  for (let cell = 0; cell < row.count; cell++) {
    const [start, end] = [row.start[cell]!, row.end[cell]!];
    if (!isUtf8(row.bytes, start, end) || (decoded && hasReplacement(row.bytes, start, end))) return { code: 'bad-encoding', cell };
    for (let place = start; place < end; place++) if (isControl(row.bytes[place]!)) return { code: 'control-character', cell };
  }
  return null;
}

const isControl = (byte: number): boolean => byte === 127 || (byte < 32 && !isWhite(byte));
