import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asked } from '../../src/embed/address.ts';
import { openingOf } from '../../src/embed/hash.ts';
import { decodePack } from '../../src/exercise/pack-link.ts';
import { base64url } from '../../src/scenario/base64url.ts';
import { decodeScenario } from '../../src/scenario/link.ts';
import { anyWord, oddWord } from '../exercise/hostile.ts';

const pairs = (names: readonly string[]) =>
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...names), oddWord), anyWord), { maxLength: 6 })
    .map((entries) => entries.map(([name, value]) => `${name}=${value}`).join('&'));
const address = (names: readonly string[]) => fc.oneof({ weight: 4, arbitrary: pairs(names) }, { weight: 1, arbitrary: anyWord });

const inHash = ['s', 'm', 'x', 'scenario', 'seed', 'h1', 'retention', 'params', '__proto__'];
const inQuery = [
  ...['embed', 'lang', 'region', 'theme', 'projector', 'ui', 'lock', 'hide', 'view', 'mode', 'seed', 'motion', 'sound', 'links'],
  ...['fit', 'reset', 'storage', 'ns', 'host', 'play', 'strings'],
];

it('3,000 hashes ask for something or for nothing, and none throws', () => {
  fc.assert(
    fc.property(address(inHash), fc.option(fc.nat(2 ** 32 - 1)), (hash, seed) => {
      const { wanted, course } = openingOf(`#${hash}`, seed);
      expect([null, 'payload', 'scenario', 'document']).toContain(wanted === null ? null : wanted.kind);
      expect([null, 'pack', 'pack-payload']).toContain(course === null ? null : course.kind);
      expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
    }),
    { numRuns: 3000, seed: 1 },
  );
});

it('2,000 queries present the page in words that it knows, and list what they mean nothing by', async () => {
  await fc.assert(
    fc.asyncProperty(address(inQuery), async (query) => {
      const { presentation, wrong } = await asked(`?${query}`);
      expect([null, 'en', 'zh-CN']).toContain(presentation.language);
      expect([null, 'auto', 'light', 'dark', 'contrast']).toContain(presentation.theme);
      expect(presentation.seed ?? 0).toBeLessThan(2 ** 32);
      expect(presentation.hosts.filter((host) => !/^https?:\/\/[^/]+$/.test(host))).toEqual([]);
      expect(presentation.namespace ?? 'none').toMatch(/^[\p{L}\p{N}._:@-]+$/u);
      expect(Math.max(0, ...wrong.map(({ length }) => length))).toBeLessThan(200);
      expect(wrong.length).toBeLessThanOrEqual(12);
    }),
    { numRuns: 2000, seed: 2 },
  );
});

it('2,000 payloads are a scenario, a pack, or refused with a reason', { timeout: 60_000 }, async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const payload = fc.oneof(
    fc.tuple(fc.constantFrom('0.', '1.', '2.', ''), anyWord).map(([head, word]) => head + word),
    fc.tuple(fc.constantFrom('0.', '1.'), fc.uint8Array({ maxLength: 60 })).map(([head, noise]) => head + base64url(noise)),
    fc.oneof(fc.json(), anyWord).map((text) => `0.${base64url(bytes(text))}`),
    fc
      .record({
        lifecurve: fc.constantFrom(1, 2, -1),
        kind: fc.constantFrom('lifecurve-pack', 'x'),
        model: oddWord,
        params: fc.jsonValue(),
      })
      .map((document) => `0.${base64url(bytes(JSON.stringify(document)))}`),
    fc.nat(60_000).map((depth) => `0.${base64url(bytes('['.repeat(Math.min(depth, 40_000))))}`),
  );
  await fc.assert(
    fc.asyncProperty(payload, async (text) => {
      for (const read of [await decodeScenario(text), await decodePack(text)]) expect(read.ok || read.error.length > 0).toBe(true);
    }),
    { numRuns: 2000, seed: 3 },
  );
});
