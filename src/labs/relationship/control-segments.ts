import { sharesOf } from '../../model/relationship/population.ts';
import { segmentColumns, type Segment } from '../../model/relationship/segments.ts';
import { relationshipSpecification, type RelationshipParams } from '../../model/relationship/specification.ts';
import { changeAt, places, valueAt, type Place } from './control-places.ts';

export const mostSegments = relationshipSpecification.parameters.segments.longest;

type Parts = Pick<RelationshipParams, 'segments' | 'interventions' | 'strategy'>;

/** Like everybody else, but for its name. */
function plainSegment(name: string): Segment {
  const cells = Object.entries(segmentColumns).map(([column, { kind, ...rest }]): [string, unknown] => [
    column,
    kind === 'text' ? name : 'fallback' in rest ? rest.fallback : null,
  ]);
  return Object.fromEntries(cells) as unknown as Segment;
}

/** The first of the numbered names that no segment has. */
export function freeName(segments: readonly Pick<Segment, 'name'>[], numbered: (place: number) => string): string {
  const taken = new Set(segments.map(({ name }) => name));
  const place = Array.from({ length: segments.length + 1 }, (_, k) => segments.length + 1 + k).find((k) => !taken.has(numbered(k)));
  return numbered(place ?? segments.length + 1);
}

export const withSegment = ({ segments }: Pick<Parts, 'segments'>, name: string): Pick<Parts, 'segments'> => ({
  segments: [...segments, plainSegment(name)],
});

/** Measures that are for it go with it: for everybody they would be others. */
export function withoutSegment({ segments, interventions, strategy }: Parts, place: number): Parts {
  const gone = segments[place]?.name;
  return {
    segments: segments.filter((_, at) => at !== place),
    interventions: interventions.filter(({ segment }) => segment === null || segment !== gone),
    strategy: strategy.filter(({ segment }) => segment === null || segment !== gone),
  };
}

/** Measures for it go by its new name. */
export function renamed({ segments, interventions, strategy }: Parts, place: number, name: string): Parts {
  const before = segments[place]?.name;
  const following = <T extends { readonly segment: string | null }>(list: readonly T[]) =>
    list.map((one) => (one.segment !== null && one.segment === before ? { ...one, segment: name } : one));
  return {
    segments: segments.map((segment, at) => (at === place ? { ...segment, name } : segment)),
    interventions: following(interventions),
    strategy: following(strategy),
  };
}

export const changedSegment = (segments: readonly Segment[], place: number, change: object): Pick<Parts, 'segments'> => ({
  segments: segments.map((segment, at) => (at === place ? { ...segment, ...change } : segment)),
});

/** The numbers that a segment has of its own. */
export const ownPlaces = (segment: Segment): readonly Place[] => places.filter((place) => valueAt(segment, place) !== null);

export const withOwn = (segments: readonly Segment[], at: number, place: Place, value: number | null): Pick<Parts, 'segments'> =>
  changedSegment(segments, at, changeAt(segments[at] ?? {}, place, value));

/** Shares of all, which sum to 1. */
export const shareOf = (segments: readonly Segment[], place: number): number => sharesOf({ segments })[place] ?? 0;
