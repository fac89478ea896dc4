import { moved, type FlowCell, type FlowData } from './migration-flow-data.ts';
import { textWidth, wrappedLines } from './text-width.ts';

/** Semibold letters are wider. */
const bold = 1.1;
/** Sizes of the picture's figures in font sizes: a cell's customers, and a share at an arrow. */
export const figureSize = { roomy: 1.55, tight: 1.3 } as const;
export const shareSize = 1.15;
export const lineHeight = 1.3;

export const boldWidth = (text: string, em: number): number => bold * textWidth(text, em);

/** px that the widest of each kind of text needs. */
export interface FlowMeasures {
  readonly figure: number;
  /** Size of a cell's customers in font sizes. */
  readonly figureSize: number;
  readonly value: number;
  /** The widest short name, in one line. */
  readonly name: number;
  /** What stands at an arrow: a share over a count. */
  readonly atBack: number;
  readonly atOnward: number;
  /** The same in one line. */
  readonly onwardLine: number;
  readonly hasValues: boolean;
}

/** So many texts are formed to find the widest; of longer series every few. */
const measured = 1500;

const widest = (texts: readonly string[], em: number): number => Math.max(0, ...texts.map((text) => boldWidth(text, em)));

/** Measures all texts but the free ones. */
export function flowMeasures({ cells, flows, format }: Pick<FlowData, 'cells' | 'flows' | 'format'>, em: number, figure: number) {
  const periods = Math.max(1, ...cells.map(({ customers }) => customers.length));
  const every = Math.ceil((cells.length * periods) / measured);
  const some = (at: (cell: number, period: number) => number) => {
    const largest = { value: 0, texts: [] as string[] };
    for (let cell = 0; cell < cells.length; cell++)
      for (let t = 0; t < periods; t += every) {
        const number = at(cell, t);
        if (number > 0 || t === 0) largest.texts.push(format(number));
      }
    return largest.texts;
  };
  const back = some((cell, t) => moved(flows.toFirst, cell, t));
  const onward = some((cell, t) => moved(flows.onward, cell, t));
  const share = (text: (cell: FlowCell) => string) => widest(cells.map(text), shareSize * em);
  return {
    figureSize: figure,
    figure: widest(
      some((cell, t) => cells[cell]?.customers[t] ?? 0),
      figure * em,
    ),
    value: widest(
      cells.map(({ valueText }) => valueText),
      em,
    ),
    name: widest(
      cells.map(({ short }) => short),
      em,
    ),
    atBack: Math.max(
      widest(back, em),
      share(({ purchaseText }) => purchaseText),
    ),
    atOnward: Math.max(
      widest(onward, em),
      share(({ onwardText }) => onwardText),
    ),
    onwardLine: widest(onward, em) + share(({ onwardText }) => onwardText) + 0.5 * em,
    hasValues: cells.some(({ valueText }) => valueText !== ''),
  } satisfies FlowMeasures;
}

/** The full name where it fits into two lines, else the short one. */
export function nameLines(cell: Pick<FlowCell, 'name' | 'short'>, room: number, em: number): readonly string[] {
  const fits = (lines: readonly string[]) => lines.length <= 2 && lines.every((line) => boldWidth(line, em) <= room);
  const lines = [wrappedLines(cell.name, room / bold, em), wrappedLines(cell.short, room / bold, em)].find(fits) ?? [cell.short];
  return lines.length === 2 ? balanced(lines, lines.join(/[\u2e80-\u9fff]$/u.test(lines[0] ?? '') ? '' : ' '), em) : lines;
}

/** Two lines of nearly the same length rather than a full one and a rest. */
function balanced(lines: readonly string[], text: string, em: number): readonly string[] {
  const longest = Math.max(...lines.map((line) => textWidth(line, em)));
  for (let room = longest / 2; room < longest; room += em / 4) {
    const tried = wrappedLines(text, room, em);
    if (tried.length === 2) return tried;
  }
  return lines;
}
