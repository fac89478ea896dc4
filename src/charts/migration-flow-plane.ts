import type { Rectangle } from './rectangle.ts';

/**
 * The plane in which the picture is laid out once for both directions: `along` the row of cells, and `across` it, from the
 * line on which the stocks stand towards the arcs. Across a wide screen the row runs to the right and stocks rise; on a
 * narrow one it runs down and stocks reach to the right.
 */
export interface FlowPlane {
  readonly vertical: boolean;
  /** Where along 0, across 0 lies in the picture, px. */
  readonly x: number;
  readonly y: number;
}

export interface FlowPoint {
  readonly along: number;
  readonly across: number;
}

export const planeX = (plane: FlowPlane, along: number, across: number): number => plane.x + (plane.vertical ? across : along);
export const planeY = (plane: FlowPlane, along: number, across: number): number => (plane.vertical ? plane.y + along : plane.y - across);

/** Two decimals are a hundredth of a pixel: enough, and half the text. */
const short = (px: number): number => Math.round(px * 100) / 100;

/** A point as path text. */
export const pathPoint = (plane: FlowPlane, along: number, across: number): string =>
  `${short(planeX(plane, along, across))},${short(planeY(plane, along, across))}`;

/** A box between two corners of the plane. */
export function planeBox(plane: FlowPlane, from: FlowPoint, to: FlowPoint): Rectangle {
  const [x1, x2] = [planeX(plane, from.along, from.across), planeX(plane, to.along, to.across)];
  const [y1, y2] = [planeY(plane, from.along, from.across), planeY(plane, to.along, to.across)];
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}
