import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePack, encodePack } from '../../src/exercise/pack-link.ts';
import { encodeScenario } from '../../src/scenario/link.ts';
import { longestPayload } from '../../src/scenario/payload.ts';
import { opened, shown, small } from '../scenario/documents.ts';
import { changed, everyType, readOf } from './packs.ts';

const codes = async (payload: string) => {
  const pack = await decodePack(payload);
  return pack.ok ? [] : pack.error.map(shown);
};

describe('a link of a pack', () => {
  it('opens as the pack, whatever its texts', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((one) => /^[^{}]*\S[^{}]*$/u.test(one));
    await fc.assert(
      fc.asyncProperty(text, text, fc.integer({ min: 0, max: 2 ** 32 - 1 }), async (en, chinese, seed) => {
        const pack = readOf({
          ...everyType,
          title: { en, 'zh-CN': chinese },
          randomize: { ...(everyType.randomize as object), variants: [seed] },
        });
        expect(await decodePack(await encodePack(pack))).toEqual({ ok: true, value: pack });
      }),
      { numRuns: 10 },
    );
  });

  it('keeps every number to the last bit, zero without its sign, and halves of surrogate pairs', async () => {
    const amount = fc.oneof(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.constantFrom(0, -0, 5e-324, -2.2e-308, 1e12, 0.1));
    const free = fc.oneof(
      amount,
      fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE),
      fc.string({ unit: fc.constantFrom('\uD83D', '\uDE00', 'a') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(amount, { minLength: 1, maxLength: 5 }), fc.array(free), async (choose, own) => {
        const pack = readOf({
          ...everyType,
          randomize: { vars: { r: { choose }, m: { choose }, churn: { formula: '1 - r' } } },
          'x-own': own,
        });
        const decoded = await decodePack(await encodePack(pack));
        expect(decoded).toStrictEqual({ ok: true, value: pack });
        expect(pack.document['x-own']).toStrictEqual(own.map((one) => (Object.is(one, -0) ? 0 : one)));
        expect(pack.randomize?.vars['r']).toStrictEqual({ choose: choose.map((one) => one + 0) });
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  it('is written with letters, digits, - and _ after 1.', async () => {
    expect(await encodePack(readOf(everyType))).toMatch(/^1\.[\w-]+$/);
  });

  it('opens without compression too', async () => {
    const plain = `0.${Buffer.from(JSON.stringify(everyType)).toString('base64url')}`;
    expect(await decodePack(plain)).toEqual({ ok: true, value: readOf(everyType) });
  });

  it('is refused where it is damaged, too large, or of something else', async () => {
    const payload = await encodePack(readOf(everyType));
    expect(await codes(payload.slice(0, -20))).toEqual([' damaged-link']);
    expect(await codes('')).toEqual([' damaged-link']);
    expect(await codes(`1.${'A'.repeat(longestPayload)}`)).toEqual([' too-large']);
    expect(await codes(await encodeScenario(opened(small), { rows: true }))).toContain('kind missing');
    const wrong = changed(['pass'], 2);
    expect(await codes(`0.${Buffer.from(JSON.stringify(wrong)).toString('base64url')}`)).toEqual(['pass out-of-range']);
  });

  it('never throws, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.constantFrom('', '0.', '1.'), async (text, head) => {
        expect((await decodePack(head + text)).ok).toBe(false);
      }),
    );
  });
});
