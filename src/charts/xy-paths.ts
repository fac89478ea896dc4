import { short } from './curve-path.ts';
import type { Rectangle } from './rectangle.ts';
import type { SeriesDash, XYSeries } from './xy-chart-data.ts';

/** The part of a frame that turns values into px. */
export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly plot: Rectangle;
}

/** px that a line may leave the plot by before it is bent: far enough not to be seen. */
const outside = 4000;

const clampedY = (value: number, { y, plot }: Scales): number =>
  short(Math.max(plot.y - outside, Math.min(plot.y + plot.height + outside, y(value))));

/** A line through the values; interrupted at gaps. */
export function linePath({ x, y }: Pick<XYSeries, 'x' | 'y'>, scales: Scales): string {
  let path = '';
  let pen = 'M';
  for (let k = 0; k < y.length; k++) {
    const [at, value] = [x[k] ?? NaN, y[k] ?? NaN];
    if (!Number.isFinite(at + value)) pen = 'M';
    else {
      path += `${pen}${short(scales.x(at))},${clampedY(value, scales)}`;
      pen = 'L';
    }
  }
  return path;
}

/** Stairs: each value from its x to the next. */
export function stepPath({ x, y }: Pick<XYSeries, 'x' | 'y'>, scales: Scales): string {
  let path = '';
  let down = false;
  for (let k = 0; k < y.length; k++) {
    const [at, value, next] = [x[k] ?? NaN, y[k] ?? NaN, x[k + 1] ?? NaN];
    const known = Number.isFinite(at + value);
    if (known) path += down ? `V${clampedY(value, scales)}` : `M${short(scales.x(at))},${clampedY(value, scales)}`;
    if (known && Number.isFinite(next)) path += `H${short(scales.x(next))}`;
    down = known && Number.isFinite(next);
  }
  return path;
}

/** The area between the values and their base, one piece for each run without a gap. */
export function areaPath({ x, y, base }: Pick<XYSeries, 'x' | 'y' | 'base'>, scales: Scales): string {
  const known = (k: number) => Number.isFinite((x[k] ?? NaN) + (y[k] ?? NaN) + (base == null ? 0 : (base[k] ?? NaN)));
  const corner = (k: number, value: number) => `${short(scales.x(x[k] ?? NaN))},${clampedY(value, scales)}`;
  let path = '';
  for (let start = 0, end = 0; start < y.length; start = end + 1) {
    for (end = start; end < y.length && known(end); end++);
    if (end - start < 2) continue;
    for (let k = start; k < end; k++) path += (k === start ? 'M' : 'L') + corner(k, y[k] ?? NaN);
    for (let k = end - 1; k >= start; k--) path += `L${corner(k, base == null ? 0 : (base[k] ?? NaN))}`;
    path += 'Z';
  }
  return path;
}

/** Dots as one path: circles, and for the third code and on diamonds, triangles, squares. */
export function dotsPath({ x, y }: Pick<XYSeries, 'x' | 'y'>, radius: number, dash: SeriesDash, scales: Scales): string {
  let path = '';
  for (let k = 0; k < y.length; k++) {
    const [px, py] = [scales.x(x[k] ?? NaN), scales.y(y[k] ?? NaN)];
    if (Number.isFinite(px + py)) path += dotPath(px, py, radius, dash);
  }
  return path;
}

/** One dot of a code. */
export function dotPath(px: number, py: number, radius: number, dash: SeriesDash): string {
  const [x, y, r] = [short(px), short(py), short(radius)];
  if (dash === 'dotted') return `M${x},${short(py - 1.25 * r)}l${1.25 * r},${1.25 * r}l${-1.25 * r},${1.25 * r}l${-1.25 * r},${-1.25 * r}Z`;
  if (dash === 'dash-dotted') return `M${x},${short(py - 1.2 * r)}l${1.2 * r},${2.1 * r}h${-2.4 * r}Z`;
  if (dash === 'long-dashed') return `M${short(px - 0.9 * r)},${short(py - 0.9 * r)}h${1.8 * r}v${1.8 * r}h${-1.8 * r}Z`;
  return `M${short(px - r)},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
}

/** Radius of the dots, px: smaller where they stand close. */
export function dotRadius({ x }: Pick<XYSeries, 'x'>, scale: (value: number) => number, em: number): number {
  const spread = x.length > 1 ? (scale(x[x.length - 1] ?? NaN) - scale(x[0] ?? NaN)) / (x.length - 1) : Infinity;
  return Math.max(1.5, Math.min(0.3 * em, 0.42 * (spread > 0 ? spread : Infinity)));
}
