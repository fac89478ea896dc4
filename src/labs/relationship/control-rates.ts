import { stages, type ByStage } from '../../model/relationship/stages.ts';

/** To six decimals, so that a field shows what is counted with. */
const rounded = (value: number): number => Number(value.toFixed(6));

/** Share kept over a year of months alike. */
export const annual = (monthly: number): number => monthly ** 12;

/** The monthly retention that keeps five points more in a year, at most everybody. */
export const fivePointsMore = (monthly: number): number => rounded(Math.min(1, annual(monthly) + 0.05) ** (1 / 12));

const sum = (values: ByStage<number>): number => stages.reduce((all, stage) => all + values[stage], 0);

/** Value delivered in all stages together, as a share of what it usually is. */
export const levelOf = (values: ByStage<number>, usual: ByStage<number>): number => Number((sum(values) / sum(usual)).toFixed(4));

/** Value delivered at another level: stages keep their proportions, up to the most that a stage can have. */
export function atLevel(values: ByStage<number>, usual: ByStage<number>, level: number, most: number): ByStage<number> {
  const shape = sum(values) > 0 ? values : usual;
  const factor = (level * sum(usual)) / sum(shape);
  const [exploration = 0, formation = 0, stability = 0, decline = 0] = stages.map((stage) =>
    rounded(Math.min(most, shape[stage] * factor)),
  );
  return { exploration, formation, stability, decline };
}
