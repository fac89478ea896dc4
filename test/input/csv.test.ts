import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/input/csv.ts';
import { withApostrophe, withoutApostrophe } from '../../src/input/formula-cells.ts';

const cell = (value: string | number | null) =>
  csvText(['x'], [[value]])
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');

describe('writing CSV', () => {
  it('ends every line with CR LF and quotes what must be quoted', () => {
    expect(
      csvText(
        ['a', 'b, c'],
        [
          ['x', 'say "hi"'],
          ['two\nlines', null],
          [' y ', 'z'],
        ],
      ),
    ).toBe('a,"b, c"\r\nx,"say ""hi"""\r\n"two\nlines",\r\n" y ",z\r\n');
  });

  it('quotes by its separator and begins with a byte order mark where asked', () => {
    expect(csvText(['a', 'b'], [['x;y', 'x,y']], { separator: ';', mark: true })).toBe('\ufeffa;b\r\n"x;y";x,y\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '＝1', '＋1', '－1', '＠x', "'=1"])('defuses the text %j', (text) => {
    expect(cell(text)).toBe(`'${text}`);
  });

  it('defuses texts that hide a formula behind a tab or a line end', () => {
    expect(cell('\t=1')).toBe("'\t=1");
    expect(cell('\r=1')).toBe('"\'\r=1"');
  });

  it.each(['a=b', 'x-1', "it's", "'quoted'", '客户'])('leaves the text %j alone', (text) => {
    expect(cell(text)).toBe(text);
  });

  it.each([
    [-1.5, '-1.5'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [-5e-324, '-5e-324'],
    [NaN, ''],
    [null, ''],
  ])('writes %s as it is', (value, text) => {
    expect(cell(value)).toBe(text);
  });

  it('defuses headers, and nothing where asked not to', () => {
    expect(csvText(['=x'], [['=y']])).toBe("'=x\r\n'=y\r\n");
    expect(csvText(['=x'], [['=y']], { defuse: false })).toBe('=x\r\n=y\r\n');
  });

  it.each(['=1', "'=1", "''=1", "'", "''", "'x", 'x', ''])('undoes on import what it does on export: %j', (text) => {
    expect(withoutApostrophe(withApostrophe(text))).toBe(text);
  });
});
