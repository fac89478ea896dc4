import type { Encoding } from '../bytes.ts';
import type { OpenSource } from './source.ts';
import { sequenceLength } from './utf8.ts';

const headBytes = 2 ** 20;
/** Pieces from the rest of a file: where its beginning has no letter beyond ASCII, they tell the encoding, and where it has one month only, the order of days and months. */
const pieces = 6;
const pieceBytes = 2 ** 16;

/** The beginning of a source, and pieces of its rest that begin behind a line end. */
export interface Sample {
  readonly head: Uint8Array;
  /** The head is all there is. */
  readonly whole: boolean;
  readonly pieces: readonly Uint8Array[];
}

export async function sampleOf({ size, read }: OpenSource): Promise<Sample> {
  const head = await read(0, Math.min(size, headBytes));
  if (size <= headBytes) return { head, whole: true, pieces: [] };
  const starts = Array.from({ length: pieces }, (_, k) => Math.floor(headBytes + ((size - headBytes - pieceBytes) * k) / (pieces - 1)));
  const others = await Promise.all(starts.map((start) => read(Math.max(headBytes, start), Math.min(size, start + pieceBytes))));
  return { head, whole: false, pieces: others.map((piece) => piece.subarray(piece.indexOf(10) + 1)) };
}

/**
 * The encoding in which a sample makes most sense: by its mark, else UTF-8 unless it is damaged as such more often than it is not. One
 * damaged line must not make a file's encoding another.
 */
export function encodingOf({ head, whole, pieces: others }: Sample): Encoding {
  const told = markOf(head) ?? wideEncoding(head.subarray(0, 4096));
  if (told !== null) return told;
  let characters = 0;
  let damages = 0;
  for (const bytes of [head, ...others]) {
    const end = whole ? bytes.length : bytes.lastIndexOf(10) + 1;
    for (let place = 0; place < end;) {
      const length = sequenceLength(bytes, place, end);
      if (length === 0) damages++;
      else if (length > 1) characters++;
      place += Math.max(1, length);
    }
  }
  return damages > 0 && damages * 3 > characters && gb18030Damages([head, ...others]) < damages ? 'gb18030' : 'utf-8';
}

const marks: readonly { readonly start: readonly number[]; readonly encoding: Encoding }[] = [
  { start: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { start: [0xff, 0xfe], encoding: 'utf-16le' },
  { start: [0xfe, 0xff], encoding: 'utf-16be' },
  { start: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

/** What a byte order mark says; null where there is none. */
export const markOf = (head: Uint8Array): Encoding | null =>
  marks.find(({ start }) => start.every((byte, index) => head[index] === byte))?.encoding ?? null;

/** UTF-16 without a mark: of ASCII letters every other byte is zero. */
function wideEncoding(head: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  head.forEach((byte, index) => (zeros[index % 2]! += byte === 0 ? 1 : 0));
  const [even, odd] = zeros.map((count) => count / Math.max(1, head.length / 2)) as [number, number];
  if (odd > 0.3 && even < 0.1) return 'utf-16le';
  return even > 0.3 && odd < 0.1 ? 'utf-16be' : null;
}

function gb18030Damages(samples: readonly Uint8Array[]): number {
  const decoder = new TextDecoder('gb18030');
  return samples.reduce((damages, bytes) => damages + (decoder.decode(bytes).split('\ufffd').length - 1), 0);
}
