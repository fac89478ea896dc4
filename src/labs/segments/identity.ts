const identities = new WeakMap<object, number>();
let last = 0;

/** A number for each object, 0 for none: columns of a million are told apart without looking into them. */
export function identity(of: object | null): number {
  if (of === null) return 0;
  const known = identities.get(of) ?? ++last;
  identities.set(of, known);
  return known;
}
