import { most, type FlowData, type FlowGate, type FlowLabels, type FlowMoves, type FlowSize } from './migration-flow-data.ts';
import { boldWidth, lineHeight, nameLines, shareSize, type FlowMeasures } from './migration-flow-measure.ts';
import { planeX, planeY, type FlowPlane } from './migration-flow-plane.ts';
import { riseOf, type FlowSpacing } from './migration-flow-spacing.ts';
import type { Rectangle } from './rectangle.ts';
import { wrappedLines } from './text-width.ts';

/** A line of text: its anchor and baseline, and the box that it may fill. */
export interface FlowText {
  readonly key: string;
  readonly kind: 'figure' | 'name' | 'value' | 'share' | 'count' | 'head' | 'gate';
  /** The cell that it tells of; null where it tells of none. */
  readonly cell: number | null;
  /** '' where the period decides what is written. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly box: Rectangle;
}

interface Places {
  readonly plane: FlowPlane;
  readonly spacing: FlowSpacing;
  readonly measures: FlowMeasures;
  readonly width: number;
  readonly em: number;
  /** Room beside a row down the screen. */
  readonly aside: number;
}

type Line = Omit<FlowText, 'box' | 'size'> & { readonly size: number; readonly width: number };

/** Where the letters of a line reach above and below its baseline, in its size. */
const [ascent, descent] = [0.86, 0.24];

function boxed({ width, ...line }: Line): FlowText {
  const left = { start: line.x, middle: line.x - width / 2, end: line.x - width }[line.anchor];
  return { ...line, box: { x: left, y: line.y - ascent * line.size, width, height: (ascent + descent) * line.size } };
}

/** The names under or beside the cells, and how many lines the longest takes. */
export function belowWords({ cells }: Pick<FlowData, 'cells'>, room: number, em: number) {
  const names = cells.map((cell) => nameLines(cell, room, em));
  return { names, lines: Math.max(1, ...names.map(({ length }) => length)) };
}

const gateWords = (label: string, room: number, em: number): readonly string[] => wrappedLines(label, room / 1.1, em);

/**
 * The gate's words down the screen: under the names or beyond the arrow through the gate, where they take fewer lines.
 * @returns with where they start across, null for under the names
 */
export function gateBeside(gate: FlowGate, flows: FlowMoves, spacing: FlowSpacing, aside: number, em: number) {
  const beyond = spacing.scale * most(flows.onward[gate.after]) + 0.9 * em;
  const below = gateWords(gate.label, aside - em, em);
  const right = gateWords(gate.label, Math.max(em, spacing.lanes - 0.7 * em - beyond), em);
  const fits = right.every((words) => boldWidth(words, em) <= spacing.lanes - 0.7 * em - beyond);
  return fits && right.length < below.length ? { words: right, beyond } : { words: below, beyond: null };
}

/** All texts of the picture but the legend's, and where they end. */
export function flowTexts(data: FlowData, places: Places) {
  const { plane, spacing, measures, em } = places;
  const room = spacing.vertical ? places.aside - 0.7 * em : spacing.column;
  const { names, lines } = belowWords(data, room, em);
  const rows = (spacing.vertical ? besideRows : belowRows)(places, lines);
  const cells = data.cells.flatMap((cell, k): readonly Line[] => {
    const at = rows.at(k, names[k]?.length ?? 1);
    const base = { x: at.x, anchor: at.anchor, cell: k };
    return [
      { ...base, key: `figure-${k}`, kind: 'figure', text: '', y: at.figure, size: at.figureSize, width: measures.figure },
      ...(names[k] ?? []).map((text, row): Line => ({
        ...{ ...base, key: `name-${k}-${row}`, kind: 'name', text, size: em },
        ...{ y: at.name + row * lineHeight * em, width: boldWidth(text, em) },
      })),
      ...(cell.valueText === ''
        ? []
        : [
            {
              ...({ ...base, key: `value-${k}`, kind: 'value', text: cell.valueText } as const),
              ...{ y: at.value, size: em, width: boldWidth(cell.valueText, em) },
            },
          ]),
    ];
  });
  const heads = spacing.vertical ? [] : rowHeads(data, places, rows.at(0, 1));
  const gate = gateLines(data, places, rows.bottom);
  const back = backTexts(data, places);
  return {
    texts: [...cells, ...heads, ...back.lines, ...gate.lines].map(boxed),
    bottom: rows.bottom,
    end: gate.end,
    gateY: rows.bottom + 0.95 * em,
    left: Math.max(0, plane.x - places.aside),
    overhang: (spacing.column - spacing.box) / 2 + 0.3 * em,
    backEnds: back.ends,
  };
}

interface CellRows {
  readonly x: number;
  readonly anchor: 'middle' | 'end';
  readonly figure: number;
  readonly figureSize: number;
  readonly name: number;
  readonly value: number;
}

/** Under a row across the screen: figure, name, value, all on common lines. */
function belowRows({ plane, spacing, measures, em }: Places, lines: number) {
  const size = measures.figureSize * em;
  const figure = plane.y + 0.75 * em + size;
  const name = figure + 1.5 * em;
  const value = name + lines * lineHeight * em;
  const bottom = (measures.hasValues ? value : value - lineHeight * em) + 0.6 * em;
  const at = (k: number, _own: number): CellRows => ({
    ...{ x: plane.x + (spacing.starts[k] ?? 0) + spacing.box / 2, anchor: 'middle', figureSize: size },
    ...{ figure, name, value },
  });
  return { at, bottom };
}

/** Beside a row down the screen: each cell's lines in the middle of its box. */
function besideRows({ plane, spacing, measures, em }: Places, _lines: number) {
  const size = measures.figureSize * em;
  const at = (k: number, own: number): CellRows => {
    const height = size + (own + (measures.hasValues ? 1 : 0)) * lineHeight * em;
    const top = plane.y + (spacing.starts[k] ?? 0) + (spacing.box - height) / 2;
    const name = top + size * 0.88 + 1.35 * em;
    return {
      ...{ x: plane.x - 0.7 * em, anchor: 'end', figureSize: size },
      ...{ figure: top + size * 0.88, name, value: name + own * lineHeight * em },
    };
  };
  return { at, bottom: plane.y + (spacing.starts.at(-1) ?? 0) + spacing.box };
}

/** What the rows of figures are, where there is room before the first cell. */
function rowHeads({ labels, cells }: FlowData, { plane, spacing, em }: Places, first: CellRows): readonly Line[] {
  const x = plane.x + (spacing.box - spacing.column) / 2 - 0.9 * em;
  const heads = [
    { key: 'head-customers', text: labels.customers, y: first.figure },
    { key: 'head-value', text: cells.some(({ valueText }) => valueText !== '') ? labels.value : '', y: first.value },
  ];
  return heads
    .map((one) => ({ ...one, width: boldWidth(one.text, em) }))
    .filter(({ text, width }) => text !== '' && width <= x)
    .map((one) => ({ ...one, kind: 'head' as const, cell: null, x, anchor: 'end' as const, size: em }));
}

/** From a way back to the line of its share, down the screen, in font sizes. */
const shareDrop = 0.25 + 0.9 * shareSize;

/** Where the words of a way back end, along a row down the screen. */
export const backEnd = (start: number, box: number, slot: number, half: number, em: number): number =>
  riseOf(start, box, slot) + half + (shareDrop + 1.25 + descent) * em;

/** The share that buys, and below it the number, beside the start of each way back. */
function backTexts({ cells, flows }: FlowData, { plane, spacing, measures, em }: Places) {
  const buying = cells.flatMap(({ purchase }, k) => (purchase === null ? [] : [k]));
  const ends: number[] = [];
  const lines = buying.flatMap((k, order): readonly Line[] => {
    const slot = spacing.slots[order] ?? 0;
    const half = (spacing.scale * most(flows.toFirst[k])) / 2;
    const rise = riseOf(spacing.starts[k] ?? 0, spacing.box, slot);
    const [along, across] = spacing.vertical
      ? [rise + half + shareDrop * em, spacing.reach + 0.6 * em]
      : [rise + half + 0.4 * em, spacing.reach + 1.85 * em];
    ends[k] = backEnd(spacing.starts[k] ?? 0, spacing.box, slot, half, em);
    const x = planeX(plane, along, across);
    const y = planeY(plane, along, across);
    const base = { cell: k, x, anchor: 'start' as const };
    const text = cells[k]?.purchaseText ?? '';
    return [
      { ...base, key: `share-${k}`, kind: 'share' as const, text, y, size: shareSize * em, width: boldWidth(text, shareSize * em) },
      { ...base, key: `count-${k}`, kind: 'count' as const, text: '', y: y + 1.25 * em, size: em, width: measures.atBack },
    ];
  });
  return { lines, ends };
}

/** The gate's words: under the cells it cuts off, or in its own room between two rows. */
function gateLines({ gate, flows }: FlowData, { plane, spacing, width, em, aside }: Places, bottom: number) {
  const next = gate === null ? undefined : spacing.starts[gate.after + 1];
  if (gate === null || next === undefined) return { lines: [], end: bottom };
  const line = (text: string, row: number, x: number, y: number, anchor: 'start' | 'end'): Line => ({
    ...{ key: `gate-${row}`, kind: 'gate', cell: null, text, x, anchor },
    ...{ y: y + row * lineHeight * em, size: em, width: boldWidth(text, em) },
  });
  if (spacing.vertical) {
    const { words, beyond } = gateBeside(gate, flows, spacing, aside, em);
    const x = beyond === null ? Math.max(0, plane.x - aside) + 0.3 * em : plane.x + beyond;
    const y = plane.y + next - spacing.gateRoom + (beyond === null ? 1.6 : 1.4) * em;
    return { lines: words.map((text, row) => line(text, row, x, y, 'start')), end: bottom };
  }
  const x = plane.x + next - spacing.gateBack;
  const right = width - x - 1.5 * em;
  const before = right < boldWidth(gate.label, em) && x > right;
  const words = gateWords(gate.label, Math.max(before ? x - 1.5 * em : right, 4 * em), em);
  const y = bottom + 1.3 * em;
  const at = before ? x - 1.1 * em : x + 1.1 * em;
  return {
    lines: words.map((text, row) => line(text, row, at, y, before ? 'end' : 'start')),
    end: y + (words.length - 1) * lineHeight * em + 0.5 * em,
  };
}

/** The lines above the picture: the period, and what the arrows and dots mean. */
export interface FlowLegend {
  readonly height: number;
  readonly keys: readonly {
    readonly kind: 'period' | 'purchase' | 'onward' | 'dot';
    readonly x: number;
    readonly y: number;
    readonly lines: readonly string[];
    readonly width: number;
  }[];
}

/** Room for a key's drawing before its words, in font sizes. */
export const keyRoom = 2.9;
export const periodSize = 1.2;

/** The legend in as few rows as fit the width. */
export function legendOf(labels: FlowLabels, { width, em }: FlowSize, unit: number, left: number): FlowLegend {
  const wanted = [
    { kind: 'period' as const, text: labels.period, before: 0, size: periodSize * em },
    { kind: 'purchase' as const, text: labels.purchase, before: keyRoom * em, size: em },
    { kind: 'onward' as const, text: labels.noPurchase, before: keyRoom * em, size: em },
    { kind: 'dot' as const, text: unit >= 1 ? labels.dot(unit) : '', before: 1.2 * em, size: em },
  ].filter(({ text }) => text !== '');
  const keys: FlowLegend['keys'][number][] = [];
  let [x, y, rows] = [0, 0, 1];
  for (const { kind, text, before, size } of wanted) {
    const lines = wrappedLines(text, (width - before - 2) / 1.1, size);
    const own = before + Math.max(...lines.map((line) => boldWidth(line, size)));
    if (x > 0 && x + own > width) [x, y, rows] = [0, y + rows * 1.35 * em + 0.25 * em, 1];
    keys.push({ kind, x: left + x, y: y + 1.3 * em, lines, width: own });
    [x, rows] = [x + own + 1.6 * em, Math.max(rows, lines.length)];
  }
  return { keys, height: keys.length === 0 ? 0 : y + rows * 1.35 * em + 1.05 * em };
}
