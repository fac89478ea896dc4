import { evidenceOf, type ColumnEvidence } from './column-evidence.ts';
import { roleOfHeader, type NamedRole } from './header-words.ts';
import type { Role } from './layout.ts';

/** A role for a column and how sure that is, 0 to 1. */
export interface RoleGuess {
  readonly role: Role;
  readonly confidence: number;
}

const mostly = 0.8;
const half = 0.5;
const ignored: RoleGuess = { role: 'ignore', confidence: 0 };

/** Roles from the header's words where they name one, and from the values for what is still missing then. */
export function guessRoles(header: readonly string[] | null, width: number, sample: readonly (readonly string[])[]): RoleGuess[] {
  const evidence = Array.from({ length: width }, (_, column) => evidenceOf(column, sample));
  const guesses = header === null ? evidence.map(() => ignored) : fromWords(header, evidence);
  fromValues(guesses, evidence);
  return guesses;
}

/** The best column for each role; a second one for the same role is left out, except activities. */
function fromWords(header: readonly string[], evidence: readonly ColumnEvidence[]): RoleGuess[] {
  const named = header.map((name, column) => {
    const found = roleOfHeader(name);
    return found === null ? ignored : { role: found.role, confidence: found.confidence * support(found.role, evidence[column]) };
  });
  return named.map((guess, column) => {
    const better = named.some(
      (other, at) =>
        other.role === guess.role && (other.confidence > guess.confidence || (other.confidence === guess.confidence && at < column)),
    );
    return guess.confidence < 0.1 || (better && guess.role !== 'activity') ? ignored : guess;
  });
}

/** How far the values bear out a header's word. */
function support(role: NamedRole, evidence: ColumnEvidence | undefined): number {
  if (evidence === undefined || evidence.filled === 0) return 0.5;
  if (role === 'customer') return evidence.dates > mostly ? 0.3 : 1;
  if (role === 'period') return Math.max(evidence.dates + evidence.counts, 0.2);
  if (role === 'status') return evidence.statuses >= half ? 1 : 0;
  if (role === 'ended') return evidence.flags >= half ? 1 : 0;
  return Math.max(evidence.numbers, 0.2);
}

function fromValues(guesses: RoleGuess[], evidence: readonly ColumnEvidence[]): void {
  const free = () => evidence.filter(({ column, filled }) => guesses[column] === ignored && filled > 0);
  const has = (role: Role) => guesses.some((guess) => guess.role === role);
  const give = (role: Role, found: ColumnEvidence | undefined, confidence: number) => {
    if (found !== undefined && !has(role)) guesses[found.column] = { role, confidence };
  };
  const find = (fits: (one: ColumnEvidence) => boolean) => free().find(fits);
  const text = ({ numbers, dates }: ColumnEvidence) => numbers < half && dates < half;
  give(
    'period',
    find(({ dates }) => dates > mostly),
    0.8,
  );
  give(
    'status',
    find((one) => text(one) && one.statuses > mostly),
    0.6,
  );
  give('customer', find(text), 0.7);
  give(
    'customer',
    find(({ counts, numbers }) => counts > mostly || numbers > mostly),
    0.4,
  );
  give(
    'period',
    find(({ counts }) => counts > mostly),
    0.5,
  );
  if (has('profit') || (has('revenue') && has('cost'))) return;
  giveAmounts(
    free().filter(({ numbers }) => numbers > mostly),
    has,
    give,
  );
}

/** One column of numbers is the profit; of several, the first two are revenue and cost. */
function giveAmounts(
  numbers: readonly ColumnEvidence[],
  has: (role: Role) => boolean,
  give: (role: Role, found: ColumnEvidence | undefined, confidence: number) => void,
): void {
  const [first, second] = numbers;
  if (has('revenue')) give('cost', first, 0.4);
  else if (has('cost')) give('revenue', first, 0.4);
  else if (second === undefined) give('profit', first, 0.6);
  else {
    give('revenue', first, 0.4);
    give('cost', second, 0.4);
  }
}
