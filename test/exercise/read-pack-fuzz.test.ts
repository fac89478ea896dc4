import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultsOfVariant, triedSeeds } from '../../src/exercise/pack-faults.ts';
import { readPack } from '../../src/exercise/read-pack.ts';
import { faults as sentences } from '../../src/locales/en/faults.ts';
import { faultSentence } from '../../src/locales/fault-sentences.ts';
import type { Fault, Path } from '../../src/model/fault.ts';
import type { Json } from '../../src/scenario/json.ts';
import { changed, everyType } from './packs.ts';

const places = placesIn(everyType, []);

function placesIn(value: Json, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => placesIn(entry, [...path, Array.isArray(value) ? Number(key) : key]))];
}

const foreign = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0,
    -1,
    1.5,
    1e12,
    1e300,
    '',
    '=',
    '=r',
    '=1/0',
    'r',
    'clp',
    '1 / 0',
    '{r',
    '{r|percent}',
    'toString',
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    [1],
    ['r'],
    { formula: 'r' },
    { output: 'clp' },
    { from: 0, to: 1, step: 0.1 },
    { en: 'a', 'zh-CN': '甲' },
    'base',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const mutations = fc.array(fc.tuple(fc.constantFrom(...places), foreign), { minLength: 1, maxLength: 3 });

const mutated = (steps: readonly (readonly [Path, unknown])[]): Json =>
  steps.reduce<Json>((document, [path, value]) => (path.length === 0 ? document : changed(path, value, document)), everyType);

const isSaid = (fault: Fault): boolean => /: .*[.?]$/su.test(faultSentence(fault, sentences));

it('a pack that was changed anywhere is read or refused in sentences', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(mutations, (steps) => {
      const pack = readPack(mutated(steps));
      expect(pack.ok || (pack.error.length > 0 && pack.error.every(isSaid))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

it('and one that was changed and read still can be tried in a variant', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.tuple(fc.constantFrom(...places), foreign), (step) => {
      const pack = readPack(mutated([step]));
      if (pack.ok) expect(faultsOfVariant(pack.value, triedSeeds(pack.value)[0]!).every(isSaid)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('whatever JSON is read or refused in sentences', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.json(), fc.string()), (source) => {
      const pack = readPack(source);
      expect(!pack.ok && pack.error.length > 0 && pack.error.every(isSaid)).toBe(true);
    }),
    { numRuns: 7000 },
  );
});
