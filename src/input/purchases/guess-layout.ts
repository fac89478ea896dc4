import { statedActivity } from '../header-words.ts';
import { guessMark } from '../guess-writing.ts';
import { evidenceOf, type PurchaseEvidence } from './column-evidence.ts';
import { isWrittenAs, readDay, type DateForm } from './date-forms.ts';
import type { Head } from './head.ts';
import { isPersonalHeader, roleOfPurchaseHeader } from './header-words.ts';
import { columnsWith, type PurchaseColumn, type PurchaseLayout, type PurchaseRole } from './layout.ts';
import { roleOfHeader } from '../header-words.ts';

export interface PurchaseGuess {
  readonly layout: PurchaseLayout;
  /** Day and month could be either way round in every date that was looked at: ask. */
  readonly dateDoubtful: boolean;
  /** The decimal mark cannot be told from the numbers: ask. */
  readonly markDoubtful: boolean;
  /** What the table seems to be: purchases by day, or profits by period, which another import reads. */
  readonly likely: 'purchases' | 'histories';
}

/** How a purchase log is probably to be understood, from its header's words (English, Chinese) and from its values. */
export function guessPurchaseLayout({
  names,
  width,
  headerLine,
  rows,
}: Pick<Head, 'names' | 'width' | 'headerLine' | 'rows'>): PurchaseGuess {
  const evidence = Array.from({ length: width }, (_, column) => evidenceOf(column, rows));
  const header = headerLine > 0 ? names : null;
  const roles = rolesFrom(header, evidence);
  const columns = evidence.map((one, column) => columnOf(one, roles[column]!, names[column]!, header !== null));
  const cellsOf = (wanted: (role: PurchaseRole) => boolean) =>
    rows.flatMap((row) => row.filter((cell, column) => cell !== '' && wanted(roles[column]!)));
  const { decimalMark, doubtful } = guessMark(cellsOf((role) => role === 'amount' || role === 'cost'));
  const dates = cellsOf((role) => role === 'date');
  const [dateColumn = -1] = columnsWith({ columns }, 'date');
  const dateForm = provenForm(evidence[dateColumn]?.form ?? 'year-first', dates);
  return {
    layout: { columns, dateForm, decimalMark },
    dateDoubtful: isDoubtful(dateForm, dates),
    markDoubtful: doubtful,
    likely: isByDay(dates, dateForm) && !(header ?? []).some(isOfHistories) ? 'purchases' : 'histories',
  };
}

function columnOf(evidence: PurchaseEvidence, role: PurchaseRole, name: string, named: boolean): PurchaseColumn {
  const isNumber = evidence.numbers > 0.95 && evidence.codes === 0;
  return {
    role,
    name: role === 'activity' ? (statedActivity(name) ?? name) : name,
    kind: isNumber ? 'number' : 'text',
    personal: role === 'attribute' && (evidence.personal || (named && isPersonalHeader(name))),
  };
}

/** The order of day and month that some date proves, else the form as it is. */
function provenForm(form: DateForm, dates: readonly string[]): DateForm {
  if (form !== 'day-first') return form;
  const readable = (order: DateForm) => dates.filter((date) => isWrittenAs(date, order)).length;
  return readable('month-first') > readable('day-first') ? 'month-first' : form;
}

/** Dots part day and month in countries that put the day first. */
const isDoubtful = (form: DateForm, dates: readonly string[]): boolean =>
  (form === 'day-first' || form === 'month-first') &&
  dates.every(
    (date) => !isWrittenAs(date, form) || (isWrittenAs(date, form === 'day-first' ? 'month-first' : 'day-first') && !date.includes('.')),
  );

const isOfHistories = (name: string): boolean => ['profit', 'status', 'ended', 'indirectBenefit'].includes(roleOfHeader(name)?.role ?? '');

/** Days, and not only the first or the last ones of months. */
function isByDay(dates: readonly string[], form: DateForm): boolean {
  const days = dates.slice(0, 300).flatMap((date) => {
    const day = readDay(date, form);
    return day.ok ? [new Date(day.value * 86_400_000)] : [];
  });
  const isFirst = (day: Date) => day.getUTCDate() === 1;
  const isLast = (day: Date) => new Date(day.getTime() + 86_400_000).getUTCDate() === 1;
  return days.length > 0 && !(days.length > 1 && (days.every(isFirst) || days.every(isLast)));
}

const least = 0.1;

/** Roles from the header's words where they name one, and from the values for what is still missing then. */
function rolesFrom(header: readonly string[] | null, evidence: readonly PurchaseEvidence[]): readonly PurchaseRole[] {
  const roles: PurchaseRole[] = header === null ? evidence.map(() => 'attribute') : fromWords(header, evidence);
  const free = (fits: (one: PurchaseEvidence) => boolean) =>
    evidence.filter((one) => roles[one.column] === 'attribute' && one.filled > 0 && fits(one));
  const give = (role: PurchaseRole, candidates: readonly PurchaseEvidence[], merit: (one: PurchaseEvidence) => number) => {
    if (roles.includes(role) || candidates.length === 0) return;
    const best = candidates.reduce((found, one) => (merit(one) > merit(found) ? one : found));
    roles[best.column] = role;
  };
  give(
    'date',
    free(({ days }) => days > 0.5),
    ({ days, form }) => days - (form === 'serial' || form === 'seconds' ? 0.5 : 0),
  );
  // A column in which nothing occurs twice numbers the purchases, not the customers.
  give(
    'customer',
    free(({ fractions, personal }) => fractions < 0.2 && !personal),
    ({ distinct }) => (distinct > 0.98 ? 0 : distinct),
  );
  give('amount', free(({ numbers }) => numbers > 0.5).reverse(), ({ numbers, fractions }) => numbers + fractions);
  give(
    'customer',
    free(() => true),
    ({ distinct }) => distinct,
  );
  return roles;
}

/** The best column for each role; further ones are attributes. */
function fromWords(header: readonly string[], evidence: readonly PurchaseEvidence[]): PurchaseRole[] {
  const named = header.map((name, column) => {
    const found = roleOfPurchaseHeader(name);
    return found === null ? null : { role: found.role, confidence: found.confidence * support(found.role, evidence[column]!) };
  });
  return named.map((guess, column) => {
    if (guess === null || guess.confidence < least) return 'attribute';
    const better = named.some(
      (other, at) =>
        other?.role === guess.role && (other.confidence > guess.confidence || (other.confidence === guess.confidence && at < column)),
    );
    return better && guess.role !== 'activity' ? 'attribute' : guess.role;
  });
}

/** How far the values bear out a header's word. */
function support(role: PurchaseRole, { filled, days, numbers }: PurchaseEvidence): number {
  if (filled === 0) return 0.5;
  if (role === 'customer') return 1;
  return role === 'date' ? days : numbers;
}
