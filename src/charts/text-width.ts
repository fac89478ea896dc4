const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const narrow = /[.,:;'|!ijlIft()[\]·\u2080-\u2089 ]/u;
/** What may not be torn apart: a wide character with the mark that closes it, or a word. */
const pieces =
  /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60][，。：；）、]?|[^\s\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]+|\s+/gu;
const broad = /[MWmw@%—ΣΔ]/u;

/**
 * Width of a line of text as a sans-serif face sets it. An estimate that errs to the wide side by up to a sixth,
 * so that what is laid out with it does not clip, and layouts need no document.
 * @param em font size, px
 * @returns  px
 */
export function textWidth(text: string, em: number): number {
  let total = 0;
  for (const character of text) total += advance(character);
  return total * em;
}

/**
 * Breaks a text into lines no wider than `room`: at spaces, and anywhere around a wide (Chinese) character.
 * @param em font size, px
 */
export function wrappedLines(text: string, room: number, em: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(pieces) ?? []) {
    if (line.trim() !== '' && textWidth((line + piece).trimEnd(), em) > room) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

function advance(character: string): number {
  if (wide.test(character)) return 1;
  if (narrow.test(character)) return 0.36;
  return broad.test(character) ? 0.95 : 0.61;
}
