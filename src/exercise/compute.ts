import { under, type Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { evaluate, type Names } from './formula.ts';
import { outputAt } from './output.ts';
import type { Item, NumericItem, Pack, Value } from './pack.ts';
import { packScenario, runWith } from './set-up.ts';
import type { Variant } from './variant.ts';

export { outputAt, columnAt } from './output.ts';

/**
 * The numbers that an item's formulas and texts may name: those drawn, answers carried forward, and what the item computes, in order.
 * @param carried by the names that the item gives them; see {@link rightCarried}
 * @returns       faults with paths from the item: `compute.clp.formula`
 */
export function namesOf(pack: Pack, item: Item, variant: Variant, carried: Names = {}): Result<Names, readonly Fault[]> {
  const names: Record<string, number> = { ...variant.numbers, ...carried };
  for (const [name, value] of Object.entries(item.compute ?? {})) {
    const computed = valueOf(pack, item, value, names);
    if (!computed.ok) return err(computed.error.map((fault) => under(['compute', name], fault)));
    names[name] = computed.value;
  }
  return ok(names);
}

/**
 * A number that is computed by a model or by a formula. A value that names no scenario is of the item's, with the item's settings; one
 * that names a scenario is of that as the pack has it. The value's own settings come over both.
 * @returns faults with paths from the value: `output`, `set.retention`, `formula`
 */
export function valueOf(pack: Pack, item: Item, value: Value, names: Names): Result<number, readonly Fault[]> {
  if ('formula' in value) {
    const result = evaluate(value.formula, names);
    return result.ok ? result : err([under(['formula'], result.error)]);
  }
  const { output, scenario: other, set = {} } = value;
  const name = other ?? item.scenario;
  if (name === undefined) return err([{ code: 'missing', path: ['scenario'] }]);
  const scenario = packScenario(pack, name);
  if (!scenario.ok) return err([under(['scenario'], scenario.error)]);
  const run = runWith(scenario.value, other === undefined ? [item.set ?? {}, set] : [set], names);
  if (!run.ok) return err(run.error.map((fault) => under(['set'], fault)));
  const result = outputAt(run.value.results, output);
  return result.ok ? result : err([under(['output'], result.error)]);
}

/** The right answer of a numeric item. */
export function rightAnswer(pack: Pack, item: NumericItem, variant: Variant, carried: Names): Result<number, readonly Fault[]> {
  const names = namesOf(pack, item, variant, carried);
  if (!names.ok) return names;
  const value = valueOf(pack, item, item.answer.value, names.value);
  return value.ok ? value : err(value.error.map((fault) => under(['answer', 'value'], fault)));
}

/** The right answers of the items that an item uses, by the names that it gives them. */
export function rightCarried(pack: Pack, item: Item, variant: Variant): Result<Names, readonly Fault[]> {
  const carried: Record<string, number> = {};
  for (const [index, { item: id, as }] of (item.uses ?? []).entries()) {
    const used = usedItem(pack, item, id);
    if (!used.ok) return err([under(['uses', index, 'item'], used.error)]);
    const inTurn = rightCarried(pack, used.value, variant);
    const right = inTurn.ok ? rightAnswer(pack, used.value, variant, inTurn.value) : inTurn;
    // What is wrong there has its place in the item that is used.
    if (!right.ok) return err([{ code: 'no-number', path: ['uses', index, 'item'], got: id }]);
    carried[as] = right.value;
  }
  return ok(carried);
}

/** The numeric item of that id that stands before `item`. */
export function usedItem({ items }: Pick<Pack, 'items'>, item: Item, id: string): Result<NumericItem, Fault> {
  const before = items.slice(
    0,
    Math.max(
      0,
      items.findIndex((other) => other.id === item.id),
    ),
  );
  const used = before.find((other) => other.id === id);
  return used?.type === 'numeric' ? ok(used) : err({ code: 'not-before', path: [], got: id });
}
