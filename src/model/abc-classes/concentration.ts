import type { Ranking } from './ranking.ts';

/**
 * Gini coefficient in its population form: mean difference over all pairs, a customer with itself included, over twice the mean.
 * @returns 0 where all are worth the same, near 1 where one has everything, above 1 only where losses are among the values
 * @source  handbook 4.2
 */
export function gini({ value, total }: Ranking): number {
  const customers = value.length;
  let weighted = 0;
  let lost = 0;
  for (let rank = 0; rank < customers; rank++) {
    const term = (customers - 1 - 2 * rank) * value[rank]!;
    const next = weighted + term;
    lost += Math.abs(weighted) >= Math.abs(term) ? weighted - next + term : term - next + weighted;
    weighted = next;
  }
  // Equal values leave a rounding, which may lie below 0.
  return Math.max(0, (weighted + lost) / (customers * total));
}

/**
 * Share of the value that the best hold together, read off the Lorenz curve, straight between two customers.
 * @param top share of the customers, 0..1
 */
export function topShare({ value, cumulativeShare, total }: Ranking, top: number): number {
  const place = top * value.length;
  const whole = Math.min(Math.floor(place), value.length);
  const before = whole === 0 ? 0 : cumulativeShare[whole - 1]!;
  return whole === value.length ? before : before + ((place - whole) * value[whole]!) / total;
}

/** A curve from (0, 0) to (1, 1): share of the customers and the share of the value that they hold. */
export interface ShareCurve {
  readonly customers: Float64Array;
  readonly value: Float64Array;
}

/**
 * The ranked cumulative curve, the best customers first, thinned for drawing: evenly in customers, and evenly in value where
 * few customers hold much.
 * @param most points at most, about; the ends are always there
 */
export function concentrationCurve({ cumulativeShare }: Ranking, most: number): ShareCurve {
  const ranks = cumulativeShare.length;
  const places = ranks <= most ? Array.from({ length: ranks + 1 }, (_, place) => place) : thinned(cumulativeShare, most >>> 1);
  return {
    customers: Float64Array.from(places, (place) => place / ranks),
    value: Float64Array.from(places, (place) => (place === 0 ? 0 : cumulativeShare[place - 1]!)),
  };
}

function thinned(cumulativeShare: Float64Array, steps: number): readonly number[] {
  const ranks = cumulativeShare.length;
  const places = new Set<number>([0, ranks]);
  let rank = 0;
  for (let step = 1; step < steps; step++) {
    places.add(Math.round((step * ranks) / steps));
    while (rank < ranks - 1 && cumulativeShare[rank]! < step / steps) rank++;
    places.add(rank + 1);
  }
  return [...places].sort((a, b) => a - b);
}

/** The Lorenz curve, the least valuable customers first. Thinned as {@link concentrationCurve}. @source handbook 4.2 */
export function lorenzCurve(ranking: Ranking, most: number): ShareCurve {
  const best = concentrationCurve(ranking, most);
  const turned = (shares: Float64Array) => shares.map((share) => 1 - share).reverse();
  return { customers: turned(best.customers), value: turned(best.value) };
}
