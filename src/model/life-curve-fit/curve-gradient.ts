import { ceiling, peak, type LifeCurve } from '../life-curve/curve.ts';

/** Parameters of a curve that may be uncertain. `ceiling` stands for N where the ceiling itself is lent: N = ceiling − P1(g1). */
export const uncertainNames = ['h1', 'v', 'g1', 'N', 'ceiling', 'lambda', 'g2', 'h2', 'u'] as const;
export type UncertainName = (typeof uncertainNames)[number];
export type Gradient = Readonly<Record<UncertainName, number>>;

const none: Gradient = { h1: 0, v: 0, g1: 0, N: 0, ceiling: 0, lambda: 0, g2: 0, h2: 0, u: 0 };

/**
 * Derivatives of a curve's profit at one age by its parameters. At g1 and g2 themselves they are those from before.
 * @param byCeiling the ceiling is given and N follows from it: h1, v and g1 then move N, and `ceiling` has the derivative by N
 * @source handbook 2.2
 */
export function curveGradient(curve: LifeCurve, t: number, byCeiling: boolean): Gradient {
  const { growth, decline } = curve;
  if (decline === null || t <= decline.g2) return growth === null ? none : growthGradient(growth, t, byCeiling);
  const age = t - decline.g2;
  const own = { g2: 2 * decline.h2 * age, h2: -age * age };
  if (decline.u !== null || growth === null) return { ...none, ...own, u: 1 };
  const start = growthGradient(growth, decline.g2, byCeiling);
  return { ...start, ...own, g2: own.g2 + growthSlope(growth, decline.g2) };
}

type Growth = NonNullable<LifeCurve['growth']>;

function growthGradient({ h1, g1, N, lambda }: Growth, t: number, byCeiling: boolean): Gradient {
  if (t <= g1) return { ...none, h1: t * t, v: 1 };
  const left = Math.exp(-lambda * (t - g1));
  const risen = -Math.expm1(-lambda * (t - g1));
  const plain = { ...none, h1: g1 * g1, v: 1, g1: 2 * h1 * g1 - lambda * N * left, lambda: N * (t - g1) * left };
  if (!byCeiling) return { ...plain, N: risen };
  return { ...plain, h1: plain.h1 - g1 * g1 * risen, v: 1 - risen, g1: plain.g1 - 2 * h1 * g1 * risen, ceiling: risen };
}

const growthSlope = ({ h1, g1, N, lambda }: Growth, t: number): number =>
  t <= g1 ? 2 * h1 * t : lambda * N * Math.exp(-lambda * (t - g1));

/** Whether a curve's profit at t is past the zero of its decline. */
export const isPastZero = (curve: LifeCurve, t: number): boolean => {
  const { decline } = curve;
  return decline !== null && t > decline.g2 && peak(curve) - decline.h2 * (t - decline.g2) ** 2 <= 0;
};

/**
 * The curve with g1 moved and its ceiling kept, so that N follows: not before 0, not past g2 and not past where the growth reaches
 * the ceiling.
 * @param by units, later where positive
 * @source handbook 2.2
 */
export function withG1({ growth, decline }: LifeCurve, by: number): LifeCurve {
  if (growth === null) return { growth, decline };
  const { h1, v } = growth;
  const level = ceiling(growth);
  const latest = Math.max(growth.g1, Math.min(decline?.g2 ?? Infinity, h1 > 0 ? Math.sqrt(Math.max(0, level - v) / h1) : Infinity));
  const g1 = Math.min(latest, Math.max(0, growth.g1 + by));
  return { growth: { ...growth, g1, N: level - (h1 * g1 * g1 + v) }, decline };
}
