import type { TitleLine } from './frame-rows.ts';
import type { Rectangle } from './rectangle.ts';
import { wrappedLines } from './text-width.ts';

export interface XYRows {
  readonly height: number;
  /** Left upper corner of the legend. */
  readonly legendY: number;
  /** The rows in which spans and upright guides are named; part of the tinted columns. Without height where there are none. */
  readonly strip: Rectangle;
  readonly plot: Rectangle;
  readonly xLabelY: number;
  readonly titles: readonly TitleLine[];
}

export interface RowNeeds {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly left: number;
  readonly right: number;
  readonly legendHeight: number;
  /** Lines of the names of spans and upright guides. */
  readonly stripLines: number;
  /** What the plot is high at least, in font sizes; 9 unless told. */
  readonly leastPlot?: number;
}

/** Heights in font sizes. */
const lineHeight = 1.3;
/** Width of the corner above the plot, in font sizes. */
const corner = 2;

/** The chart from top to bottom: title, legend, names of the spans, plot, ticks, title of x. It grows where the texts need it. */
export function xyRows(needs: RowNeeds, xTitle: string, yTitle: string): XYRows {
  const { width, height, em, left, right, legendHeight, stripLines, leastPlot = 9 } = needs;
  const across = { x: left, width: Math.max(1, width - left - right) };
  // Titles may use the whole width up to the axis they are aligned with, not only the plot's; the corner is the glossary's.
  const lines = (text: string, room: number) => (text === '' ? [] : wrappedLines(text, room, em));
  const [head, foot] = [lines(yTitle, width - left - corner * em), lines(xTitle, width - right)];
  const legendY = (head.length * lineHeight + (legendHeight > 0 ? 0.25 : 0)) * em;
  const stripY = legendY + legendHeight + (legendHeight > 0 ? 0.5 : 0.4) * em;
  const stripHeight = stripLines === 0 ? 0 : (0.4 + 1.3 * stripLines) * em;
  const below = (1.8 + foot.length * lineHeight) * em;
  const plotY = stripY + stripHeight;
  const plotHeight = Math.max(leastPlot * em, height - plotY - below);
  const xLabelY = plotY + plotHeight + 1.35 * em;
  return {
    height: Math.ceil(plotY + plotHeight + below),
    legendY,
    strip: { ...across, y: stripY, height: stripHeight },
    plot: { ...across, y: plotY, height: plotHeight },
    xLabelY,
    titles: [
      ...head.map((text, k) => ({ id: `y-${k}`, text, y: (1 + k * lineHeight) * em, ending: false })),
      ...foot.map((text, k) => ({ id: `x-${k}`, text, y: xLabelY + (k + 1) * lineHeight * em, ending: true })),
    ],
  };
}
