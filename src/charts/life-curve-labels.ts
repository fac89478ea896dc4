import type { HandlePoint } from './chart-handle.ts';
import type { Dot } from './life-curve-layout.ts';
import type { GhostCurve, LifeCurveData, LifeCurveLabels, NeighbourCurve } from './life-curve-data.ts';
import type { LifeCurveFrame } from './life-curve-frame.ts';
import { placeLabels, type LabelWish, type PlacedLabel } from './label-placement.ts';
import { around, type Rectangle } from './rectangle.ts';
import { textWidth } from './text-width.ts';

/** What the labels must not cover, or should not. */
export interface Surroundings {
  readonly handles: readonly HandlePoint[];
  readonly dots: readonly Dot[];
}

/** More faint curves than this stay unnamed. */
const namedNeighbours = 6;
/** Obstacles along a line, px apart. */
const obstacleEvery = 8;

/**
 * Labels that stand in the plot, each beside its datum, none over another: now, the handles' values, ghosts, neighbours.
 * What finds no place is left out; it is in the read-out and beside the chart.
 */
export function lifeCurveLabels(
  data: Pick<LifeCurveData, 'profitAt' | 'now' | 'end' | 'ghosts' | 'neighbours'>,
  labels: Pick<LifeCurveLabels, 'now'>,
  { handles, dots }: Surroundings,
  frame: LifeCurveFrame,
): readonly PlacedLabel[] {
  const { em, plot } = frame;
  const grips = handles.map(({ x, y }) => around(x, y, 0.8 * em));
  const line = lineBoxes(data.profitAt, data.end, frame);
  const nowLine = { x: frame.x(data.now) - 2, y: plot.y, width: 4, height: plot.height };
  const ghosts = data.ghosts.flatMap(({ profitAt }) => lineBoxes(profitAt, data.end, frame));
  const wishes = [
    ...handles.flatMap((point) => (point.handle.place === 'edge' || point.handle.tag === '' ? [] : [tagWish(point, frame)])),
    nowWish(labels.now, data.now, frame),
    ...data.ghosts.map((ghost) => ghostWish(ghost, data.end, frame)),
    ...(data.neighbours.length > namedNeighbours ? [] : data.neighbours.flatMap((neighbour) => neighbourWish(neighbour, frame))),
  ];
  return placeLabels(
    wishes,
    plot,
    [...grips, ...dots.map(({ x, y }) => around(x, y, 0.35 * em))],
    [...line, ...line, ...ghosts, nowLine, nowLine],
  ).map((label) => ({ ...label, x: Math.round(label.x * 100) / 100 }));
}

/** Labels are semibold, and wider for it. */
const bold = 1.1;

const sized = (id: string, text: string, em: number) => ({ id, text, width: bold * textWidth(text, em) + 0.2 * em, height: 1.25 * em });

function tagWish({ handle, x, y }: HandlePoint, { em }: LifeCurveFrame): LabelWish {
  const label = sized(`handle-${handle.id}`, handle.tag, em);
  const away = 0.9 * em;
  const right = { x: x + away, y: y + 0.2 * em };
  const above = [-0.5, -0.85, -0.15].map((share) => ({ x: x + label.width * share, y: y - away - label.height }));
  const below = [-0.5, -0.85, -0.15].map((share) => ({ x: x + label.width * share, y: y + away }));
  const left = { x: x - away - label.width, y: y - label.height - 0.1 * em };
  const corners = handle.place === 'curve' ? [right, left, ...above, ...below] : [...above, ...below, left, right];
  return { ...label, corners };
}

function nowWish(text: string, now: number, { em, plot, x }: LifeCurveFrame): LabelWish {
  const label = sized('now', text, em);
  const rows = [1.5, 3, 0].map((rise) => (rise === 0 ? plot.y + 0.3 * em : plot.y + plot.height - rise * em));
  return { ...label, corners: rows.flatMap((y) => [x(now) + 0.4 * em, x(now) - 0.4 * em - label.width].map((left) => ({ x: left, y }))) };
}

const alongEnd = [0, 0.06, 0.12, 0.2, 0.3, 0.42, 0.55, 0.7];

function ghostWish({ id, label, profitAt }: GhostCurve, end: number, frame: LifeCurveFrame): LabelWish {
  const size = sized(`ghost-${id}`, label, frame.em);
  return { ...size, corners: alongEnd.flatMap((back) => besideLine(size, end * (1 - back), profitAt, frame)) };
}

function neighbourWish({ id, label, history }: NeighbourCurve, frame: LifeCurveFrame): readonly LabelWish[] {
  const last = history.findLastIndex((value, index) => Number.isFinite(value) && frame.x(index + 1) <= frame.plot.x + frame.plot.width);
  if (last < 0 || label === '') return [];
  const size = sized(`neighbour-${id}`, label, frame.em);
  const corners = [0, 0.1, 0.2, 0.35].flatMap((back) => {
    const index = Math.round(last * (1 - back));
    return besideLine(size, index + 1, (t) => history[t - 1] ?? NaN, frame);
  });
  return [{ ...size, corners }];
}

/** Below and above a line, ending at an age. */
function besideLine(size: Pick<LabelWish, 'width' | 'height'>, t: number, at: (t: number) => number, { em, x, y }: LifeCurveFrame) {
  const value = at(t);
  if (!Number.isFinite(value)) return [];
  const left = x(t) - size.width - 0.2 * em;
  return [
    { x: left, y: y(value) + 0.35 * em },
    { x: left, y: y(value) - size.height - 0.35 * em },
  ];
}

function lineBoxes(at: (t: number) => number, end: number, { plot, x, y, ageAt }: LifeCurveFrame): readonly Rectangle[] {
  const boxes: Rectangle[] = [];
  for (let px = plot.x; px <= x(end); px += obstacleEvery) {
    const value = at(ageAt(px));
    if (Number.isFinite(value)) boxes.push(around(px, y(value), obstacleEvery / 2));
  }
  return boxes;
}
