import fc from 'fast-check';
import { checkInput } from '../../../src/model/definition.ts';
import { timings } from '../../../src/model/discounting/timing.ts';
import type { GroupParameter, NumberParameter } from '../../../src/model/parameters.ts';
import { strategyColumns } from '../../../src/model/relationship/interventions.ts';
import { ownParameters } from '../../../src/model/relationship/own-parameters.ts';
import { relationshipSpecification, type RelationshipParams } from '../../../src/model/relationship/specification.ts';
import { stages } from '../../../src/model/relationship/stages.ts';

/** Raw parameters as checked ones. */
export function checkedParams(raw: object): RelationshipParams {
  const { params, faults } = checkInput(relationshipSpecification, { params: raw, data: {} });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return params as unknown as RelationshipParams;
}

/** Evenly: an arbitrary double is nearly always next to 0. */
const steps = 9973;

/** Anything between what a slider offers and the ends of the range, seldom an end itself. */
function anyNumber({ min, max, slider, integer }: NumberParameter<never>): fc.Arbitrary<number> {
  const between = (from: number, to: number) =>
    integer ? fc.integer({ min: from, max: to }) : fc.integer({ min: 0, max: steps }).map((k) => from + ((to - from) * k) / steps);
  const ends = fc.constantFrom(min, Math.min(max, 1000));
  return fc.oneof({ weight: 9, arbitrary: between(slider[0], Math.min(slider[1], 1000)) }, { weight: 1, arbitrary: ends });
}

const anyGroup = ({ entries }: GroupParameter): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, anyNumber(entry)])), { requiredKeys: [] });

const arbitraryOf = (table: Readonly<Record<string, NumberParameter<never> | GroupParameter>>) =>
  Object.fromEntries(
    Object.entries(table).map(([name, parameter]) => [name, parameter.kind === 'group' ? anyGroup(parameter) : anyNumber(parameter)]),
  );

/** A few of the parameters that a segment may have of its own; the others as usual. */
const anyOwn = fc.subarray(Object.keys(ownParameters)).chain((names) =>
  fc.record(Object.fromEntries(Object.entries(arbitraryOf(ownParameters)).filter(([name]) => names.includes(name))), {
    requiredKeys: [],
  }),
);

const anySegments = fc.array(
  fc.record({
    share: fc.integer({ min: 1, max: 3 }),
    size: fc.constantFrom(0.3, 1, 2.7),
    stage: fc.constantFrom(...stages),
    age: fc.integer({ min: 0, max: 60 }),
    own: anyOwn,
  }),
  { maxLength: 3 },
);

const changes = Object.fromEntries(
  Object.entries(strategyColumns).filter(([name]) => !['name', 'segment', 'from', 'until'].includes(name)),
) as unknown as Readonly<Record<string, NumberParameter<never> | GroupParameter>>;

const anyChange = (more: Readonly<Record<string, fc.Arbitrary<number>>>) =>
  fc
    .record({
      ...{
        place: fc.integer({ min: -1, max: 2 }),
        from: fc.integer({ min: 1, max: 30 }),
        lasts: fc.option(fc.integer({ min: 0, max: 20 })),
      },
      what: fc.record({ ...arbitraryOf(changes), ...more }, { requiredKeys: [] }),
    })
    .map(({ place, from, lasts, what }) => ({ place, ...what, from, until: lasts === null ? null : from + lasts }));

/** For a segment of those there are, or for all. */
const aimed = (list: readonly { readonly place: number }[], segments: number) =>
  list.map(({ place, ...change }) => ({ ...change, segment: place >= 0 && place < segments ? `segment ${String(place)}` : null }));

/** Populations in every way a document can ask for: settings, segments, new customers, interventions, strategies, timings. */
export const anyPopulation: fc.Arbitrary<RelationshipParams> = fc
  .record({
    run: fc.record({
      customers: fc.integer({ min: 1, max: 40 }),
      months: fc.integer({ min: 1, max: 60 }),
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      detail: fc.constantFrom('behaviour', 'rates'),
      arrivals: fc.constantFrom(0, 0.3, 1),
      earlyExit: fc.integer({ min: 1, max: 24 }),
      sameCeiling: fc.boolean(),
      discountRate: fc.constantFrom(0, 0.0125, 0.2),
      timing: fc.constantFrom(...timings),
      strategyAfter: fc.integer({ min: 0, max: 40 }),
    }),
    own: anyOwn,
    segments: anySegments,
    interventions: fc.array(anyChange({ arrivals: fc.constantFrom(-0.5, 0.5) }), { maxLength: 3 }),
    strategy: fc.array(anyChange({}), { maxLength: 2 }),
  })
  .map(({ run, own, segments, interventions, strategy }) =>
    checkedParams({
      ...run,
      ...own,
      segments: segments.map(({ own: theirs, ...segment }, place) => ({ ...theirs, ...segment, name: `segment ${String(place)}` })),
      interventions: aimed(interventions, segments.length),
      strategy: aimed(strategy, segments.length),
    }),
  );
