export const lineFeed = 10;
export const carriageReturn = 13;
export const tab = 9;
export const space = 32;
export const quote = 34;

export const isLineEnd = (byte: number): boolean => byte === lineFeed || byte === carriageReturn;

export const isWhite = (byte: number): boolean => byte === space || byte === tab || isLineEnd(byte);

/** The row goes on in bytes that have not come yet. */
export const unfinished = -1;

/** Why a line could not be cut: a quotation mark is not closed, or stands where none can be; or the line is longer than any row may be. */
export type RowBreak = 'open-quote' | 'stray-quote' | 'long-line';

/** The place behind the line end at a place; at the end of the bytes none is needed if they are the last. */
export function behindLineEnd(bytes: Uint8Array, place: number, last: boolean): number {
  if (place >= bytes.length) return last ? place : unfinished;
  if (bytes[place] === lineFeed) return place + 1;
  if (place + 1 >= bytes.length) return last ? place + 1 : unfinished;
  return bytes[place + 1] === lineFeed ? place + 2 : place + 1;
}

/** More cells than this are counted but not looked at. */
export const mostCells = 2_000;

/** The cells of one row as places in bytes; one object serves all rows. */
export class RowCells {
  bytes: Uint8Array = new Uint8Array(0);
  /** Line of the text on which the row begins, from 1, and the lines it has. */
  line = 0;
  lines = 1;
  /** Cells, those beyond `mostCells` included. */
  count = 0;
  /** Some byte is not plain printable ASCII, or is a mark that controls something: look closer. */
  rough = false;
  readonly start = new Int32Array(mostCells);
  readonly end = new Int32Array(mostCells);
  /** Where pairs of quotation marks stand for one. */
  readonly #doubled = new Uint8Array(mostCells);
  #anyDoubled = false;

  begin(bytes: Uint8Array, line: number): void {
    this.bytes = bytes;
    this.line = line;
    this.lines = 1;
    this.count = 0;
    this.rough = false;
    this.#anyDoubled = false;
  }

  add(start: number, end: number, doubled: boolean): void {
    if (this.count < mostCells) {
      this.start[this.count] = start;
      this.end[this.count] = end;
      this.#doubled[this.count] = doubled ? 1 : 0;
      if (doubled) this.#anyDoubled = true;
    }
    this.count++;
  }

  /** So many cells, or more of which the further ones are empty: spreadsheets write such. */
  hasWidth(width: number): boolean {
    if (this.count < width || this.count > mostCells) return false;
    for (let cell = width; cell < this.count; cell++) if (!this.isBlank(cell)) return false;
    return true;
  }

  isBlank(cell: number): boolean {
    for (let place = this.start[cell]!; place < this.end[cell]!; place++) if (!isWhite(this.bytes[place]!)) return false;
    return true;
  }

  /** Makes one quotation mark of each pair inside quoted cells. */
  unescape(): void {
    if (!this.#anyDoubled) return;
    for (let cell = 0; cell < Math.min(this.count, mostCells); cell++) if (this.#doubled[cell] === 1) this.#unescapeCell(cell);
  }

  #unescapeCell(cell: number): void {
    const { bytes } = this;
    let to = this.start[cell]!;
    for (let from = to; from < this.end[cell]!; from++) {
      bytes[to++] = bytes[from]!;
      if (bytes[from] === quote) from++;
    }
    this.end[cell] = to;
  }
}
