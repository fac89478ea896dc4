/** Where refunds leave less of all amounts than this, what is left is rounding and nothing to have a share of. */
const leastShareable = 1e-12;

/** What a report says of each group, the best first. */
export interface GroupReport {
  readonly customers: Float64Array;
  /** Money. */
  readonly sales: Float64Array;
  /** Money a customer; 0 in a group with nobody. */
  readonly average: Float64Array;
  /** Of all sales, 0..1 but for negative values; null where all sales together are nothing or less, as the three below. */
  readonly share: Float64Array | null;
  /** Of this group and those before. */
  readonly cumulativeShare: Float64Array | null;
  /** A group's average in averages of all customers: what its share is of its share of customers. */
  readonly lift: Float64Array | null;
  /** The same of this group and those before. */
  readonly cumulativeLift: Float64Array | null;
}

/**
 * Customers, sales, share, lift and average of groups.
 * @param values  money, one a customer
 * @param groupOf each customer's group, 0..groups − 1
 * @source handbook 4.3
 */
export function groupReport(values: Float64Array, groupOf: Uint8Array, groups: number): GroupReport {
  const customers = new Float64Array(groups);
  for (let k = 0; k < groupOf.length; k++) customers[groupOf[k]!] = customers[groupOf[k]!]! + 1;
  const sales = salesOf(values, groupOf, groups);
  const average = sales.map((money, group) => (customers[group] === 0 ? 0 : money / customers[group]!));
  const money = runningTotals(sales);
  const people = runningTotals(customers);
  const total = money[groups - 1] ?? 0;
  if (total <= leastShareable * grossOf(values))
    return { customers, sales, average, share: null, cumulativeShare: null, lift: null, cumulativeLift: null };
  const cumulativeShare = money.map((sum) => sum / total);
  return {
    ...{ customers, sales, average, cumulativeShare },
    share: sales.map((sum) => sum / total),
    lift: sales.map((sum, group) => (customers[group] === 0 ? 0 : ((sum / total) * values.length) / customers[group]!)),
    cumulativeLift: cumulativeShare.map((share, group) => (people[group] === 0 ? 0 : (share * values.length) / people[group]!)),
  };
}

/** Neumaier's compensated sum for each group, so that a million values add up to the cent. @source as numerics/sum.ts */
function salesOf(values: Float64Array, groupOf: Uint8Array, groups: number): Float64Array {
  const totals = new Float64Array(groups);
  const lost = new Float64Array(groups);
  for (let k = 0; k < values.length; k++) {
    const group = groupOf[k]!;
    const [value, total] = [values[k]!, totals[group]!];
    const next = total + value;
    lost[group] = lost[group]! + (Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total);
    totals[group] = next;
  }
  return totals.map((total, group) => total + lost[group]!);
}

const grossOf = (values: Float64Array): number => values.reduce((gross, value) => gross + Math.abs(value), 0);

function runningTotals(parts: Float64Array): Float64Array {
  let total = 0;
  return parts.map((part) => (total += part));
}
