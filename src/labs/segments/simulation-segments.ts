import { checkInput } from '../../model/definition.ts';
import { medianOf } from '../../model/numerics/selection.ts';
import { relationshipSpecification, type RelationshipParams } from '../../model/relationship/specification.ts';
import type { Stage } from '../../model/relationship/stages.ts';
import type { ScenarioState } from '../../state/scenario-state.svelte.ts';
import type { CustomerMeasures } from '../../model/purchases/measures.ts';
import { without } from './member-sets.ts';
import { membersOf, type Partition } from './partition.ts';
import type { SegmentView } from './segment-view.svelte.ts';

/** As many as a simulation takes. */
const mostSegments = 8;
const daysAMonth = 365 / 12;
/** What tells stages apart, all ours: days of age from which customers are stable, and usual intervals of silence that are a decline. */
const stableFrom = 730;
const declineFrom = 2.5;

/** What a simulation is told of a group of customers. */
export interface SimulatedSegment {
  readonly name: string;
  readonly share: number;
  readonly size: number;
  readonly stage: Stage;
  readonly age: number;
}

/** The largest groups as segments of a simulation: how many they are, what they bring against the mean, how far they have come. */
export function simulatedSegments(
  groups: readonly { readonly name: string; readonly members: Uint32Array }[],
  measures: CustomerMeasures,
): readonly SimulatedSegment[] {
  const largest = groups.filter(({ members }) => members.length > 0).sort((a, b) => b.members.length - a.members.length);
  const shown = largest.slice(0, mostSegments);
  const mean = meanOver(
    measures.profitLastYear,
    shown.map(({ members }) => members),
  );
  return shown.map(({ name, members }) => ({
    name,
    share: members.length,
    size: mean > 0 ? Math.max(0, meanOver(measures.profitLastYear, [members]) / mean) : 1,
    stage: stageOf(measures, members),
    age: Math.min(600, Math.round(middle(measures.age, members) / daysAMonth)),
  }));
}

function stageOf(measures: CustomerMeasures, members: Uint32Array): Stage {
  const [silence, interval] = [middle(measures.recency, members), middle(measures.interval, members)];
  if (silence > declineFrom * (Number.isNaN(interval) ? daysAMonth * 6 : interval)) return 'decline';
  if (middle(measures.age, members) >= stableFrom) return 'stability';
  return middle(measures.frequency, members) > 1 ? 'formation' : 'exploration';
}

function middle(column: Float64Array, members: Uint32Array): number {
  const known = Float64Array.from(members, (place) => column[place]!).filter((value) => !Number.isNaN(value));
  return known.length === 0 ? NaN : medianOf(known, known.length);
}

function meanOver(column: Float64Array, groups: readonly Uint32Array[]): number {
  let [sum, count] = [0, 0];
  for (const members of groups) {
    for (const place of members) sum += column[place]!;
    count += members.length;
  }
  return sum / count;
}

/** Opens the simulation with the parts on the screen as its segments, or with the selection that is listed and all others. */
export async function simulationOf(view: SegmentView<object>): Promise<void> {
  const { partition, measures, workbench, selections, part, log, text } = view;
  const alone = selections.shown ?? part;
  const listed = alone === null ? null : { name: alone.label, members: alone.members };
  if (partition === null || measures === null) return;
  const groups =
    listed === null
      ? regionGroups(view, partition)
      : [listed, { name: text.selections.rest, members: others(listed.members, log.customers) }];
  const segments = simulatedSegments(groups, measures);
  const customers = segments.reduce((sum, { share }) => sum + share, 0);
  await workbench.showModel('relationship');
  const state = workbench.stateOf('relationship') as unknown as ScenarioState<RelationshipParams>;
  const checked = checkInput(relationshipSpecification, { params: { segments }, data: {} });
  const { segments: rows } = checked.params as Pick<RelationshipParams, 'segments'>;
  state.change({ ...state.params, segments: rows, customers: Math.min(customers, mostCustomers), strategy: [], interventions: [] });
}

/** The regions on the screen, or the chosen ones of them. */
function regionGroups({ chosen }: SegmentView<object>, partition: Partition) {
  const places = chosen.length > 0 ? chosen : partition.regions.map((_, place) => place);
  return places.map((place) => ({ name: partition.regions[place]?.label ?? '', members: membersOf(partition, [place]) }));
}

const others = (members: Uint32Array, customers: number): Uint32Array =>
  without(
    Uint32Array.from({ length: customers }, (_, place) => place),
    members,
  );

/** A simulation answers at once with so many; the shares stay. */
const mostCustomers = 100_000;
