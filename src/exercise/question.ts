import type { Fault } from '../model/fault.ts';
import { ok, type Result } from '../model/result.ts';
import { namesOf, rightAnswer, rightCarried, usedItem } from './compute.ts';
import { rounded } from './decimal.ts';
import type { Names } from './formula.ts';
import type { Item, NumericItem, Pack } from './pack.ts';
import type { Variant } from './variant.ts';

/** An item as one learner has it. */
export interface Question<I extends Item = Item> {
  readonly pack: Pack;
  readonly item: I;
  readonly variant: Variant;
}

/**
 * The names of an item's formulas and texts: drawn numbers, answers of earlier items, and what the item computes.
 * @param own answers that go on in place of the right ones, by their names in this item
 */
export function namesFor({ pack, item, variant }: Question, own: Names = {}): Result<Names, readonly Fault[]> {
  const everyOneIsOwn = (item.uses ?? []).every(({ as }) => own[as] !== undefined);
  const right = everyOneIsOwn ? ok({}) : rightCarried(pack, item, variant);
  return right.ok ? namesOf(pack, item, variant, { ...right.value, ...own }) : right;
}

/** The right number of an item, in full precision. */
export function expectedOf({ pack, item, variant }: Question<NumericItem>): Result<number, readonly Fault[]> {
  const carried = rightCarried(pack, item, variant);
  return carried.ok ? rightAnswer(pack, item, variant, carried.value) : carried;
}

/** The right answers of the items that an item uses, as they are shown: rounded to the digits that were asked for. */
export function shownCarried({ pack, item, variant }: Question): Names {
  const right = rightCarried(pack, item, variant);
  if (!right.ok) return {};
  const shown = (item.uses ?? []).flatMap(({ item: id, as }) => {
    const used = usedItem(pack, item, id);
    const value = right.value[as];
    if (!used.ok || value === undefined) return [];
    const { digits, unit } = used.value.answer;
    return [[as, rounded(value, digits + (unit === 'percent' ? 2 : 0))] as const];
  });
  return Object.fromEntries(shown);
}
