import { bitsAt, mixWord, runWord, streamWord } from '../random/bits.ts';
import type { Conditions } from './conditions.ts';
import { drawG1s, drawSizes, entryLaws, firstAge, firstStage } from './entry.ts';
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
  const declines = threshold(segment.own.declineHazard);
  const row = months + 1;
  let place = 0;
  for (const piece of chunk.pieces) {
    const { entry, first, count } = piece;
    const seed = groupSeed(world.seed, chunk.segment, entry);
    drawG1s(laws, runWord(seed, purposes.g1), piece, place, g1s);
    drawSizes(laws, runWord(seed, purposes.size), piece, place, size);
    const keepRun = runWord(seed, purposes.retention);
    const declineRun = runWord(seed, purposes.decline);
    const returnRun = runWord(seed, purposes.winBack);
    for (let ordinal = first; ordinal < first + count; ordinal++) {
      const g1 = g1s[place]!;
      const age = firstAge(segment, entry, g1) - entry;
      const keepStream = streamWord(keepRun, ordinal);
      const keepMix = mixWord(keepRun, keepStream);
      const declineStream = streamWord(declineRun, ordinal);
      const declineMix = mixWord(declineRun, declineStream);
      let stage = firstStage(segment, entry);
      let declinedAt = stage === decline ? entry : 0;
      let left = 0;
      for (let month = entry + 1; month <= months; month++) {
        if (bitsAt(keepStream, keepMix, month) >= keep[stage * row + month]!) {
          left = month;
          break;
        }
        if (stage === stability) {
          if (bitsAt(declineStream, declineMix, month) < declines) {
            stage = decline;
            declinedAt = month;
            moves.add(month, stage);
          }
        } else if (stage === decline) {
          const stream = streamWord(returnRun, ordinal);
          if (bitsAt(stream, mixWord(returnRun, stream), month) < returns[month]!) {
            stage = stability;
            moves.add(month, stage);
          }
        } else if (month + age >= (stage === exploration ? g0 : g1)) {
          stage = stage === exploration ? formation : stability;
          moves.add(month, stage);
        }
      }
      const clock = (stage === decline ? declinedAt : left === 0 ? months : left - 1) + age;
      const pattern = patternCode(stage === decline ? stability : stage, stage === decline, clock, g1 + earlyExit, left > 0);
      lefts[place] = left;
      endings[place] = endingCode(stage, left > 0 ? reasonCode.churn : 0, pattern);
      moveEnd[place++] = moves.length;
    }
  }
  return { size, g1: g1s, left: lefts, ending: endings, moves: moves.take(), moveEnd };
}
