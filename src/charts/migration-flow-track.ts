import { pathPoint, type FlowPlane, type FlowPoint } from './migration-flow-plane.ts';

/** A line that customers travel along: its path, and points of it with their distance from its start. */
export interface FlowTrack {
  readonly path: string;
  readonly points: readonly FlowPoint[];
  readonly reached: readonly number[];
}

/** The way back of one cell, in the plane. */
export interface WayBack {
  /** Where it rises, and where it enters the first cell. */
  readonly rise: number;
  readonly start: number;
  readonly enter: FlowPoint;
  /** Across of its long run over the other cells. */
  readonly lane: number;
  /** Radii of the bend over the cell, and of the two bends before the first. */
  readonly bend: number;
  readonly turn: number;
}

const samplesPerBend = 10;

/**
 * Up from the stock, back over the cells, round and into the first cell from its free side. Its path leaves the last piece, to
 * the tip, to the head.
 */
export function wayBackTrack(plane: FlowPlane, { rise, start, enter, lane, bend, turn }: WayBack, tip: FlowPoint): FlowTrack {
  const at = (along: number, across: number) => pathPoint(plane, along, across);
  const outer = enter.along - turn;
  const path =
    `M${at(rise, start)}L${at(rise, lane - bend)}A${bend},${bend} 0 0 0 ${at(rise - bend, lane)}` +
    `L${at(enter.along, lane)}A${turn},${turn} 0 0 0 ${at(outer, lane - turn)}` +
    `L${at(outer, enter.across + turn)}A${turn},${turn} 0 0 0 ${at(enter.along, enter.across)}`;
  return track(path, [
    { along: rise, across: start },
    ...arc({ along: rise - bend, across: lane - bend }, bend, 0),
    ...arc({ along: enter.along, across: lane - turn }, turn, 1),
    ...arc({ along: enter.along, across: enter.across + turn }, turn, 2),
    tip,
  ]);
}

/** Straight along the row. */
export function straightTrack(plane: FlowPlane, from: FlowPoint, to: FlowPoint): FlowTrack {
  return track(`M${pathPoint(plane, from.along, from.across)}L${pathPoint(plane, to.along, to.across)}`, [from, to]);
}

/** A quarter circle, turning to the left, from the given quarter on. */
const arc = (centre: FlowPoint, radius: number, quarter: number): readonly FlowPoint[] =>
  Array.from({ length: samplesPerBend + 1 }, (_, k) => {
    const angle = ((quarter + k / samplesPerBend) * Math.PI) / 2;
    return { along: centre.along + radius * Math.cos(angle), across: centre.across + radius * Math.sin(angle) };
  });

function track(path: string, points: readonly FlowPoint[]): FlowTrack {
  const reached: number[] = [];
  let total = 0;
  points.forEach((point, k) => {
    const before = points[k - 1] ?? point;
    total += Math.hypot(point.along - before.along, point.across - before.across);
    reached.push(total);
  });
  return { path, points, reached };
}

/**
 * The point at a share of a track's length, moved sideways.
 * @param share  0 at its start, 1 at its end
 * @param aside  px to the left of the direction of travel
 */
export function trackPoint({ points, reached }: FlowTrack, share: number, aside: number): FlowPoint {
  const wanted = share * (reached.at(-1) ?? 0);
  const next = Math.max(
    1,
    reached.findIndex((distance) => distance >= wanted && distance > 0),
  );
  const [from, to] = [points[next - 1]!, points[next] ?? points[next - 1]!];
  const length = (reached[next] ?? 0) - (reached[next - 1] ?? 0);
  const [along, across] = length > 0 ? [(to.along - from.along) / length, (to.across - from.across) / length] : [1, 0];
  const gone = wanted - (reached[next - 1] ?? 0);
  return { along: from.along + along * gone - across * aside, across: from.across + across * gone + along * aside };
}
