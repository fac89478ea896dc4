/** Solves A·x = b by Gauss's elimination with row pivoting: the slow twin of the chain's own recursion. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? NaN]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows.reduce((best, row, i) => (i >= column && magnitude(row, column) > magnitude(rows[best], column) ? i : best), column);
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const factor = rows[i]![column]! / rows[column]![column]!;
      rows[i] = rows[i]!.map((value, j) => value - factor * rows[column]![j]!);
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}

const magnitude = (row: readonly number[] | undefined, column: number): number => Math.abs(row?.[column] ?? 0);
