import { describe, expect, it } from 'vitest';
import { isSealed, newKeys, readKeys, sealed, unsealed, type SealKeys } from '../../src/exercise/seal.ts';
import type { Result } from '../../src/model/result.ts';

function right<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const keys: SealKeys = right(await newKeys());
const text = '{"learner":"李雷","score":0.9}\n';
const file = right(await sealed(text, keys.publicKey));
const parts = JSON.parse(file) as Readonly<Record<string, string>>;
const flipped = (word: string) => (word.startsWith('A') ? 'B' : 'A') + word.slice(1);

describe('a sealed file', () => {
  it('is opened with the private key, and says nothing without it', async () => {
    expect(await unsealed(file, keys.privateKey)).toEqual({ ok: true, value: text });
    expect(await unsealed(JSON.parse(file), keys.privateKey)).toEqual({ ok: true, value: text });
    expect(file).not.toContain('李雷');
    expect(isSealed(JSON.parse(file))).toBe(true);
    expect(isSealed(JSON.parse(text))).toBe(false);
  });

  it('is another one each time', async () => {
    const other = JSON.parse(right(await sealed(text, keys.publicKey))) as Readonly<Record<string, string>>;
    for (const part of ['salt', 'iv', 'sealed']) expect(other[part]).not.toBe(parts[part]);
  });

  it('is not opened with another key', async () => {
    expect(await unsealed(file, right(await newKeys()).privateKey)).toEqual({ ok: false, error: [{ code: 'wrong-key', path: [] }] });
  });

  it.each(['salt', 'iv', 'sealed'])('is not opened when its %s was changed', async (part) => {
    const changed = { ...parts, [part]: flipped(parts[part]!) };
    expect(await unsealed(changed, keys.privateKey)).toEqual({ ok: false, error: [{ code: 'wrong-key', path: [] }] });
  });

  it('is not opened when it was cut, or its key was exchanged', async () => {
    const other = JSON.parse(right(await sealed(text, keys.publicKey))) as Readonly<Record<string, unknown>>;
    expect(await unsealed({ ...parts, sealed: parts['sealed']!.slice(0, -4) }, keys.privateKey)).toMatchObject({
      error: [{ code: 'wrong-key' }],
    });
    expect(await unsealed({ ...parts, ephemeral: other['ephemeral'] }, keys.privateKey)).toMatchObject({ error: [{ code: 'wrong-key' }] });
    const noPoint = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) };
    expect(await unsealed({ ...parts, ephemeral: noPoint }, keys.privateKey)).toMatchObject({ error: [{ code: 'wrong-key' }] });
  });

  it.each([null, 'x', {}, { ...parts, version: 2 }, { ...parts, more: 1 }, { ...parts, sealed: '' }, { ...parts, iv: 'ö' }])(
    'that is none is refused: %#',
    async (value) => {
      expect((await unsealed(value, keys.privateKey)).ok).toBe(false);
    },
  );
});

describe('keys', () => {
  it('are read from their file, and the public half holds no secret', () => {
    expect(right(readKeys(JSON.stringify(keys)))).toEqual(keys);
    expect(Object.keys(keys.publicKey).sort()).toEqual(['crv', 'kty', 'x', 'y']);
    expect(readKeys({ ...keys, privateKey: keys.publicKey }).ok).toBe(false);
  });

  it('that are no keys seal nothing', async () => {
    for (const key of [null, {}, { ...keys.publicKey, x: 'x' }, { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) }]) {
      expect(await sealed(text, key)).toMatchObject({ ok: false, error: [{ code: 'not-understood', path: ['report', 'publicKey'] }] });
    }
  });

  it('as other programs export them seal as well', async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const [theirs, own] = [await crypto.subtle.exportKey('jwk', pair.publicKey), await crypto.subtle.exportKey('jwk', pair.privateKey)];
    expect(await unsealed(right(await sealed(text, theirs)), own)).toEqual({ ok: true, value: text });
  });
});

it('a page without a secure connection says so', async () => {
  const fault = { ok: false, error: [{ code: 'no-crypto', path: [] }] };
  expect(await newKeys(null)).toEqual(fault);
  expect(await sealed(text, keys.publicKey, null)).toEqual(fault);
  expect(await unsealed(file, keys.privateKey, null)).toEqual(fault);
});
