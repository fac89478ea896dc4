export type Order = 'alphabet' | 'subject';

/** The entries as they are listed: in one part by their terms, or in a part for each subject, in the order of a course. */
export function arranged<Id extends string, Subject extends string>(
  ids: readonly Id[],
  order: Order,
  subjects: Readonly<Record<Subject, readonly Id[]>>,
  term: (id: Id) => string,
  language: string,
): readonly { readonly subject: Subject | null; readonly ids: readonly Id[] }[] {
  if (order === 'subject') {
    return (Object.keys(subjects) as Subject[]).map((subject) => ({ subject, ids: subjects[subject].filter((id) => ids.includes(id)) }));
  }
  const { compare } = new Intl.Collator(language);
  return [{ subject: null, ids: ids.toSorted((a, b) => compare(term(a), term(b))) }];
}
