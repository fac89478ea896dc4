import { quadrantOrder, type QuadrantScatterData } from './quadrant-scatter-data.ts';
import type { SeriesTone } from './xy-chart-data.ts';
import type { XYFrame } from './xy-frame.ts';
import { textWidth, wrappedLines } from './text-width.ts';

/** A quadrant's tinted part of the plot, and its words at the plot's corner. */
export interface QuadrantCorner {
  readonly id: string;
  readonly tone: SeriesTone;
  readonly tint: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly x: number;
  /** The lines end at x. */
  readonly ending: boolean;
  readonly lines: readonly { readonly text: string; readonly y: number; readonly strong: boolean }[];
}

/** In font sizes, but for the share of the plot that words have at least, however thin their quadrant. */
const padding = 0.6;
const lineHeight = 1.25;
const least = 0.36;
/** Names are bold, and wider for it. */
const bold = 1.12;

/** The four quadrants, with the words that fit: the name always, of the details as many parts as there is room for. */
export function quadrantCorners(
  { quadrants, thresholds }: Pick<QuadrantScatterData, 'quadrants' | 'thresholds'>,
  { plot, x, y, em }: Pick<XYFrame, 'plot' | 'x' | 'y' | 'em'>,
  counts: readonly number[],
): readonly QuadrantCorner[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const across = split(x(thresholds.x.value) - plot.x, plot.width);
  const along = split(plot.y + plot.height - y(thresholds.y.value), plot.height);
  return quadrantOrder.map((id, code) => {
    const { name, detail, tone } = quadrants[id];
    const [right, upper] = [(code & 1) > 0, (code & 2) > 0];
    const [wide, high] = [right ? across.after : across.before, upper ? along.after : along.before];
    const count = counts[code] ?? 0;
    const texts = fitting(name, detail(count, all > 0 ? count / all : 0), wide.words - 1.5 * padding * em, high.words - padding * em, em);
    const first = upper ? plot.y + (padding + 0.7) * em : plot.y + plot.height - (padding + 0.1 + lineHeight * (texts.length - 1)) * em;
    return {
      ...{ id, tone, ending: right },
      tint: {
        x: right ? plot.x + across.before.size : plot.x,
        y: upper ? plot.y : plot.y + along.after.size,
        width: wide.size,
        height: high.size,
      },
      x: right ? plot.x + plot.width - padding * em : plot.x + padding * em,
      lines: texts.map(({ text, strong }, k) => ({ text, strong, y: first + k * lineHeight * em })),
    };
  });
}

/** A length cut in two, and what the words on either side may use of it. */
function split(at: number, length: number) {
  const size = Math.max(0, Math.min(length, at));
  const words = Math.max(least * length, Math.min((1 - least) * length, size));
  return { before: { size, words }, after: { size: length - size, words: length - words } };
}

function fitting(name: string, detail: string, room: number, height: number, em: number) {
  const rows = Math.max(1, Math.floor(height / (lineHeight * em)));
  const names = textWidth(name, em) * bold <= room ? [name] : wrappedLines(name, room / bold, em);
  const lines = names.map((text) => ({ text, strong: true }));
  for (const part of detail.split('\n')) {
    const more = wrappedLines(part, room, em).map((text) => ({ text, strong: false }));
    if (lines.length + more.length > rows) break;
    lines.push(...more);
  }
  return lines;
}
