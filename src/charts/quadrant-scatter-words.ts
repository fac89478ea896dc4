import { quadrantOrder, type QuadrantScatterData } from './quadrant-scatter-data.ts';
import type { SeriesTone } from './xy-chart-data.ts';
import type { XYFrame } from './xy-frame.ts';
import type { Rectangle } from './rectangle.ts';
import { textWidth, wrappedLines } from './text-width.ts';

/** A quadrant's tinted part of the plot, and its words at the plot's corner. */
export interface QuadrantCorner {
  readonly id: string;
  readonly tone: SeriesTone;
  readonly tint: Rectangle;
  readonly x: number;
  /** The lines end at x. */
  readonly ending: boolean;
  readonly lines: readonly { readonly text: string; readonly y: number; readonly strong: boolean }[];
  /** Behind the words, so that points do not make them hard to read. */
  readonly plate: Rectangle;
}

/** In font sizes, but for the shares of the plot that words have at least: of the width, and of the height. */
const padding = 0.6;
const lineHeight = 1.25;
const leastWidth = 0.3;
const leastHeight = 0.36;
/** Names are bold, and wider for it. */
const bold = 1.12;

/** The four quadrants, with the words that fit: the name always, of the details as many parts as there is room for. */
export function quadrantCorners(
  { quadrants, thresholds }: Pick<QuadrantScatterData, 'quadrants' | 'thresholds'>,
  { plot, x, y, em }: Pick<XYFrame, 'plot' | 'x' | 'y' | 'em'>,
  counts: readonly number[],
): readonly QuadrantCorner[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const words = quadrantOrder.map((id, code) => {
    const { name, detail } = quadrants[id];
    const parts = detail(counts[code] ?? 0, all > 0 ? (counts[code] ?? 0) / all : 0).split('\n');
    return { name, parts, width: Math.max(bold * textWidth(name, em), ...parts.map((part) => textWidth(part, em))) + 1.5 * padding * em };
  });
  const left = Math.max(0, Math.min(plot.width, x(thresholds.x.value) - plot.x));
  const above = Math.max(0, Math.min(plot.height, y(thresholds.y.value) - plot.y));
  return quadrantOrder.map((id, code) => {
    const [right, upper] = [(code & 1) > 0, (code & 2) > 0];
    const size = { width: right ? plot.width - left : left, height: upper ? above : plot.height - above };
    const own = words[code] ?? { name: '', parts: [], width: 0 };
    const room = Math.max(size.width, roomBeside(own.width, words[code ^ 1]?.width ?? 0, plot.width)) - 1.5 * padding * em;
    const height = Math.max(leastHeight * plot.height, Math.min((1 - leastHeight) * plot.height, size.height)) - padding * em;
    const texts = fitting(own.name, own.parts, room, height, em);
    const first = upper ? plot.y + (padding + 0.7) * em : plot.y + plot.height - (padding + 0.1 + lineHeight * (texts.length - 1)) * em;
    const wide = Math.max(...texts.map(({ text, strong }) => (strong ? bold : 1) * textWidth(text, em))) + 0.6 * em;
    const at = right ? plot.x + plot.width - padding * em : plot.x + padding * em;
    return {
      ...{ id, tone: quadrants[id].tone, ending: right, x: at },
      tint: { x: right ? plot.x + left : plot.x, y: upper ? plot.y : plot.y + above, ...size },
      lines: texts.map(({ text, strong }, k) => ({ text, strong, y: first + k * lineHeight * em })),
      plate: {
        x: right ? at + 0.3 * em - wide : at - 0.3 * em,
        y: first - em,
        width: wide,
        height: (lineHeight * texts.length + 0.1) * em,
      },
    };
  });
}

/** What words wider than their quadrant may take of the plot: all that the words beside them leave, and always a part. */
function roomBeside(own: number, beside: number, plot: number): number {
  const left = Math.max(leastWidth * plot, plot - beside);
  return Math.min(Math.max(own, leastWidth * plot), left);
}

function fitting(name: string, parts: readonly string[], room: number, height: number, em: number) {
  const rows = Math.max(1, Math.floor(height / (lineHeight * em)));
  const names = bold * textWidth(name, em) <= room ? [name] : wrappedLines(name, room / bold, em);
  const lines = names.map((text) => ({ text, strong: true }));
  for (const part of parts) {
    const more = wrappedLines(part, room, em).map((text) => ({ text, strong: false }));
    if (lines.length + more.length > rows) break;
    lines.push(...more);
  }
  return lines;
}
