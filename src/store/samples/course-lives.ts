import type { Growth } from '../../model/life-curve/curve.ts';
import { trueProfit, type Bend, type Life } from './life.ts';
import { luckOf } from './luck.ts';
import { orthogonalNoise } from './orthogonal-noise.ts';
import { tangents } from './tangents.ts';

interface Shape {
  readonly growth: Growth;
  readonly decline: Bend | null;
  readonly months: number;
  readonly ended: boolean;
  /** Root mean square of the noise, 万元. */
  readonly noise: number;
  /** Months that stand exactly on the curve. */
  readonly exact: readonly number[];
}

/**
 * The three customers of the course, C-001 to C-003. Their noise is orthogonal to everything a fit moves, so that least
 * squares returns the printed parameters. Case 1 shows growth only. Case 2 is exact in months 12 to 14: two months of
 * saturation determine N and g1 to the last digit only without noise, and months 1 to 12 fitted alone give the same h1
 * and v. Case 3 shows its decline for two printed months, 11.75 and 11.00, after a growth that reaches u = 12 at g2 = 34;
 * it is exact about g1 too, where a bend one month later would otherwise fit nearly as well.
 * @source handbook 2.2
 */
const courseCases: readonly Shape[] = [
  { growth: { h1: 0.025, v: 3.4, g1: 24, N: 2.2, lambda: 1 }, decline: null, months: 18, ended: false, noise: 0.3, exact: [] },
  { growth: { h1: 0.03, v: 2.48, g1: 12, N: 3.2, lambda: 1 }, decline: null, months: 14, ended: false, noise: 0.18, exact: [12, 13, 14] },
  { growth: upTo(12, 34), decline: { g2: 34, h2: 0.25 }, months: 36, ended: false, noise: 0.22, exact: [19, 20, 21, 22, 23, 34, 35, 36] },
];

/** A growth whose P2 is `u` at g2. */
function upTo(u: number, g2: number): Growth {
  const growth = { h1: 0.018, v: 2, g1: 20, lambda: 1 };
  return { ...growth, N: (u - growth.h1 * growth.g1 ** 2 - growth.v) / -Math.expm1(growth.g1 - g2) };
}

/**
 * Past customers that lived like cases 1 and 2 while these were observed and went on: what they lend, five each, has the
 * course's g1 and ceiling in the middle. Their noise is orthogonal too; the middle ones are exact about g1, where a bend
 * one month later would otherwise fit nearly as well.
 */
const courseNeighbours: readonly Shape[] = [
  past({ h1: 0.0252, v: 3.31, g1: 22.6, ceiling: 18.7, g2: 41.3, end: 8.2, months: 48 }),
  past({ h1: 0.0247, v: 3.52, g1: 23.3, ceiling: 18.2, g2: 44.6, end: 10.4, months: 53 }),
  past({ h1: 0.025, v: 3.46, g1: 24, ceiling: 20, g2: 46.4, end: 9.1, months: 54 }, [23, 24, 25, 26, 27, 28]),
  past({ h1: 0.0254, v: 3.3, g1: 24.8, ceiling: 21.9, g2: 49.7, end: 7.5, months: 56 }),
  past({ h1: 0.0248, v: 3.38, g1: 25.7, ceiling: 21.2, g2: 51.2, end: 11.3, months: 60 }),
  past({ h1: 0.0303, v: 2.4, g1: 11.4, ceiling: 9.4, g2: 27.8, end: 7.7, months: 34 }),
  past({ h1: 0.0296, v: 2.55, g1: 11.7, ceiling: 10.5, g2: 33.4, end: 9.6, months: 41 }),
  past({ h1: 0.03, v: 2.51, g1: 12, ceiling: 10, g2: 30.6, end: 8.4, months: 38 }, [11, 12, 13, 14, 15, 16]),
  past({ h1: 0.0298, v: 2.42, g1: 12.4, ceiling: 9.6, g2: 36.2, end: 10.8, months: 45 }),
  past({ h1: 0.0304, v: 2.44, g1: 12.7, ceiling: 10.8, g2: 28.5, end: 6.9, months: 34 }),
];

interface Past {
  readonly h1: number;
  readonly v: number;
  readonly g1: number;
  readonly ceiling: number;
  readonly g2: number;
  /** Months from g2 to zero profit. */
  readonly end: number;
  readonly months: number;
}

function past({ h1, v, g1, ceiling, g2, end, months }: Past, exact: readonly number[] = []): Shape {
  const growth = { h1, v, g1, N: ceiling - v - h1 * g1 * g1, lambda: 1 };
  return { growth, decline: { g2, h2: ceiling / end ** 2 }, months, ended: true, noise: 0.15, exact };
}

/** @param key the generator's key word of the first of them; each takes the next */
export const courseLives = (seed: number, key: number): readonly Life[] => courseCases.map((shape, i) => lived(shape, seed, key + i));
/** @param key as in {@link courseLives} */
export const neighbourLives = (seed: number, key: number): readonly Life[] =>
  courseNeighbours.map((shape, i) => lived(shape, seed, key + i));

function lived({ noise: sd, exact, ...shape }: Shape, seed: number, key: number): Life {
  const { growth, decline, months } = shape;
  const luck = luckOf(seed, key);
  const draws = Array.from({ length: months }, (_, index) => luck.normal('noise', index));
  const still = exact.map((month) => draws.map((_, index) => (index + 1 === month ? 1 : 0)));
  const noise = orthogonalNoise(draws, [...still, ...tangents(growth, decline, months)], sd);
  return { ...shape, profit: trueProfit(shape).map((amount, index) => amount + (noise[index] ?? 0)) };
}
