import { inRoom } from './chart-room.svelte.ts';
import { robustExtent } from './quadrant-scatter-domain.ts';
import { categoryEntries, pointRadius, shapes, type Look } from './quadrant-scatter-looks.ts';
import { placePoints, placesFor, type PointPlaces } from './quadrant-scatter-places.ts';
import type { Rectangle } from './rectangle.ts';
import type { Extent } from './steady-extent.ts';
import { wrappedLines } from './text-width.ts';
import { xyFrame, xyHeight, type XYFrame } from './xy-frame.ts';
import type { XYSize } from './xy-geometry.svelte.ts';
import { drawnCodes, drawnPoints, drawnValues, mostDrawn } from './xy-scatter-drawn.ts';
import type { ScatterAxis, XYScatterData, XYScatterLabels } from './xy-scatter-data.ts';

export interface XYScatterInput extends XYScatterData {
  readonly labels: XYScatterLabels;
  readonly height?: number;
}

/** Around the plot, px: points at its edge are whole. */
const margin = 6;
/** In font sizes: of a line of the note, and below the last one. */
const noteLine = 1.3;
const noteRoom = 0.4;

/** The scatter's geometry, each part derived from no more than it needs. */
export class XYScatterGeometry {
  readonly #input: () => XYScatterInput;
  readonly #size: () => XYSize;
  /** Nothing here can be held. */
  readonly held = false;

  constructor(input: () => XYScatterInput, size: () => XYSize) {
    this.#input = input;
    this.#size = size;
  }

  readonly #em = $derived.by(() => this.#size().em);
  readonly #width = $derived.by(() => this.#size().width);
  readonly #category = $derived.by(() => this.#input().category);
  /** Places of the drawn points among all. */
  readonly drawn = $derived.by(() => drawnPoints(this.#category));
  readonly #x = $derived.by(() => drawnValues(this.#input().x, this.drawn));
  readonly #y = $derived.by(() => drawnValues(this.#input().y, this.drawn));
  readonly #domain = $derived.by(() => {
    const { xAxis, yAxis, centres } = this.#input();
    return {
      x: extentWith(
        this.#x,
        xAxis,
        centres.map(({ x }) => x),
      ),
      y: extentWith(
        this.#y,
        yAxis,
        centres.map(({ y }) => y),
      ),
    };
  });
  readonly frame: XYFrame = $derived.by(() => {
    const { categories, xAxis, yAxis, height } = this.#input();
    const [width, em] = [this.#width, this.#em];
    const entries = categoryEntries({ categories, colour: 'category' });
    const outline = { entries, drawn: 2, stripLines: 0, gripAtStart: false, gripAtEnd: false, legend: 'always' as const };
    const laidOut = (tall: number) => xyFrame(this.#domain, { width, em, height: tall }, outline, xAxis, yAxis);
    const least = inRoom(height ?? xyHeight(width, em));
    // Names of categories are long: their legend is beside the height, not of it.
    return laidOut(least + laidOut(least).legend.height);
  });
  /** Of the drawn points. */
  readonly places: PointPlaces = $derived.by(() => {
    const places = placesFor(this.#x.length);
    placePoints(places, { x: this.#x, y: this.#y }, this.frame, 0, this.#x.length);
    return places;
  });
  readonly codes = $derived.by(() => drawnCodes(this.#category, this.drawn, this.places.px));
  readonly looks: readonly Look[] = $derived.by(() =>
    this.#input().categories.map(({ tone }, place) => ({ tone, shape: place % shapes.length })),
  );
  readonly radius = $derived.by(() => pointRadius(this.drawn.length, this.#em));
  readonly centres = $derived.by(() => {
    const { centres, categories } = this.#input();
    const { x, y } = this.frame;
    return centres.map((centre) => ({ ...centre, tone: categories[centre.category]?.tone ?? 'ink', px: x(centre.x), py: y(centre.y) }));
  });
  /** What the points' canvas covers: whole px, so that its pixels are pixels of the screen. */
  readonly box: Rectangle = $derived.by(() => {
    const { plot } = this.frame;
    const [x, y] = [Math.floor(plot.x - margin), Math.floor(plot.y - margin)];
    return { x, y, width: Math.ceil(plot.width + 2 * margin + 1), height: Math.ceil(plot.height + 2 * margin + 1) };
  });
  readonly note = $derived.by(() => {
    const text = this.#input().labels.note(this.places.outside, this.#category.length > mostDrawn ? this.drawn.length : null);
    return text === '' ? [] : wrappedLines(text, this.#width - this.frame.plot.x, this.#em);
  });
  readonly height = $derived.by(() => this.frame.height + (this.note.length > 0 ? noteLine * this.note.length + noteRoom : 0) * this.#em);
  readonly noteY = $derived.by(() => this.frame.height + 0.95 * this.#em);
}

/** Values looked at to see where an axis begins and ends. */
const looked = 4096;

/** Where nearly all points are, and all the centres; of a log axis among the logarithms, or 0 would take most of it. */
function extentWith(values: ArrayLike<number>, { scale }: ScatterAxis, within: readonly number[]): Extent {
  const isLog = scale === 'log';
  const stride = Math.ceil(values.length / looked);
  const sample = Float64Array.from({ length: Math.floor(values.length / Math.max(1, stride)) }, (_, k) => values[k * stride] ?? NaN);
  const shown = isLog ? sample.map(signedLog) : sample;
  const extents = (within.length === 0 ? [0] : within).map((one) => robustExtent(shown, {}, isLog ? signedLog(one) : one));
  const [low, high] = [Math.min(...extents.map(([from]) => from)), Math.max(...extents.map(([, to]) => to))];
  return isLog ? [signedPower(low), signedPower(high)] : [low, high];
}

const signedLog = (value: number): number => (value < 0 ? -Math.log1p(-value) : Math.log1p(value));
const signedPower = (logarithm: number): number => (logarithm < 0 ? -Math.expm1(-logarithm) : Math.expm1(logarithm));
