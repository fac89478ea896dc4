import { quadrantCode } from '../../charts/quadrant-scatter-points.ts';
import { quantile } from '../../model/numerics/quantile.ts';
import type { ChunkCustomers } from '../../model/relationship/chunk-run.ts';
import { firstStage } from '../../model/relationship/entry.ts';
import { moveMonth, moveStage } from '../../model/relationship/lives.ts';
import type { RelationshipParams } from '../../model/relationship/specification.ts';
import { stages } from '../../model/relationship/stages.ts';
import type { World } from '../../model/relationship/world.ts';

/** The code of who is not in the matrix. */
const absent = 255;

/** Customers in the plane of current value and growth potential, by their places. NaN where somebody is not there. */
export interface MatrixPoints {
  readonly currentValue: Float32Array;
  readonly growthPotential: Float32Array;
  /** In the month, as places in {@link stages}; 0 where somebody is not there. */
  readonly stage: Uint8Array;
  readonly there: number;
  /** Had left by then, or came later. */
  readonly gone: number;
  readonly later: number;
}

/** The customers of a population as they stand in the month after which both futures are counted. */
export function matrixPoints(world: World, customers: readonly ChunkCustomers[]): MatrixPoints {
  const length = customers.reduce((sum, { clp }) => sum + clp.length, 0);
  const currentValue = new Float32Array(length).fill(NaN);
  const growthPotential = new Float32Array(length).fill(NaN);
  const stage = new Uint8Array(length);
  const month = world.strategyAfter;
  let [there, gone, later, base] = [0, 0, 0, 0];
  for (const [place, { lives, ...values }] of customers.entries()) {
    const chunk = world.chunks[place]!;
    let [index, move] = [0, 0];
    for (const { entry, count } of chunk.pieces) {
      for (const end = index + count; index < end; index++) {
        let standing = firstStage(world.segments[chunk.segment]!, entry);
        for (const last = lives.moveEnd[index]!; move < last; move++)
          if (moveMonth(lives.moves[move]!) <= month) standing = moveStage(lives.moves[move]!);
        const left = lives.left[index]!;
        if (entry > month) later++;
        else if (left > 0 && left <= month) gone++;
        else {
          there++;
          currentValue[base + index] = values.currentValue[index]!;
          growthPotential[base + index] = values.growthPotential[index]!;
          stage[base + index] = standing;
        }
      }
    }
    base += index;
  }
  return { currentValue, growthPotential, stage, there, gone, later };
}

/** `paying`: the median current value, and a potential of 0, from which on the strategy is worth its cost. */
export const rules = ['paying', 'median', 'mean'] as const;
export type Rule = (typeof rules)[number];

export interface Thresholds {
  readonly x: number;
  readonly y: number;
}

/** Where the lines are drawn that part low from high; 0 where nobody is. */
export const thresholdsBy = (rule: Rule, { currentValue, growthPotential }: MatrixPoints): Thresholds => ({
  x: rule === 'mean' ? meanOf(known(currentValue)) : medianOf(known(currentValue)),
  y: rule === 'paying' ? 0 : rule === 'mean' ? meanOf(known(growthPotential)) : medianOf(known(growthPotential)),
});

const known = (values: Float32Array): Float32Array => values.filter((value) => !Number.isNaN(value));
const meanOf = (values: Float32Array): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** Where the least value is the median too, the next one above: at a line is high, and then nobody would be low. */
function medianOf(values: Float32Array): number {
  if (values.length === 0) return 0;
  const sorted = values.sort();
  const median = quantile(sorted, 0.5);
  return median === sorted[0] ? (sorted.find((value) => value > median) ?? median) : median;
}

/** The types of the course, by the codes of their quadrants: 1 for high current value, 2 for high growth potential, summed. @source handbook 4.1 */
export const types = ['lead', 'gold', 'iron', 'platinum'] as const;
export type MatrixType = (typeof types)[number];

export interface TypeRow {
  readonly type: MatrixType;
  readonly customers: number;
  /** Of those that are there. */
  readonly share: number;
  /** Sum of their current values. */
  readonly value: number;
}

/** What each quadrant has, the most wanted first. */
export function typeRows(points: MatrixPoints, thresholds: Thresholds): readonly TypeRow[] {
  const [counts, values] = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  for (const [index, x] of points.currentValue.entries()) {
    const code = codeAt(points, index, thresholds);
    if (code === absent) continue;
    counts[code]!++;
    values[code]! += x;
  }
  return [3, 1, 2, 0].map((code) => ({
    type: types[code]!,
    customers: counts[code]!,
    share: points.there === 0 ? 0 : counts[code]! / points.there,
    value: values[code]!,
  }));
}

function codeAt({ currentValue, growthPotential }: MatrixPoints, index: number, { x, y }: Thresholds): number {
  const at = currentValue[index] ?? NaN;
  return Number.isNaN(at) ? absent : quadrantCode(at, growthPotential[index]!, lines(x, y));
}

const lines = (x: number, y: number) => ({ x: line(x), y: line(y) });
const line = (value: number) => ({ value, min: 0, max: 0, step: 1, label: '', valueText: '' });

/** Who is where, of those who were somewhere: rows where they were in the pinned run, columns where they are now, null for not there. */
export interface MoveRow {
  readonly from: MatrixType | null;
  readonly to: Readonly<Record<MatrixType, number>>;
  readonly absent: number;
}

export function moveRows(before: MatrixPoints, now: MatrixPoints, thresholds: Thresholds): readonly MoveRow[] {
  const counts = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
  for (let index = 0; index < now.currentValue.length; index++) {
    const [from, to] = [codeAt(before, index, thresholds), codeAt(now, index, thresholds)];
    counts[from === absent ? 4 : from]![to === absent ? 4 : to]!++;
  }
  return [3, 1, 2, 0, 4].map((from) => ({
    from: types[from] ?? null,
    to: { lead: counts[from]![0]!, gold: counts[from]![1]!, iron: counts[from]![2]!, platinum: counts[from]![3]! },
    absent: from === 4 ? 0 : counts[from]![4]!,
  }));
}

/** Whether the strategy can change nobody's life in the setting: `rates` reads neither value delivered nor problems. */
export const onlyCosts = ({ detail, strategy }: Pick<RelationshipParams, 'detail' | 'strategy'>): boolean =>
  detail === 'rates' &&
  strategy.every(
    ({ retention, retentionSpend, winBack }) =>
      winBack === 0 && stages.every((stage) => retention[stage] === 0 && retentionSpend[stage] === 0),
  );

/** The strategy with a measure that keeps more customers in place of more value delivered. */
export function keepingStrategy({ strategy }: Pick<RelationshipParams, 'strategy'>): RelationshipParams['strategy'] {
  const [first] = strategy;
  if (first === undefined) return strategy;
  const none = { exploration: 0, formation: 0, stability: 0, decline: 0 };
  return [
    {
      ...first,
      valueDelivered: none,
      retention: { ...none, formation: keeping.gain, stability: keeping.gain },
      cost: { ...none, formation: keeping.cost, stability: keeping.cost },
    },
  ];
}

/** Retention a month gained, and money a customer and month. Ours. */
export const keeping = { gain: 0.005, cost: 0.2 } as const;

/** The month after which both futures are counted: the scrubber's; at the end, where no future is left, the one the scenario says, or the middle. */
export function valuedAfter(scrubbed: number, { months, strategyAfter }: Pick<RelationshipParams, 'months' | 'strategyAfter'>): number {
  if (scrubbed < months) return Math.max(0, scrubbed);
  return Math.min(months - 1, strategyAfter > 0 ? strategyAfter : Math.floor(months / 2));
}
