import { textWidth } from './text-width.ts';

export type Stage = 'exploration' | 'formation' | 'stability' | 'decline';

/** Ages at which the stages of a relationship end; null where the curve has no such point. */
export interface StageEnds {
  readonly g0: number | null;
  readonly g1: number | null;
  readonly g2: number | null;
  readonly lifeEnd: number | null;
}

export interface StageSpan {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
}

/** A stage's tinted column, and the lines of its name that fit into it (none where nothing does). */
export interface StageBand {
  readonly stage: Stage;
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
}

/** The stages that a curve has up to `end`, in order. */
export function stageSpans({ g0, g1, g2, lifeEnd }: StageEnds, end: number): readonly StageSpan[] {
  const spans: StageSpan[] = [];
  const add = (stage: Stage, from: number, to: number) => {
    if (from < Math.min(to, end)) spans.push({ stage, from, to: Math.min(to, end) });
  };
  if (g1 !== null) {
    if (g0 !== null) add('exploration', 0, g0);
    add('formation', g0 ?? 0, g1);
    add('stability', g1, g2 ?? end);
  }
  if (g2 !== null) add('decline', g2, lifeEnd ?? end);
  return spans;
}

/** The stage at an age; null outside all of them. */
export const stageAt = (spans: readonly StageSpan[], t: number): Stage | null =>
  (t <= 0 ? spans[0] : spans.find(({ from, to }) => t > from && t <= to))?.stage ?? null;

/**
 * Columns in px with names that never leave them: the longest wording that fits on one line, else on two, else none.
 * @param names wordings of each stage, longest first
 */
export function stageBands(
  spans: readonly StageSpan[],
  names: Readonly<Record<Stage, readonly string[]>>,
  em: number,
  x: (t: number) => number,
): readonly StageBand[] {
  return spans.map(({ stage, from, to }) => {
    const width = x(to) - x(from);
    return { stage, x: x(from), width, lines: fittingLines(names[stage], width - em, em) };
  });
}

/** Names are semibold, and wider for it. */
const bold = 1.1;

/** The longest wording that fits into a room on one line, else on two; no line where nothing does. Semibold text. */
export function fittingLines(wordings: readonly string[], room: number, em: number): readonly string[] {
  const fits = (line: string) => bold * textWidth(line, em) <= room;
  const single = wordings.find(fits);
  if (single !== undefined) return [single];
  const split = wordings.map((wording) => halves(wording)).find((lines) => lines !== null && lines.every(fits));
  return split ?? [];
}

/** Two lines, broken at the space nearest the middle; null where there is none. */
function halves(wording: string): readonly string[] | null {
  const spaces = Array.from(wording.matchAll(/ /g), ({ index }) => index);
  const middle = wording.length / 2;
  const nearest = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return nearest === undefined ? null : [wording.slice(0, nearest), wording.slice(nearest + 1)];
}
