import { linearScale, nearest } from './linear-scale.ts';
import { textWidth, wrappedLines } from './text-width.ts';
import type { SeriesTone } from './xy-chart-data.ts';

/** One bar: what something brings, or takes. */
export interface Effect {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The value in words, at the bar's end. */
  readonly text: string;
  readonly tone: SeriesTone;
}

/** A line of text from its left end or, where `ending`, to its right end; px, `y` the baseline. */
export interface EffectText {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly ending: boolean;
}

export interface EffectRow {
  readonly effect: Effect;
  readonly label: EffectText;
  readonly value: EffectText;
  readonly bar: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface EffectBarsLayout {
  readonly width: number;
  readonly height: number;
  readonly title: readonly { readonly text: string; readonly y: number }[];
  readonly rows: readonly EffectRow[];
  /** The zero line as a path; interrupted by labels that stand above their bars. */
  readonly zero: string;
}

/** In font sizes, but for the share of the width that labels beside their bars may take. */
const lineHeight = 1.3;
const gap = 0.6;
const barHeight = 1.15;
const rowGap = 0.75;
const leastBars = 12;
const mostLabels = 0.45;
/** Values are semibold, and wider for it. */
const bold = 1.1;

/**
 * Horizontal bars from a zero line, labels left of them, or above each bar where they would leave it too little room.
 * The zero line stands where the longest bar to either side still has room for its value.
 */
export function effectBars(effects: readonly Effect[], title: string, width: number, em: number): EffectBarsLayout {
  const labelRoom = Math.max(0, ...effects.map(({ label }) => textWidth(label, em)));
  const valueRoom = (effect: Effect) => bold * textWidth(effect.text, em) + (gap + 0.3) * em;
  const room = Math.min(labelRoom, mostLabels * width);
  const widest = Math.max(0, ...effects.map(valueRoom));
  const beside = width - room - gap * em >= leastBars * em + widest;
  const left = beside ? room + gap * em : 0;
  const x = barScale(effects, valueRoom, left, width);
  const head = title === '' ? [] : wrappedLines(title, width, em).map((text, k) => ({ text, y: (1 + k * lineHeight) * em }));
  const top = (head.length * lineHeight + (head.length > 0 ? 0.5 : 0)) * em;
  const rows: EffectRow[] = [];
  let y = top;
  for (const effect of effects) {
    const lines = wrappedLines(effect.label, beside ? room + 1 : width, em);
    const words = lines.length * lineHeight * em;
    const height = beside ? Math.max(words, barHeight * em) : words + barHeight * em + 0.15 * em;
    const barY = beside ? y + (height - barHeight * em) / 2 : y + height - barHeight * em;
    const labelY = (beside ? y + (height - words) / 2 : y) + em;
    rows.push({ effect, label: { x: 0, y: labelY, lines, ending: false }, ...barAt(effect, x, barY, em) });
    y += height + rowGap * em;
  }
  const bottom = rows.length > 0 ? y - rowGap * em : y;
  const lines = beside
    ? [`M${x(0)},${top - 0.2 * em}V${bottom + 0.2 * em}`]
    : rows.map(({ bar }) => `M${x(0)},${bar.y - 1}v${bar.height + 2}`);
  return { width, height: Math.ceil(bottom + 0.3 * em), title: head, rows, zero: lines.join('') };
}

function barAt(effect: Effect, x: (value: number) => number, y: number, em: number): Pick<EffectRow, 'bar' | 'value'> {
  const value = Number.isFinite(effect.value) ? effect.value : 0;
  const [zero, tip] = [x(0), x(value)];
  const back = value < 0;
  return {
    bar: { x: Math.min(zero, tip), y, width: Math.max(Math.abs(tip - zero), value === 0 ? 0 : 1.5), height: barHeight * em },
    value: { x: back ? tip - 0.4 * em : tip + 0.4 * em, y: y + 0.93 * em, lines: [effect.text], ending: back },
  };
}

/** As long as the values at the bars' ends allow: each bar with its text stays between left and width. */
function barScale(effects: readonly Effect[], valueRoom: (effect: Effect) => number, left: number, width: number) {
  const sides = (sign: 1 | -1) => effects.filter(({ value }) => (sign < 0 ? value < 0 : !(value < 0)));
  const [down, up] = [sides(-1), sides(1)];
  const needs = (perUnit: number, side: readonly Effect[]) =>
    Math.max(0, ...side.map((effect) => (Math.abs(effect.value) || 0) * perUnit + valueRoom(effect)));
  const largest = Math.max(...effects.map(({ value }) => Math.abs(value) || 0), 0);
  if (largest < nearest) return linearScale([0, 1], [left + needs(0, down), left + needs(0, down) + 1]);
  // The longest possible bars: the sum of both sides' needs grows with their length, so halving finds it.
  let [low, high] = [0, (width - left) / largest];
  for (let k = 0; k < 40; k++) {
    const middle = (low + high) / 2;
    if (needs(middle, down) + needs(middle, up) <= width - left) low = middle;
    else high = middle;
  }
  const zero = left + needs(low, down);
  return linearScale([0, 1], [zero, zero + low]);
}
