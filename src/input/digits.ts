import { err, ok, type Result } from '../model/result.ts';

/** What parts the whole from the fraction. The other of the two may then only group thousands. */
export type DecimalMark = '.' | ',';

export const otherMark = (mark: DecimalMark): DecimalMark => (mark === '.' ? ',' : '.');

/**
 * A written number as JavaScript writes it: without thousands separators, with a dot.
 * Separators (the other mark, a blank or an apostrophe, one kind in one number) must part groups of three and stand
 * before the decimal mark; a group after a leading zero is implausible.
 */
export function plainDigits(written: string, mark: DecimalMark): Result<string, 'grouping' | 'decimal-mark'> {
  const [whole = '', fraction = '', ...more] = written.split(mark);
  if (more.length > 0 || !/^\d*$/.test(fraction)) return err('decimal-mark');
  const ungrouped = withoutGroups(whole);
  return ungrouped === null ? err('grouping') : ok(`${ungrouped || '0'}.${fraction || '0'}`);
}

function withoutGroups(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const separator = /\D/.exec(whole)?.[0] ?? '';
  const [first = '', ...groups] = whole.split(separator);
  return /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group)) ? first + groups.join('') : null;
}
