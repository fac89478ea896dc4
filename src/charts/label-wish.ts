import type { LabelWish } from './label-placement.ts';
import { textWidth, wrappedLines } from './text-width.ts';

/** Labels are semibold, and wider for it. */
const bold = 1.1;
const lineHeight = 1.25;

/** A label's text and size; with a room, broken into lines (`\n`) where it is wider. */
export function sized(id: string, text: string, em: number, room = Infinity) {
  const lines = Number.isFinite(room) ? wrappedLines(text, room / bold - 0.2 * em, em) : [text];
  const width = bold * Math.max(...lines.map((line) => textWidth(line, em))) + 0.2 * em;
  return { id, text: lines.join('\n'), width, height: lineHeight * em * lines.length };
}

/** About a handle, at the side that its movement leaves free; never left out. */
export function tagWish(label: ReturnType<typeof sized>, x: number, y: number, em: number, upAndDown: boolean): LabelWish {
  const away = 0.9 * em;
  const right = { x: x + away, y: y + 0.2 * em };
  const above = [-0.5, -0.85, -0.15].map((share) => ({ x: x + label.width * share, y: y - away - label.height }));
  const below = [-0.5, -0.85, -0.15].map((share) => ({ x: x + label.width * share, y: y + away }));
  const left = { x: x - away - label.width, y: y - label.height - 0.1 * em };
  return { ...label, corners: upAndDown ? [...above, ...below, left, right] : [right, left, ...above, ...below], needed: true };
}
