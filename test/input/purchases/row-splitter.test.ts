import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { longestRow } from '../../../src/input/purchases/row-splitter.ts';
import { splitBytes, splitText } from './split-text.ts';

const delimiters = ['\t', ';', ',', '|'] as const;
const cell = fc
  .array(fc.constantFrom('a', '7', '.', ' ', '"', ',', ';', '|', '\t', '\n', '客', '😀', 'é'), { maxLength: 6 })
  .map((letters) => letters.join(''));

/** A row as any writer of CSV writes it. */
const written = (cells: readonly string[], delimiter: string): string =>
  cells.map((text) => (/["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter);

describe('splitting rows', () => {
  it('gives what papaparse gives of files without damage', () => {
    const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.record({
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
        delimiter: fc.constantFrom(...delimiters),
        newline: fc.constantFrom('\n', '\r\n', '\r' as const),
        ends: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(table, ({ rows, delimiter, newline, ends }) => {
        const inner = rows.map((row) => row.map((text) => text.replaceAll('\n', newline)));
        const text = inner.map((row) => written(row, delimiter)).join(newline) + (ends ? newline : '');
        const papa = Papa.parse<string[]>(text, { delimiter, newline }).data;
        // papaparse makes a row of the nothing behind the last line end, and of no text.
        const expected = ends || text === '' ? papa.slice(0, -1) : papa;
        const split = splitText(text, delimiter);
        expect(split.broken).toEqual([]);
        // A last line without anything in it is no row.
        expect(split.rows).toEqual(expected.length === split.rows.length + 1 ? expected.slice(0, -1) : expected);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['every kind of line end', 'a,b\r\n客户,"x\r\ny"\rc,d\n\n"e""f", g', ','],
    ['broken quotes', 'a,"b\nc,d"x,"y\n"e"f,g\nh,i', ','],
    ['blanks', '  a  b\t客户 \r\n\n "c d" "e""f"  \n"g h\ni "j"k\nl', 'blanks'],
    ['a byte order mark', '\ufeffa;b\n"c";d', ';'],
  ] as const)('does not depend on where slices end: %s', (_, text, delimiter) => {
    const bytes = new TextEncoder().encode(text);
    const whole = splitBytes(bytes, delimiter, { width: 2 });
    expect(whole.rows.length).toBeGreaterThan(0);
    for (let cut = 0; cut <= bytes.length; cut++) expect(splitBytes(bytes, delimiter, { width: 2, cuts: [cut] })).toEqual(whole);
    const everywhere = Array.from(bytes, (_byte, index) => index);
    expect(splitBytes(bytes, delimiter, { width: 2, cuts: everywhere })).toEqual(whole);
  });

  it('does not depend on slices in files of any damage', () => {
    const text = fc
      .array(fc.constantFrom('a', '"', '"', ',', ',', '\n', '\r', '\r\n', ' ', '客'), { maxLength: 60 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        text,
        fc.array(fc.nat(90), { maxLength: 6 }),
        fc.constantFrom(',' as const, 'blanks' as const),
        (all, places, delimiter) => {
          const bytes = new TextEncoder().encode(all);
          const cuts = places.filter((place) => place < bytes.length).sort((a, b) => a - b);
          expect(splitBytes(bytes, delimiter, { width: 2, cuts })).toEqual(splitBytes(bytes, delimiter, { width: 2 }));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('numbers lines through quoted line ends, blank lines and damage', () => {
    const { lines, broken } = splitText('a,b\n"x\ny\r\nz",c\n\n"bad\r\nd,e\rf,g', ',', { width: 2 });
    expect(lines).toEqual([1, 2, 5, 7, 8]);
    expect(broken.map(({ line, code }) => [line, code])).toEqual([[6, 'open-quote']]);
  });

  it('gives a quoted cell 20 lines and no more', () => {
    const spanning = (lines: number) => splitText(`a,"${Array.from({ length: lines }, () => 'x').join('\n')}"\nb,c`, ',', { width: 2 });
    expect(spanning(20).broken).toEqual([]);
    expect(spanning(20).rows).toHaveLength(2);
    expect(spanning(21).broken[0]).toEqual({ line: 1, code: 'open-quote', got: 'a,"x' });
    expect(spanning(21).rows.at(-1)).toEqual(['b', 'c']);
  });

  it('takes a quoted cell for damage where a line inside it is a whole row', () => {
    const text = '1,"never closed\n2,good\n3,note"\n4,good';
    const isWhole = ([, second = '']: string[]) => second === 'good';
    expect(splitText(text, ',', { width: 2, isWhole }).rows).toEqual([
      ['2', 'good'],
      ['3', 'note"'],
      ['4', 'good'],
    ]);
    expect(splitText(text, ',', { width: 2 }).rows).toEqual([
      ['1', 'never closed\n2,good\n3,note'],
      ['4', 'good'],
    ]);
  });

  it('refuses a line of ten megabytes with its number and its beginning, and reads on', () => {
    const long = `long ${'x'.repeat(10 * 2 ** 20)}`;
    const bytes = new TextEncoder().encode(`a,b\n${long}\nc,d\n`);
    const cuts = Array.from({ length: 10 }, (_, index) => (index + 1) * 2 ** 20 - 3);
    for (const slices of [[], cuts]) {
      const { rows, lines, broken } = splitBytes(bytes, ',', { width: 2, cuts: slices });
      expect(rows).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
      expect(lines).toEqual([1, 3]);
      expect(broken).toEqual([{ line: 2, code: 'long-line', got: `long ${'x'.repeat(15)}` }]);
    }
  });

  it.each(['\n', '\r\n', ''])('accepts the longest row whole, and one byte more never, before %j', (end) => {
    for (const [length, rows] of [
      [longestRow, 1],
      [longestRow + 1, 0],
    ] as const) {
      const bytes = new TextEncoder().encode(`${'x'.repeat(length)}${end}`);
      for (let cut = length - 1; cut <= bytes.length; cut++) expect(splitBytes(bytes, ',', { cuts: [cut] }).rows).toHaveLength(rows);
    }
  });
});
