import { placeLabels, spreadAlong, type LabelWish, type PlacedLabel } from './label-placement.ts';
import { sized, tagWish } from './label-wish.ts';
import { around, type Rectangle } from './rectangle.ts';
import type { BarSlot } from './xy-bars.ts';
import type { SeriesTone, XYGuide, XYSeries } from './xy-chart-data.ts';
import type { XYFrame } from './xy-frame.ts';
import type { SpanColumn } from './xy-spans.ts';
import { textWidth } from './text-width.ts';
import type { XYGrip } from './xy-handles.ts';
import { insideWishes } from './xy-inside.ts';
import { lastKnown, type LegendEntry } from './xy-legend.ts';

/** A label beside the plot, and where its line ends. */
export interface BesideLabel {
  readonly id: string;
  readonly text: string;
  readonly tone: SeriesTone;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  /** From the line's end to a label that had to move aside; empty otherwise. */
  readonly leader: string;
}

/** In font sizes: between labels beside the plot, and what a label may be off its line before it is tied to it. */
const besideEvery = 1.3;
const tieFrom = 0.55;

/** Labels of the lines that reach the right edge, in the order of their ends, none over another. */
export function besideLabels(entries: readonly LegendEntry[], series: readonly XYSeries[], frame: XYFrame): readonly BesideLabel[] {
  const { em, plot, besideX, naming } = frame;
  if (naming !== 'beside') return [];
  const ends = entries.flatMap((entry) => {
    const end = entry.ending ? endOf(entry.id, series, frame) : null;
    return end === null ? [] : [{ entry, y: Math.max(plot.y, Math.min(plot.y + plot.height, end.y)) }];
  });
  const places = spreadAlong(ends.map(({ y }) => y), besideEvery * em, plot.y + 0.2 * em, plot.y + plot.height - 0.2 * em); // prettier-ignore
  return ends.map(({ entry, y }, k) => {
    const place = places[k] ?? y;
    const tied = Math.abs(place - y) > tieFrom * em;
    const leader = tied ? `M${plot.x + plot.width + 2},${round(y)}L${besideX - 2},${round(place)}` : '';
    return { id: entry.id, text: entry.label, tone: entry.tone, x: besideX, y: round(place + 0.36 * em), leader };
  });
}

const round = (px: number): number => Math.round(px * 100) / 100;

function endOf(id: string, series: readonly XYSeries[], { x, y }: XYFrame): { readonly x: number; readonly y: number } | null {
  const one = series.find((other) => other.id === id);
  const last = one === undefined ? -1 : lastKnown(one);
  return one === undefined || last < 0 ? null : { x: x(one.x[last] ?? NaN), y: y(one.y[last] ?? NaN) };
}

/** A label inside the plot. */
export interface InnerLabel extends PlacedLabel {
  readonly tone: SeriesTone;
  readonly sort: 'tag' | 'guide' | 'series';
}

/** What labels inside the plot belong to. */
export interface LabelledThings {
  readonly entries: readonly LegendEntry[];
  readonly series: readonly XYSeries[];
  readonly guides: readonly XYGuide[];
  readonly spans: readonly SpanColumn[];
  /** All of them, and those of them whose tags are shown. */
  readonly grips: readonly XYGrip[];
  readonly tagged: readonly XYGrip[];
  /** px, half of a handle. */
  readonly gripReach: number;
  readonly slots: ReadonlyMap<string, BarSlot>;
}

/** Tags of handles, words of guides, names of the lines that end within the plot: none over another or over a handle. */
export function innerLabels(things: LabelledThings, frame: XYFrame): readonly InnerLabel[] {
  const { em, plot, strip } = frame;
  const { guides, tagged, grips, series } = things;
  const room = plot.width - 0.4 * em;
  const tags = tagged.map((grip) => ({
    ...{ sort: 'tag' as const, tone: 'accent' as const },
    wish: tagWish(sized(`tag-${grip.id}`, grip.handle.tag ?? '', em, room), grip.x, grip.y, em, grip.shape === 'level'),
  }));
  const words = guides
    .filter(({ label }) => label !== '')
    .map((guide) => ({ sort: 'guide' as const, tone: guide.tone, wish: guideWish(guide, frame) }));
  const names =
    frame.naming !== 'beside' ? [] : things.entries.filter(({ ending }) => !ending).flatMap((entry) => nameWish(entry, series, frame));
  const all = [...tags, ...words, ...names, ...insideWishes(things.entries, series, frame)];
  if (all.length === 0) return [];
  const bounds = { ...plot, y: strip.y, height: plot.height + strip.height };
  const named = things.spans.map(({ x, lines }) => ({
    x,
    y: strip.y,
    width: Math.max(0, ...lines.map((line) => 1.1 * textWidth(line, em))) + em,
    height: lines.length * 1.3 * em,
  }));
  const taken = [...named, ...grips.map(({ x, y }) => around(x, y, things.gripReach))];
  const placed = placeLabels(all.map(({ wish }) => wish), bounds, taken, obstacles(things, frame)); // prettier-ignore
  return placed.flatMap((label) => {
    const owner = all.find(({ wish }) => wish.id === label.id);
    return owner === undefined ? [] : [{ ...label, x: round(label.x), y: round(label.y), tone: owner.tone, sort: owner.sort }];
  });
}

/** Guides outside the axes are not drawn. */
export function isShown({ axis, at }: XYGuide, { plot, x, y }: XYFrame): boolean {
  const [px, start, length] = axis === 'x' ? [x(at), plot.x, plot.width] : [y(at), plot.y, plot.height];
  return px >= start - 0.5 && px <= start + length + 0.5;
}

/** Lines that upright guides need above the plot for their words. */
export const guideLines = (guides: readonly XYGuide[]): number => (guides.some(({ axis, label }) => axis === 'x' && label !== '') ? 1 : 0);

function guideWish(guide: XYGuide, { em, plot, x, y }: XYFrame): LabelWish {
  const label = sized(
    `guide-${guide.id}`,
    guide.label,
    em,
    Math.min(plot.width - 0.6 * em, guide.axis === 'x' ? Math.max(9 * em, plot.width / 2) : Infinity),
  );
  if (guide.axis === 'x') {
    const rows = [-1.35, 0.2, 1.6, 3].map((down) => plot.y + down * em);
    const foot = plot.y + plot.height - label.height - 0.3 * em;
    const sides = [x(guide.at) + 0.4 * em, x(guide.at) - 0.4 * em - label.width];
    return {
      ...label,
      corners: [...rows, foot, foot - 1.4 * em].flatMap((row) => sides.map((side) => ({ x: side, y: row }))),
      needed: true,
    };
  }
  const [above, below] = [y(guide.at) - label.height - 0.1 * em, y(guide.at) + 0.15 * em];
  const across = [1, 0, 0.75, 0.5, 0.25].map((share) => plot.x + 0.3 * em + share * (plot.width - label.width - 0.6 * em));
  return { ...label, corners: across.flatMap((left) => [above, below].map((top) => ({ x: left, y: top }))), needed: true };
}

function nameWish(entry: LegendEntry, series: readonly XYSeries[], frame: XYFrame) {
  const { em } = frame;
  const end = endOf(entry.id, series, frame);
  if (end === null) return [];
  const label = sized(`series-${entry.id}`, entry.label, em, frame.plot.width / 2);
  const [middle, above, below] = [end.y - label.height / 2, end.y - label.height - 0.5 * em, end.y + 0.5 * em];
  const corners = [
    { x: end.x + 0.6 * em, y: middle },
    ...[0.3 * em, -label.width / 2, -label.width].flatMap((dx) => [above, below].map((y) => ({ x: end.x + dx, y }))),
  ];
  return [{ sort: 'series' as const, tone: entry.tone, wish: { ...label, corners, needed: true } }];
}

/** Obstacles along a line, px apart. */
const obstacleEvery = 12;

function obstacles({ series, guides, slots }: LabelledThings, frame: XYFrame): readonly Rectangle[] {
  const { plot, strip, x, y } = frame;
  const lines = guides.map(({ axis, at }) =>
    axis === 'x'
      ? { x: x(at) - 2, y: strip.y, width: 4, height: strip.height + plot.height }
      : { x: plot.x, y: y(at) - 1, width: plot.width, height: 2 },
  );
  return [...lines, ...series.flatMap((one) => (one.kind === 'bars' ? barBoxes(one, slots.get(one.id), frame) : lineBoxes(one, frame)))];
}

function barBoxes({ x, y, base }: XYSeries, slot: BarSlot | undefined, frame: XYFrame) {
  if (slot === undefined) return [];
  return Array.from(x, (at, k) => {
    const [from, to] = [frame.y(base?.[k] ?? 0), frame.y(y[k] ?? NaN)];
    return { x: frame.x(at) + slot.offset, y: Math.min(from, to), width: slot.width, height: Math.abs(from - to) };
  });
}

function lineBoxes({ x, y, kind }: XYSeries, frame: XYFrame): readonly Rectangle[] {
  const boxes: Rectangle[] = [];
  let next = -Infinity;
  let [px0, py0] = [NaN, NaN];
  for (let k = 0; k < y.length; k++) {
    const [px, py] = [frame.x(x[k] ?? NaN), frame.y(y[k] ?? NaN)];
    if (kind === 'dots') boxes.push(around(px, py, 0.35 * frame.em));
    else {
      for (let at = Math.max(next, px0); at < px; at += obstacleEvery) {
        const height = kind === 'step' ? py0 : py0 + ((py - py0) * (at - px0)) / (px - px0);
        if (Number.isFinite(height)) boxes.push(around(at, height, obstacleEvery / 2));
        next = at + obstacleEvery;
      }
      [px0, py0] = [px, py];
    }
  }
  return boxes;
}

/** Baselines of a label's lines. */
export const labelLines = ({ text, x, y }: Pick<PlacedLabel, 'text' | 'x' | 'y'>, em: number) =>
  text.split('\n').map((line, k) => ({ text: line, x: x + 0.1 * em, y: y + (1 + 1.25 * k) * em }));
