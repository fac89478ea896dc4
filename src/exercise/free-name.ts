/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export function freeName(base: string, taken: readonly string[], between = '-'): string {
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}${between}${number}`)) number++;
  return `${base}${between}${number}`;
}
