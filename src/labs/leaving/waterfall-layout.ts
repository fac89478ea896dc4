import { linearScale } from '../../charts/linear-scale.ts';
import { textWidth, wrappedLines } from '../../charts/text-width.ts';
import type { LossStep } from './loss-steps.ts';

/** A step with its words. */
export interface WaterfallStep extends LossStep {
  readonly label: string;
  /** Its amount, written. */
  readonly text: string;
}

interface Bar {
  readonly x: number;
  readonly width: number;
}

/** A step as it is drawn, px. */
export interface WaterfallRow extends Bar {
  readonly step: WaterfallStep;
  /** The label's lines and their baselines. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly y: number;
  readonly height: number;
  /** The same step with what is pinned; null where nothing is. */
  readonly ghost: Bar | null;
  /** Where the next step goes on from this one's end; empty after the last. */
  readonly connector: string;
}

export interface WaterfallLayout {
  readonly width: number;
  readonly height: number;
  /** Where no money at all stands: a path past the bars, not through the words. */
  readonly zero: string;
  readonly rows: readonly WaterfallRow[];
}

/** Heights in font sizes. */
const lineHeight = 1.35;
const barHeight = 1.5;
const gap = 0.75;
/** Semibold words are wider than the estimate's face. */
const bold = 1.1;

/** Steps one under the other, each with its words above its bar. */
export function waterfallLayout(
  steps: readonly WaterfallStep[],
  pinned: readonly LossStep[],
  { width, em }: { readonly width: number; readonly em: number },
): WaterfallLayout {
  const ends = [...steps, ...pinned].flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const x = linearScale([low, high > low ? high : low + 1], [1, Math.max(2, width - 1)]);
  const bar = ({ from, to }: LossStep): Bar => ({ x: Math.min(x(from), x(to)), width: Math.abs(x(to) - x(from)) });
  let y = 0;
  const rows = steps.map((step, index): WaterfallRow => {
    const room = Math.max(8 * em, width - bold * textWidth(step.text, em) - em);
    const lines = wrappedLines(step.label, room, em).map((text, k) => ({ text, y: y + (1 + k * lineHeight) * em }));
    const top = y + (lines.length * lineHeight + 0.1) * em;
    y = top + (barHeight + gap) * em;
    const next = steps[index + 1];
    const ghost = pinned.find(({ id }) => id === step.id);
    const connector =
      next === undefined ? '' : `M${round(x(step.to))},${round(top + barHeight * em)}V${round(y + (lineHeight + 0.1) * em)}`;
    return { step, lines, y: top, height: barHeight * em, ...bar(step), ghost: ghost === undefined ? null : bar(ghost), connector };
  });
  const zero = rows.map((row) => `M${round(x(0))},${round(row.y - 2)}v${round(row.height + 4)}`).join('');
  return { width, height: Math.ceil(Math.max(1, y - gap * em + 3)), zero, rows };
}

const round = (px: number): number => Math.round(px * 100) / 100;
