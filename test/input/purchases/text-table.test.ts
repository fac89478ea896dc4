import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextTable } from '../../../src/input/purchases/text-table.ts';
import { textAt } from '../../../src/model/purchases/text-column.ts';

const encoder = new TextEncoder();
const numberOf = (table: TextTable, text: string) => {
  const bytes = encoder.encode(`<${text}>`);
  return table.numberOf(bytes, 1, bytes.length - 1);
};

it('numbers texts as a map from texts to numbers does', () => {
  const text = fc.oneof(fc.constantFrom('', '__proto__', 'constructor', '0', '00', '客户'), fc.string({ maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
      const table = new TextTable();
      const twin = new Map<string, number>();
      for (const one of texts) {
        if (!twin.has(one)) twin.set(one, twin.size);
        expect(numberOf(table, one)).toBe(twin.get(one));
      }
      const column = table.column();
      expect(Array.from({ length: table.size }, (_, index) => textAt(column, index))).toEqual([...twin.keys()]);
    }),
  );
});

it('still finds every text after growing many times', () => {
  const table = new TextTable();
  for (let index = 0; index < 20_000; index++) numberOf(table, `C${index}`);
  for (let index = 0; index < 20_000; index++) expect(numberOf(table, `C${index}`)).toBe(index);
  expect(table.size).toBe(20_000);
  expect(table.find(encoder.encode('D1'), 0, 2)).toBe(-1);
});
