import { inRoom } from './chart-room.svelte.ts';
import type { GripPoint } from './grip.ts';
import { DensityPicture } from './quadrant-density.svelte.ts';
import type { QuadrantScatterData, QuadrantScatterLabels } from './quadrant-scatter-data.ts';
import { quadrantDomain } from './quadrant-scatter-domain.ts';
import { categoryEntries, lookCodes, pointLooks, pointRadius } from './quadrant-scatter-looks.ts';
import { placesFor, type PointPlaces, type PointPlane } from './quadrant-scatter-places.ts';
import { placedPoints, pointTrails, quadrantCounts } from './quadrant-scatter-points.ts';
import { quadrantCorners } from './quadrant-scatter-words.ts';
import type { Rectangle } from './rectangle.ts';
import type { Range } from './stepping.ts';
import { wrappedLines } from './text-width.ts';
import { sameXYDomain, steadyXYDomain, type XYDomain } from './xy-domain.ts';
import { xyFrame, xyHeight, type XYFrame } from './xy-frame.ts';
import type { XYSize } from './xy-geometry.svelte.ts';
import { pixelStep } from './xy-scale.ts';

export interface QuadrantInput extends QuadrantScatterData {
  readonly labels: QuadrantScatterLabels;
  readonly height?: number;
  /** Axes stay while something is played or dragged; what outgrows them widens them. */
  readonly steady?: boolean;
}

/** In font sizes: of a line of the note, and how far its last line is above the picture's end. */
const noteLine = 1.3;
const noteRoom = 0.4;
/** From so many points on, without categories, their density is drawn. */
const denseFrom = 5001;
/** Around the plot, px: points at its edge are whole. */
const margin = 6;
/** How far above the plot's foot the grip of the upright line stands, in font sizes. */
const atFoot = 1;

/** The chart's geometry, each part derived from no more than it needs. */
export class QuadrantGeometry {
  readonly #input: () => QuadrantInput;
  readonly #size: () => XYSize;
  /** A threshold is in the hand. */
  held = $state.raw(false);
  #kept: XYDomain | null = null;
  #planned: { readonly key: string; readonly plane: PointPlane } | null = null;
  readonly density = new DensityPicture();

  constructor(input: () => QuadrantInput, size: () => XYSize) {
    this.#input = input;
    this.#size = size;
  }

  readonly #width = $derived.by(() => this.#size().width);
  readonly #em = $derived.by(() => this.#size().em);
  readonly #height = $derived.by(() => inRoom(this.#input().height ?? xyHeight(this.#width, this.#em)));

  readonly #domain = $derived.by(() => {
    const needed = quadrantDomain(this.#input());
    const kept = this.#kept;
    if (kept === null) this.#kept = needed;
    else if (!this.held) this.#kept = this.#input().steady === true ? steadyXYDomain(kept, needed, null) : sameXYDomain(kept, needed);
    return this.#kept ?? needed;
  });
  /** A line is kept for a note that may come, so that the picture does not jump. */
  readonly #noteLines = $derived.by(() => Math.max(this.note.length, this.#input().labels.note(1, 1, 1) === '' ? 0 : 1));

  readonly frame: XYFrame = $derived.by(() => {
    const input = this.#input();
    const entries = categoryEntries(input);
    const outline = { entries, drawn: 2, stripLines: 0, gripAtStart: true, gripAtEnd: false, legend: 'always' as const };
    return xyFrame(this.#domain, { width: this.#width, height: this.#height, em: this.#em }, outline, input.xAxis, input.yAxis);
  });
  /** The same plane until something is drawn elsewhere: words and thresholds are others much more often. */
  readonly plane: PointPlane = $derived.by(() => {
    const { x, y, plot } = this.frame;
    const { xAxis, yAxis } = this.#input();
    const ends = [x.invert(plot.x), x.invert(plot.x + plot.width), y.invert(plot.y), y.invert(plot.y + plot.height)];
    const key = JSON.stringify([plot, ends, xAxis.scale, yAxis.scale]);
    if (this.#planned?.key !== key) this.#planned = { key, plane: { x, y, plot } };
    return this.#planned.plane;
  });
  readonly #x = $derived.by(() => this.#input().x);
  readonly #y = $derived.by(() => this.#input().y);
  readonly isDense = $derived.by(() => this.#x.length >= denseFrom && (this.#input().categories ?? []).length === 0);
  /** What the points' canvas covers: whole px, so that its pixels are pixels of the screen. */
  readonly box: Rectangle = $derived.by(() => {
    const { plot } = this.plane;
    const [x, y] = [Math.floor(plot.x - margin), Math.floor(plot.y - margin)];
    return { x, y, width: Math.ceil(plot.width + 2 * margin + 1), height: Math.ceil(plot.height + 2 * margin + 1) };
  });
  /** What the density is to be found of. */
  readonly densityWish = $derived.by(() =>
    this.isDense ? { x: this.#x, y: this.#y, plane: this.plane, box: this.box, radius: this.radius } : null,
  );
  /** The points one by one, where there are few enough for it. */
  readonly #points = $derived.by(() => {
    const { thresholds } = this.#input();
    return this.isDense ? null : placedPoints({ x: this.#x, y: this.#y, thresholds }, this.plane);
  });
  /** Where the points stand; nowhere until that is found. */
  readonly places: PointPlaces = $derived.by(() => {
    const found = this.#points ?? this.density.shown?.places;
    return found?.px.length === this.#x.length ? found : placesFor(0);
  });
  readonly counts = $derived.by(() => {
    const { figures, thresholds } = this.#input();
    return figures?.counts ?? this.#points?.counts ?? quadrantCounts({ x: this.#x, y: this.#y, thresholds });
  });
  readonly trails = $derived.by(() => pointTrails(this.#input(), this.places, this.plane));
  readonly looks = $derived.by(() => pointLooks(this.#input()));
  readonly codes = $derived.by(() =>
    this.#points === null ? new Uint8Array(0) : lookCodes(this.#points, this.#input().category ?? null, this.looks),
  );
  readonly radius = $derived.by(() => pointRadius(this.#x.length, this.#em));
  readonly corners = $derived.by(() => quadrantCorners(this.#input(), this.frame, this.counts));
  /** The note under the axis, broken into lines. */
  readonly note = $derived.by(() => {
    const { labels, figures } = this.#input();
    const text = labels.note(this.places.outside, figures?.moved ?? this.trails.moved, this.trails.drawn);
    return wrappedLines(text, this.#width - this.frame.plot.x, this.#em);
  });
  readonly height = $derived(this.frame.height + this.#noteLines * noteLine * this.#em + (this.#noteLines > 0 ? noteRoom * this.#em : 0));
  readonly noteY = $derived(this.frame.height + 0.95 * this.#em);

  /** Where the lines' grips stand, and where the lines cross. */
  readonly cross = $derived.by(() => {
    const { x, y } = this.#input().thresholds;
    const { plot } = this.frame;
    return {
      x: Math.max(plot.x, Math.min(plot.x + plot.width, this.frame.x(x.value))),
      y: Math.max(plot.y, Math.min(plot.y + plot.height, this.frame.y(y.value))),
    };
  });
  readonly grips: readonly GripPoint[] = $derived.by(() => {
    const { x, y } = this.#input().thresholds;
    const { plot } = this.frame;
    const [across, along] = [
      { ...x, ...this.range('x', x.value) },
      { ...y, ...this.range('y', y.value) },
    ];
    return [
      { ...across, locked: x.locked ?? false, id: 'x', shape: 'edge', x: this.cross.x, y: plot.y + plot.height - atFoot * this.#em },
      { ...along, locked: y.locked ?? false, id: 'y', shape: 'level', x: plot.x, y: this.cross.y },
    ];
  });

  /** What a threshold moves within; on an axis that is bent its steps are as fine as pixels are about a value. */
  range(axis: 'x' | 'y', value: number): Range {
    const { min, max, step } = this.#input().thresholds[axis];
    const scale = this.frame[axis];
    return { min, max, step: scale.bend === undefined ? step : pixelStep(scale, value) };
  }
}
