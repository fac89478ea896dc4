/** Letters for experts without names. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Names for the first table and for a copy of it, so that the two can be told apart.
 * @param names    of all tables, '' where there is none
 * @param lettered a name with a letter, in the reader's language
 */
export function namesForCopy(
  names: readonly string[],
  lettered: (letter: string) => string,
): { readonly old: string; readonly fresh: string } {
  const free = [...letters].map(lettered).filter((name) => !names.includes(name));
  const [first = ''] = names;
  const [next = '', afterNext = ''] = free;
  if (first === '') return { old: next, fresh: afterNext };
  // A copy of an expert with a name of its own is the second expert.
  const fresh = free.includes(lettered('B')) && names.length === 1 ? lettered('B') : next;
  return { old: first, fresh };
}
