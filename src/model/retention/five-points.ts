import { monthsPer, type TimeUnit } from '../discounting/rate-conversion.ts';

/** Five points a year, as Reichheld & Sasser measured them. */
const fivePoints = 0.05;

/**
 * The retention that keeps five annual points more: r → min(1, (r^(12/m) + 0.05)^(m/12)) with m months in the unit.
 * @param retention r per unit, 0..1, one for all units or a list
 * @source handbook 2.3
 */
export function withFivePointsMore(retention: number | readonly number[], unit: TimeUnit): number | readonly number[] {
  const raised = (rate: number) => Math.min(1, (rate ** (12 / monthsPer[unit]) + fivePoints) ** (monthsPer[unit] / 12));
  return typeof retention === 'number' ? raised(retention) : retention.map(raised);
}
