import { isPurchase, type PurchaseLog } from '../../../model/purchases/purchase-log.ts';

interface Group {
  readonly customers: number;
  /** Who bought after the day, as far as the data go. */
  readonly returned: number;
}

/** What became of those warned of on a day that lies in the past, and of those in rhythm. */
export interface Hindsight {
  readonly warned: Group;
  readonly inRhythm: Group;
}

/**
 * @param asOf the day that the states are of, since 1970-01-01
 * @returns    null where nobody bought later
 */
export function hindsight(log: PurchaseLog, states: Uint8Array, asOf: number): Hindsight | null {
  const customers = new Float64Array(256);
  const returned = new Float64Array(256);
  for (let customer = 0; customer < states.length; customer++) {
    const state = states[customer]!;
    customers[state]! += 1;
    if (boughtAfter(log, customer, asOf)) returned[state]! += 1;
  }
  const group = (...states: readonly number[]): Group => ({
    customers: states.reduce((sum, state) => sum + customers[state]!, 0),
    returned: states.reduce((sum, state) => sum + returned[state]!, 0),
  });
  const found = { warned: group(1, 2), inRhythm: group(0) };
  return found.warned.returned + found.inRhythm.returned === 0 ? null : found;
}

function boughtAfter(log: PurchaseLog, customer: number, asOf: number): boolean {
  for (let row = log.first[customer + 1]! - 1; row >= log.first[customer]! && log.day[row]! > asOf; row--)
    if (isPurchase(log, row)) return true;
  return false;
}
