/**
 * How often each pair of codes occurs.
 * @param row, column codes of the same customers; a customer with a code beyond its side's size is left out
 * @returns rows × columns counts, row by row
 */
export function crossTable(row: Uint8Array, column: Uint8Array, rows: number, columns: number): Uint32Array {
  const table = new Uint32Array(rows * columns);
  for (let place = 0; place < row.length; place++) {
    const from = row[place]!;
    const to = column[place]!;
    if (from < rows && to < columns) table[from * columns + to]!++;
  }
  return table;
}
