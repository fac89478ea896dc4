import { visibleRows } from './table-rows.ts';

/**
 * Where a list stands: `scrollTop` as its scroller has it, and how many px of all rows are above. The two differ where the rows
 * are higher together than an element can be: then the scroll bar is a proportion, and every small movement still is by px.
 */
export interface ListPlace {
  readonly scrollTop: number;
  readonly top: number;
}

/** px: how high the window is, how far its scroller goes, and what the rows have more than fits into the document. */
export interface ListReach {
  readonly viewport: number;
  readonly most: number;
  readonly excess: number;
}

/** Which rows are in the document, and the space before and after them, px. */
export interface PlacedRows {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** No list is higher than this, px: browsers stop at 16 to 33 million. */
export const tallest = 8_000_000;

const bodyHeight = (count: number, rowHeight: number): number => Math.min(tallest, count * rowHeight);

/** What rows have more than fits into the document, px. */
export const rowExcess = (count: number, rowHeight: number): number => count * rowHeight - bodyHeight(count, rowHeight);

/** px at both ends of a list in which its scroll bar moves as far as its rows, so that these are reached one by one. */
const exact = 100_000;

/** Where a list stands after its scroller has moved: by no more than the window it moves by px, further as the scroll bar says. */
export function scrolledTo(before: ListPlace, scrollTop: number, reach: ListReach): ListPlace {
  const moved = scrollTop - before.scrollTop;
  if (reach.excess === 0 || Math.abs(moved) > reach.viewport) return { scrollTop, top: topFor(scrollTop, reach) };
  return { scrollTop, top: clamped(before.top + moved, reach) };
}

/** The same rows with the scroll bar where it belongs, so that it ends where they end. */
export function settled({ top }: ListPlace, reach: ListReach): ListPlace {
  const shown = clamped(top, reach);
  return { scrollTop: scrollFor(shown, reach), top: shown };
}

/** A place at which a row is in the middle of the window. */
export const placeOfRow = (row: number, rowHeight: number, reach: ListReach): ListPlace =>
  settled({ scrollTop: 0, top: (row + 0.5) * rowHeight - reach.viewport / 2 }, reach);

const clamped = (top: number, { most, excess }: ListReach): number => Math.max(0, Math.min(most + excess, top));

/** What the rows move between their two ends while the scroll bar moves by a px. */
const proportion = ({ most, excess }: ListReach): number => 1 + excess / Math.max(1, most - 2 * exact);

function topFor(scrollTop: number, reach: ListReach): number {
  if (scrollTop > reach.most - exact) return scrollTop + reach.excess;
  return scrollTop <= exact ? scrollTop : exact + (scrollTop - exact) * proportion(reach);
}

function scrollFor(top: number, reach: ListReach): number {
  if (reach.excess === 0 || top <= exact) return top;
  return top >= reach.most + reach.excess - exact ? top - reach.excess : Math.round(exact + (top - exact) / proportion(reach));
}

/** The rows in sight with a few to spare. */
export function placedRows(count: number, place: ListPlace, viewport: number, rowHeight: number): PlacedRows {
  const top = rowExcess(count, rowHeight) === 0 ? place.scrollTop : place.top;
  const { from, to } = visibleRows(count, top, viewport, rowHeight);
  const before = Math.max(0, from * rowHeight - (top - place.scrollTop));
  return { from, to, before, after: Math.max(0, bodyHeight(count, rowHeight) - before - (to - from) * rowHeight) };
}
