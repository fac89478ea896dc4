import fc from 'fast-check';
import { expect, test } from 'vitest';
import { common, joined, without } from '../../../src/labs/segments/member-sets.ts';

const places = fc.uniqueArray(fc.nat(60)).map((list) => Uint32Array.from(list).sort());

test('two selections meet, join and part as sets do, in ascending order', () => {
  fc.assert(
    fc.property(places, places, (a, b) => {
      const [inA, inB] = [new Set(a), new Set(b)];
      const all = [...new Set([...a, ...b])].sort((x, y) => x - y);
      expect([...common(a, b)]).toEqual(all.filter((place) => inA.has(place) && inB.has(place)));
      expect([...joined(a, b)]).toEqual(all);
      expect([...without(a, b)]).toEqual(all.filter((place) => inA.has(place) && !inB.has(place)));
    }),
  );
});
