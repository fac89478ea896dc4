import type { GripPoint } from './grip.ts';
import type { QuadrantScatterData, QuadrantScatterLabels } from './quadrant-scatter-data.ts';
import { quadrantDomain } from './quadrant-scatter-domain.ts';
import { categoryEntries, lookCodes, pointLooks, pointRadius } from './quadrant-scatter-looks.ts';
import { placedPoints, pointTrails } from './quadrant-scatter-points.ts';
import { quadrantCorners } from './quadrant-scatter-words.ts';
import { wrappedLines } from './text-width.ts';
import { sameXYDomain, steadyXYDomain, type XYDomain } from './xy-domain.ts';
import { xyFrame, xyHeight, type XYFrame } from './xy-frame.ts';
import type { XYSize } from './xy-geometry.svelte.ts';

export interface QuadrantInput extends QuadrantScatterData {
  readonly labels: QuadrantScatterLabels;
  readonly height?: number;
  /** Axes stay while something is played or dragged; what outgrows them widens them. */
  readonly steady?: boolean;
}

/** In font sizes: of a line of the note, and how far its last line is above the picture's end. */
const noteLine = 1.3;
const noteRoom = 0.4;
/** How far above the plot's foot the grip of the upright line stands, in font sizes. */
const atFoot = 1;

/** The chart's geometry, each part derived from no more than it needs. */
export class QuadrantGeometry {
  readonly #input: () => QuadrantInput;
  readonly #size: () => XYSize;
  /** A threshold is in the hand. */
  held = $state.raw(false);
  #kept: XYDomain | null = null;

  constructor(input: () => QuadrantInput, size: () => XYSize) {
    this.#input = input;
    this.#size = size;
  }

  readonly #width = $derived.by(() => this.#size().width);
  readonly #em = $derived.by(() => this.#size().em);
  readonly #height = $derived.by(() => this.#input().height ?? xyHeight(this.#width, this.#em));

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
  readonly points = $derived.by(() => {
    const { x, y, thresholds } = this.#input();
    return placedPoints({ x, y, thresholds }, this.frame);
  });
  readonly trails = $derived.by(() => pointTrails(this.#input(), this.points, this.frame));
  readonly looks = $derived.by(() => pointLooks(this.#input()));
  readonly codes = $derived.by(() => lookCodes(this.points, this.#input().category ?? null, this.looks));
  readonly radius = $derived.by(() => pointRadius(this.#input().x.length, this.#em));
  readonly corners = $derived.by(() => quadrantCorners(this.#input(), this.frame, this.points.counts));
  /** The note under the axis, broken into lines. */
  readonly note = $derived.by(() => {
    const text = this.#input().labels.note(this.points.outside, this.trails.moved, this.trails.drawn);
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
    return [
      { ...x, locked: x.locked ?? false, id: 'x', shape: 'edge', x: this.cross.x, y: plot.y + plot.height - atFoot * this.#em },
      { ...y, locked: y.locked ?? false, id: 'y', shape: 'level', x: plot.x, y: this.cross.y },
    ];
  });
}
