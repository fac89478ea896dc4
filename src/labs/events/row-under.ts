/** The part of a rectangle that a row's place needs, px. */
interface RowBox {
  readonly top: number;
  readonly height: number;
}

/**
 * The row that the held one goes to when the pointer is at a height. It passes a row only where it will then lie under the pointer, so
 * that rows of different heights do not swap back and forth.
 */
export function rowUnder(rows: readonly RowBox[], held: number, y: number): number {
  const own = rows[held]?.height ?? 0;
  let to = held;
  for (let row = held + 1; row < rows.length; row++) {
    const { top = Infinity, height = 0 } = rows[row] ?? {};
    if (y > top + height - own) to = row;
  }
  for (let row = held - 1; row >= 0; row--) {
    const { top = -Infinity } = rows[row] ?? {};
    if (y < top + own) to = row;
  }
  return to;
}
