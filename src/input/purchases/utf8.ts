import type { Encoding } from '../bytes.ts';

/** Whether bytes are well-formed UTF-8: no overlong forms, no surrogates, nothing beyond U+10FFFF. @see https://encoding.spec.whatwg.org/#utf-8-decoder */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  for (let place = start; place < end;) {
    const length = sequenceLength(bytes, place, end);
    if (length === 0) return false;
    place += length;
  }
  return true;
}

/** The length of the character that begins at a place; 0 where none does. */
export function sequenceLength(bytes: Uint8Array, place: number, end: number): number {
  const lead = bytes[place]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (place + length > end || !isSecond(lead, bytes[place + 1]!)) return 0;
  for (let k = 2; k < length; k++) if ((bytes[place + k]! & 0xc0) !== 0x80) return 0;
  return length;
}

function isSecond(lead: number, second: number): boolean {
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return second >= least && second <= most;
}

/** Whether a decoder has put U+FFFD, its mark of what it could not read, into these bytes. */
export function hasReplacement(bytes: Uint8Array, start: number, end: number): boolean {
  for (let place = start; place < end - 2; place++) {
    if (bytes[place] === 0xef && bytes[place + 1] === 0xbf && bytes[place + 2] === 0xbd) return true;
  }
  return false;
}

/** Makes UTF-8 of one slice after the other; UTF-8 stays as it is, undecodable bytes included. */
export function toUtf8(encoding: Encoding): (slice: Uint8Array, last: boolean) => Uint8Array {
  if (encoding === 'utf-8') return (slice) => slice;
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (slice, last) => encoder.encode(decoder.decode(slice, { stream: !last }));
}
