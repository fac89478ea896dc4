import {
  behindLineEnd,
  carriageReturn,
  isLineEnd,
  lineFeed,
  quote,
  space,
  tab,
  unfinished,
  type RowBreak,
  type RowCells,
} from './row-cells.ts';

/** A quoted cell may span so many lines; beyond that the quotation mark is the damage. */
const mostQuotedLines = 20;

/**
 * A cutter of rows at one byte. A quotation mark means something only at the beginning of a cell; behind the closing one may stand
 * spaces. It returns the place behind the row.
 */
export function delimitedCells(delimiter: number) {
  return (row: RowCells, bytes: Uint8Array, start: number, last: boolean): number | RowBreak => {
    const { length } = bytes;
    let place = start;
    for (;;) {
      if (place < length && bytes[place] === quote) {
        const end = quotedCell(row, bytes, place, last);
        if (typeof end === 'string' || end === unfinished) return end;
        place = end;
        if (place < length && bytes[place] !== delimiter && !isLineEnd(bytes[place]!)) return 'stray-quote';
      } else {
        const from = place;
        place = endOfBareCell(row, bytes, place, delimiter);
        row.add(from, place, false);
      }
      if (place >= length) return last ? place : unfinished;
      if (bytes[place] !== delimiter) return behindLineEnd(bytes, place, last);
      place++;
    }
  };
}

/** The loop that sees every byte: nothing but comparisons for the printable ones. */
function endOfBareCell(row: RowCells, bytes: Uint8Array, start: number, delimiter: number): number {
  const { length } = bytes;
  let place = start;
  while (place < length) {
    const byte = bytes[place]!;
    if (byte === delimiter) return place;
    if (byte < space) {
      if (isLineEnd(byte)) return place;
      if (byte !== tab) row.rough = true;
    } else if (byte > 126) row.rough = true;
    place++;
  }
  return place;
}

/** The place of what follows a quoted cell and spaces behind it. */
function quotedCell(row: RowCells, bytes: Uint8Array, open: number, last: boolean): number | RowBreak {
  const close = closingQuote(row, bytes, open, last);
  if (typeof close === 'string' || close === unfinished) return close;
  let place = close + 1;
  while (place < bytes.length && bytes[place] === space) place++;
  return place >= bytes.length && !last ? unfinished : place;
}

function closingQuote(row: RowCells, bytes: Uint8Array, open: number, last: boolean): number | RowBreak {
  const { length } = bytes;
  let doubled = false;
  let lines = 1;
  for (let place = open + 1; place < length; place++) {
    const byte = bytes[place]!;
    if (byte === quote) {
      if (place + 1 >= length && !last) return unfinished;
      if (place + 1 >= length || bytes[place + 1] !== quote) {
        row.add(open + 1, place, doubled);
        row.lines += lines - 1;
        return place;
      }
      doubled = true;
      place++;
    } else if (isLineEnd(byte)) {
      if (byte === carriageReturn && place + 1 >= length && !last) return unfinished;
      if (byte === carriageReturn && bytes[place + 1] === lineFeed) place++;
      if (++lines > mostQuotedLines) return 'open-quote';
    } else if ((byte < space && byte !== tab) || byte > 126) row.rough = true;
  }
  return last ? 'open-quote' : unfinished;
}
