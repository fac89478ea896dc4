import type { SweepCell } from '../../../workers/protocol.ts';
import type { RelationshipParams } from '../../model/relationship/specification.ts';
import { axisOf, type AxisName } from './sweep-axes.ts';

/** One axis of a sweep as it was asked for. */
export interface AxisPlan {
  readonly name: AxisName;
  readonly from: number;
  readonly to: number;
  /** Values, both ends included. */
  readonly steps: number;
}

/** A grid of parameters; with one axis, `y` is null. */
export interface SweepPlan {
  readonly x: AxisPlan;
  readonly y: AxisPlan | null;
}

export const fewestSteps = 5;
export const mostSteps = 21;

/** The values of an axis, ascending, rid of the dust of binary fractions. */
export const axisValues = ({ from, to, steps }: AxisPlan): readonly number[] =>
  Array.from({ length: steps }, (_, step) => Number((from + ((to - from) * step) / (steps - 1)).toPrecision(10)));

/** Cells that are empty yet are null; row by row from the least y, within a row from the least x. */
export type Cells = readonly (SweepCell | null)[];

export const columnsOf = ({ x }: SweepPlan): number => x.steps;
export const rowsOf = ({ y }: SweepPlan): number => y?.steps ?? 1;

/** The parameters of a cell. */
export function paramsAt(base: RelationshipParams, plan: SweepPlan, cell: number): RelationshipParams {
  const [column, row] = [cell % columnsOf(plan), Math.floor(cell / columnsOf(plan))];
  const across = axisOf(plan.x.name).with(base, axisValues(plan.x)[column] ?? plan.x.from);
  return plan.y === null ? across : axisOf(plan.y.name).with(across, axisValues(plan.y)[row] ?? plan.y.from);
}

/** The parameters without what the sweep changes: two with the same ones have the same sweep. */
export function sweepKey(params: RelationshipParams, seed: number, plan: SweepPlan): string {
  const { strategy: _, strategyAfter: __, ...rest } = paramsAt(params, plan, 0);
  return JSON.stringify([rest, seed, plan], (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value));
}

/** The cells in the order in which they are computed: a coarse grid over the whole first, then the ones between. */
export function coarseFirst(columns: number, rows: number): readonly number[] {
  const order: number[] = [];
  const known = new Set<number>();
  for (const stride of [4, 2, 1])
    for (let row = 0; row < rows; row += stride)
      for (let column = 0; column < columns; column += stride) {
        const cell = row * columns + column;
        if (!known.has(cell)) order.push(cell);
        known.add(cell);
      }
  return order;
}

export const measures = ['meanClp', 'survivors', 'breakEven', 'presentValue', 'patternIV'] as const;
export type Measure = (typeof measures)[number];

/** What is measured in a cell; NaN where it is not there yet, or never breaks even. @param scale customers of the whole for each simulated */
export function measured(
  cell: SweepCell | null,
  measure: Measure,
  scale: number,
): { readonly value: number; readonly error: number | null } {
  if (cell === null) return { value: NaN, error: null };
  if (measure === 'breakEven') return { value: cell.breakEven ?? NaN, error: null };
  if (measure === 'presentValue') return { value: cell.presentValue * scale, error: cell.presentValueError * scale };
  return { value: cell[measure], error: cell[`${measure}Error`] };
}

/** The best cell: the most of everything, the least of the month of breaking even; null before there is one. */
export function bestCell(values: readonly number[], measure: Measure): number | null {
  let best: number | null = null;
  const sign = measure === 'breakEven' ? -1 : 1;
  for (const [cell, value] of values.entries())
    if (!Number.isNaN(value) && (best === null || sign * value > sign * (values[best] ?? NaN))) best = cell;
  return best;
}

/** The place of the value nearest to another; null where that lies outside by more than half a step. */
export function nearestStep(values: readonly number[], value: number): number | null {
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  const place = step > 0 ? Math.round((value - (values[0] ?? 0)) / step) : 0;
  return place >= 0 && place < values.length ? place : null;
}
