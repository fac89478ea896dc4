import { sampleOf } from './column-evidence.ts';
import { guessRoles, type RoleGuess } from './guess-roles.ts';
import { guessWideRoles } from './guess-wide-roles.ts';
import { guessDateOrder, guessMark, guessSource } from './guess-writing.ts';
import { currencyOf, statedActivity } from './header-words.ts';
import { columnsOf, usualPolicy, type ColumnUse, type Layout, type Shape } from './layout.ts';
import type { Table } from './table.ts';

export interface LayoutGuess {
  readonly layout: Layout;
  /** How sure the guess is, 0 to 1: that of its least sure necessary column; 0 where one was not found. */
  readonly confidence: number;
  /** The same for each column. */
  readonly columns: readonly number[];
  /** The decimal mark cannot be told from the numbers: ask. */
  readonly markDoubtful: boolean;
  /** A money unit that the headers state, or empty. */
  readonly currency: string;
}

/** How a table is probably to be understood, from its header's words (English, Chinese) and from its values. */
export function guessLayout(table: Table): LayoutGuess {
  const sample = sampleOf(table);
  const wide = guessWideRoles(table, sample);
  const shape: Shape = wide === null ? 'long' : 'wide';
  const guesses = wide ?? guessRoles(table.header, table.width, sample);
  const columns = named(guesses, table.header);
  const cellsOf = (roles: readonly string[]) => {
    const wanted = columns.flatMap(({ role }, column) => (roles.includes(role) ? [column] : []));
    return sample.flatMap((row) => wanted.map((column) => row[column] ?? '')).filter((cell) => cell.trim() !== '');
  };
  const periods = wide === null ? cellsOf(['period']) : columns.filter(({ role }) => role === 'amount').map(({ name }) => name);
  const { decimalMark, doubtful } = guessMark(cellsOf(['profit', 'revenue', 'cost', 'indirectBenefit', 'activity', 'amount']));
  const { source, unit } = guessSource(periods);
  const duplicates = usualPolicy(source, unit);
  const layout: Layout = { shape, columns, source, unit, dateOrder: guessDateOrder(periods), decimalMark, duplicates };
  return {
    layout,
    confidence: overall(layout, guesses),
    columns: guesses.map(({ confidence }) => confidence),
    markDoubtful: doubtful,
    currency: currencyOf(table.header ?? []),
  };
}

/** Columns under the names they have in `header`; amounts without one are the periods 1, 2, …. */
function named(guesses: readonly RoleGuess[], header: readonly string[] | null): ColumnUse[] {
  let amounts = 0;
  return guesses.map(({ role }, column) => {
    const number = role === 'amount' ? ++amounts : column + 1;
    const name = header?.[column] ?? String(number);
    return { role, name: role === 'activity' ? (statedActivity(name) ?? name) : name };
  });
}

function overall(layout: Layout, guesses: readonly RoleGuess[]): number {
  const sure = (role: ColumnUse['role']) => Math.max(0, ...columnsOf(layout, role).map((column) => guesses[column]?.confidence ?? 0));
  if (layout.shape === 'wide') return Math.min(sure('customer'), sure('amount'));
  return Math.min(sure('customer'), sure('period'), Math.max(sure('profit'), Math.min(sure('revenue'), sure('cost'))));
}
