import type { Tick } from './life-curve-frame.ts';
import { multiples, stepFor } from './nice-scale.ts';
import { textWidth } from './text-width.ts';
import { timeTicks } from './time-ticks.ts';
import type { XYAxis } from './xy-chart-data.ts';
import type { Extent } from './steady-extent.ts';
import { bentTicks, finestOf } from './xy-scale.ts';

/** A tick whose text stands a little aside where the picture ends. */
export interface XTick extends Tick {
  readonly textPx: number;
}

/** px between two texts, in font sizes. */
const textGap = 1.3;
const mostTicks = 12;

/** Ticks of an x axis: the closest ones whose texts differ, do not touch and stay in the picture. */
export function xTicks(axis: XYAxis, [low, high]: Extent, x: (value: number) => number, width: number, em: number): readonly XTick[] {
  const within = (px: number, text: string) => {
    const half = textWidth(text, em) / 2;
    return Math.max(half, Math.min(width - half, px));
  };
  const ticksAt = (places: readonly number[], step: number) =>
    places.map((at) => {
      const text = axis.format(at, step);
      return { at, px: x(at), text, textPx: within(x(at), text) };
    });
  const clear = (ticks: readonly XTick[]) => ticks.every((tick, k) => k === 0 || apart(ticks[k - 1] ?? tick, tick, em));
  if (axis.scale !== undefined && axis.scale !== 'linear') {
    const step = finestOf([low, high]);
    const tickAt = (at: number) => ticksAt([at], step)[0] ?? { at, px: x(at), text: '', textPx: x(at) };
    return ticksAt(
      bentTicks(axis.scale, [low, high], (a, b) => apart(tickAt(Math.min(a, b)), tickAt(Math.max(a, b)), em)),
      step,
    );
  }
  for (const { places, step } of candidates(axis, [low, high], x, em)) {
    const ticks = ticksAt(places, step);
    if (clear(ticks)) return ticks;
  }
  return ticksAt(
    [Math.ceil(low)].filter((at) => at <= high),
    1,
  );
}

const apart = (a: XTick, b: XTick, em: number): boolean =>
  a.text !== b.text && b.textPx - a.textPx >= (textWidth(a.text, em) + textWidth(b.text, em)) / 2 + textGap * em;

function* candidates(axis: XYAxis, [low, high]: Extent, x: (value: number) => number, em: number) {
  if (axis.unit !== undefined) {
    for (let room = 3 * em; room < x(high) - x(low); room *= 1.3) {
      const places = timeTicks(axis.unit, low, high, x(1) - x(0), room);
      yield { places, step: (places[1] ?? 1) - (places[0] ?? 0) };
    }
  }
  for (let count = mostTicks; count >= 1; count--) {
    const step = stepFor(low, high, count, axis.whole ?? axis.unit !== undefined);
    yield { places: multiples(step, low, high), step };
  }
}
