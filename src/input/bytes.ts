import { err, ok, type Result } from '../model/result.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** The file began with a byte order mark, which the text no longer has. */
  readonly marked: boolean;
}

export type BytesFault =
  | { readonly code: 'too-many-bytes'; readonly size: number; readonly max: number }
  /** The file is of another kind: a workbook, an archive, a document. */
  | { readonly code: 'not-text'; readonly looksLike: 'workbook-or-archive' | 'old-workbook' | 'pdf' }
  /** Not in the wanted encoding, or, for null, in none of the known ones. */
  | { readonly code: 'wrong-encoding'; readonly wanted: Encoding | null };

export const mostBytes = 64 * 2 ** 20;

/**
 * A file's bytes as text. The encoding is told by a byte order mark, else it is the first of UTF-8 and GB18030 in which
 * every byte makes sense; text that is half zero bytes is UTF-16 without a mark.
 * @param wanted decode as this, or fail
 */
export function decodeBytes(bytes: Uint8Array, wanted: Encoding | null = null): Result<DecodedText, BytesFault> {
  if (bytes.length > mostBytes) return err({ code: 'too-many-bytes', size: bytes.length, max: mostBytes });
  const foreign = foreignKinds.find(({ start }) => startsWith(bytes, start));
  if (foreign !== undefined) return err({ code: 'not-text', looksLike: foreign.looksLike });
  const mark = marks.find(({ start }) => startsWith(bytes, start));
  for (const encoding of wanted === null ? candidates(bytes, mark?.encoding) : [wanted]) {
    const text = decoded(bytes, encoding);
    if (text !== null) return ok({ text, encoding, marked: mark?.encoding === encoding });
  }
  return err({ code: 'wrong-encoding', wanted });
}

const foreignKinds = [
  { start: [0x50, 0x4b, 0x03, 0x04], looksLike: 'workbook-or-archive' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], looksLike: 'old-workbook' },
  { start: [0x25, 0x50, 0x44, 0x46], looksLike: 'pdf' },
] as const;

const marks: readonly { readonly start: readonly number[]; readonly encoding: Encoding }[] = [
  { start: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { start: [0xff, 0xfe], encoding: 'utf-16le' },
  { start: [0xfe, 0xff], encoding: 'utf-16be' },
  { start: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

function candidates(bytes: Uint8Array, marked: Encoding | undefined): readonly Encoding[] {
  if (marked !== undefined) return [marked];
  const [even, odd] = zeroShares(bytes.subarray(0, 4096));
  if (odd > 0.3 && even < 0.1) return ['utf-16le'];
  if (even > 0.3 && odd < 0.1) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

/** The shares of zero among the bytes at even and at odd places. */
function zeroShares(bytes: Uint8Array): readonly [number, number] {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const half = Math.max(1, bytes.length / 2);
  return [(zeros[0] ?? 0) / half, (zeros[1] ?? 0) / half];
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch {
    return null;
  }
}
