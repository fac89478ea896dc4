import type { GlossaryEntry } from '../locales/glossary-entry.ts';

type Names = Pick<GlossaryEntry, 'term' | 'forms'>;

export const namesOf = ({ term, forms = [] }: Names): readonly string[] => [term, ...forms];

const latin = /[\p{Script=Latin}\p{Number}]/u;
const han = /\p{Script=Han}/u;

/**
 * Whether a name stands in a label as words of its own. Chinese has no spaces between words, so a name of it stands anywhere; but one
 * of a single character is part of many other words, and stands alone.
 */
function standsIn(label: string, name: string): boolean {
  const beside = name.length === 1 ? han : latin;
  for (let at = label.indexOf(name); at >= 0; at = label.indexOf(name, at + 1)) {
    const end = at + name.length;
    const opens = !beside.test(name.charAt(0)) || !beside.test(label.charAt(at - 1));
    const closes = !beside.test(name.charAt(name.length - 1)) || !beside.test(label.charAt(end).replace(/s/u, label.charAt(end + 1)));
    if (opens && closes) return true;
  }
  return false;
}

/**
 * Finds the entry that a label speaks of: the one whose term, or another form of it, is the longest in the label.
 * Case does not count, and an English name may end in a plural s.
 */
export function entryFinder<Id extends string>(entries: Readonly<Record<Id, Names>>): (label: string) => Id | null {
  const ids = Object.keys(entries) as Id[];
  const names = ids.flatMap((id) => namesOf(entries[id]).map((name) => ({ id, name: name.toLowerCase() })));
  names.sort((a, b) => b.name.length - a.name.length);
  return (label) => {
    const lower = label.toLowerCase();
    return names.find(({ name }) => standsIn(lower, name))?.id ?? null;
  };
}

/** The entries that hold every word of what is looked for in one of the languages, those with it in their names first. */
export function entriesWith<Id extends string>(
  wanted: string,
  languages: readonly Readonly<Record<Id, GlossaryEntry>>[],
  order: readonly Id[],
): readonly Id[] {
  const words = wanted
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return order;
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const named = order.filter((id) => languages.some((entries) => holds(namesOf(entries[id]).join(' '))));
  const told = order.filter((id) => !named.includes(id) && languages.some((entries) => holds(textOf(entries[id]))));
  return [...named, ...told];
}

const textOf = ({ says, formula = '', mistake = '', source = '', ...names }: GlossaryEntry): string =>
  [...namesOf(names), says, formula, mistake, source].join(' ');
