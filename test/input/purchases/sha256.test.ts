import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pseudonyms } from '../../../src/input/purchases/pseudonyms.ts';
import { Hmac, sha256 } from '../../../src/input/purchases/sha256.ts';
import { textAt, textColumnOf } from '../../../src/model/purchases/text-column.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const hmac = (key: Uint8Array, message: Uint8Array) => hex(new Hmac(key).of(message, 0, message.length));

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('equals the published digest', (message, digest) => {
    expect(hex(sha256(bytesOf(message)))).toBe(digest);
  });

  it('equals the platform’s for messages of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (message) => {
        expect(hex(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'));
      }),
    );
  });
});

describe('HMAC-SHA-256', () => {
  // RFC 4231, test cases 1, 2 and 6.
  it.each([
    [new Uint8Array(20).fill(0x0b), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [bytesOf('Jefe'), 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
    [
      new Uint8Array(131).fill(0xaa),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ])('equals the published code', (key, message, code) => {
    expect(hmac(key, bytesOf(message))).toBe(code);
  });

  it('equals the platform’s, message after message', () => {
    const key = bytesOf('a key');
    const mine = new Hmac(key);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 150 }), (message) => {
        expect(hex(mine.of(message, 0, message.length))).toBe(createHmac('sha256', key).update(message).digest('hex'));
      }),
    );
  });
});

describe('pseudonyms', () => {
  const ids = textColumnOf(['C1', '客户 2', '__proto__', '']);
  const named = (key: number) => {
    const column = pseudonyms(ids, new Uint8Array(32).fill(key));
    return [0, 1, 2, 3].map((index) => textAt(column, index));
  };

  it('are the first 16 digits of the keyed hash, all different', () => {
    expect(named(1)[1]).toBe(createHmac('sha256', new Uint8Array(32).fill(1)).update('客户 2').digest('hex').slice(0, 16));
    expect(new Set(named(1)).size).toBe(4);
  });

  it('are the same with the same key and others with another', () => {
    expect(named(1)).toEqual(named(1));
    expect(named(2).some((name) => named(1).includes(name))).toBe(false);
  });
});
