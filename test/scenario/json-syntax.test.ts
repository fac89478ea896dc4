import fc from 'fast-check';
import { expect, it } from 'vitest';
import { syntaxErrorOffset } from '../../src/scenario/json-syntax.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it.each([
  ['', 0],
  ['  ', 2],
  ['{"a":1,}', 7],
  ['[1 2]', 3],
  ['[1,]', 3],
  ['{a:1}', 1],
  ['{"a" 1}', 5],
  ['[01]', 2],
  ['["a]', 1],
  ['["\n"]', 1],
  ['{"a":1]', 6],
  ['[]]', 2],
  ['nul', 0],
  ['[1,2', 4],
  ["{'a':1}", 1],
])('%j stops being JSON at %i', (text, offset) => {
  expect(isJson(text)).toBe(false);
  expect(syntaxErrorOffset(text)).toBe(offset);
});

it("agrees with the platform on what is JSON: before the place nothing is wrong, and a whole text's place is its end", () => {
  const cut = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', ':', '1', 'x', ' '), fc.nat(2));
  fc.assert(
    fc.property(cut, ([text, at, inserted, removed]) => {
      const place = at % (text.length + 1);
      const damaged = text.slice(0, place) + inserted + text.slice(place + removed);
      const offset = syntaxErrorOffset(damaged);
      if (isJson(damaged)) expect(offset).toBe(damaged.length);
      else expect(syntaxErrorOffset(damaged.slice(0, offset))).toBe(offset);
      expect(syntaxErrorOffset(text)).toBe(text.length);
    }),
    { seed: 2, numRuns: 500 },
  );
});
