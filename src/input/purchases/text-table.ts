import type { TextColumn } from '../../model/purchases/text-column.ts';
import { growingBytes, growingPlaces } from './growing-column.ts';

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** Different texts, each kept once, in the order of their first appearance. Texts are bytes in UTF-8, and no text is a key of an object. */
export class TextTable {
  readonly #bytes = growingBytes();
  readonly #ends = growingPlaces();
  readonly #hashes = growingPlaces();
  /** Open addressing: a text's number plus one, or zero; never more than half full. */
  #slots = new Uint32Array(1024);

  get size(): number {
    return this.#ends.length;
  }

  /** The number of a text, from 0; a new text gets the next one. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashed(bytes, start, end);
    const slot = this.#slotOf(bytes, start, end, hash);
    const known = this.#slots[slot]!;
    return known > 0 ? known - 1 : this.#added(bytes, start, end, hash, slot);
  }

  /** The same for a text that may be refused: −1 where it is not known. */
  find(bytes: Uint8Array, start: number, end: number): number {
    return this.#slots[this.#slotOf(bytes, start, end, hashed(bytes, start, end))]! - 1;
  }

  column(): TextColumn {
    return { bytes: this.#bytes.column(), ends: this.#ends.column() };
  }

  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let known = this.#slots[slot]!; known > 0; known = this.#slots[slot]!) {
      if (this.#hashes.at(known - 1) === hash && this.#isAt(known - 1, bytes, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isAt(place: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = place === 0 ? 0 : this.#ends.at(place - 1);
    if (this.#ends.at(place) - from !== end - start) return false;
    for (let k = start; k < end; k++) if (this.#bytes.at(from + k - start) !== bytes[k]) return false;
    return true;
  }

  #added(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    this.#bytes.append(bytes, start, end);
    this.#ends.push(this.#bytes.length);
    this.#hashes.push(hash);
    this.#slots[slot] = this.size;
    if (this.size * 2 > this.#slots.length) this.#widen();
    return this.size - 1;
  }

  #widen(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let place = 0; place < this.size; place++) {
      let slot = this.#hashes.at(place) & mask;
      while (slots[slot]! > 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a, with a last mixing so that the low bits depend on every byte. */
function hashed(bytes: Uint8Array, start: number, end: number): number {
  let hash = offsetBasis;
  for (let k = start; k < end; k++) hash = Math.imul(hash ^ bytes[k]!, prime);
  return (hash ^ (hash >>> 15)) >>> 0;
}
