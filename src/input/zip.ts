import { deflateSync, zipSync } from 'fflate';

/** A file's content by its path in an archive. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The date on every file of an archive, so that the same files make the same archive. The first that the format can write. */
const madeOn = new Date(1980, 0, 1);

/** Files as one zip archive. Done at once: the packer's other calls start workers that the page's policy refuses. */
export function zipped(files: Files): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const bytes = Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? encoder.encode(content) : content]);
  return new Uint8Array(zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: madeOn }));
}

/** Raw deflate (RFC 1951) without waiting, for the last moment of a page. */
export const deflatedAtOnce = (text: string): Uint8Array => deflateSync(new TextEncoder().encode(text), { level: 9 });
