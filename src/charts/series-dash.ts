import type { SeriesDash } from './xy-chart-data.ts';

const strokes = (...lengths: readonly number[]): string => lengths.map((length) => `calc(var(--width) * ${length})`).join(' ');

/** Dashes as CSS, in widths of the line `--width`; its ends are round, and longer for it. */
export const dashArrays: Readonly<Record<SeriesDash, string>> = {
  solid: 'none',
  dashed: strokes(2.4, 2.6),
  dotted: strokes(0.01, 2.1),
  'dash-dotted': strokes(3.2, 2.3, 0.01, 2.3),
  'long-dashed': strokes(6, 2.6),
};
