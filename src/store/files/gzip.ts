/** Bytes packed by the platform's own stream; as they are, where it has none. */
export async function gzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof CompressionStream === 'undefined') return bytes;
  return new Uint8Array(await new Response(through(bytes, new CompressionStream('gzip'))).arrayBuffer());
}

/** Whether bytes begin as every gzip file does (RFC 1952). */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The bytes before {@link gzipped}. Reading ends as soon as there are more than `most`, so that a small file cannot fill
 * the memory.
 */
export async function unzipped(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'too-large'> {
  try {
    const reader = through(bytes, new DecompressionStream('gzip')).getReader();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value);
      length += read.value.length;
      if (length > most) {
        await reader.cancel();
        return 'too-large';
      }
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  } catch {
    return 'damaged';
  }
}

const through = (
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> => new Blob([bytes]).stream().pipeThrough(transform);
