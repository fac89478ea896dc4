import { moved, type FlowMoves } from './migration-flow-data.ts';
import type { FlowArrow, MigrationFlowLayout } from './migration-flow-layout.ts';
import { pathPoint, planeX, planeY } from './migration-flow-plane.ts';

/**
 * Customers of an arrow at a moment: those of its step, and at the step's end on the way to the next.
 * @param share how far it has become the next step's arrow
 */
export function shownMoves(arrow: Pick<FlowArrow, 'kind' | 'cell'>, flows: FlowMoves, period: number, share: number): number {
  const moves = arrow.kind === 'purchase' ? flows.toFirst : flows.onward;
  const now = moved(moves, arrow.cell, period);
  return share === 0 ? now : now + share * (moved(moves, arrow.cell, period + 1) - now);
}

/** How far a solid head stands out beside its arrow, in font sizes. */
const outstanding = 0.34;

/** Thinner lines are not seen from the back of a room, in font sizes. */
const thinnest = 0.09;

/** Width at which a way back is drawn: that of its customers, and of a few still a line. */
export const drawnWidth = (layout: Pick<MigrationFlowLayout, 'thickness' | 'em'>, customers: number): number =>
  customers > 0 ? Math.max(layout.thickness(customers), thinnest * layout.em) : 0;

/** The end of a way back: a straight piece and the solid head, longer where it is thick and as wide as its slot allows. */
export function backHead(layout: MigrationFlowLayout, { tip, room }: FlowArrow, width: number): string {
  const { em, head, plane } = layout;
  const half = Math.min(Math.max(width / 2 + outstanding * em, 0.42 * em), Math.max(room, width / 2));
  const base = tip.along - Math.min(head, Math.max(0.9 * em, 0.5 * width), Math.max(2.2 * half, 0.3 * em));
  const [start, thin] = [-head - 1.5, width / 2];
  const at = (along: number, aside: number) => pathPoint(plane, along, tip.across + aside);
  return (
    `M${at(start, thin)}L${at(base, thin)}L${at(base, half)}L${at(tip.along, 0)}` +
    `L${at(base, -half)}L${at(base, -thin)}L${at(start, -thin)}Z`
  );
}

/** The outline of an onward arrow on the line on which the stocks stand; as thick as the stock that it becomes. */
export function onwardShape(layout: MigrationFlowLayout, { cell, tip, room }: FlowArrow, width: number): string {
  if (!(width > 0)) return '';
  const from = (layout.starts[cell] ?? 0) + layout.box + 1;
  const base = tip.along - Math.min(room, Math.max(layout.head, 0.4 * width));
  const at = (along: number, across: number) => pathPoint(layout.plane, along, across);
  return `M${at(from, 0)}L${at(base, 0)}L${at(tip.along, width / 2)}L${at(base, width)}L${at(from, width)}Z`;
}

/** Where the texts of an onward arrow stand: over or beside it, on it where there is no other room. */
export function onwardWords(layout: MigrationFlowLayout, { cell }: Pick<FlowArrow, 'cell'>, width: number) {
  const { em, plane, reach, vertical } = layout;
  const middle = (layout.starts[cell] ?? 0) + layout.box + layout.gap / 2;
  const across = vertical
    ? Math.min(width + 0.7 * em, Math.max(0.5 * em, layout.onwardRoom[cell]! - layout.measures.onwardLine))
    : Math.min(width + 0.75 * em, reach - 2.1 * em);
  return {
    anchor: vertical ? ('start' as const) : ('middle' as const),
    x: planeX(plane, middle, across),
    y: planeY(plane, middle, across) + (vertical ? 0.38 * em : 0),
  };
}
