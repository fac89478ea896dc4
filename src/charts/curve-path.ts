type Scale = (value: number) => number;

/** Two decimals are a hundredth of a pixel: enough, and half the text. */
export const short = (px: number): number => Math.round(px * 100) / 100;

/**
 * Ages at which to evaluate a curve: evenly spaced, and exactly at its break points and ends, so that kinks stay sharp.
 * @param count number of even steps
 */
export function sampleTimes(from: number, to: number, count: number, breaks: readonly number[]): readonly number[] {
  if (!(to > from)) return [];
  const times = Array.from({ length: count + 1 }, (_, k) => from + ((to - from) * k) / count);
  const within = breaks.filter((t) => t > from && t < to);
  // A step at a break point (u in place of P2(g2)) shows as a step, not as a slope of one sample.
  return [...times, ...within, ...within.map((t) => Math.min(to, t + 1e-6))].sort((a, b) => a - b);
}

/** Path through a function's values; interrupted where it has none. */
export function functionPath(times: readonly number[], at: (t: number) => number, x: Scale, y: Scale): string {
  let path = '';
  let pen = 'M';
  for (const t of times) {
    const value = at(t);
    if (!Number.isFinite(value)) pen = 'M';
    else {
      path += `${pen}${short(x(t))},${short(y(value))}`;
      pen = 'L';
    }
  }
  return path;
}

/** Path through a history that starts at t = 1; gaps stay open. */
export function historyPath(history: Float64Array, x: Scale, y: Scale): string {
  const times = Array.from(history, (_, index) => index + 1);
  return functionPath(times, (t) => history[t - 1] ?? NaN, x, y);
}

/** Closed area between two series over the same ages; units without both bounds are left out. */
export function bandPath(t: Float64Array, lower: Float64Array, upper: Float64Array, x: Scale, y: Scale): string {
  const known = Array.from(t.keys()).filter((k) => Number.isFinite(lower[k]) && Number.isFinite(upper[k]));
  const corner = (k: number, side: Float64Array) => `${short(x(t[k] ?? NaN))},${short(y(side[k] ?? NaN))}`;
  if (known.length < 2) return '';
  return `M${known.map((k) => corner(k, upper)).join('L')}L${known
    .toReversed()
    .map((k) => corner(k, lower))
    .join('L')}Z`;
}

/**
 * All bars of a series as one path, each centred on its age.
 * @param width px of one bar
 */
export function barsPath(t: Float64Array, value: Float64Array, width: number, x: Scale, y: Scale): string {
  const base = short(y(0));
  let path = '';
  for (let k = 0; k < t.length; k++) {
    const height = value[k];
    if (height === undefined || !Number.isFinite(height)) continue;
    const left = short(x(t[k] ?? NaN) - width / 2);
    path += `M${left},${base}V${short(y(height))}h${short(width)}V${base}Z`;
  }
  return path;
}
