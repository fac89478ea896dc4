import { noCell } from './cells.ts';

/** Lowest and highest score, both included. */
export type ScoreRange = readonly [number, number];

/** A named group: the customers whose three scores lie in its ranges. The locales name it by its id. */
export interface GroupRule {
  readonly id: string;
  readonly recency: ScoreRange;
  readonly frequency: ScoreRange;
  readonly monetary: ScoreRange;
}

/** No group: no rule holds, or no scores. */
export const noGroup = 255;

/**
 * The group of each cell: the first rule in whose ranges its scores lie.
 * @param rules at most 255
 * @returns     places in `rules`, one for each of the q³ cells in the order of `cellsOf`; {@link noGroup} where none holds
 */
export function groupOfCells(rules: readonly GroupRule[], quantiles: number): Uint8Array {
  return Uint8Array.from({ length: quantiles ** 3 }, (_, cell) => {
    const score = (power: number): number => (Math.floor(cell / quantiles ** power) % quantiles) + 1;
    const [r, f, m] = [score(2), score(1), score(0)];
    const place = rules.findIndex(({ recency, frequency, monetary }) => within(r, recency) && within(f, frequency) && within(m, monetary));
    return place < 0 ? noGroup : place;
  });
}

/** The group of each customer. @param cells as `cellsOf` gives them */
export function groupsOfCustomers(cells: Uint16Array, groupOfCell: Uint8Array): Uint8Array {
  const groups = new Uint8Array(cells.length);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    groups[k] = cell === noCell ? noGroup : groupOfCell[cell]!;
  }
  return groups;
}

const within = (score: number, [least, most]: ScoreRange): boolean => score >= least && score <= most;
