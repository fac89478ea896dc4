import type { NumericItem } from './pack.ts';

/** What a computer's rounding adds, far below anything that can be typed: a share of the tolerance, and of the number itself. */
const roundingOfTolerance = 1e-6;
const roundingOfNumber = 1e-14;

/**
 * How far an answer may lie from the right one, in the unit of {@link NumericItem.answer}'s value (of a percentage: as a share): half a
 * unit of the last digit asked for, or what the item says where that is more. So a correctly rounded answer is never refused.
 */
export function toleranceOf({ answer }: NumericItem, right: number): number {
  const places = answer.unit === 'percent' ? 2 : 0;
  const half = Number(`5e${-1 - answer.digits - places}`);
  if (answer.tolerance === undefined) return half;
  const own = 'share' in answer.tolerance ? answer.tolerance.share * Math.abs(right) : answer.tolerance.amount * 10 ** -places;
  return Math.max(half, own);
}

/** Whether an answer is as good as `right`. */
export function fits(item: NumericItem, answer: number, right: number): boolean {
  const tolerance = toleranceOf(item, right);
  return Math.abs(answer - right) <= tolerance * (1 + roundingOfTolerance) + Math.abs(right) * roundingOfNumber;
}
