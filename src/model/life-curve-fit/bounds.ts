/** Least g1 that is searched, units: below it a growth of two parameters has one observation. */
export const leastG1 = 2;
/** Units of saturation that must follow g1, and of decline that must follow g2, for them to be searched. @source handbook 2.2 */
export const unitsAfterG1 = 1;
export const unitsAfterG2 = 3;
/** Range in which a free λ is searched, per unit. @source handbook 2.2 */
export const lambdaRange = [0.02, 5] as const;
/**
 * A searched N stays below this many times the range of the observed profits (times 0.02/λ for a smaller, held λ), so that a
 * best fit always exists: without it, a jump between two units is fitted ever better by an ever larger N with g2 just after g1.
 */
export const largestRise = 10;

/** Where searched break points may lie for a history whose last observed unit is `last`; g2 is also at least g1. */
export const breakPointBounds = (last: number) =>
  ({ g1: [leastG1, last - unitsAfterG1], g2: [leastG1, last - unitsAfterG2] }) as const satisfies Record<string, readonly [number, number]>;
