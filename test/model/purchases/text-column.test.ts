import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textAt, textColumnOf } from '../../../src/model/purchases/text-column.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc.constantFrom('', '客户 007', 'é', '\u07ff\u0800\uffff', '😀x', '\0'),
);

it('gives texts back, in the bytes of UTF-8', () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      const column = textColumnOf(texts);
      expect(texts.map((_, index) => textAt(column, index))).toEqual(texts);
      expect([...column.bytes]).toEqual([...new TextEncoder().encode(texts.join(''))]);
    }),
    { seed: 1 },
  );
});

it('writes half a surrogate pair as the encoder of the platform does', () => {
  for (const text of ['\ud800', 'a\udc00b', '\ud800\ud800\udc00', '\udc00\ud800']) {
    const column = textColumnOf([text]);
    expect([...column.bytes]).toEqual([...new TextEncoder().encode(text)]);
    expect(textAt(column, 0)).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
  }
});

it('has an empty text where there is none', () => {
  expect(textAt(textColumnOf(['a']), 1)).toBe('');
  expect(textAt(textColumnOf([]), 0)).toBe('');
});
