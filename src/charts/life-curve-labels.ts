import type { HandlePoint } from './chart-handle.ts';
import type { Dot } from './life-curve-layout.ts';
import type { GhostCurve, LifeCurveData, LifeCurveLabels, NeighbourCurve, PresentValues, UncertaintyBand } from './life-curve-data.ts';
import type { LifeCurveFrame } from './life-curve-frame.ts';
import { placeLabels, type LabelWish, type PlacedLabel } from './label-placement.ts';
import { sized, tagWish } from './label-wish.ts';
import { around, type Rectangle } from './rectangle.ts';

/** What the labels must not cover, or should not. */
export interface Surroundings {
  readonly handles: readonly HandlePoint[];
  readonly dots: readonly Dot[];
  readonly presentValue?: PresentValues | null;
}

/** More faint curves than this stay unnamed. */
const namedNeighbours = 6;
/** Obstacles along a line, px apart. */
const obstacleEvery = 8;

/**
 * Labels that stand in the picture, each beside its datum, none over another: the handles' values, now, the uncertainty band,
 * ghosts, neighbours. But for the handles' values, what finds no place is left out; it is in the read-out and beside the chart.
 */
export function lifeCurveLabels(
  data: Pick<LifeCurveData, 'profitAt' | 'now' | 'end' | 'band' | 'ghosts' | 'neighbours'>,
  labels: Pick<LifeCurveLabels, 'now' | 'band'>,
  { handles, dots, presentValue = null }: Surroundings,
  frame: LifeCurveFrame,
): readonly PlacedLabel[] {
  const { em, plot } = frame;
  const grips = handles.map(({ x, y }) => around(x, y, 0.8 * em));
  const line = lineBoxes(data.profitAt, data.end, frame);
  const upright = (x: number) => ({ x: x - 2, y: plot.y, width: 4, height: plot.height });
  const nowLine = upright(frame.x(data.now));
  const endLines = handles.filter(({ handle }) => handle.place === 'edge').map(({ x }) => upright(x));
  const ghosts = data.ghosts.flatMap(({ profitAt }) => lineBoxes(profitAt, data.end, frame));
  const wishes = [
    ...handles
      .filter(({ handle }) => handle.tag !== '')
      .map((point) => (point.handle.place === 'edge' ? edgeWish : pointWish)(point, frame)),
    nowWish(labels.now, data.now, frame),
    ...(data.band === null ? [] : [bandWish(labels.band, data.band, frame)]),
    ...data.ghosts.map((ghost) => ghostWish(ghost, data.end, frame)),
    ...(data.neighbours.length > namedNeighbours ? [] : data.neighbours.flatMap((neighbour) => neighbourWish(neighbour, frame))),
  ];
  return placeLabels(
    wishes,
    plot,
    [...grips, ...dots.map(({ x, y }) => around(x, y, 0.35 * em))],
    [...line, ...line, ...ghosts, nowLine, nowLine, ...endLines, ...barBoxes(presentValue, frame)],
  ).map((label) => ({ ...label, x: Math.round(label.x * 100) / 100 }));
}

const pointWish = ({ handle, x, y }: HandlePoint, { em }: LifeCurveFrame): LabelWish =>
  tagWish(sized(`handle-${handle.id}`, handle.tag, em), x, y, em, handle.place !== 'curve');

/** Beside the line that closes the units counted: about its handle, else at the foot of the plot. */
function edgeWish({ handle, x, y }: HandlePoint, { em, plot, bars }: LifeCurveFrame): LabelWish {
  const label = sized(`handle-${handle.id}`, handle.tag, em);
  const foot = plot.y + plot.height - label.height;
  const left = (away: number) => x - away * em - label.width;
  const beside = [
    { x: left(0.5), y: bars.y },
    { x: left(0.9), y: y - label.height / 2 },
    { x: left(0.9), y: y - label.height },
  ];
  const above = [0.3, 1.6, 2.9].map((rise) => ({ x: left(0.5), y: foot - rise * em }));
  const bounds = { ...plot, height: Math.max(plot.y + plot.height, bars.y + bars.height) - plot.y };
  return bars.height > 0
    ? { ...label, corners: [...beside, ...above], bounds, needed: true }
    : { ...label, corners: [...beside.slice(1), ...above], needed: true };
}

/** At the right end of the band, inside it where that is free. */
function bandWish(text: string, { t, lower, upper }: UncertaintyBand, frame: LifeCurveFrame): LabelWish {
  const { em, plot, x, y } = frame;
  const label = sized('band', text, em);
  const last = t.length - 1;
  const corners = alongEnd.flatMap((back) => {
    const k = Math.round(last * (1 - back));
    const [top, bottom] = [Math.max(plot.y, y(upper[k] ?? NaN)), Math.min(plot.y + plot.height, y(lower[k] ?? NaN))];
    const left = x(t[k] ?? NaN) - label.width - 0.5 * em;
    const rows = [top + 0.35 * em, bottom - label.height - 0.35 * em, top - label.height - 0.2 * em, bottom + 0.2 * em];
    return rows.filter((row) => Number.isFinite(row + left)).map((row) => ({ x: left, y: row }));
  });
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

function barBoxes(values: PresentValues | null, { x, barY }: LifeCurveFrame): readonly Rectangle[] {
  const unit = x(1) - x(0);
  return Array.from(values?.t ?? [], (t, k) => {
    const [zero, tip] = [barY(0), barY(values?.value[k] ?? 0)];
    return { x: x(t) - unit / 2, y: Math.min(zero, tip), width: unit, height: Math.abs(zero - tip) };
  });
}
