/**
 * Adjusted Rand index: how far two divisions of the same customers agree about which pairs belong together. 1: the same division,
 * 0: as much as divisions of these sizes do by chance; below 0: less.
 * @param table rows × columns counts, row by row
 * @returns     null for fewer than two customers; 1 where both divisions put all together, or all apart
 * @source      Hubert & Arabie, Comparing partitions (1985)
 */
export function adjustedRand(table: ArrayLike<number>, rows: number, columns: number): number | null {
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  let all = 0;
  let together = 0;
  for (let cell = 0; cell < rows * columns; cell++) {
    const count = table[cell]!;
    rowSums[Math.floor(cell / columns)]! += count;
    columnSums[cell % columns]! += count;
    all += count;
    together += pairs(count);
  }
  if (all < 2) return null;
  const inRows = rowSums.reduce((sum, count) => sum + pairs(count), 0);
  const inColumns = columnSums.reduce((sum, count) => sum + pairs(count), 0);
  const chance = (inRows / pairs(all)) * inColumns;
  const most = (inRows + inColumns) / 2;
  return most === chance ? 1 : (together - chance) / (most - chance);
}

const pairs = (count: number): number => (count * (count - 1)) / 2;
