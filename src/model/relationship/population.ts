import type { RelationshipParams } from './specification.ts';

/** Customers of a run, new ones included. */
export const mostCustomers = 2_000_000;
/** Customers whose results are added up together. Sums are made in this grain, so that they do not depend on who made them. */
export const chunkSize = 2048;

/** Customers of one segment that came in the same month. */
export interface Piece {
  /** Month of entry; 0 for those of the start. */
  readonly entry: number;
  /** Ordinal of the first of them within its segment and month. */
  readonly first: number;
  readonly count: number;
}

/** Up to {@link chunkSize} customers of one segment, in the order of their keys. */
export interface Chunk {
  readonly segment: number;
  readonly pieces: readonly Piece[];
  readonly customers: number;
}

type Sizes = Pick<RelationshipParams, 'customers' | 'months' | 'arrivals' | 'segments' | 'interventions'>;

/** Who enters: by segment, then month of entry, 0 to months. Whole numbers; their sum at the start is `customers`. */
export function entriesOf(params: Sizes): readonly Float64Array[] {
  const { customers, months, segments } = params;
  const shares = sharesOf(params);
  let [before, given] = [0, 0];
  return shares.map((share, place) => {
    before += share;
    const upTo = place === shares.length - 1 ? customers : Math.floor(customers * before + 0.5);
    const entering = new Float64Array(months + 1);
    entering[0] = upTo - given;
    given = upTo;
    const own = segments[place]?.arrivals ?? null;
    let [expected, arrived] = [0, 0];
    for (let month = 1; month <= months; month++) {
      const rate = (own ?? params.arrivals * share) + changeIn(params, place, month);
      expected += rate > 0 ? rate : 0;
      entering[month] = Math.floor(expected + 1e-9) - arrived;
      arrived += entering[month]!;
    }
    return entering;
  });
}

/** Each segment's share of the customers, equal ones where all are 0; without segments, everybody is one. */
export function sharesOf({ segments }: Pick<Sizes, 'segments'>): readonly number[] {
  if (segments.length === 0) return [1];
  const all = segments.reduce((sum, { share }) => sum + share, 0);
  return segments.map(({ share }) => (all > 0 ? share / all : 1 / segments.length));
}

/** What interventions add to a segment's arrivals in a month. One that is for all segments is shared out. */
function changeIn({ segments, interventions }: Sizes, place: number, month: number): number {
  const shares = sharesOf({ segments });
  return interventions.reduce((sum, { segment, from, until, arrivals }) => {
    if (month < from || month > (until ?? month)) return sum;
    if (segment === null) return sum + arrivals * (shares[place] ?? 0);
    return segments[place]?.name === segment ? sum + arrivals : sum;
  }, 0);
}

export const customersInAll = (params: Sizes): number =>
  entriesOf(params).reduce((all, entering) => all + entering.reduce((sum, count) => sum + count, 0), 0);

/** The population cut into chunks, segment by segment and month of entry by month of entry. */
export function chunksOf(params: Sizes): readonly Chunk[] {
  return entriesOf(params).flatMap((entering, segment) => chunksOfSegment(segment, entering));
}

function chunksOfSegment(segment: number, entering: Float64Array): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let pieces: Piece[] = [];
  let room = chunkSize;
  const close = () => {
    if (pieces.length > 0) chunks.push({ segment, pieces, customers: chunkSize - room });
    pieces = [];
    room = chunkSize;
  };
  for (const [entry, count] of entering.entries()) {
    for (let first = 0; first < count;) {
      const taken = count - first < room ? count - first : room;
      pieces.push({ entry, first, count: taken });
      first += taken;
      room -= taken;
      if (room === 0) close();
    }
  }
  close();
  return chunks;
}
