import { valueOrder } from '../numerics/value-order.ts';

/** Customers ranked by value, the most valuable first. Prepared once; whatever a cut asks of it then is a search. */
export interface Ranking {
  /** Of each rank, the customer's place in the input; equal values in the order of the input. */
  readonly order: Uint32Array;
  /** Of each rank, the value. */
  readonly value: Float64Array;
  /** Of each rank, the share of the total that it and those before it hold together. Above 1 where losses follow. */
  readonly cumulativeShare: Float64Array;
  readonly total: number;
  /** Customers of the input, with those whose value is not known. */
  readonly customers: number;
}

/** A total smaller than this beside the values' sizes is what rounding left. */
const negligible = 1e-12;

/**
 * @param values one a customer, money; NaN where it is not known: that customer has no rank
 * @returns      null where the values do not add up to more than 0, so that there are no shares
 * @source       handbook 4.2
 */
export function ranked(values: Float64Array): Ranking | null {
  const sorted = valueOrder(values, 'descending');
  const order = withoutUnknown(sorted, values);
  const value = new Float64Array(order.length);
  for (let rank = 0; rank < order.length; rank++) value[rank] = values[order[rank]!]!;
  const running = runningSums(value);
  const total = running[running.length - 1] ?? 0;
  if (!isTotal(total, value)) return null;
  return { order, value, cumulativeShare: running.map((sum) => sum / total), total, customers: values.length };
}

function withoutUnknown(sorted: Uint32Array, values: Float64Array): Uint32Array {
  let known = sorted.length;
  while (known > 0 && Number.isNaN(values[sorted[known - 1]!]!)) known--;
  return known === sorted.length ? sorted : sorted.slice(0, known);
}

/** Compensated, so that the last one is the total to a rounding. */
function runningSums(value: Float64Array): Float64Array {
  const running = new Float64Array(value.length);
  let total = 0;
  let lost = 0;
  for (let rank = 0; rank < value.length; rank++) {
    const term = value[rank]!;
    const next = total + term;
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total;
    total = next;
    running[rank] = total + lost;
  }
  return running;
}

function isTotal(total: number, value: Float64Array): boolean {
  let size = 0;
  for (const term of value) size += Math.abs(term);
  return total > negligible * size;
}
