import type { TextColumn } from '../src/model/purchases/text-column.ts';

/** Which customers a list shows, and in what order. */
export interface ListRequest {
  /** Places of those it is made of; null for all. */
  readonly members: Uint32Array | null;
  /** What it is sorted by, by place; null for the order of the dataset. Customers without a number come last either way. */
  readonly column: Float64Array | null;
  readonly descending: boolean;
  /** Only those whose id contains this text; small letters count as large ones. Empty for all. */
  readonly search: string;
}

/** Places of customers in the order in which a list shows them; equal ones in the order of the dataset. */
export function listedCustomers(ids: TextColumn, { members, column, descending, search }: ListRequest): Uint32Array {
  const all = members === null ? Uint32Array.from({ length: ids.ends.length }, (_, place) => place) : members.slice();
  const found = search === '' ? all : containing(ids, all, search);
  if (column === null) return descending ? found.reverse() : found;
  return sorted(found, column, descending ? -1 : 1);
}

function sorted(places: Uint32Array, column: Float64Array, sign: 1 | -1): Uint32Array {
  return places.sort((a, b) => {
    const [x, y] = [column[a]!, column[b]!];
    if (x < y) return -sign;
    if (x > y) return sign;
    return x === y ? a - b : Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
  });
}

/** Those of `places` whose id contains a text. Ids are compared as bytes, so that none of a million is decoded. */
function containing({ bytes, ends }: TextColumn, places: Uint32Array, search: string): Uint32Array {
  const wanted = new TextEncoder().encode(search).map(lower);
  return places.filter((place) => {
    const end = ends[place]! - wanted.length;
    for (let from = place === 0 ? 0 : ends[place - 1]!; from <= end; from++) if (startsAt(bytes, from, wanted)) return true;
    return false;
  });
}

function startsAt(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  for (let k = 0; k < wanted.length; k++) if (lower(bytes[from + k]!) !== wanted[k]) return false;
  return true;
}

/** Of the Latin letters without marks, the small one. */
const lower = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);
