import { describe, expect, it } from 'vitest';
import { decodeBytes, mostBytes, type Encoding } from '../../src/input/bytes.ts';
import { readBytes } from '../../src/input/table.ts';
import { gb18030Bytes, utf16Bytes } from './encoded.ts';

const text = '客户,月份,利润\n张三,2024年3月,１２．５\n';
const utf8 = new TextEncoder().encode(text);
const withMark = new TextEncoder().encode(`\ufeff${text}`);

const cases: readonly [string, Uint8Array, Encoding, boolean][] = [
  ['UTF-8', utf8, 'utf-8', false],
  ['UTF-8 with its mark', withMark, 'utf-8', true],
  ['GB18030', gb18030Bytes(text), 'gb18030', false],
  ['UTF-16 little-endian with its mark', utf16Bytes(`\ufeff${text}`, true), 'utf-16le', true],
  ['UTF-16 big-endian with its mark', utf16Bytes(`\ufeff${text}`, false), 'utf-16be', true],
];

describe('bytes of a file', () => {
  it.each(cases)('are recognised as %s', (_, bytes, encoding, marked) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text, encoding, marked } });
  });

  it('are recognised as UTF-16 without a mark where every other byte of Latin text is zero', () => {
    const latin = 'customer,month,profit\nA,1,2\n';
    expect(decodeBytes(utf16Bytes(latin, true))).toMatchObject({ ok: true, value: { text: latin, encoding: 'utf-16le' } });
    expect(decodeBytes(utf16Bytes(latin, false))).toMatchObject({ ok: true, value: { text: latin, encoding: 'utf-16be' } });
  });

  it('are decoded as wanted, or not at all', () => {
    expect(decodeBytes(gb18030Bytes(text), 'utf-8')).toEqual({ ok: false, error: { code: 'wrong-encoding', wanted: 'utf-8' } });
    expect(decodeBytes(gb18030Bytes(text), 'gb18030')).toMatchObject({ ok: true, value: { text } });
  });

  it('are refused where no encoding makes sense of them', () => {
    expect(decodeBytes(Uint8Array.of(0x61, 0xff, 0xff, 0x62))).toEqual({ ok: false, error: { code: 'wrong-encoding', wanted: null } });
  });

  it('are refused where they are a workbook, an old workbook or a PDF', () => {
    const looks = [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0x25, 0x50, 0x44, 0x46],
    ].map((start) => decodeBytes(Uint8Array.from(start)));
    expect(looks).toMatchObject([
      { error: { code: 'not-text', looksLike: 'workbook-or-archive' } },
      { error: { code: 'not-text', looksLike: 'old-workbook' } },
      { error: { code: 'not-text', looksLike: 'pdf' } },
    ]);
  });

  it('are refused where there are too many', () => {
    expect(decodeBytes(new Uint8Array(mostBytes + 1))).toMatchObject({ ok: false, error: { code: 'too-many-bytes', size: mostBytes + 1 } });
  });

  it('become a table that says how they were decoded', () => {
    const read = readBytes(gb18030Bytes(text));
    expect(read.ok && read.value.decoded).toEqual({ encoding: 'gb18030', marked: false });
    expect(read.ok && read.value.table.header).toEqual(['客户', '月份', '利润']);
  });
});
