/** Growth of the life curve: P1 up to g1, then P2 towards the ceiling P1(g1) + N. */
export interface Growth {
  readonly h1: number;
  readonly v: number;
  readonly g1: number;
  readonly N: number;
  readonly lambda: number;
}

/** Decline P3 from g2 on, starting at u, or where P2 stands at g2 when u is null. */
export interface Decline {
  readonly g2: number;
  readonly h2: number;
  readonly u: number | null;
}

/** A life curve: growth, decline or both. Without growth it exists from g2 on and needs `u`. */
export interface LifeCurve {
  readonly growth: Growth | null;
  readonly decline: Decline | null;
}

/**
 * Profit of a growing customer, P1 then P2.
 * @param t age, units ≥ 0
 * @returns money per unit
 * @source  handbook 2.2, after Berger & Nasr 1998
 */
export function growthProfit({ h1, v, g1, N, lambda }: Growth, t: number): number {
  if (t <= g1) return h1 * t * t + v;
  return h1 * g1 * g1 + v - N * Math.expm1(-lambda * (t - g1));
}

/**
 * Profit of the whole curve, with P3 as it stands, past its zero too.
 * @param t age, units ≥ 0
 * @returns money per unit; NaN before g2 where the curve has no growth part
 * @source  handbook 2.2
 */
export function lifeCurveProfit({ growth, decline }: LifeCurve, t: number): number {
  if (decline !== null && t > decline.g2) return peak({ growth, decline }) - decline.h2 * (t - decline.g2) ** 2;
  if (growth !== null) return growthProfit(growth, t);
  return decline !== null && t === decline.g2 ? peak({ growth, decline }) : NaN;
}

/** Profit at which the decline starts, money per unit: u, or P2(g2). NaN for a curve that does not decline. */
export function peak({ growth, decline }: LifeCurve): number {
  if (decline === null) return NaN;
  return decline.u ?? (growth === null ? NaN : growthProfit(growth, decline.g2));
}

/** The level that saturating growth tends to, P1(g1) + N, money per unit. */
export const ceiling = ({ h1, v, g1, N }: Growth): number => h1 * g1 * g1 + v + N;

/** λ = 2·h1·g1/N, with which P2 leaves P1 without a kink. Not positive and finite: there is none. @source handbook 2.2 */
export const smoothLambda = ({ h1, g1, N }: Pick<Growth, 'h1' | 'g1' | 'N'>): number => (2 * h1 * g1) / N;

/** The end of exploration where none is given: one sixteenth of the growth is done there. @source handbook 2.2 [reconstructed] */
export const explorationEnd = (g1: number): number => g1 / 4;
