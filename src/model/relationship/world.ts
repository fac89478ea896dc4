import { conditionsOf, type Conditions } from './conditions.ts';
import { discountFactors } from './discount-factors.ts';
import { GrowthTable } from './growth-table.ts';
import type { Intervention, Strategy } from './interventions.ts';
import { chunksOf, type Chunk } from './population.ts';
import { ownParamsOf, type OwnParams, type Segment } from './segments.ts';
import type { RelationshipParams } from './specification.ts';
import { stages } from './stages.ts';

/** Both futures are always there. @source handbook 7 */
export const futures = ['statusQuo', 'strategy'] as const;
export type Future = (typeof futures)[number];

/** A segment made ready: its parameters, its conditions in both futures, and its tables. */
export interface SegmentWorld {
  readonly own: OwnParams;
  /** Where the customers of the start stand. */
  readonly startStage: number;
  readonly startAge: number;
  /** Mean size. */
  readonly size: number;
  /** One and the same where no strategy is for the segment. */
  readonly conditions: Readonly<Record<Future, Conditions>>;
  readonly growth: GrowthTable;
  /** By months since entry, of those of the start and of new ones. */
  readonly startFactors: Float64Array;
  readonly newFactors: Float64Array;
  /** By month: what its money is worth in the month `strategyAfter`, 0 up to then. */
  readonly futureFactors: Float64Array;
}

/** A run made ready: everything that its chunks have in common. */
export interface World {
  readonly seed: number;
  readonly months: number;
  readonly detail: RelationshipParams['detail'];
  readonly earlyExit: number;
  readonly strategyAfter: number;
  readonly segments: readonly SegmentWorld[];
  readonly chunks: readonly Chunk[];
}

/** @param seed of everybody's luck, where the parameters have none of their own */
export function worldOf(params: RelationshipParams, seed: number): World {
  const { months, detail, earlyExit, strategyAfter } = params;
  const segments = params.segments.length === 0 ? [null] : params.segments;
  return {
    ...{ seed: params.seed ?? seed, months, detail, earlyExit, strategyAfter },
    segments: segments.map((segment) => segmentWorld(params, segment)),
    chunks: chunksOf(params),
  };
}

function segmentWorld(params: RelationshipParams, segment: Segment | null): SegmentWorld {
  const own = segment === null ? params : ownParamsOf(params, segment);
  const { months, timing, discountRate, strategyAfter, interventions } = params;
  const concerned = <T extends { readonly segment: string | null }>(list: readonly T[]) =>
    list.filter((one) => one.segment === null || one.segment === segment?.name);
  const planned = concerned<Intervention>(interventions);
  // A strategy is chosen at `strategyAfter`; before, both futures are one.
  const chosen = concerned<Strategy>(params.strategy).map((one) => ({ ...one, from: later(one.from, strategyAfter + 1) }));
  const startAge = segment?.age ?? 0;
  const ahead = discountFactors(timing, discountRate, months, startAge);
  const statusQuo = conditionsOf(own, months, planned);
  return {
    own,
    startStage: segment === null ? 0 : stages.indexOf(segment.stage),
    startAge,
    size: segment?.size ?? 1,
    conditions: { statusQuo, strategy: chosen.length === 0 ? statusQuo : conditionsOf(own, months, [...planned, ...chosen]) },
    growth: new GrowthTable(own, params.sameCeiling, months + later(startAge, own.exploration)),
    startFactors: ahead,
    newFactors: startAge === 0 ? ahead : discountFactors(timing, discountRate, months, 0),
    futureFactors: Float64Array.from({ length: months + 1 }, (_, month) => (month > strategyAfter ? ahead[month - strategyAfter]! : 0)),
  };
}

const later = (a: number, b: number): number => (a > b ? a : b);
