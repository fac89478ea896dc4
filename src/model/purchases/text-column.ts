/** Texts in a row without an object for each: UTF-8, one after the other. */
export interface TextColumn {
  readonly bytes: Uint8Array;
  /** End of each text in `bytes`; it starts where the one before ends. */
  readonly ends: Uint32Array;
}

/** The text at a place; empty where there is none. */
export function textAt({ bytes, ends }: TextColumn, index: number): string {
  const end = ends[index] ?? 0;
  let text = '';
  let ascii = '';
  for (let place = index === 0 ? 0 : (ends[index - 1] ?? 0); place < end;) {
    const lead = bytes[place]!;
    if (lead < 0x80) {
      ascii += String.fromCharCode(lead);
      place++;
      continue;
    }
    const more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let point = lead & (0x3f >> more);
    for (let k = 1; k <= more; k++) point = (point << 6) | (bytes[place + k]! & 0x3f);
    text += ascii + String.fromCodePoint(point);
    ascii = '';
    place += more + 1;
  }
  return text + ascii;
}

/** Texts as a column. Half a surrogate pair, which no UTF-8 can hold, becomes U+FFFD. */
export function textColumnOf(texts: readonly string[]): TextColumn {
  const ends = new Uint32Array(texts.length);
  let bytes = new Uint8Array(texts.reduce((letters, { length }) => letters + length, 0));
  let end = 0;
  for (const [index, text] of texts.entries()) {
    // A letter of UTF-16 is at most three bytes.
    if (end + text.length * 3 > bytes.length) bytes = grown(bytes, end + text.length * 3);
    end = written(text, bytes, end);
    ends[index] = end;
  }
  return { bytes: bytes.slice(0, end), ends };
}

function grown(bytes: Uint8Array<ArrayBuffer>, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, Math.ceil(bytes.length * 1.5)));
  larger.set(bytes);
  return larger;
}

/** Writes a text at a place; returns the place behind it. */
function written(text: string, bytes: Uint8Array, from: number): number {
  let end = from;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (unit < 0x80) {
      bytes[end++] = unit;
      continue;
    }
    const point = wellFormed(text.codePointAt(k) ?? unit);
    end = writtenPoint(point, bytes, end);
    if (point > 0xffff) k++;
  }
  return end;
}

const wellFormed = (point: number): number => (point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);

function writtenPoint(point: number, bytes: Uint8Array, from: number): number {
  const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  bytes[from] = ((0xf00 >> (more + 1)) & 0xff) | (point >> (6 * more));
  for (let k = 1; k <= more; k++) bytes[from + k] = 0x80 | ((point >> (6 * (more - k))) & 0x3f);
  return from + more + 1;
}
