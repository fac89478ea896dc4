import type { StoredLog } from '../../scenario/stored-log.ts';
import { columnsOf, withColumns, zeros, type Column } from './columns.ts';

/** A purchase log without its entries: which columns it has, of what kind and length. */
export interface LogOutline {
  /** With every column empty. */
  readonly form: StoredLog;
  /** Of each column, in the order of {@link columnsOf}. */
  readonly lengths: readonly number[];
}

export const outlineOf = (log: StoredLog): LogOutline => ({
  form: withColumns(log, (column) => zeros(column, 0)),
  lengths: columnsOf(log).map(({ length }) => length),
});

/** A log of this outline, all zeros, and its columns to be filled. */
export function blank({ form, lengths }: LogOutline): { readonly log: StoredLog; readonly columns: readonly Column[] } {
  let place = 0;
  const log = withColumns(form, (column) => zeros(column, lengths[place++] ?? 0));
  return { log, columns: columnsOf(log) };
}
