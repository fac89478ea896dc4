import type { LabelWish } from './label-placement.ts';
import { sized } from './label-wish.ts';
import type { SeriesTone, XYSeries } from './xy-chart-data.ts';
import type { XYFrame } from './xy-frame.ts';
import type { LegendEntry } from './xy-legend.ts';

/** px between the places at which a layer's thickness is looked at. */
const every = 8;
/** Places at which a name is tried, the roomiest first, and how far apart they are, in widths of the name. */
const tried = 3;
/** A name's letters are lower than its box, by this share. */
const tight = 0.85;

interface InsideWish {
  readonly sort: 'series';
  readonly tone: SeriesTone;
  readonly wish: LabelWish;
}

/** Names of the layers of a stack inside them, where they are thickest; none where a layer is too thin for its name. */
export const insideWishes = (entries: readonly LegendEntry[], series: readonly XYSeries[], frame: XYFrame): readonly InsideWish[] =>
  series.flatMap((one) => {
    const entry = one.kind === 'area' && one.stacked === true ? entries.find(({ id }) => id === one.id) : undefined;
    if (entry === undefined) return [];
    const label = sized(`inside-${entry.id}`, entry.label, frame.em);
    const corners = roomiest(one, label.width, label.height, frame);
    return corners.length === 0 ? [] : [{ sort: 'series' as const, tone: entry.tone, wish: { ...label, corners } }];
  });

/** Left upper corners of boxes of a size that lie wholly inside a layer, those with the most room first. */
function roomiest(series: XYSeries, width: number, height: number, frame: XYFrame) {
  const { top, bottom } = thickness(series, frame);
  const span = Math.ceil(width / every) + 1;
  const found: { readonly x: number; readonly y: number; readonly room: number }[] = [];
  for (let start = 0; start + span <= top.length; start++) {
    let [low, high] = [-Infinity, Infinity];
    for (let k = start; k < start + span; k++) {
      low = Math.max(low, top[k] ?? NaN);
      high = Math.min(high, bottom[k] ?? NaN);
    }
    const x = frame.plot.x + start * every + (span * every - every - width) / 2;
    if (high - low >= tight * height) found.push({ x, y: (low + high - height) / 2, room: high - low });
  }
  found.sort((a, b) => b.room - a.room);
  const apart: typeof found = [];
  for (const one of found) {
    if (apart.length === tried) break;
    if (apart.every(({ x }) => Math.abs(x - one.x) >= width)) apart.push(one);
  }
  return apart;
}

/** Upper and lower edge of a layer, px, at every few px of the plot's width; NaN where it has none. */
function thickness({ x, y, base }: XYSeries, frame: XYFrame) {
  const count = Math.floor(frame.plot.width / every) + 1;
  const top = new Float64Array(count).fill(NaN);
  const bottom = new Float64Array(count).fill(NaN);
  for (let place = 0, k = 1; place < count; place++) {
    const at = frame.x.invert(frame.plot.x + place * every);
    while (k < x.length - 1 && (x[k] ?? NaN) < at) k++;
    const [x0, x1] = [x[k - 1] ?? NaN, x[k] ?? NaN];
    if (!(at >= x0 && at <= x1)) continue;
    const between = (values: ArrayLike<number> | null | undefined) =>
      values == null ? 0 : (values[k - 1] ?? NaN) + (((values[k] ?? NaN) - (values[k - 1] ?? NaN)) * (at - x0)) / (x1 - x0);
    top[place] = frame.y(between(y));
    bottom[place] = frame.y(between(base));
  }
  return { top, bottom };
}
