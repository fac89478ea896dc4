const longest = 60;

/** An id for a dataset that no other one has: its title in small letters and hyphens, with a number where that is taken. */
export function datasetId(title: string, taken: readonly string[]): string {
  const base = slug(title) || 'dataset';
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

/** A text as part of a file's name or an id: letters and digits of any script, hyphens between them. */
export const slug = (text: string): string =>
  [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-'),
  ]
    .slice(0, longest)
    .join('')
    .replace(/^-+|-+$/g, '');

/** What a file is called, without its folder and its ending. */
export const titleOf = (fileName: string): string =>
  fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .trim();
