import type { FlowData, FlowSize } from './migration-flow-data.ts';
import { boldWidth, figureSize, flowMeasures, lineHeight, type FlowMeasures } from './migration-flow-measure.ts';
import { particleUnit } from './migration-flow-particles.ts';
import { pathPoint, planeBox, type FlowPlane, type FlowPoint } from './migration-flow-plane.ts';
import { riseOf, spacingAcross, spacingDown, type FlowFit, type FlowSpacing } from './migration-flow-spacing.ts';
import { backEnd, belowWords, flowTexts, gateBeside, legendOf, type FlowText, type FlowLegend } from './migration-flow-texts.ts';
import { straightTrack, wayBackTrack, type FlowTrack } from './migration-flow-track.ts';
import type { Rectangle } from './rectangle.ts';

/** An arrow's place, the same in every period; only its width changes. */
export interface FlowArrow {
  readonly kind: 'purchase' | 'onward';
  /** The cell that it leaves. */
  readonly cell: number;
  readonly track: FlowTrack;
  /** The faint line that shows the way where nobody goes; '' where ways lie too close for that. */
  readonly way: string;
  /** Tip of its head; a purchase arrow points along the row too, into the first cell. */
  readonly tip: FlowPoint;
  /** Half the room that its head may take. */
  readonly room: number;
}

export interface FlowBox {
  readonly id: string;
  /** Where it starts along the row. */
  readonly along: number;
  readonly outline: Rectangle;
  /** The cell with its texts: what is pressed. */
  readonly column: Rectangle;
}

export interface MigrationFlowLayout extends FlowSize, FlowSpacing {
  readonly height: number;
  readonly plane: FlowPlane;
  readonly boxes: readonly FlowBox[];
  readonly back: readonly FlowArrow[];
  readonly onward: readonly FlowArrow[];
  readonly legend: FlowLegend;
  readonly texts: readonly FlowText[];
  readonly measures: FlowMeasures;
  /** Down the screen: how far across the words of each onward arrow may reach. */
  readonly onwardRoom: readonly number[];
  /** Whether there is room for words at the onward arrows. */
  readonly tellsOnward: boolean;
  /** The line before which spending stops, its sign, and the ground behind it. */
  readonly gate: { readonly line: Rectangle; readonly ground: Rectangle; readonly sign: { readonly x: number; readonly y: number } } | null;
  /** px of an arrow's width for customers. */
  readonly thickness: (customers: number) => number;
  readonly particle: { readonly unit: number; readonly radius: number };
}

/** Up to so many cells all words are written, on a narrower screen down it; from so many on a row that does not fit is scrolled rather than turned, where the screen is not narrow. */
const [few, many] = [6, 14] as const;
/** px between two ways below which empty ones are not drawn. */
const closest = 4;
/** px between a box and what it holds, in font sizes. */
const padding = 0.3;

/** Lays out everything that stays while periods pass. */
export function migrationFlowLayout(data: FlowData, { width, em }: FlowSize): MigrationFlowLayout {
  for (const fit of fitsAcross(data.cells.length, width / em)) {
    const measures = flowMeasures(data, em, figureSize[fit === 'roomy' ? 'roomy' : 'tight']);
    const across = spacingAcross(data, { width, em }, measures, fit);
    if (across !== null) return assembled(data, { width, em }, measures, across);
  }
  const narrow = flowMeasures(data, em, figureSize.tight);
  const aside = asideWidth(data, narrow, width, em);
  const { lines } = belowWords(data, aside - 0.7 * em, em);
  const box = Math.max(3.2, figureSize.tight * 1.15 + lines * lineHeight + (narrow.hasValues ? lineHeight : 0) + 0.2) * em;
  const rough = spacingDown(data, { width, em }, narrow, { aside, box, gateRoom: 0 });
  const words = data.gate === null ? 0 : gateBeside(data.gate, data.flows, rough, aside, em).words.length;
  const gateRoom = words === 0 ? 0 : (words * lineHeight + 0.9) * em;
  const roomy = Math.max(box, ...rough.slots.map((slot) => Math.min(backEnd(0, box, slot, slot / 2, em), box + 2.5 * em)));
  return assembled(data, { width, em }, narrow, spacingDown(data, { width, em }, narrow, { aside, box: roomy, gateRoom }));
}

/** Ways to lay the cells across the screen, in the order in which to try them; none on a narrow one. */
function fitsAcross(cells: number, ems: number): readonly FlowFit[] {
  if (ems < 30) return [];
  if (cells <= few) return ['roomy'];
  return cells > many && ems >= 40 ? ['roomy', 'tight', 'scrolled'] : ['roomy', 'tight'];
}

/** px of the texts beside a row down the screen: full names where they cost no more than a third of the width. */
function asideWidth({ cells, gate }: FlowData, measures: FlowMeasures, width: number, em: number): number {
  const words = cells.flatMap(({ name }) => name.split(' ')).map((word) => boldWidth(word, em));
  const names = Math.min(Math.max(...cells.map(({ name }) => boldWidth(name, em)), 0), 0.3 * width, 12 * em);
  const fitting = words.every((word) => word <= 0.3 * width) ? Math.max(names, ...words) : 0;
  return Math.max(measures.figure, measures.value, measures.name, fitting, gate === null ? 0 : 4 * em) + 0.9 * em;
}

function assembled(data: FlowData, { width, em }: FlowSize, measures: FlowMeasures, spacing: FlowSpacing): MigrationFlowLayout {
  const { vertical, starts, box, reach, stack, lanes, head, turn } = spacing;
  const before = head + turn + stack + 2;
  const along = (starts.at(-1) ?? 0) + box;
  const aside = vertical ? asideWidth(data, measures, width, em) : 0;
  const needed = vertical ? aside + lanes + stack + 2 : before + along + (spacing.column - box) / 2 + 4;
  const full = vertical ? width : Math.max(width, Math.ceil(needed));
  const free = Math.max(0, (full - needed) / 2);
  const legend = legendOf(data.labels, { width: full - free, em }, particleUnit(data.flows), vertical ? 0 : free);
  const plane = vertical
    ? { vertical, x: free + aside, y: legend.height + before }
    : { vertical, x: free + before, y: legend.height + lanes + stack + 2 };
  const words = flowTexts(data, { plane, spacing, measures, width: full, em, aside });
  const boxes = data.cells.map(({ id }, k): FlowBox => {
    const start = starts[k] ?? 0;
    const pad = padding * em;
    const outline = planeBox(plane, { along: start, across: -pad }, { along: start + box, across: reach + pad });
    return { id, along: start, outline, column: columnOf(outline, { vertical, column: spacing.column, bottom: words.bottom, aside, pad }) };
  });
  const height = Math.ceil(vertical ? plane.y + along + em : words.end + 0.4 * em);
  return {
    ...spacing,
    ...{ width: full, em, height, plane, boxes, legend, texts: words.texts, measures },
    ...arrowsOf(data, plane, spacing),
    tellsOnward: vertical || spacing.gap >= measures.atOnward + 0.3 * em,
    onwardRoom: roomBeside(spacing, words.backEnds, em),
    gate: gateOf(data, plane, spacing, { width: full, height, words, em }),
    thickness: (customers) => spacing.scale * customers,
    particle: { unit: particleUnit(data.flows), radius: 0.25 * em },
  };
}

function columnOf(
  outline: Rectangle,
  at: { readonly vertical: boolean; readonly column: number; readonly bottom: number; readonly aside: number; readonly pad: number },
): Rectangle {
  if (at.vertical) return { ...outline, x: outline.x - at.aside + at.pad, width: outline.width + at.aside - at.pad };
  const middle = outline.x + outline.width / 2;
  const width = Math.max(at.column, outline.width) + at.pad;
  return { x: middle - width / 2, y: outline.y, width, height: at.bottom - outline.y };
}

/** Ways back lie one around the other: the first cell's own innermost, so that none crosses another. */
function arrowsOf(data: FlowData, plane: FlowPlane, { starts, box, slots, stack, lanes, head, turn, gap, reach }: FlowSpacing) {
  const buying = data.cells.flatMap(({ purchase }, k) => (purchase === null ? [] : [k]));
  let inner = 0;
  const back = buying.map((cell, k): FlowArrow => {
    const slot = slots[k] ?? 0;
    const centre = inner + slot / 2;
    inner += slot;
    const rise = riseOf(starts[cell] ?? 0, box, slot);
    const enter = { along: -head, across: stack - centre };
    const bend = Math.min(centre + 0.9 * head, rise + head);
    const tip = { along: -1, across: stack - centre };
    const track = wayBackTrack(plane, { rise, start: 0.02 * reach, enter, lane: lanes + centre, bend, turn: turn + centre }, tip);
    const way = slot < closest ? '' : `${track.path}L${pathPoint(plane, tip.along, tip.across)}`;
    return { kind: 'purchase', cell, track, way, tip, room: slot / 2 };
  });
  const onward = data.cells.slice(1).map((_, cell): FlowArrow => {
    const [from, to] = [(starts[cell] ?? 0) + box, starts[cell + 1] ?? 0];
    const track = straightTrack(plane, { along: from - 0.12 * box, across: 0 }, { along: to + 0.16 * box, across: 0 });
    return { kind: 'onward', cell, track, way: track.path, tip: { along: to - 1, across: 0 }, room: 0.36 * gap };
  });
  return { back, onward };
}

function gateOf(
  { gate }: FlowData,
  plane: FlowPlane,
  { vertical, starts, reach, lanes, gateBack, box }: FlowSpacing,
  at: { readonly width: number; readonly height: number; readonly words: ReturnType<typeof flowTexts>; readonly em: number },
): MigrationFlowLayout['gate'] {
  const next = gate === null ? undefined : starts[gate.after + 1];
  if (gate === null || next === undefined) return null;
  const { em } = at;
  if (vertical) {
    const y = plane.y + next - gateBack;
    const end = plane.y + (starts.at(-1) ?? 0) + box + 0.6 * em;
    const right = plane.x + lanes - 0.5 * em;
    const x = at.words.left;
    return {
      line: { x, y, width: right - x, height: 0 },
      ground: { x, y, width: right - x, height: end - y },
      sign: { x: x + 0.6 * em, y },
    };
  }
  const x = plane.x + next - gateBack;
  const y = plane.y - reach - 0.9 * em;
  const bottom = at.words.end + 0.2 * em;
  const right = Math.min(at.width, plane.x + (starts.at(-1) ?? 0) + box + at.words.overhang);
  return {
    line: { x, y, width: 0, height: bottom - y },
    ground: { x, y, width: right - x, height: bottom - y },
    sign: { x, y: at.words.gateY },
  };
}

/** To the lanes where the words of the way back end with their box, else to the end of the boxes. */
const roomBeside = ({ starts, box, lanes, reach }: FlowSpacing, ends: readonly number[], em: number): readonly number[] =>
  starts.map((start, cell) => ((ends[cell] ?? 0) <= start + box + 0.2 * em ? lanes - 0.7 * em : reach + 0.3 * em));
