import { bookWidth, closeBook, openBook } from './book.ts';
import type { Conditions } from './conditions.ts';
import { firstStage } from './entry.ts';
import { moveMonth, moveStage, type Lives } from './lives.ts';
import type { Chunk } from './population.ts';
import type { SegmentWorld, World } from './world.ts';
import { WorthTable } from './worth.ts';

/** What a chunk's customers brought: by month and by months since entry over all of them, and in each one's whole life. */
export interface Payment {
  /** Money of month m at m. */
  readonly profit: Float64Array;
  /** Sum of squares over the customers, for standard errors. */
  readonly profitSquares: Float64Array;
  /** Money of the month k since entry at k, of those of the start and of new ones. */
  readonly startProfit: Float64Array;
  readonly newProfit: Float64Array;
  /** Money of month m spent on complaints, at m; it is in the profit already. */
  readonly voiceCosts: Float64Array;
  /** Each customer's CLP, seen from its entry. */
  readonly clp: Float64Array;
  /** Each customer's value from the month `strategyAfter` on, seen from then. */
  readonly future: Float64Array;
}

export function emptyPayment(months: number, customers: number): Payment {
  const monthly = () => new Float64Array(months + 1);
  return {
    ...{ profit: monthly(), profitSquares: monthly(), startProfit: monthly(), newProfit: monthly(), voiceCosts: monthly() },
    ...{ clp: new Float64Array(customers), future: new Float64Array(customers) },
  };
}

/**
 * Pays lives drawn in the setting `rates`: no random number is drawn, so that another discount rate pays the same lives again.
 * @source handbook 7, step 6; 2.2, P3 not below 0
 */
export function payLives(world: World, segment: SegmentWorld, conditions: Conditions, chunk: Chunk, lives: Lives): Payment {
  const { months } = world;
  const paid = emptyPayment(months, chunk.customers);
  const { clp, future } = paid;
  const { spend } = conditions;
  const { moves, moveEnd } = lives;
  const ofStart = new WorthTable(segment, months, 0);
  const ofNew = new WorthTable(segment, months, 1);
  let place = 0;
  let move = 0;
  for (const { entry, count } of chunk.pieces) {
    const first = firstStage(segment, entry);
    const worths = entry === 0 ? ofStart : ofNew;
    const book = openBook(months, entry, segment);
    for (const end = place + count; place < end; place++) {
      const z = lives.size[place]!;
      const lastMove = moveEnd[place]!;
      const last = lives.left[place] === 0 ? months : lives.left[place]! - 1;
      const worth = worths.row(lives.g1[place]!, moves, move, lastMove, entry, last);
      let [value, ahead] = [0, 0];
      let k = 1;
      for (let stage = first; ; stage = moveStage(moves[move++]!)) {
        const until = (move < lastMove ? moveMonth(moves[move]!) - 1 : last) - entry;
        for (let at = stage * (months + 1) + entry + k, line = k * bookWidth; k <= until; at++, line += bookWidth) {
          const amount = z * worth[k++]! - spend[at]!;
          book[line]! += amount;
          book[line + 1]! += amount * amount;
          value += amount * book[line + 2]!;
          ahead += amount * book[line + 3]!;
        }
        if (move === lastMove) break;
      }
      clp[place] = value;
      future[place] = ahead;
    }
    closeBook(book, entry, paid);
  }
  return paid;
}
