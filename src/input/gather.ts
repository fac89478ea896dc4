import { printable } from '../model/fault.ts';
import type { DuplicatePolicy } from './layout.ts';
import type { RowFault } from './row-fault.ts';
import { largest, type Entry } from './row-entries.ts';
import type { CustomerRow } from './row-reader.ts';

/** One unit of one customer as gathered so far. */
export interface Gathered {
  readonly line: number;
  readonly values: number[];
}

export interface GatheredCustomer {
  readonly units: Map<number, Gathered>;
  first: number;
  last: number;
  /** What the row of the latest unit that says anything says. */
  ended: boolean | null;
  endedAt: number;
}

/** Customers by name, in the order of their first row. A Map, for a customer may be called `__proto__`. */
export type Gathering = Map<string, GatheredCustomer>;

/** The longest history that the models take, in units. */
const longestHistory = 1200;

/** Adds a row's entries, all of them or none. `merged`: an earlier row has given at least one of its units. */
export function gather(
  gathering: Gathering,
  row: CustomerRow,
  line: number,
  policy: DuplicatePolicy,
  cells: readonly string[],
): 'kept' | 'merged' | RowFault {
  const known = gathering.get(row.customer);
  const customer: GatheredCustomer = known ?? { units: new Map(), first: Infinity, last: -Infinity, ended: null, endedAt: -Infinity };
  const units = mergedUnits(customer, row, line, policy, cells);
  if (!(units instanceof Map)) return units;
  const merged = [...units.keys()].some((unit) => customer.units.has(unit));
  for (const [unit, gathered] of units) {
    customer.units.set(unit, gathered);
    customer.first = Math.min(customer.first, unit);
    customer.last = Math.max(customer.last, unit);
  }
  noteStatus(customer, row);
  if (known === undefined) gathering.set(row.customer, customer);
  return merged ? 'merged' : 'kept';
}

/** The units that the row would change, as they would be. */
function mergedUnits(customer: GatheredCustomer, row: CustomerRow, line: number, policy: DuplicatePolicy, cells: readonly string[]) {
  const changed = new Map<number, Gathered>();
  let { first, last } = customer;
  for (const entry of row.entries) {
    const where = () => ({ column: entry.column, got: printable((cells[entry.column] ?? '').trim()) });
    [first, last] = [Math.min(first, entry.unit), Math.max(last, entry.unit)];
    if (last - first >= longestHistory) return { code: 'history-too-long', ...where(), longest: longestHistory } as const;
    const before = changed.get(entry.unit) ?? customer.units.get(entry.unit);
    if (before !== undefined && policy === 'refuse') return { code: 'duplicate', ...where(), firstLine: before.line } as const;
    const values = before !== undefined && policy === 'sum' ? sums(before.values, entry) : [...entry.values];
    if (values.some((value) => Math.abs(value) > largest)) return { code: 'gigantic-number', ...where(), largest } as const;
    changed.set(entry.unit, { line: before?.line ?? line, values });
  }
  return changed;
}

/** A figure that only one of the two gives is that one. */
function sums(values: readonly number[], entry: Entry): number[] {
  return values.map((value, index) => {
    const more = entry.values[index] ?? NaN;
    if (Number.isNaN(value)) return more;
    return Number.isNaN(more) ? value : value + more;
  });
}

function noteStatus(customer: GatheredCustomer, { ended, entries }: CustomerRow): void {
  const latest = Math.max(...entries.map(({ unit }) => unit));
  if (ended === null || latest < customer.endedAt) return;
  customer.ended = ended;
  customer.endedAt = latest;
}
