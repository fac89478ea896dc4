import type { Rectangle } from './rectangle.ts';
import { textWidth, wrappedLines } from './text-width.ts';

/** Words beside the axes; `bars` null where there are no bars. */
export interface AxisTitles {
  readonly value: string;
  readonly time: string;
  readonly bars: string | null;
}

export interface TitleLine {
  readonly id: string;
  readonly text: string;
  /** Baseline, px. */
  readonly y: number;
  /** At the right end of the plot, not at its left. */
  readonly ending: boolean;
}

export interface FrameRows {
  readonly height: number;
  readonly strip: Rectangle;
  readonly plot: Rectangle;
  readonly bars: Rectangle;
  readonly titles: readonly TitleLine[];
  readonly timeLabelY: number;
}

/** From this width on, in font sizes, stage names stand on one line. */
const wideFrom = 46;
/** Heights in font sizes. */
const lineHeight = 1.3;
const leastPlot = 8;

/** The chart from top to bottom: title, stage names, plot, ages, titles, bars. It grows where the texts need it. */
export function frameRows(
  left: number,
  { width, height, em }: { readonly width: number; readonly height: number; readonly em: number },
  titles: AxisTitles,
): FrameRows {
  const across = { x: left, width: Math.max(1, width - left - 0.8 * em) };
  const lines = (text: string) => wrappedLines(text, across.width, em);
  const head = lines(titles.value);
  const beside = titles.bars !== null && textWidth(titles.bars, em) + textWidth(titles.time, em) + 2 * em < across.width;
  const below = beside ? [] : lines(titles.time);
  const barHead = titles.bars === null ? [] : lines(titles.bars);
  const barHeight = titles.bars === null ? 0 : Math.max(3.5 * em, 0.2 * height);

  const top = (head.length * lineHeight + 0.25) * em;
  const stripHeight = (width > wideFrom * em ? 1.7 : 2.9) * em;
  const between = (1.8 + below.length * lineHeight + (titles.bars === null ? 0 : barHead.length * lineHeight + 1.1)) * em;
  const plotHeight = Math.max(leastPlot * em, height - top - stripHeight - between - barHeight - 0.7 * em);
  const plotY = top + stripHeight;
  const ages = plotY + plotHeight + 1.35 * em;
  const barY = plotY + plotHeight + between;
  return {
    height: Math.ceil(barY + barHeight + 0.7 * em),
    strip: { ...across, y: top, height: stripHeight },
    plot: { ...across, y: plotY, height: plotHeight },
    bars: { ...across, y: barY, height: barHeight },
    timeLabelY: ages,
    titles: [
      ...titleLines('value', head, em, em, false),
      ...titleLines('time', below, ages + lineHeight * em, em, true),
      ...titleLines('bars', barHead, barY - (0.7 + (barHead.length - 1) * lineHeight) * em, em, false),
      ...(beside ? titleLines('time', [titles.time], barY - 0.7 * em, em, true) : []),
    ],
  };
}

const titleLines = (id: string, lines: readonly string[], y: number, em: number, ending: boolean): readonly TitleLine[] =>
  lines.map((text, k) => ({ id: `${id}-${k}`, text, y: y + k * lineHeight * em, ending }));
