interface CrossCell {
  readonly count: number;
  /** Of the row; 0 in a row without anybody. */
  readonly share: number;
}

interface CrossRows {
  /** Places of the columns with anybody in them. */
  readonly columns: readonly number[];
  /** One cell for each of these columns. */
  readonly rows: readonly (readonly CrossCell[])[];
}

/** Counts as shares of their rows, without columns that nobody is in. @param table row by row */
export function crossRows(table: Uint32Array, width: number): CrossRows {
  const rows = Array.from({ length: width === 0 ? 0 : table.length / width }, (_, row) => table.subarray(row * width, (row + 1) * width));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => rows.some((row) => row[column]! > 0));
  return {
    columns,
    rows: rows.map((row) => {
      const all = row.reduce((sum, count) => sum + count, 0);
      return columns.map((column) => ({ count: row[column] ?? 0, share: all === 0 ? 0 : (row[column] ?? 0) / all }));
    }),
  };
}
