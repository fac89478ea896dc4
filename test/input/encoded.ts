/** GB18030 bytes of text in its one- and two-byte range, by inverting the platform's decoder. */
export function gb18030Bytes(text: string): Uint8Array {
  const pairs = twoByteCodes();
  return Uint8Array.from([...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]));
}

function twoByteCodes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0xa1; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return pairs;
}

export function utf16Bytes(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}
