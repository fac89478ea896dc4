import type { CustomerKey } from '../../../workers/protocol.ts';
import type { Chunk } from '../../model/relationship/population.ts';

/** The key of a customer by its place among all of a population, as its chunks are cut; null beyond the last. */
export function customerAt(chunks: readonly Chunk[], place: number): CustomerKey | null {
  let before = 0;
  for (const { segment, pieces, customers } of chunks) {
    if (place >= before + customers) {
      before += customers;
      continue;
    }
    for (const { entry, first, count } of pieces) {
      if (place < before + count) return { segment, entry, ordinal: first + place - before };
      before += count;
    }
  }
  return null;
}

/** Whether a population has a customer. */
export const isThere = (chunks: readonly Chunk[], { segment, entry, ordinal }: CustomerKey): boolean =>
  chunks.some(
    (chunk) =>
      chunk.segment === segment &&
      chunk.pieces.some((piece) => piece.entry === entry && ordinal >= piece.first && ordinal < piece.first + piece.count),
  );

/** Whether two populations are of the same customers, in the same places. */
export const sameCustomers = (a: readonly Chunk[], b: readonly Chunk[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((chunk, place) => {
      const other = b[place];
      return (
        other?.segment === chunk.segment &&
        other.pieces.length === chunk.pieces.length &&
        chunk.pieces.every(({ entry, first, count }, piece) => {
          const same = other.pieces[piece];
          return same?.entry === entry && same.first === first && same.count === count;
        })
      );
    }));
