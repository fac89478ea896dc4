import { most, type FlowData, type FlowSize } from './migration-flow-data.ts';
import type { FlowMeasures } from './migration-flow-measure.ts';

/** How the row of cells is spread: px along it and across it. */
export interface FlowSpacing {
  readonly vertical: boolean;
  /** Where each cell's box starts along the row. */
  readonly starts: readonly number[];
  /** A box's length along the row and its reach across. */
  readonly box: number;
  readonly reach: number;
  /** From one box to the next; more room where the gate stands. */
  readonly gap: number;
  readonly gateRoom: number;
  /** From the gate's line to the next box. */
  readonly gateBack: number;
  /** px for one customer, in stocks and arrows alike. */
  readonly scale: number;
  /** Room of each way back across its direction, and the sum of them. */
  readonly slots: readonly number[];
  readonly stack: number;
  /** Across of the innermost way back. */
  readonly lanes: number;
  /** px of the texts under a box; across the screen only. */
  readonly column: number;
  /** Length of the longest head of a way back, and radius of the innermost turn before the first cell. */
  readonly head: number;
  readonly turn: number;
}

/** Former customers may gather for ever: beyond this multiple of the largest other stock their bar is cut. */
const pileLimit = 1.25;

interface Room {
  readonly reach: number;
  readonly box: number;
  /** Across of the lanes from the end of the reach. */
  readonly atArrow: number;
  readonly budget: number;
  readonly turn: number;
}

const clamped = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** The largest stock that is drawn in full. */
function largestStock({ cells }: Pick<FlowData, 'cells'>): number {
  const live = Math.max(0, ...cells.filter(({ purchase }) => purchase !== null).map(({ customers }) => most(customers)));
  const former = Math.max(0, ...cells.filter(({ purchase }) => purchase === null).map(({ customers }) => most(customers)));
  return live > 0 ? Math.max(live, Math.min(former, pileLimit * live)) : former;
}

/** The scale at which stocks fit the reach, ways back the boxes, and all of them together their lanes; and those lanes. */
function lanesWithin(data: FlowData, em: number, { reach, box, atArrow, budget, turn }: Room) {
  const backs = data.cells.flatMap(({ purchase }, j) => (purchase === null ? [] : [most(data.flows.toFirst[j])]));
  const within = Math.min(budget, 0.86 * reach);
  const between = Math.min(0.5 * em, (0.4 * within) / Math.max(1, backs.length));
  const least = Math.min(0.75 * em, (0.86 * within) / Math.max(1, backs.length));
  const total = backs.reduce((a, b) => a + b, 0);
  const per = (room: number, amount: number) => (amount > 0 ? room / amount : Infinity);
  const fitting = Math.min(
    per(reach, largestStock(data)),
    per(0.62 * box, Math.max(0, ...backs)),
    per(within - between * backs.length, total),
    per(reach, Math.max(0, ...data.flows.onward.map(most))),
  );
  const scale = Number.isFinite(fitting) ? fitting : 0;
  const slots = backs.map((back) => Math.max(least, scale * back + between));
  const stack = slots.reduce((a, b) => a + b, 0);
  const lanes = reach + atArrow;
  const head = clamped(0.5 * scale * Math.max(0, ...backs), 0.9 * em, 2 * em);
  return { scale, slots, stack, lanes, head, turn: clamped(turn, 0.5 * em, Math.max(0.5 * em, (lanes - stack) / 2)) };
}

function startsOf(count: number, box: number, gap: number, gateAfter: number | null, gateRoom: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => k * (box + gap) + (gateAfter !== null && k > gateAfter ? gateRoom : 0));
}

export type FlowFit = 'roomy' | 'tight' | 'scrolled';

/** The gate's line stands clear of the texts under both boxes, and of those at the arrow through it. */
function gateBackOf(at: {
  readonly gap: number;
  readonly gateRoom: number;
  readonly aside: number;
  readonly words: number;
  readonly em: number;
}) {
  const { gap, gateRoom, aside, words, em } = at;
  const clear = words > 0 ? gateRoom + (gap - words) / 2 - 0.3 * em : Infinity;
  return Math.min(Math.max(0.75 * gateRoom, aside + 0.5 * em), clear, gap + gateRoom - aside - 0.3 * em);
}

/** Widths below and above which a row across the screen is not for reading, in font sizes. */
const boxes = { least: 2.5, most: 9 };
const pitchMost = 20;
/** Room that a name may take in one line before it is broken. */
const nameMost = 7.5;

/**
 * The row across the screen.
 * @param fit 'tight' leaves out the words at the onward arrows, 'scrolled' may become wider than the screen too
 * @returns   null where it does not fit
 */
export function spacingAcross(data: FlowData, { width, em }: FlowSize, measures: FlowMeasures, fit: FlowFit): FlowSpacing | null {
  const count = data.cells.length;
  const gateRoom = data.gate === null ? 0 : 2 * em;
  const tall = clamped(0.16 * width, 8 * em, 20 * em);
  const budget = Math.min(0.75 * tall, (fit === 'roomy' ? 0.15 : 0.12) * width);
  const room = { atArrow: 3.2 * em, budget, turn: clamped(0.04 * width, em, 4.5 * em) };
  const gapLeast = fit !== 'roomy' ? 1.5 * em : Math.max(measures.atOnward, measures.atBack) + 0.8 * em;
  const texts = Math.max(measures.figure, measures.value, measures.name);
  const pitchLeast = Math.max(boxes.least * em + gapLeast, texts + 0.7 * em, measures.atBack + 1.1 * em);
  let reach = tall;
  let left = 2 * em + room.turn + room.budget;
  let overhang = Math.max(0, texts - boxes.least * em) / 2;
  for (let pass = 0; ; pass++) {
    const free = width - left - gateRoom - overhang - 8;
    const most = boxes.most * em;
    const even = count < 2 ? free : Math.max(free / (count - 0.5), (free - most) / (count - 1));
    const pitch = clamped(even, fit === 'scrolled' ? pitchLeast : 0, pitchMost * em);
    if (count > 1 && pitch < pitchLeast) return null;
    const box = clamped(0.5 * pitch, boxes.least * em, Math.min(most, Math.max(boxes.least * em, pitch - gapLeast)));
    const lanes = lanesWithin(data, em, { ...room, reach, box });
    // Boxes are no taller than the stocks that narrow ones allow.
    if (pass === 0) reach = clamped(lanes.scale * largestStock(data), Math.min(8 * em, tall), tall);
    left = lanes.head + lanes.turn + lanes.stack;
    const column = Math.max(box, texts, Math.min(nameMost * em, pitch - 0.6 * em, box + 3.1 * em));
    overhang = (column - box) / 2;
    const gap = pitch - box;
    if (pass === 4 || count < 2)
      return {
        ...{
          vertical: false,
          box,
          reach,
          gap,
          gateRoom,
          column,
          gateBack: gateBackOf({ gap, gateRoom, aside: (column - box) / 2, words: fit === 'roomy' ? measures.atOnward : 0, em }),
          ...lanes,
        },
        starts: startsOf(count, box, gap, data.gate?.after ?? null, gateRoom),
      };
  }
}

/**
 * The row down the screen.
 * @param aside   px for the names and figures beside the boxes
 * @param box     px of a box along the row: as many as those texts need
 * @param gateRoom px for the gate and its words
 */
export function spacingDown(
  data: FlowData,
  { width, em }: FlowSize,
  measures: FlowMeasures,
  { aside, box, gateRoom }: { readonly aside: number; readonly box: number; readonly gateRoom: number },
): FlowSpacing {
  const gap = (data.cells.length > 14 ? 1.9 : 2.5) * em;
  const atArrow = measures.atBack + 1.2 * em;
  const turn = clamped(0.04 * width, 0.9 * em, 3 * em);
  const free = Math.min(width - aside - atArrow - 3, 32 * em);
  const budget = clamped(evenBudget(data, free, em), 0.24 * free, 0.5 * free);
  const reachFor = (stack: number) => Math.max(free - stack, 3 * em);
  const rough = lanesWithin(data, em, { reach: reachFor(budget), box, atArrow, budget, turn });
  const reach = reachFor(rough.stack);
  const lanes = lanesWithin(data, em, { reach, box, atArrow, budget: rough.stack, turn });
  return {
    ...{ vertical: true, box, reach, gap, gateRoom, column: box, gateBack: gateRoom - 0.2 * em, ...lanes },
    starts: startsOf(data.cells.length, box, gap, data.gate?.after ?? null, gateRoom),
  };
}

/** px for the ways back such that they and the stocks beside them have the same scale. */
function evenBudget(data: FlowData, free: number, em: number): number {
  const backs = data.cells.flatMap(({ purchase }, j) => (purchase === null ? [] : [most(data.flows.toFirst[j])]));
  const total = backs.reduce((a, b) => a + b, 0);
  const between = Math.min(0.5 * em * backs.length, 0.2 * free);
  return between + ((free - between) * total) / Math.max(total + largestStock(data), Number.MIN_VALUE);
}

/** Where the way back of a cell leaves its box, along the row. */
export const riseOf = (start: number, box: number, slot: number): number => start + Math.max(0.2 * box, slot / 2 + 0.06 * box);
