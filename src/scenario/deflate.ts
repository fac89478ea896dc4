/** Raw deflate (RFC 1951) by the platform's own streams, which work in a sandboxed frame and from a file too. */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(through(bytes, new CompressionStream('deflate-raw'))).arrayBuffer());
}

/**
 * The bytes before {@link deflated}. The stream is stopped as soon as it exceeds `most`, so a small payload cannot fill the memory.
 * @returns `damaged` for what is not deflate, `too-large` beyond `most` bytes
 */
export async function inflated(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'too-large'> {
  const reader = through(bytes, new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value);
      length += read.value.length;
      if (length > most) {
        await reader.cancel();
        return 'too-large';
      }
    }
  } catch {
    return 'damaged';
  }
  return joined(chunks, length);
}

const through = (
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> => new Blob([bytes]).stream().pipeThrough(transform);

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
