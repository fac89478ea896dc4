import { under, type Fault, type Path } from '../model/fault.ts';
import type { Result } from '../model/result.ts';
import { runScenario, type ScenarioRun } from '../scenario/run.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { columnAt, namesOf, outputAt, rightCarried, valueOf } from './compute.ts';
import { curveDistance } from './curve-distance.ts';
import { evaluate, type Names } from './formula.ts';
import { conditionsMet, numberIn } from './judge-scenario.ts';
import { numericVariantFaults } from './numeric-faults.ts';
import type { ChoiceItem, Condition, CurveItem, OrderItem, PredictItem, Settings, StateItem } from './pack.ts';
import type { Question } from './question.ts';
import { rankedEntries, rightChoices, scenarioWith } from './revealed-answer.ts';
import { setUp } from './set-up.ts';

/** What is wrong with an item in one variant: faults with paths from the item. */
export function itemVariantFaults(question: Question): readonly Fault[] {
  const { pack, item, variant } = question;
  const carried = rightCarried(pack, item, variant);
  // An item that is used and has no answer is refused itself.
  if (!carried.ok) return [];
  const names = namesOf(pack, item, variant, carried.value);
  if (!names.ok) return firstFaults(question, carried.value, names.error);
  const ready = setUp(pack, item, variant, names.value);
  if (!ready.ok) return ready.error;
  switch (item.type) {
    case 'numeric':
      return numericVariantFaults({ ...question, item }, names.value);
    case 'choice':
      return choiceFaults({ ...question, item }, item.several === true ? Infinity : 1, 1);
    case 'predict':
      return [...choiceFaults({ ...question, item }, 1, 0), ...thenFaults({ ...question, item }, names.value)];
    case 'order':
      return orderFaults({ ...question, item }, names.value);
    case 'state':
      return ready.value.scenario === null ? [] : stateFaults({ ...question, item }, ready.value.scenario, names.value);
    case 'curve':
      return ready.value.scenario === null ? [] : curveFaults({ ...question, item }, ready.value.scenario);
    case 'explain':
      return [];
    default:
      return item satisfies never;
  }
}

/** Why an item has no names: its own settings, where they are wrong without what it computes, else what it computes. */
function firstFaults({ pack, item, variant }: Question, carried: Names, computing: readonly Fault[]): readonly Fault[] {
  const ready = setUp(pack, item, variant, carried);
  const settings = ready.ok ? [] : ready.error.filter(({ code }) => code !== 'unknown-name');
  return settings.length > 0 ? settings : computing;
}

const allUnder = (path: Path, faults: readonly Fault[]): readonly Fault[] => faults.map((fault) => under(path, fault));

/** @param least of right choices; of a prediction there may be none */
function choiceFaults(question: Question<ChoiceItem | PredictItem>, most: number, least: number): readonly Fault[] {
  const right = rightChoices(question);
  if (!right.ok) return allUnder(['choices'], right.error);
  const found = right.value.length;
  return found >= least && found <= most ? [] : [{ code: 'right-choices', path: ['choices'], found }];
}

function thenFaults({ pack, item, variant }: Question<PredictItem>, names: Names): readonly Fault[] {
  const ready = setUp(pack, item.then, variant, names);
  return ready.ok ? [] : allUnder(['then'], ready.error);
}

/** Values of an order that differ by less than this share of the larger are the same. */
const apart = 1e-9;

function orderFaults(question: Question<OrderItem>, names: Names): readonly Fault[] {
  const { pack, item } = question;
  const sizes = item.entries.map(({ value }) => (value === undefined ? null : valueOf(pack, item, value, names)));
  const wrong = sizes.flatMap((size, index) => (size === null || size.ok ? [] : allUnder(['entries', index, 'value'], size.error)));
  const ranked = rankedEntries(question);
  if (wrong.length > 0 || !ranked.ok) return wrong;
  const order = ranked.value.map(({ id }) => id);
  const alike = ranked.value.flatMap(({ id, rank }, place): readonly Fault[] => {
    const next = ranked.value[place + 1];
    if (next === undefined || Math.abs(rank - next.rank) > apart * Math.max(Math.abs(rank), Math.abs(next.rank))) return [];
    return [{ code: 'alike', path: ['entries', item.entries.findIndex((entry) => entry.id === next.id)], got: -next.rank, other: id }];
  });
  const right = (item.mistakes ?? []).flatMap((mistake, index): readonly Fault[] =>
    mistake.order.join('\n') === order.join('\n')
      ? [{ code: 'no-mistake', path: ['mistakes', index, 'order'], got: order.join(', ') }]
      : [],
  );
  return [...alike, ...right];
}

function stateFaults(question: Question<StateItem>, start: Scenario, names: Names): readonly Fault[] {
  const { item } = question;
  const run = runScenario(start);
  if (!run.ok) return allUnder(['scenario'], run.error);
  const lists: readonly (readonly [Path, readonly Condition[]])[] = [
    [['goal'], item.goal],
    ...(item.mistakes ?? []).map(({ when }, index) => [['mistakes', index, 'when'], when] as const),
  ];
  const wrong = lists.flatMap(([path, list]) =>
    list.flatMap((one, index) => allUnder([...path, index], conditionFaults(one, run.value, names))),
  );
  if (wrong.length > 0) return wrong;
  const already: readonly Fault[] = conditionsMet(question, start).every(Boolean) ? [{ code: 'reached-already', path: ['goal'] }] : [];
  return [...already, ...exampleFaults(question)];
}

/** Of its number there may be none before anything is set. */
function conditionFaults({ output, value }: Condition, { results }: ScenarioRun, names: Names): readonly Fault[] {
  const got = output === undefined ? null : outputAt(results, output);
  const wanted = typeof value === 'number' ? null : evaluate(value, names);
  return [
    ...(got === null || got.ok || got.error.code === 'no-number' ? [] : [under(['output'], got.error)]),
    ...(wanted === null || wanted.ok ? [] : [under(['value'], wanted.error)]),
  ];
}

function exampleFaults(question: Question<StateItem>): readonly Fault[] {
  const example = ranWith(question, question.item.example, ['example']);
  if (!example.ok) return example.error;
  const { scenario, run } = example.value;
  return conditionsMet(question, scenario).flatMap((isMet, index): readonly Fault[] => {
    const got = numberIn(run, question.item.goal[index]!);
    return isMet ? [] : [{ code: 'not-reached', path: ['goal', index], got: String(got ?? '–') }];
  });
}

function curveFaults(question: Question<CurveItem>, start: Scenario): readonly Fault[] {
  const { output, target, within, mistakes = [] } = question.item;
  const from = runScenario(start);
  if (!from.ok) return allUnder(['scenario'], from.error);
  const column = columnAt(from.value.results, output);
  if (!column.ok) return [under(['output'], column.error)];
  const to = ranWith(question, target, ['target']);
  if (!to.ok) return to.error;
  const { results } = to.value.run;
  const moved = curveDistance(from.value.results, results, output);
  const wrong = mistakes.flatMap(({ id, target: mistaken }, index): readonly Fault[] => {
    const path = ['mistakes', index, 'target'];
    const other = ranWith(question, mistaken, path);
    if (!other.ok) return other.error;
    const distance = curveDistance(other.value.run.results, results, output);
    return distance !== null && distance.share > within ? [] : [{ code: 'no-mistake', path, got: id }];
  });
  return [...(moved !== null && moved.share > within ? [] : [{ code: 'same-curve', path: ['target'] } as const]), ...wrong];
}

interface Ran {
  readonly scenario: Scenario;
  readonly run: ScenarioRun;
}

/** The item's scenario with settings over its own; faults under where these stand. */
function ranWith(question: Question<StateItem | CurveItem>, set: Settings, path: Path): Result<Ran, readonly Fault[]> {
  const scenario = scenarioWith(question, set);
  if (!scenario.ok) return { ok: false, error: scenario.error.map((fault) => ({ ...fault, path: [...path, ...fault.path.slice(1)] })) };
  const run = runScenario(scenario.value);
  return run.ok ? { ok: true, value: { scenario: scenario.value, run: run.value } } : { ok: false, error: allUnder(path, run.error) };
}
