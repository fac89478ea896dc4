/**
 * The share of customers who must respond for a mailing to pay: −vN / (vR − vN). At 30 and −2 it is .0625.
 * @param vR money from one who responds, after the cost of reaching it
 * @param vN money from one who does not respond: minus that cost
 * @returns  null where everybody's response pays the same
 * @source handbook 4.3
 */
export const breakEvenRate = (vR: number, vN: number): number | null => (vR === vN ? null : -vN / (vR - vN));

/**
 * The cells that pay: those whose response rate is above the break-even rate.
 * @param counts    customers of each cell
 * @param responses how many of them responded
 * @returns         1 for a cell that pays, 0 for one that does not or is empty
 * @source handbook 4.3
 */
export const cellsAbove = (counts: Uint32Array, responses: ArrayLike<number>, breakEven: number): Uint8Array =>
  Uint8Array.from(counts, (count, cell) => Number(count > 0 && responses[cell]! / count > breakEven));
