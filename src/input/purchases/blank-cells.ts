import { behindLineEnd, isLineEnd, quote, space, tab, unfinished, type RowBreak, type RowCells } from './row-cells.ts';

const isBlank = (byte: number): boolean => byte === space || byte === tab;

/** Cuts a line at runs of spaces and tabs. A cell in quotation marks may contain some, but no line end. Returns the place behind the line. */
export function blankCells(row: RowCells, bytes: Uint8Array, start: number, last: boolean): number | RowBreak {
  const { length } = bytes;
  let place = start;
  for (;;) {
    while (place < length && isBlank(bytes[place]!)) place++;
    if (place >= length) return last ? place : unfinished;
    if (isLineEnd(bytes[place]!)) return behindLineEnd(bytes, place, last);
    const end = bytes[place] === quote ? quotedCell(row, bytes, place) : bareCell(row, bytes, place);
    if (typeof end === 'string') return end === 'open-quote' && !last && !hasLineEnd(bytes, place) ? unfinished : end;
    place = end;
  }
}

function bareCell(row: RowCells, bytes: Uint8Array, start: number): number {
  let place = start;
  for (; place < bytes.length; place++) {
    const byte = bytes[place]!;
    if (isBlank(byte) || isLineEnd(byte)) break;
    if (byte < space || byte > 126) row.rough = true;
  }
  row.add(start, place, false);
  return place;
}

function quotedCell(row: RowCells, bytes: Uint8Array, open: number): number | RowBreak {
  let doubled = false;
  for (let place = open + 1; place < bytes.length; place++) {
    const byte = bytes[place]!;
    if (isLineEnd(byte)) return 'open-quote';
    if (byte === quote && bytes[place + 1] === quote) {
      doubled = true;
      place++;
    } else if (byte === quote) {
      row.add(open + 1, place, doubled);
      const next = bytes[place + 1];
      return next === undefined || isBlank(next) || isLineEnd(next) ? place + 1 : 'stray-quote';
    } else if ((byte < space && byte !== tab) || byte > 126) row.rough = true;
  }
  return 'open-quote';
}

function hasLineEnd(bytes: Uint8Array, start: number): boolean {
  for (let place = start; place < bytes.length; place++) if (isLineEnd(bytes[place]!)) return true;
  return false;
}
