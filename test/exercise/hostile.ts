import fc from 'fast-check';
import type { Path } from '../../src/model/fault.ts';
import type { Json } from '../../src/scenario/json.ts';
import { changed } from './packs.ts';

/** Texts that somebody writes to see whether a page runs them, loses its direction, or falls over. */
export const hostileTexts: readonly string[] = [
  '<script>window.__pwned=1</script>',
  '<img src=x onerror="window.__pwned=1">',
  '"><svg/onload=window.__pwned=1>',
  '</textarea></title></script><script>window.__pwned=1</script>',
  '<a href="javascript:window.__pwned=1">x</a>',
  'javascript:window.__pwned=1',
  '{{constructor.constructor("window.__pwned=1")()}}',
  '${window.__pwned=1}',
  '\u202Egnp.exe\u202C \u2066\u200F\u061C',
  '\u200B\u200C\u200D\uFEFF\u2060',
  '\u0000\u0007\u001B[31m\r\n\t',
  '\uD800 lone \uDFFF',
  `Z${'\u0351\u0323\u0489'.repeat(200)}`,
  '=HYPERLINK("http://example.org","x")',
  '𝕏'.repeat(500),
  'https://example.org/?'.padEnd(3000, 'x'),
];

/** Words that JavaScript's own objects answer to. */
export const oddWord = fc.constantFrom(
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__proto__.polluted', 'constructor.prototype.polluted', ''],
);

export const anyWord = fc.oneof(
  fc.constantFrom(...hostileTexts),
  oddWord,
  fc.constantFrom(
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '5e-324',
    '0x10',
    '-1',
    '%',
    '%E4',
    '%00',
    '+',
    '9'.repeat(400),
    'a/b/c',
    '1.',
    '0.e30',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const oddNumber = fc.constantFrom(0, -0, -1, 1.5, 5e-324, 1e-300, 1e300, -1e300, 2 ** 53, 2 ** 32, 1e12);
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...hostileTexts) },
  { weight: 3, arbitrary: oddNumber },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(undefined, null, true, [], {}, '', '=1/0', '=(((', { formula: '0/0' }, { en: 'a' }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** Every place of a document where there is something. */
export function placesIn(value: Json, path: Path = []): readonly Path[] {
  const here = path.length === 0 ? [] : [path];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** A document with something else in up to `most` of its places. */
export function spoilt(document: Json, most: number, what = anyValue): fc.Arbitrary<Json> {
  const steps = fc.array(fc.tuple(fc.constantFrom(...placesIn(document)), what), { minLength: 1, maxLength: most });
  return steps.map((taken) => taken.reduce<Json>((given, [path, value]) => changed(path, value, given), document));
}
