import { fittingLines } from './stage-bands.ts';
import type { XYSpan } from './xy-chart-data.ts';
import type { XYFrame } from './xy-frame.ts';

/** A span's tinted column, and the lines of its name that fit into it. */
export interface SpanColumn {
  readonly span: XYSpan;
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
}

const padding = 1;

/** Columns in px, cut off where the axis ends. */
export const spanColumns = (spans: readonly XYSpan[], { plot, x, em }: Pick<XYFrame, 'plot' | 'x' | 'em'>): readonly SpanColumn[] =>
  spans.flatMap((span) => {
    const from = Math.max(plot.x, x(span.from));
    const width = Math.min(plot.x + plot.width, x(span.to)) - from;
    return width > 0 ? [{ span, x: from, width, lines: fittingLines([span.label], width - padding * em, em) }] : [];
  });

/** About how much of the width is the plot's, before it is laid out. */
const plotShare = 0.8;

/** Lines that the names of spans need in a chart of a width; 0 without named spans. */
export function spanLines(spans: readonly XYSpan[], [low, high]: readonly [number, number], width: number, em: number): number {
  const per = (plotShare * width) / (high - low);
  const lines = spans.map(({ label, from, to }) => {
    const room = (Math.min(to, high) - Math.max(from, low)) * per;
    return label === '' ? 0 : Math.max(1, fittingLines([label], room - padding * em, em).length);
  });
  return Math.max(0, ...lines);
}
