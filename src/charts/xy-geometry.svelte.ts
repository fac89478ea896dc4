import { inRoom } from './chart-room.svelte.ts';
import { barSlots } from './xy-bars.ts';
import type { XYAxis, XYChartData, XYChartLabels, XYSeries } from './xy-chart-data.ts';
import { seriesCodes, type SeriesCode } from './xy-codes.ts';
import { sameXYDomain, steadyXYDomain, xyDomain, type XYDomain } from './xy-domain.ts';
import { xyFrame, xyHeight, type XYFrame, type XYOutline } from './xy-frame.ts';
import { closestGrips, mostTabStops, sameGrips, xyGrips, type XYGrip } from './xy-handles.ts';
import { besideLabels, guideLines, innerLabels, isShown } from './xy-labels.ts';
import { legendEntries } from './xy-legend.ts';
import { layered, seriesMark, type SeriesMark } from './xy-marks.ts';
import { readingPlaces } from './xy-reading.ts';
import { spanColumns, spanLines } from './xy-spans.ts';

export interface XYInput extends XYChartData {
  readonly labels: XYChartLabels;
  readonly height?: number;
  readonly steady?: boolean;
  /** `false`: no legend, for names inside the areas or a legend elsewhere are enough. */
  readonly legend?: boolean;
}

export interface XYSize {
  readonly width: number;
  /** Font size of the chart's text, px. */
  readonly em: number;
}

/** The chart's geometry, each part derived from no more than it needs, so that a drag recomputes only what moves. */
export class XYGeometry {
  readonly #input: () => XYInput;
  readonly #size: () => XYSize;
  /** The handle in the hand, and the one that has the focus. */
  held = $state.raw<string | null>(null);
  focused = $state.raw<string | null>(null);
  #kept: XYDomain | null = null;
  #outlined: XYOutline | null = null;
  #standing: readonly XYGrip[] = [];
  #drawn: ReadonlyMap<string, DrawnSeries> = new Map();

  constructor(input: () => XYInput, size: () => XYSize) {
    this.#input = input;
    this.#size = size;
  }

  readonly series = $derived.by(() => this.#input().series);
  readonly #handles = $derived.by(() => this.#input().handles ?? []);
  readonly #guides = $derived.by(() => this.#input().guides ?? []);
  readonly #spans = $derived.by(() => this.#input().spans ?? []);
  readonly #width = $derived.by(() => this.#size().width);
  readonly #em = $derived.by(() => this.#size().em);
  readonly #height = $derived.by(() => inRoom(this.#input().height ?? xyHeight(this.#width, this.#em)));
  readonly #x = new Axis(() => this.#input().x);
  readonly #y = new Axis(() => this.#input().y);

  readonly codes = $derived(seriesCodes(this.series));

  /** Axes keep still while something is held, so that the picture does not run away from the hand. */
  readonly #domain = $derived.by(() => {
    const needed = xyDomain(this.#input());
    const still = this.held !== null || this.#input().steady === true;
    const grasp = this.#handles.find(({ id }) => id === this.held)?.axis ?? null;
    this.#kept = this.#kept === null ? needed : still ? steadyXYDomain(this.#kept, needed, grasp) : sameXYDomain(this.#kept, needed);
    return this.#kept;
  });

  /** The old outline while it says the same, so that values alone do not lay out the frame again. */
  readonly #outline = $derived.by(() => {
    const [low, high] = this.#domain.x;
    const fresh: XYOutline = {
      entries: legendEntries({ series: this.series }, this.codes, this.#domain.x),
      drawn: this.series.length,
      stripLines: spanLines(this.#spans, this.#domain.x, this.#width, this.#em) + guideLines(this.#guides),
      gripAtStart: this.#handles.some(({ x, upright = false }) => !upright && x <= low + 0.02 * (high - low)),
      gripAtEnd: this.#handles.some(({ x, upright = false }) => !upright && x >= high - 0.02 * (high - low)),
      ...(this.#input().legend === false && { legend: 'never' }),
    };
    if (this.#outlined === null || JSON.stringify(this.#outlined) !== JSON.stringify(fresh)) this.#outlined = fresh;
    return this.#outlined;
  });

  readonly frame: XYFrame = $derived.by(() => {
    const size = { width: this.#width, height: this.#height, em: this.#em };
    return xyFrame(this.#domain, size, this.#outline, this.#x.axis, this.#y.axis);
  });
  readonly slots = $derived(barSlots(this.series, this.frame.x, this.#em));
  readonly marks = $derived.by(() => this.#marksOf(this.frame));
  readonly guides = $derived(this.#guides.filter((guide) => isShown(guide, this.frame)));
  readonly spans = $derived(spanColumns(this.#spans, this.frame));
  readonly grips: readonly XYGrip[] = $derived.by(() => {
    this.#standing = sameGrips(this.#standing, xyGrips(this.#handles, this.frame));
    return this.#standing;
  });
  readonly closest = $derived(closestGrips(this.grips));
  /** Of a handle in an exported picture, px per unit of `gripSize`. */
  readonly gripScale = $derived(Math.min(this.#em, 0.95 * this.closest));
  readonly crowded = $derived(this.#handles.length > mostTabStops);
  readonly beside = $derived(besideLabels(this.#outline.entries, this.series, this.frame));
  readonly labels = $derived.by(() => {
    const tagged = this.grips.filter(({ id, handle }) => handle.tag !== null && handle.tag !== '' && (!this.crowded || this.#inUse(id)));
    const things = {
      entries: this.#outline.entries,
      series: this.series,
      guides: this.guides,
      grips: this.grips,
      tagged,
      spans: this.spans,
    };
    return innerLabels({ ...things, slots: this.slots, gripReach: Math.min(0.8 * this.#em, 0.75 * this.closest) }, this.frame);
  });
  readonly places = $derived(readingPlaces(this.series, this.#domain.x));

  #inUse(id: string): boolean {
    return id === (this.held ?? this.focused);
  }

  /** Drawn again only where the series, its look or the frame is another. */
  #marksOf(frame: XYFrame): readonly SeriesMark[] {
    const marks = this.series.map((series) => {
      const code = this.codes.get(series.id) ?? plain;
      const slot = this.slots.get(series.id);
      const before = this.#drawn.get(series.id);
      const key = `${series.kind} ${code.tone} ${code.dash} ${code.faint} ${slot?.offset} ${slot?.width}`;
      const same = before?.frame === frame && before.key === key && before.x === series.x && before.y === series.y;
      if (same && before.base === series.base) return before;
      const { x, y, base } = series;
      return { id: series.id, frame, key, x, y, base, kind: series.kind, mark: seriesMark(series, code, slot, frame) };
    });
    this.#drawn = new Map(marks.map((one) => [one.id, one]));
    return layered(marks).map(({ mark }) => mark);
  }
}

const plain: SeriesCode = { kind: 'line', tone: 'ink', dash: 'solid', faint: false };

interface DrawnSeries extends Pick<XYSeries, 'x' | 'y' | 'kind'> {
  readonly id: string;
  readonly frame: XYFrame;
  readonly key: string;
  readonly base: XYSeries['base'] | undefined;
  readonly mark: SeriesMark;
}

/** An axis that is another only when one of its parts is. */
class Axis {
  readonly #of: () => XYAxis;
  #kept: XYAxis | null = null;

  constructor(of: () => XYAxis) {
    this.#of = of;
  }

  readonly axis: XYAxis = $derived.by(() => {
    const fresh = this.#of();
    const kept = this.#kept;
    const parts = ['title', 'from', 'to', 'format', 'whole', 'unit', 'scale'] as const;
    if (kept === null || parts.some((part) => kept[part] !== fresh[part])) this.#kept = fresh;
    return this.#kept ?? fresh;
  });
}
