import { under, type Fault, type Path } from '../model/fault.ts';
import { specificationOf } from '../model/specifications.ts';
import { suggestion } from '../model/suggestion.ts';
import type { Json, JsonObject } from '../scenario/json.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { usedItem } from './compute.ts';
import { nodesIn } from './in-shape.ts';
import type { Condition, Item, NumericItem, OrderItem, Pack, Settings, Stage, StateItem, Value } from './pack.ts';
import { itemEnvelope, value } from './pack-envelope.ts';
import { repeated } from './repeated.ts';
import { packScenario } from './set-up.ts';
import { placeIn } from './settings.ts';
import { slips } from './slips.ts';

/** What is wrong between an item and the rest of its pack, and between its own parts. */
export function itemReferenceFaults(pack: Pack, item: Item, index: number): readonly Fault[] {
  const { objective } = item;
  const raw = ((pack.document.items ?? []) as readonly Json[])[index] as JsonObject;
  return [
    ...(objective === undefined || pack.objectives.some(({ id }) => id === objective)
      ? []
      : [notListed('objective', objective, 'objectives')]),
    ...stageFaults(pack, item),
    ...(item.uses ?? []).flatMap((use, place) => {
      const used = usedItem(pack, item, use.item);
      return used.ok ? [] : [under(['uses', place, 'item'], used.error)];
    }),
    ...nodesIn(itemEnvelope, raw, [value]).flatMap((node) =>
      valueFaults(pack, item, node.value as unknown as Value).map((fault) => under(node.path, fault)),
    ),
    ...typeFaults(pack, item),
  ];
}

const notListed = (key: string, got: string, list: string): Fault => ({ code: 'not-listed', path: [key], got, list });

/** What is wrong with what an item or a scene puts on the screen. */
export function stageFaults(pack: Pack, { scenario: name, set, view, lock = [] }: Stage): readonly Fault[] {
  if (name === undefined) {
    const given = [...(set === undefined ? [] : ['set']), ...(view === undefined ? [] : ['view'])];
    return given.map((key) => ({ code: 'incomplete', path: [key], given: [key], missing: ['scenario'] }));
  }
  const scenario = packScenario(pack, name);
  if (!scenario.ok) return [under(['scenario'], scenario.error)];
  return [...settingsFaults(scenario.value, set ?? {}, ['set']), ...(lock === 'all' ? [] : lockFaults(scenario.value, lock))];
}

function lockFaults({ model }: Scenario, lock: readonly string[]): readonly Fault[] {
  const known = Object.keys(specificationOf(model).parameters);
  return lock.flatMap((name, index): readonly Fault[] =>
    known.includes(name)
      ? []
      : [{ code: 'not-a-choice', path: ['lock', index], got: name, choices: known, suggestion: suggestion(name, known) }],
  );
}

function settingsFaults(scenario: Scenario, set: Settings, path: Path): readonly Fault[] {
  return Object.keys(set).flatMap((key) => {
    const found: Fault[] = [];
    placeIn(scenario, key, found);
    return found.map((fault) => under([...path, key], fault));
  });
}

function valueFaults(pack: Pack, item: Item, one: Value): readonly Fault[] {
  if ('formula' in one) return [];
  const name = one.scenario ?? item.scenario;
  if (name === undefined) return [{ code: 'missing', path: ['scenario'] }];
  const scenario = packScenario(pack, name);
  // One that the item itself names is refused there.
  if (!scenario.ok) return one.scenario === undefined ? [] : [under(['scenario'], scenario.error)];
  return settingsFaults(scenario.value, one.set ?? {}, ['set']);
}

function typeFaults(pack: Pack, item: Item): readonly Fault[] {
  switch (item.type) {
    case 'numeric':
      return numericFaults(pack, item);
    case 'choice':
      return idFaults(item.choices, 'choices');
    case 'predict':
      return [...idFaults(item.choices, 'choices'), ...stageFaults(pack, item.then).map((fault) => under(['then'], fault))];
    case 'order':
      return orderFaults(item);
    case 'state':
      return ownScenario(pack, item, (scenario) => stateFaults(scenario, item));
    case 'curve':
      return ownScenario(pack, item, (scenario) => [
        ...idFaults(item.mistakes ?? [], 'mistakes'),
        ...settingsFaults(scenario, item.target, ['target']),
        ...(item.mistakes ?? []).flatMap(({ target }, index) => settingsFaults(scenario, target, ['mistakes', index, 'target'])),
      ]);
    case 'explain':
      return [];
    default:
      return item satisfies never;
  }
}

function idFaults(list: readonly { readonly id: string }[], key: 'choices' | 'mistakes' | 'entries'): readonly Fault[] {
  const ids = list.map(({ id }) => id);
  const at = (index: number) => [key, index, 'id'];
  const taken = ids.flatMap((id, index): readonly Fault[] =>
    (slips as readonly string[]).includes(id) ? [{ code: 'repeated', path: at(index), got: id }] : [],
  );
  return [...repeated(ids, at), ...taken];
}

/** Numbers that were pinned for a seed nobody gets. */
function numericFaults({ randomize }: Pack, { answer: { expect = {} }, mistakes = [] }: NumericItem): readonly Fault[] {
  const seeds = randomize?.variants?.map(String) ?? null;
  const unused = Object.keys(expect).filter((seed) => seeds !== null && !seeds.includes(seed));
  return [
    ...idFaults(mistakes, 'mistakes'),
    ...unused.map((seed): Fault => ({ code: 'not-listed', path: ['answer', 'expect', seed], got: seed, list: 'randomize.variants' })),
  ];
}

function orderFaults({ entries, mistakes = [] }: OrderItem): readonly Fault[] {
  const ids = entries.map(({ id }) => id);
  const withValue = entries.filter((entry) => entry.value !== undefined).length;
  const bare = withValue === 0 ? [] : entries.flatMap((entry, index) => (entry.value === undefined ? [index] : []));
  return [
    ...idFaults(entries, 'entries'),
    ...bare.map((index): Fault => ({ code: 'missing', path: ['entries', index, 'value'] })),
    ...idFaults(mistakes, 'mistakes'),
    ...mistakes.flatMap(({ order }, index) => [
      ...repeated(order, (place) => ['mistakes', index, 'order', place]),
      ...order.flatMap((id, place): readonly Fault[] =>
        ids.includes(id) ? [] : [{ code: 'not-listed', path: ['mistakes', index, 'order', place], got: id, list: 'entries' }],
      ),
      ...(order.length < ids.length
        ? [{ code: 'too-short', path: ['mistakes', index, 'order'], found: order.length, needed: ids.length } as const]
        : []),
    ]),
  ];
}

function ownScenario(pack: Pack, { scenario: name }: Item, faults: (scenario: Scenario) => readonly Fault[]): readonly Fault[] {
  if (name === undefined) return [{ code: 'missing', path: ['scenario'] }];
  const scenario = packScenario(pack, name);
  return scenario.ok ? faults(scenario.value) : [];
}

function stateFaults(scenario: Scenario, { goal, mistakes = [], example }: StateItem): readonly Fault[] {
  const inList = (list: readonly Condition[], path: Path) =>
    list.flatMap((one, index) => conditionFaults(scenario, one).map((fault) => under([...path, index], fault)));
  return [
    ...idFaults(mistakes, 'mistakes'),
    ...inList(goal, ['goal']),
    ...mistakes.flatMap(({ when }, index) => inList(when, ['mistakes', index, 'when'])),
    ...settingsFaults(scenario, example, ['example']),
  ];
}

function conditionFaults(scenario: Scenario, { output, param }: Condition): readonly Fault[] {
  if (output !== undefined && param !== undefined) return [{ code: 'excludes', path: ['param'], other: 'output' }];
  if (param === undefined) return output === undefined ? [{ code: 'missing', path: ['output'] }] : [];
  const found: Fault[] = [];
  placeIn(scenario, param, found);
  return found.map((fault) => under(['param'], fault));
}
