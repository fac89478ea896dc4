import type { Fault, Path } from '../model/fault.ts';

/** Each word that was there before. */
export function repeated(words: readonly string[], path: (index: number) => Path): readonly Fault[] {
  return words.flatMap((word, index): readonly Fault[] =>
    words.indexOf(word) < index ? [{ code: 'repeated', path: path(index), got: word }] : [],
  );
}
