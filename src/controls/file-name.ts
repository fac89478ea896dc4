/** Refused in names by some system: separators, wildcards, quotes, pipes and control characters. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
/** Windows keeps these for devices, with any ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 100;

/** A file's name, without its ending, from words in any language. */
export function fileName(...words: readonly string[]): string {
  const clean = words.map((word) => word.replace(forbidden, ' ').replace(/\s+/g, ' ').trim()).filter((word) => word !== '');
  const name = Array.from(clean.join(' - '))
    .slice(0, longest)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return name === '' || devices.test(name) ? `lifecurve ${name}`.trim() : name;
}
