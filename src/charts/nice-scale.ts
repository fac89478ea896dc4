import { tickStep } from 'd3-array';
import { nearest } from './linear-scale.ts';

/** Ends that stay where they are, and whether only whole numbers are worth a tick. */
export interface ScaleWish {
  readonly fixedLow?: boolean;
  readonly fixedHigh?: boolean;
  readonly whole?: boolean;
}

export interface NiceScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly step: number;
}

/** An end that is further than this from the last tick inside is drawn out to the next one. */
const drawOut = 0.5;
/** What an end that is not drawn out goes beyond its value, in steps. */
const beyond = 0.06;
/** What binary fractions may miss a tick by, in steps. */
const dust = 1e-6;

/** A domain that reaches its outer ticks where that costs little room, its ticks, and the step between them. */
export function niceScale(low: number, high: number, count: number, wish: ScaleWish = {}): NiceScale {
  const step = stepFor(low, high, count, wish.whole ?? false);
  if (step < nearest) return { domain: [low, high], ticks: [low], step: 1 };
  const [down, up] = [Math.floor(low / step + dust) * step, Math.ceil(high / step - dust) * step];
  const from = low - down < drawOut * step ? down : low - beyond * step;
  const to = up - high < drawOut * step ? up : high + beyond * step;
  const domain = [wish.fixedLow === true ? low : from, wish.fixedHigh === true ? high : to] as const;
  return { domain, ticks: multiples(step, ...domain), step };
}

/** The distance of about `count` ticks. */
export const stepFor = (low: number, high: number, count: number, whole: boolean): number =>
  Math.max(tickStep(low, high, count), whole ? 1 : 0);

/** Multiples of a step between two values, ends included. */
export function multiples(step: number, from: number, to: number): readonly number[] {
  const found: number[] = [];
  // A step below 1 is the reciprocal of a whole number: dividing by that leaves no dust.
  const per = Math.round(1 / step);
  for (let k = Math.ceil(from / step - dust); k <= to / step + dust; k++) found.push(step < 1 && per > 0 ? k / per : k * step);
  return found.map((at) => (at === 0 ? 0 : at));
}
