import { firstStage } from './entry.ts';
import { endingPattern, endingReason, endingStage, moveMonth, moveStage, type Lives } from './lives.ts';
import type { Chunk } from './population.ts';
import { reasons, stages } from './stages.ts';
import { patterns } from '../life-curve/pattern.ts';
import type { SegmentWorld } from './world.ts';

/** Customers counted. Of what differs by stage the entry of stage s and month m stands at `s·(months + 1) + m`. */
export interface Tally {
  /** Alive at the end of month m, by stage; month 0 is the start. */
  readonly stock: Int32Array;
  /** Leaving in month m; rows by reason, and within a reason by the stage that was left. */
  readonly departures: Int32Array;
  /** New in month m; at month 0 those of the start. */
  readonly entered: Int32Array;
  /** Living their month k since entry, and leaving in it. */
  readonly atRisk: Int32Array;
  readonly leavers: Int32Array;
  readonly patterns: Int32Array;
}

export function emptyTally(months: number): Tally {
  const row = months + 1;
  return {
    stock: new Int32Array(stages.length * row),
    departures: new Int32Array(reasons.length * stages.length * row),
    ...{ entered: new Int32Array(row), atRisk: new Int32Array(row), leavers: new Int32Array(row) },
    patterns: new Int32Array(patterns.length),
  };
}

/** What the lives of a chunk come to. */
export function tallyOf(months: number, segment: SegmentWorld, chunk: Chunk, lives: Lives): Tally {
  const row = months + 1;
  const tally = emptyTally(months);
  // First the changes of each month, then their sums.
  const { stock, departures, entered, atRisk, leavers } = tally;
  let [place, move] = [0, 0];
  for (const { entry, count } of chunk.pieces) {
    entered[entry]! += count;
    stock[firstStage(segment, entry) * row + entry]! += count;
    atRisk[1]! += count;
    for (const end = place + count; place < end; place++) {
      let stage = firstStage(segment, entry);
      for (const last = lives.moveEnd[place]!; move < last; move++) {
        const month = moveMonth(lives.moves[move]!);
        stock[stage * row + month]! -= 1;
        stage = moveStage(lives.moves[move]!);
        stock[stage * row + month]! += 1;
      }
      const left = lives.left[place]!;
      const ending = lives.ending[place]!;
      const lived = (left === 0 ? months : left) - entry;
      if (left > 0) {
        stock[stage * row + left]! -= 1;
        departures[((endingReason(ending) - 1) * stages.length + endingStage(ending)) * row + left]! += 1;
        leavers[lived]! += 1;
      }
      if (lived < months) atRisk[lived + 1]! -= 1;
      tally.patterns[endingPattern(ending)]! += 1;
    }
  }
  for (let stage = 0; stage < stages.length; stage++) sumUp(stock.subarray(stage * row, (stage + 1) * row));
  sumUp(atRisk);
  return tally;
}

function sumUp(changes: Int32Array): void {
  for (let month = 1; month < changes.length; month++) changes[month]! += changes[month - 1]!;
}

/** Adds the second to the first. */
export function addTally(sum: Tally, more: Tally): void {
  for (const name of Object.keys(sum) as (keyof Tally)[]) {
    const [total, part] = [sum[name], more[name]];
    for (let place = 0; place < total.length; place++) total[place]! += part[place]!;
  }
}
