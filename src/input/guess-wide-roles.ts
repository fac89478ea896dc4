import { evidenceOf, type ColumnEvidence } from './column-evidence.ts';
import { guessRoles, type RoleGuess } from './guess-roles.ts';
import { roleOfHeader } from './header-words.ts';
import { readPeriod } from './period.ts';
import type { Table } from './table.ts';

type Sample = readonly (readonly string[])[];

/** The roles of a table with a column for each period, or null where it is not one. */
export function guessWideRoles({ header, width }: Table, sample: Sample): RoleGuess[] | null {
  const evidence = Array.from({ length: width }, (_, column) => evidenceOf(column, sample));
  const amounts = header === null ? unnamedAmounts(evidence) : namedAmounts(header, evidence);
  if (amounts === null) return null;
  const withoutAmounts = sample.map((row) => row.map((cell, column) => (amounts.has(column) ? '' : cell)));
  const roles = guessRoles(header, width, withoutAmounts).map((guess, column): RoleGuess => {
    if (amounts.has(column)) return { role: 'amount', confidence: header === null ? unsure : 1 };
    return ['customer', 'status', 'ended'].includes(guess.role) ? guess : { role: 'ignore', confidence: 0 };
  });
  return roles.some(({ role }) => role === 'customer') ? roles : withCustomer(roles);
}

const unsure = 0.4;
const half = 0.5;
const mostly = 0.8;
const fewest = 2;
const fewestUnnamed = 4;

/** Columns whose headers are periods, if they make up half of a table whose header has no word for periods. */
function namedAmounts(header: readonly string[], evidence: readonly ColumnEvidence[]): ReadonlySet<number> | null {
  if (header.some((name) => roleOfHeader(name)?.role === 'period' && !isPeriod(name))) return null;
  const columns = evidence.filter(({ column, filled, numbers }) => isPeriod(header[column] ?? '') && (filled === 0 || numbers >= half));
  return columns.length >= fewest && columns.length >= evidence.length / 2 ? new Set(columns.map(({ column }) => column)) : null;
}

/** Every column but the first, if they are several columns of numbers behind names that never repeat. */
function unnamedAmounts([first, ...rest]: readonly ColumnEvidence[]): ReadonlySet<number> | null {
  const areAmounts = rest.length >= fewestUnnamed && rest.every(({ filled, numbers }) => filled === 0 || numbers > mostly);
  return areAmounts && first?.distinct === 1 ? new Set(rest.map(({ column }) => column)) : null;
}

/** The first column that is nothing else, or else the very first, names the customer. */
function withCustomer(roles: readonly RoleGuess[]): RoleGuess[] {
  const free = Math.max(
    0,
    roles.findIndex(({ role }) => role === 'ignore'),
  );
  return roles.map((guess, column) => (column === free ? { role: 'customer', confidence: unsure } : guess));
}

const isPeriod = (name: string): boolean => readPeriod(name, { dateOrder: 'day-first' }).ok;
