import { under, type Fault } from '../model/fault.ts';
import { valueOf } from './compute.ts';
import { decimalsOf } from './decimal.ts';
import type { Names } from './formula.ts';
import type { NumericItem } from './pack.ts';
import type { Question } from './question.ts';
import { fits, toleranceOf } from './tolerance.ts';

/** Numbers that authors pinned agree within half of their last digit, or this share of the number. */
const agreement = 1e-9;

/** What is wrong with a numeric item in one variant: a number that cannot be computed, is not as pinned, or cannot be told from another. */
export function numericVariantFaults(question: Question<NumericItem>, names: Names): readonly Fault[] {
  const { pack, item, variant } = question;
  const right = valueOf(pack, item, item.answer.value, names);
  if (!right.ok) return right.error.map((fault) => under(['answer', 'value'], fault));
  return [...pinFaults(item, pack.randomize === null ? null : variant.seed, right.value), ...mistakeFaults(question, names, right.value)];
}

/** @param seed null where nothing is drawn, so that every pin is of the only variant */
function pinFaults({ answer: { expect = {} } }: NumericItem, seed: number | null, computed: number): readonly Fault[] {
  return Object.entries(expect).flatMap(([key, got]): readonly Fault[] => {
    if (seed !== null && Number(key) !== seed) return [];
    const allowed = Math.max(Number(`5e${-1 - decimalsOf(got)}`), agreement * Math.abs(computed));
    return Math.abs(got - computed) <= allowed ? [] : [{ code: 'pin', path: ['answer', 'expect', key], got, computed }];
  });
}

interface Mistaken {
  readonly id: string;
  readonly index: number;
  readonly value: number;
}

function mistakeFaults({ pack, item }: Question<NumericItem>, names: Names, right: number): readonly Fault[] {
  const found: Fault[] = [];
  const before: Mistaken[] = [];
  for (const [index, { id, value: formula }] of (item.mistakes ?? []).entries()) {
    const path = ['mistakes', index, 'value'];
    const value = valueOf(pack, item, formula, names);
    if (!value.ok) found.push(...value.error.map((fault) => under(path, fault)));
    else {
      const mistaken = { id, index, value: value.value };
      found.push(...nearRight(item, mistaken, right), ...nearOthers(item, mistaken, before));
      before.push(mistaken);
    }
  }
  return found;
}

const brief = (value: number): number => Number(value.toPrecision(6));

function nearRight(item: NumericItem, { id, index, value }: Mistaken, right: number): readonly Fault[] {
  if (fits(item, value, right)) return [{ code: 'no-mistake', path: ['mistakes', index, 'value'], got: String(brief(value)) }];
  const tolerance = toleranceOf(item, right);
  const distance = Math.abs(value - right);
  if (tolerance * 3 <= distance) return [];
  return [{ code: 'tolerance', path: ['answer'], got: brief(tolerance), mistake: id, distance: brief(distance) }];
}

function nearOthers(item: NumericItem, { index, value }: Mistaken, before: readonly Mistaken[]): readonly Fault[] {
  const other = before.find((mistaken) => fits(item, value, mistaken.value));
  return other === undefined ? [] : [{ code: 'alike', path: ['mistakes', index, 'value'], got: brief(value), other: other.id }];
}
