import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedRows, placeOfRow, rowExcess, scrolledTo, settled, tallest, type ListPlace } from '../../src/controls/record-list.ts';
import { visibleRows } from '../../src/controls/table-rows.ts';

const rowHeight = 37;
const viewport = 560;
const start: ListPlace = { scrollTop: 0, top: 0 };
const million = 1_000_000;

/** A scroller with a head of one row over its rows. */
const reachFor = (count: number) => {
  const excess = rowExcess(count, rowHeight);
  return { viewport, excess, most: count * rowHeight - excess + rowHeight - viewport };
};
const reach = reachFor(million);
const rows = (place: ListPlace, count = million) => placedRows(count, place, viewport, rowHeight);
const firstSeen = (place: ListPlace) => Math.floor(place.top / rowHeight);

describe('a list that fits into the document', () => {
  it('stands where its scroller stands', () => {
    expect(rowExcess(200_000, rowHeight)).toBe(0);
    expect(scrolledTo(start, 123_456, reachFor(200_000))).toEqual({ scrollTop: 123_456, top: 123_456 });
  });

  it('has the rows in sight between spaces that make up the rest', () => {
    const { from, to, before, after } = rows({ scrollTop: 37_000, top: 37_000 }, 5000);
    expect({ from, to }).toEqual(visibleRows(5000, 37_000, viewport, rowHeight));
    expect(before + (to - from) * rowHeight + after).toBe(5000 * rowHeight);
    expect(before).toBe(from * rowHeight);
  });

  it('has all rows where they are few, and none where there are none', () => {
    expect(rows(start, 12)).toEqual({ from: 0, to: 12, before: 0, after: 0 });
    expect(rows(start, 0)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
  });
});

describe('a list of more rows than a document can hold', () => {
  it('is no higher than browsers allow', () => {
    const { from, to, before, after } = rows(start);
    expect(before + (to - from) * rowHeight + after).toBe(tallest);
  });

  it('moves by px with the wheel, wherever it stands', () => {
    const middle = placeOfRow(500_000, rowHeight, reach);
    const down = scrolledTo(middle, middle.scrollTop + 111, reach);
    expect(down.top - middle.top).toBe(111);
    expect(firstSeen(down) - firstSeen(middle)).toBe(3);
  });

  it('moves in proportion with the scroll bar, to both ends', () => {
    expect(firstSeen(scrolledTo(start, reach.most / 2, reach))).toBeCloseTo(500_000, -2);
    const end = scrolledTo(start, reach.most, reach);
    expect(rows(end).to).toBe(million);
    expect(scrolledTo(end, 0, reach).top).toBe(0);
  });

  it('goes by the wheel to its last row and back to its first, none left out', () => {
    for (const [from, wheel, end] of [[million - 400, 100, million] as const, [400, -100, 0] as const]) {
      let place = placeOfRow(from, rowHeight, reach);
      const seen = new Set<number>();
      for (let turn = 0; turn < 200; turn++) {
        place = settled(scrolledTo(place, Math.max(0, Math.min(reach.most, place.scrollTop + wheel)), reach), reach);
        for (let row = firstSeen(place); row < Math.min(million, firstSeen(place) + 15); row++) seen.add(row);
      }
      for (let row = Math.min(from, end); row < Math.max(from, end); row++) expect(seen.has(row)).toBe(true);
      expect(place.scrollTop).toBe(end === 0 ? 0 : reach.most);
      expect(place.top).toBe(end === 0 ? 0 : reach.most + reach.excess);
    }
  });

  it('keeps its rows when the scroll bar goes to where it belongs', () => {
    const place = { scrollTop: 3_000_300, top: 14_000_000 };
    const calm = settled(place, reach);
    expect(calm.top).toBe(place.top);
    expect(scrolledTo(start, calm.scrollTop, reach).top / calm.top).toBeCloseTo(1, 5);
  });

  it('shows the row that a key goes to, within its window and the document', () => {
    fc.assert(
      fc.property(fc.integer({ min: 301, max: 5 * million }), fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
        const row = Math.min(count - 1, Math.floor(share * count));
        const own = reachFor(count);
        const place = placeOfRow(row, rowHeight, own);
        const { from, to, before, after } = rows(place, count);
        const y = before + (row - from) * rowHeight;
        expect(row >= from && row < to).toBe(true);
        expect(y).toBeGreaterThanOrEqual(place.scrollTop - 1e-6);
        expect(y + rowHeight).toBeLessThanOrEqual(place.scrollTop + viewport + 1e-6);
        expect(before + (to - from) * rowHeight + after).toBeCloseTo(Math.min(tallest, count * rowHeight), 3);
      }),
    );
  });
});
