import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membersOf, nowhere, regionFigures, type Partition } from '../../../src/labs/segments/partition.ts';
import { regionRows } from '../../../src/labs/segments/region-rows.ts';

const regions = ['a', 'b', 'c'].map((id) => ({ id, label: id, tone: 'ink' as const }));
const customers = fc.array(fc.tuple(fc.constantFrom(0, 1, 2, nowhere), fc.constantFrom(NaN, -2, 0, 1.5, 10)), { maxLength: 40 });

test('every customer is in the members of its region and of no other, and counts in its figures once', () => {
  fc.assert(
    fc.property(customers, (list) => {
      const partition: Partition = { codes: Uint8Array.from(list, ([code]) => code), regions };
      const figures = regionFigures(
        partition,
        Float64Array.from(list, ([, value]) => value),
      );
      for (const [code] of regions.entries()) {
        const members = list.flatMap(([of], place) => (of === code ? [place] : []));
        expect([...membersOf(partition, [code])]).toEqual(members);
        const known = members.map((place) => list[place]?.[1] ?? NaN).filter((value) => !Number.isNaN(value));
        expect(figures[code]).toEqual({ customers: members.length, sum: known.reduce((sum, value) => sum + value, 0) });
      }
    }),
  );
});

test('members of several regions come in the order of the customers', () => {
  const partition: Partition = { codes: Uint8Array.of(2, 0, nowhere, 1, 0), regions };
  expect([...membersOf(partition, [0, 2])]).toEqual([0, 1, 4]);
});

test('the shares of the regions are of the customers in any of them', () => {
  const rows = regionRows(regions, [
    { customers: 1, sum: 30 },
    { customers: 3, sum: 10 },
    { customers: 0, sum: 0 },
  ]);
  expect(rows.map(({ share, sumShare, mean }) => [share, sumShare, mean])).toEqual([
    [0.25, 0.75, 30],
    [0.75, 0.25, 10 / 3],
    [0, 0, NaN],
  ]);
});
