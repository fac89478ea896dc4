import type { TextColumn } from '../../model/purchases/text-column.ts';
import { Hmac } from './sha256.ts';

/** Hexadecimal digits of a pseudonym: 64 bits, so that two of a million customers share one with a chance of 3 in 10^8. */
const digits = 16;
const hexadecimal = new TextEncoder().encode('0123456789abcdef');

/** Ids replaced by the first digits of their HMAC-SHA-256. The same key gives the same id the same pseudonym; without it none can be traced back. */
export function pseudonyms({ bytes, ends }: TextColumn, key: Uint8Array): TextColumn {
  const hmac = new Hmac(key);
  const names = new Uint8Array(ends.length * digits);
  for (let place = 0; place < ends.length; place++) {
    const code = hmac.of(bytes, place === 0 ? 0 : ends[place - 1]!, ends[place]!);
    for (let digit = 0; digit < digits; digit++) {
      names[place * digits + digit] = hexadecimal[(code[digit >> 1]! >> (digit % 2 === 0 ? 4 : 0)) & 15]!;
    }
  }
  return { bytes: names, ends: Uint32Array.from(ends, (_, place) => (place + 1) * digits) };
}
