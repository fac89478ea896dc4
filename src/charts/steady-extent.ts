/** Lowest and highest value of an axis. */
export type Extent = readonly [number, number];

/** How much further, as a share, an axis goes than it must when something outgrew it, so that it does not creep at every step. */
const slack = 0.2;

const upper = (now: number, then: number): number => (then > now ? then + slack * Math.abs(then) : now);

/** An axis as it was, except where what it must show outgrew it. */
export const widened = ([low, high]: Extent, needed: Extent): Extent => [-upper(-low, -needed[0]), upper(high, needed[1])];
