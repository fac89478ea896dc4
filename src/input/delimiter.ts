import { commonest } from './commonest.ts';
import { readNumber } from './number.ts';
import { readPeriod } from './period.ts';
import { delimiters, splitRows, type Delimiter } from './split-rows.ts';

export interface Cut {
  readonly delimiter: Delimiter;
  /** Cells of most rows. */
  readonly width: number;
}

const sampledLines = 100;

/**
 * The delimiter under which the beginning of a text is most of one width and its cells most often read as numbers or
 * periods; tab, semicolon, comma, blanks where equal. A text that no delimiter cuts has one column.
 * @param wanted the only delimiter to consider
 */
export function cutOf(text: string, wanted: Delimiter | null): Cut {
  const sample = beginning(text);
  const cuts = (wanted === null ? delimiters : [wanted]).map((delimiter) => judged(sample, delimiter));
  return cuts.reduce((best, cut) => (cut.score > best.score ? cut : best));
}

function beginning(text: string): string {
  let end = -1;
  for (let line = 0; line < sampledLines; line++) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) return text;
  }
  return text.slice(0, end);
}

function judged(sample: string, delimiter: Delimiter): Cut & { readonly score: number } {
  const rows = (splitRows(sample, delimiter, null) ?? []).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const width = commonest(rows.map(({ cells }) => cells.length)) ?? 1;
  const whole = rows.filter(({ cells }) => cells.length === width);
  const readable = whole.flatMap(({ cells }) => cells).filter(isReadable).length / Math.max(1, whole.length * width);
  return { delimiter, width, score: width < 2 ? 0 : whole.length / rows.length + readable };
}

const isReadable = (cell: string): boolean =>
  readNumber(cell).ok || readNumber(cell, { decimalMark: ',' }).ok || readPeriod(cell, { dateOrder: 'day-first' }).ok;
