import { exp } from '../numerics/exp.ts';
import { normalQuantile } from '../random/normal-quantile.ts';
import { bitsAt, mixWord, streamWord } from '../random/bits.ts';
import type { Piece } from './population.ts';
import { exploration, stability } from './stages.ts';
import type { SegmentWorld } from './world.ts';

const grain = 2 ** -32;
/** Longer than any run. */
const longestG1 = 1000;

/** What is drawn once in a life, in the month of entry. @param run word of the seed and the purpose */
export function drawnOnce(run: number, ordinal: number, entry: number): number {
  const stream = streamWord(run, ordinal);
  return (bitsAt(stream, mixWord(run, stream), entry) + 0.5) * grain;
}

/** Of the parameters, what the draws at entry follow. */
export interface EntryLaws extends Pick<SegmentWorld['own'], 'g1' | 'g1Spread' | 'g1Least' | 'sizeSpread'> {
  /** Mean size. */
  readonly size: number;
}

/** Read once: a loop over customers must not search among fifty names. */
export const entryLaws = ({ own: { g1, g1Spread, g1Least, sizeSpread }, size }: SegmentWorld): EntryLaws => ({
  g1,
  g1Spread,
  g1Least,
  sizeSpread,
  size,
});

/**
 * Draws the ends of formation of a piece, and its sizes. Each in a loop of its own, short enough for every call in it to be compiled
 * in place.
 * @param run   word of the seed and the purpose
 * @param place of the first customer in the column
 */
export function drawG1s(laws: EntryLaws, run: number, { entry, first, count }: Piece, place: number, g1s: Uint16Array): void {
  for (let k = 0; k < count; k++) g1s[place + k] = g1Drawn(laws, drawnOnce(run, first + k, entry));
}
export function drawSizes(laws: EntryLaws, run: number, { entry, first, count }: Piece, place: number, sizes: Float32Array): void {
  for (let k = 0; k < count; k++) sizes[place + k] = sizeDrawn(laws, drawnOnce(run, first + k, entry));
}

/** Size, log-normal around the segment's mean, in single precision, as lives keep it. @param u uniform draw */
export const sizeDrawn = ({ size, sizeSpread }: EntryLaws, u: number): number =>
  Math.fround(size * exp(sizeSpread * normalQuantile(u) - (sizeSpread * sizeSpread) / 2));

/** g1, a rounded normal, not below the least. @param u uniform draw */
export function g1Drawn({ g1, g1Spread, g1Least }: EntryLaws, u: number): number {
  const rounded = Math.floor(g1 + g1Spread * normalQuantile(u) + 0.5);
  return rounded < g1Least ? g1Least : rounded > longestG1 ? longestG1 : rounded;
}

/** The stage in which somebody begins: new customers explore, those of the start stand where their segment does. */
export const firstStage = ({ startStage }: SegmentWorld, entry: number): number => (entry === 0 ? startStage : exploration);

/** Months behind somebody who begins; who begins in stability or decline has its formation behind. */
export function firstAge({ startStage, startAge, own }: SegmentWorld, entry: number, g1: number): number {
  if (entry > 0) return 0;
  if (startStage >= stability) return startAge > g1 ? startAge : g1;
  return startStage === exploration || startAge > own.exploration ? startAge : own.exploration;
}
