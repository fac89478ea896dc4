import { cellsOf } from '../../model/migration/chain.ts';
import { bestStop, stopValues, valueOf, type Spending } from '../../model/migration/stop.ts';

/** Where another stop becomes the best one, and which. */
export interface StopLimit {
  readonly at: number;
  readonly stop: number;
}

/** How far a number can move before the best stop does; null where it never does on that side. */
export interface StopLimits {
  readonly below: StopLimit | null;
  readonly above: StopLimit | null;
}

/**
 * The range of the marketing cost M within which one stop stays the best. A customer's value is a·NC − b·M with a and b of
 * each stop its own, so the limits are exact where two such lines cross; only the ratio of M to NC counts.
 * @returns null where NC is not positive
 */
export function costLimits(spending: Spending, stop: number): StopLimits | null {
  const { netContribution } = spending;
  if (netContribution <= 0) return null;
  const lines = Array.from({ length: cellsOf(spending.purchase) + 1 }, (_, s) => ({
    purchases: valueOf({ ...spending, netContribution: 1, marketingCost: 0 }, s)[0] ?? 0,
    spent: -(valueOf({ ...spending, netContribution: 0, marketingCost: 1 }, s)[0] ?? 0),
  }));
  const own = lines[stop];
  if (own === undefined) return null;
  const crossings = lines.flatMap(({ purchases, spent }, s): readonly StopLimit[] =>
    s === stop || spent === own.spent ? [] : [{ stop: s, at: (netContribution * (purchases - own.purchases)) / (spent - own.spent) }],
  );
  const below = crossings.filter((one) => one.stop > stop && one.at > 0).reduce(higher, null);
  const above = crossings.filter((one) => one.stop < stop).reduce(lower, null);
  return { below, above };
}

const higher = (best: StopLimit | null, one: StopLimit): StopLimit => (best === null || one.at > best.at ? one : best);
const lower = (best: StopLimit | null, one: StopLimit): StopLimit => (best === null || one.at < best.at ? one : best);

/** Rates are searched up to here; no market discounts more. */
const highestRate = 2;
const scanned = 24;
const halvings = 24;

/** The range of the discount rate, 0 to 200%, within which the best stop of the rate now stays the best. */
export function rateLimits(spending: Spending): StopLimits {
  const { discountRate } = spending;
  const bestAt = (rate: number) => bestStop(stopValues({ ...spending, discountRate: rate }));
  const now = bestAt(discountRate);
  const side = (end: number): StopLimit | null => {
    let inside = discountRate;
    for (let k = 1; k <= scanned; k++) {
      const rate = discountRate + ((end - discountRate) * k) / scanned;
      if (bestAt(rate) !== now) return crossing(bestAt, now, inside, rate);
      inside = rate;
    }
    return null;
  };
  // A rate of exactly 0 may have no finite sum.
  const lowest = 1e-6;
  return { below: discountRate > lowest ? side(lowest) : null, above: discountRate < highestRate ? side(highestRate) : null };
}

function crossing(bestAt: (rate: number) => number, now: number, inside: number, outside: number): StopLimit {
  let [same, other] = [inside, outside];
  for (let k = 0; k < halvings; k++) {
    const middle = (same + other) / 2;
    if (bestAt(middle) === now) same = middle;
    else other = middle;
  }
  return { at: other, stop: bestAt(other) };
}

/** Searching the rates takes about this many steps of the model; more than the screen can wait for are left out. */
export const isQuick = ({ purchase, horizon }: Spending): boolean =>
  cellsOf(purchase) ** 2 * (horizon === 'infinite' ? 2 : Math.max(1, horizon)) * (2 * (scanned + halvings)) < 300_000;
