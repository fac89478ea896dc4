import { bitsAt, mixWord, runWord, streamWord } from '../random/bits.ts';
import type { Conditions } from './conditions.ts';
import { drawnOnce, entryLaws, firstAge, firstStage, g1Drawn, sizeDrawn } from './entry.ts';
import { endingCode, MoveList, patternCode, reasonCode, type Lives } from './lives.ts';
import { groupSeed, purposes } from './luck.ts';
import type { Chunk } from './population.ts';
import { decline, exploration, formation, stability } from './stages.ts';
import type { SegmentWorld, World } from './world.ts';

const all = 2 ** 32;
/** A draw u = (bits + ½)·2⁻³² lies below p exactly when the bits lie below this. */
const threshold = (p: number): number => p * all - 0.5;

/**
 * Draws the lives of a chunk in the setting `rates`: retention by stage, stages by the clock and two hazards.
 * @source handbook 7, steps 4 and 5 with adj = 0
 */
export function ratesLives(world: World, segment: SegmentWorld, conditions: Conditions, chunk: Chunk): Lives {
  const { months, earlyExit } = world;
  const laws = entryLaws(segment);
  const g0 = segment.own.exploration;
  const size = new Float32Array(chunk.customers);
  const g1s = new Uint16Array(chunk.customers);
  const lefts = new Uint16Array(chunk.customers);
  const endings = new Uint8Array(chunk.customers);
  const moveEnd = new Uint32Array(chunk.customers);
  const moves = new MoveList();
  const keep = conditions.retention.map(threshold);
  const returns = conditions.winBack.map(threshold);
  const declines = new Float64Array(months + 1).fill(threshold(segment.own.declineHazard));
  let place = 0;
  for (const { entry, first, count } of chunk.pieces) {
    const seed = groupSeed(world.seed, chunk.segment, entry);
    const g1Run = runWord(seed, purposes.g1);
    const sizeRun = runWord(seed, purposes.size);
    const keepRun = runWord(seed, purposes.retention);
    const declineRun = runWord(seed, purposes.decline);
    const returnRun = runWord(seed, purposes.winBack);
    for (let ordinal = first; ordinal < first + count; ordinal++) {
      const g1 = g1Drawn(laws, drawnOnce(g1Run, ordinal, entry));
      const age = firstAge(segment, entry, g1) - entry;
      const keepStream = streamWord(keepRun, ordinal);
      const keepMix = mixWord(keepRun, keepStream);
      let stage = firstStage(segment, entry);
      let declinedAt = stage === decline ? entry : 0;
      let left = 0;
      for (let month = entry + 1; month <= months; month++) {
        const row = stage * (months + 1);
        if (stage === exploration || stage === formation) {
          const due = (stage === exploration ? g0 : g1) - age;
          const last = due < month ? month : due < months ? due : months;
          month = leavingMonth(keepStream, keepMix, keep, row, month, last);
          if (month <= last) left = month;
          else if (due <= last) moves.add((month = last), ++stage);
        } else {
          const turnRun = stage === stability ? declineRun : returnRun;
          const turns = stage === stability ? declines : returns;
          const turnStream = streamWord(turnRun, ordinal);
          month = turningMonth(keepStream, keepMix, keep, row, turnStream, mixWord(turnRun, turnStream), turns, month, months);
          if (month > months) break;
          if (bitsAt(keepStream, keepMix, month) >= keep[row + month]!) left = month;
          else {
            stage = stage === stability ? decline : stability;
            if (stage === decline) declinedAt = month;
            moves.add(month, stage);
          }
        }
        if (left > 0) break;
      }
      const clock = (stage === decline ? declinedAt : left === 0 ? months : left - 1) + age;
      const pattern = patternCode(stage === decline ? stability : stage, stage === decline, clock, g1 + earlyExit, left > 0);
      size[place] = sizeDrawn(laws, drawnOnce(sizeRun, ordinal, entry));
      g1s[place] = g1;
      lefts[place] = left;
      endings[place] = endingCode(stage, left > 0 ? reasonCode.churn : 0, pattern);
      moveEnd[place++] = moves.length;
    }
  }
  return { size, g1: g1s, left: lefts, ending: endings, moves: moves.take(), moveEnd };
}

/** The first month from `from` on in which somebody does not stay; after `to` if there is none. Entries of the stage begin at `row`. */
function leavingMonth(stream: number, mix: number, keep: Float64Array, row: number, from: number, to: number): number {
  let month = from;
  while (month <= to && bitsAt(stream, mix, month) < keep[row + month]!) month++;
  return month;
}

/** The same, but it is also over when the second draw falls below its own threshold. */
function turningMonth(
  stream: number,
  mix: number,
  keep: Float64Array,
  row: number,
  turnStream: number,
  turnMix: number,
  turns: Float64Array,
  from: number,
  to: number,
): number {
  let month = from;
  while (month <= to && bitsAt(stream, mix, month) < keep[row + month]! && bitsAt(turnStream, turnMix, month) >= turns[month]!) month++;
  return month;
}
