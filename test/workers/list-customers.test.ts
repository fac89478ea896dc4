import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textColumnOf } from '../../src/model/purchases/text-column.ts';
import { listedCustomers } from '../../workers/list-customers.ts';

const ids = fc.array(fc.constantFrom('A1', 'a12', '客户7', 'B-1', '7', '12a', ''), { minLength: 1, maxLength: 30 });
const values = fc.constantFrom(NaN, -1, 0, 2, 2, 7);

test('a list is the twin of filter and stable sort: unknown numbers last, equal ones in the order of the dataset', () => {
  fc.assert(
    fc.property(
      ids,
      fc.infiniteStream(values),
      fc.boolean(),
      fc.constantFrom('', 'a1', 'A', '客', '7', 'zz'),
      (texts, stream, descending, search) => {
        const column = Float64Array.from(texts, () => stream.next().value as number);
        const sign = descending ? -1 : 1;
        const expected = texts
          .flatMap((id, place) => (id.toLowerCase().includes(search.toLowerCase()) ? [place] : []))
          .sort((a, b) => {
            const [x, y] = [column[a] ?? NaN, column[b] ?? NaN];
            if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
            return sign * (x - y);
          });
        const listed = listedCustomers(textColumnOf(texts), { members: null, column, descending, search });
        expect([...listed]).toEqual(expected);
      },
    ),
  );
});

test('without a column the members come in the order of the dataset, or backwards', () => {
  const column = textColumnOf(['a', 'b', 'c', 'd']);
  const request = { members: Uint32Array.of(0, 2, 3), column: null, search: '' };
  expect([...listedCustomers(column, { ...request, descending: false })]).toEqual([0, 2, 3]);
  expect([...listedCustomers(column, { ...request, descending: true })]).toEqual([3, 2, 0]);
});
