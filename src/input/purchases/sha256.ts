/**
 * SHA-256 and HMAC over it, synchronous: WebCrypto answers each call by a promise, which takes minutes for a million ids.
 * @source FIPS 180-4, RFC 2104
 */
const blockBytes = 64;

/** The state after some blocks, eight words. */
type State = Uint32Array;

/** A keyed hash: a code that cannot be turned back, nor made again without the key. */
export class Hmac {
  readonly #inner: State;
  readonly #outer: State;
  readonly #state = new Uint32Array(8);
  readonly #digest = new Uint8Array(32);

  constructor(key: Uint8Array) {
    const block = new Uint8Array(blockBytes);
    block.set(key.length > blockBytes ? sha256(key) : key);
    this.#inner = stateAfter(block.map((byte) => byte ^ 0x36));
    this.#outer = stateAfter(block.map((byte) => byte ^ 0x5c));
  }

  /** The 32 bytes of a message's code; good until the next call. */
  of(bytes: Uint8Array, start: number, end: number): Uint8Array {
    this.#state.set(this.#inner);
    finish(this.#state, bytes, start, end, blockBytes);
    written(this.#state, this.#digest);
    this.#state.set(this.#outer);
    finish(this.#state, this.#digest, 0, 32, blockBytes);
    written(this.#state, this.#digest);
    return this.#digest;
  }
}

export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Uint32Array.from(initial);
  finish(state, bytes, 0, bytes.length, 0);
  const digest = new Uint8Array(32);
  written(state, digest);
  return digest;
}

function stateAfter(block: Uint8Array): State {
  const state = Uint32Array.from(initial);
  compress(state, block, 0);
  return state;
}

const tail = new Uint8Array(blockBytes * 2);

/** Hashes what is left of a message of which `before` bytes are in the state, with its padding. */
function finish(state: State, bytes: Uint8Array, start: number, end: number, before: number): void {
  let place = start;
  for (; place + blockBytes <= end; place += blockBytes) compress(state, bytes, place);
  const left = end - place;
  const length = left + 9 <= blockBytes ? blockBytes : blockBytes * 2;
  for (let k = 0; k < left; k++) tail[k] = bytes[place + k]!;
  tail.fill(0, left, length);
  tail[left] = 0x80;
  const total = before + end - start;
  // Bits of fewer than 2^32 bytes: 35 bits.
  tail[length - 5] = Math.floor(total / 2 ** 29);
  for (let k = 0; k < 4; k++) tail[length - 4 + k] = (total << 3) >>> (24 - 8 * k);
  for (let block = 0; block < length; block += blockBytes) compress(state, tail, block);
}

function written(state: State, digest: Uint8Array): void {
  for (let k = 0; k < 32; k++) digest[k] = state[k >> 2]! >>> (24 - 8 * (k & 3));
}

const initial = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const constants = Int32Array.from(cubeRoots());

/** The first 32 bits behind the point of the cube roots of the first 64 primes, in whole numbers so that every bit is right. */
function cubeRoots(): number[] {
  const roots: number[] = [];
  for (let candidate = 2n; roots.length < 64; candidate++) {
    if (isPrime(candidate)) roots.push(Number(cubeRoot(candidate << 96n) & 0xffffffffn));
  }
  return roots;
}

function isPrime(candidate: bigint): boolean {
  for (let factor = 2n; factor * factor <= candidate; factor++) if (candidate % factor === 0n) return false;
  return true;
}

/** The whole part of the root. */
function cubeRoot(value: bigint): bigint {
  let root = 0n;
  for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) if ((root + bit) ** 3n <= value) root += bit;
  return root;
}

const schedule = new Int32Array(64);

function compress(state: State, bytes: Uint8Array, start: number): void {
  for (let k = 0; k < 16; k++) {
    const at = start + 4 * k;
    schedule[k] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let k = 16; k < 64; k++) {
    const [before, late] = [schedule[k - 15]!, schedule[k - 2]!];
    const s0 = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3);
    const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    schedule[k] = schedule[k - 16]! + s0 + schedule[k - 7]! + s1;
  }
  rounds(state);
}

function rounds(state: State): void {
  let a = state[0]! | 0;
  let b = state[1]! | 0;
  let c = state[2]! | 0;
  let d = state[3]! | 0;
  let e = state[4]! | 0;
  let f = state[5]! | 0;
  let g = state[6]! | 0;
  let h = state[7]! | 0;
  for (let k = 0; k < 64; k++) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constants[k]! + schedule[k]!) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  const last = [a, b, c, d, e, f, g, h];
  for (let k = 0; k < 8; k++) state[k] = state[k]! + last[k]!;
}

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));
